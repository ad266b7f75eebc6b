// What administrators' tools ask of a directory, told in Python: test_directory_life.py.

import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { test } from "@playwright/test";

import { python } from "./installation";

test("dir_01 a directory lives, looked at by clients that are not ours", async () => {
  const told = promisify(execFile)(python, ["-m", "pytest", "-p", "no:cacheprovider"], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" } });
  // What failed, and why, stands in what pytest prints.
  const { stdout } = await told.catch((failure: { stdout: string }) => Promise.reject(new Error(failure.stdout)));
  console.log(stdout.trim().split("\n").at(-1));
});
