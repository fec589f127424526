import { describe, expect, test } from "vitest";
import { complaint } from "./layers.mjs";

describe("an import the table allows", () => {
  test.each([
    ["shared/contract/claims.ts", "../domain/id.ts"],
    ["shared/contract/claims.ts", "valibot"],
    ["shared/anchoring/match-quote.ts", "approx-string-match"],
    ["shared/anchoring/match-quote.test.ts", "vitest"],
    ["electron/main/window.ts", "electron"],
    ["electron/main/window.ts", "node:path"],
    ["electron/preload/preload.ts", "../../shared/contract/methods.ts"],
    ["electron/core/store/open-store.ts", "better-sqlite3"],
    ["electron/core/store/schema.test.ts", "./schema.sql?raw"],
    ["electron/core/claims/add-claim.ts", "../store/index.ts"],
    ["electron/core/claims/add-claim.ts", "../library/index.ts"],
    ["electron/core/import/clean-html.ts", "linkedom"],
    ["electron/core/import/clean-html.ts", "defuddle/node"],
    ["electron/core/export/to-markdown.test.ts", "mdast-util-from-markdown"],
    ["electron/core/core.ts", "./search/index.ts"],
    ["electron/cli/claimbook.ts", "../core/core.ts"],
    ["renderer/src/ui/Button.tsx", "./button.css"],
    ["renderer/src/features/claims/ClaimList.tsx", "../library/index.ts"],
    ["renderer/src/features/claims/ClaimList.tsx", "../../session/session.ts"],
    ["renderer/src/features/reader/Reader.tsx", "@lexical/react/LexicalComposer"],
    ["renderer/src/app/main.tsx", "../features/reader/index.ts"],
    ["renderer/src/app/main.tsx", "react-dom/client"],
    ["e2e/fixtures/app.ts", "../../scripts/setup/launch.mjs"],
    ["bench/run.ts", "../electron/core/store/open-store.ts"],
    ["scripts/build.mjs", "vite"],
    ["vitest.config.ts", "vitest/config"],
  ])("%s → %s", (file, specifier) => expect(complaint(file, specifier)).toBeNull());
});

describe("an import the table forbids", () => {
  test.each([
    ["shared/domain/id.ts", "node:crypto", "shared may not import the package node:crypto"],
    ["shared/domain/id.ts", "approx-string-match", "shared may not import the package approx-string-match"],
    ["shared/domain/id.ts", "../../electron/core/core.ts", "shared may not import electron/core/core.ts"],
    ["shared/domain/id.ts", "vitest", "shared may not import the package vitest"],
    ["electron/main/window.ts", "../core/core.ts", "electron/main may not import electron/core/core.ts"],
    ["electron/core/core.ts", "electron", "electron/core may not import the package electron"],
    ["electron/core/core.ts", "./search/search.ts", "electron/core may not import electron/core/search/search.ts"],
    [
      "electron/core/search/search.ts",
      "better-sqlite3",
      "electron/core/search may not import the package better-sqlite3",
    ],
    [
      "electron/core/search/search.ts",
      "../claims/add-claim.ts",
      "electron/core/search may not import electron/core/claims/add-claim.ts",
    ],
    ["electron/core/search/search.ts", "../core.ts", "electron/core/search may not import electron/core/core.ts"],
    [
      "electron/core/export/to-csv.ts",
      "mdast-util-from-markdown",
      "electron/core/export may not import the package mdast-util-from-markdown",
    ],
    [
      "electron/core/store/index.ts",
      "../search/index.ts",
      "electron/core/store may not import electron/core/search/index.ts",
    ],
    [
      "renderer/src/ui/Button.tsx",
      "../features/claims/index.ts",
      "renderer/src/ui may not import renderer/src/features/claims/index.ts",
    ],
    [
      "renderer/src/features/claims/ClaimList.tsx",
      "../library/ArticleList.tsx",
      "renderer/src/features/claims may not import renderer/src/features/library/ArticleList.tsx",
    ],
    [
      "renderer/src/features/claims/ClaimList.tsx",
      "lexical",
      "renderer/src/features/claims may not import the package lexical",
    ],
    ["renderer/src/bridge/bridge.ts", "electron", "renderer/src/bridge may not import the package electron"],
    ["renderer/src/app/main.tsx", "node:fs", "renderer/src/app may not import the package node:fs"],
    ["e2e/import.spec.ts", "../electron/core/core.ts", "e2e may not import electron/core/core.ts"],
  ])("%s → %s", (file, specifier, sentence) => expect(complaint(file, specifier)).toBe(sentence));
});

test.each(["renderer/src/helpers/x.ts", "renderer/x.ts", "electron/x.ts", "lib/x.ts"])(
  "%s belongs to no layer",
  (file) => expect(complaint(file, "./y.ts")).toContain("belongs to no layer"),
);
