import { rm } from "node:fs/promises";
import { join } from "node:path";

/** electron-builder's hook: a runtime taken as a folder still has its default app, which ours must not carry. */
export default async ({ appOutDir, packager }) => {
  await rm(join(packager.getResourcesDir(appOutDir), "default_app.asar"), { force: true });
};
