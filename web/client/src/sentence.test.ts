// @vitest-environment node

import { expect, test } from "vitest";

import { sentence } from "./sentence";

test("the_servers_words_become_sentences", () => {
  expect(sentence("your account is disabled")).toBe("Your account is disabled.");
  expect(sentence("Trying again…")).toBe("Trying again…");
  expect(sentence(" ")).toBe("");
});
