import { say } from "./run.mjs";
import { headless } from "./setup/system-libraries.mjs";

/** Put a virtual display around a command where there is none: `[program, ...args]` in, the same out. */
export const withDisplay = ([program, ...args]) => {
  if (!headless()) return [program, ...args];
  say("display: none here, using xvfb-run");
  return ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24", program, ...args];
};
