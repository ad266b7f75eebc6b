// Stories run one after another on one real installation; each leaves it as it found it.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "*.story.ts",
  workers: 1,
  fullyParallel: false,
  retries: 0,
  maxFailures: 1,
  timeout: 4 * 60_000,
  reporter: [["list"]],
  outputDir: process.env["CARREL_ARTEFACTS"] ? `${process.env["CARREL_ARTEFACTS"]}/playwright` : "test-results",
});
