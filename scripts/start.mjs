import { buildStale } from "./build.mjs";
import { withDisplay } from "./display.mjs";
import { asProgram, run } from "./run.mjs";
import { setUp } from "./setup/index.mjs";
import { builtApp } from "./setup/launch.mjs";

// npm start [-- arguments for the app]; --dev builds with source maps.
await asProgram(async () => {
  const given = process.argv.slice(2);
  const dev = given[0] === "--dev";
  await setUp();
  await buildStale({ dev });
  const { executablePath, args, env } = builtApp(dev ? given.slice(1) : given);
  const [program, ...rest] = withDisplay([executablePath, ...args]);
  const { status } = await run(program, rest, { env, stdio: "inherit" });
  return status;
});
