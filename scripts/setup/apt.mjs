import { existsSync } from "node:fs";
import { Stop, run, say } from "../run.mjs";

/**
 * Install Debian or Ubuntu packages, or say which line does it.
 *
 * @param why - begins the sentence for somebody who is not root
 */
export const aptInstall = async (why, packages) => {
  const line = `apt-get install -y ${packages.join(" ")}`;
  if (!canInstall()) throw new Stop(`${why}. As root: ${line} (or your system's packages of that kind)`);
  say(`system: ${line}`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const install = () =>
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env, capture: true });
  let result = await install();
  if (result.status !== 0) {
    await run("apt-get", ["update", "-qq"], { env, capture: true });
    result = await install();
  }
  if (result.status !== 0) throw new Stop(`${why}, and this failed: ${line}\n${result.output.trim()}`);
};

/** Whether this process may install packages: root on a system with apt. */
export const canInstall = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Whether a program of that name is on the PATH. */
export const onPath = (program) =>
  (process.env.PATH ?? "").split(":").some((folder) => existsSync(`${folder}/${program}`));
