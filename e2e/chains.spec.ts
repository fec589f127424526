import { join } from "node:path";
import { expect, test } from "./fixtures/app.ts";
import { makeNotebook } from "./fixtures/notebooks.ts";
import { inspector } from "./screens/inspector.ts";
import { registry } from "./screens/registry.ts";
import { workspace } from "./screens/workspace.ts";

const dam = (name: string): string => join(import.meta.dirname, "../electron/cli/fixtures/dam", name);

test("a claim’s ways are drawn from root to publication, circles are flagged, an arrow leads to its passage", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, [dam("dam-wire.txt"), dam("dam-herald.txt")], dam("dam.jsonld"));
  const { page } = await start([notebook]);
  const claims = registry(page, "Claims");
  const chains = page.getByRole("region", { name: "Chains", exact: true });
  const picture = chains.getByRole("group", { name: "Picture of the chains" });

  await test.step("outlets that cite each other are circular", async () => {
    await workspace(page).go("Claims");
    await claims.entry("The army was at the dam.").click();
    await page.getByRole("tab", { name: "Passages" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(chains.getByText("3 appearances from 3 roots")).toBeVisible();
    await expect(
      chains.getByText(/^Circular: .*Northwire.* go back to each other, which confirms nothing\.$/u),
    ).toBeVisible();
    await expect(picture.getByRole("button", { name: "Daily Ledger to Northwire: 1 passage, circular" })).toBeVisible();
  });

  await test.step("the table tells the same", async () => {
    await chains.getByRole("radio", { name: "Picture" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(chains.getByRole("row").filter({ hasText: "Daily Ledger → Northwire →" })).toContainText("circular");
    await page.keyboard.press("ArrowLeft");
  });

  await test.step("Enter on an arrow shows its passage, Back leads to the claim", async () => {
    await picture.getByRole("button", { name: "Daily Ledger to Northwire: 1 passage, circular" }).press("Enter");
    await expect(inspector(page).quote).toHaveText("soldiers were seen at the dam");
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(claims.detail).toBeVisible();
  });

  await test.step("where the trail ends: a document that is not shown", async () => {
    await claims.entry("The dam was cracked in January.").click();
    await page.getByRole("tab", { name: "Chains" }).click();
    await expect(
      picture.getByRole("button", { name: /Engineers’ report of January not shown: the trail ends/u }),
    ).toBeVisible();
    await chains.getByRole("button", { name: "Show large" }).click();
    const large = page.getByRole("dialog", { name: "Chains: The dam was cracked in January." });
    await large.getByRole("button", { name: "a senior official to Northwire: 1 passage" }).press("Enter");
    await expect(large).toBeHidden();
    await expect(inspector(page).quote).toHaveText("cracks in January");
  });
});
