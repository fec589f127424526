import { spawn } from "node:child_process";
import { once } from "node:events";
import { Stop, say } from "./run.mjs";
import { headless } from "./setup/system-libraries.mjs";

const screen = ["-screen", "0", "1440x900x24"];

/** Put a virtual display around a command where there is none: `[program, ...args]` in, the same out. */
export const withDisplay = ([program, ...args]) => {
  if (!headless()) return [program, ...args];
  say("display: none here, using xvfb-run");
  return ["xvfb-run", "-a", "-s", screen.join(" "), program, ...args];
};

/**
 * Where there is none, give this process a virtual display of its own. On a common one a window that opens takes the focus
 * from those of other tests, and the mouse pointer, which enters and leaves it, disturbs their drags.
 *
 * @returns closes it
 * @throws {Stop} when Xvfb does not start
 */
export const ownDisplay = async () => {
  if (!headless()) return () => {};
  const server = spawn("Xvfb", ["-displayfd", "3", ...screen, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await Promise.race([
    once(server.stdio[3].setEncoding("utf8"), "data"),
    once(server, "exit").then(([code]) => {
      throw new Stop(`display: Xvfb ended with ${code}`);
    }),
  ]);
  process.env.DISPLAY = `:${String(number).trim()}`;
  return () => {
    delete process.env.DISPLAY;
    server.kill();
  };
};
