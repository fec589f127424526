import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { version } from "../../shared/domain/version.ts";

test("the program says the version that is packaged", () => {
  const file = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  expect(JSON.parse(file)).toMatchObject({ version });
});
