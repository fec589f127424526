import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{shared,electron,renderer,scripts,bench,.oxlint}/**/*.test.{ts,tsx,mjs}"],
    environment: "node",
    // better-sqlite3 is native: a process each, not a thread.
    pool: "forks",
    // Property tests take seconds when everything runs at once, and a busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    passWithNoTests: true,
  },
});
