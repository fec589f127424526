import { join } from "node:path";
import { runnerImport } from "vite";
import { buildStale } from "./build.mjs";
import { withDisplay } from "./display.mjs";
import { root } from "./places.mjs";
import { asProgram, run } from "./run.mjs";
import { setUp } from "./setup/index.mjs";
import { headless } from "./setup/system-libraries.mjs";

// npm run bench [-- search import …]: runs bench/run.ts straight from TypeScript, against the built app.
await asProgram(async () => {
  if (headless()) {
    // Once more, on a virtual display; there this is not headless any more.
    const [program, ...args] = withDisplay([process.execPath, ...process.argv.slice(1)]);
    return (await run(program, args, { stdio: "inherit" })).status;
  }
  await setUp();
  await buildStale();
  const { module } = await runnerImport(join(root, "bench", "run.ts"), { root, configFile: false });
  await module.bench(process.argv.slice(2));
  return 0;
});
