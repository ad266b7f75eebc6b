// Stories on one real installation; each leaves it as it found it. Those that end engines, or look at everything that is
// there, run alone; the others then beside each other, since one of them waits for minutes.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  projects: [
    { name: "alone", testMatch: ["first-day.story.ts", "hard-day.story.ts"], workers: 1 },
    { name: "beside", testMatch: "*.story.ts", testIgnore: ["first-day.story.ts", "hard-day.story.ts"], dependencies: ["alone"] },
  ],
  workers: 2,
  fullyParallel: false,
  retries: 0,
  maxFailures: 1,
  timeout: 4 * 60_000,
  reporter: [["list"]],
  outputDir: process.env["CARREL_ARTEFACTS"] ? `${process.env["CARREL_ARTEFACTS"]}/playwright` : "test-results",
});
