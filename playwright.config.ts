import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  workers: 2,
  fullyParallel: true,
  // A slow machine takes many times as long; nothing that passes waits for these.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // What only passes again is named as flaky, and is a fault to find.
  retries: 1,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: { trace: "retain-on-failure", screenshot: "only-on-failure" },
  projects: [
    { name: "app", testIgnore: "*.packaged.spec.ts" },
    { name: "packaged", testMatch: "*.packaged.spec.ts" },
  ],
});
