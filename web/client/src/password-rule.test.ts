// @vitest-environment node

import { expect, test } from "vitest";

import { meetsPasswordRule } from "./password-rule";

test("dir_12_the_length_is_8_to_64_inclusive", () => {
  const lengths = [7, 8, 64, 65].map((length) => meetsPasswordRule("Ab1" + "x".repeat(length - 3)));
  expect(lengths).toEqual([false, true, true, false]);
});

test("dir_12_three_of_four_classes_are_enough_and_two_are_not", () => {
  expect(["Abcdefg1", "abcdef1!", "ABCDEF1!", "Abcdefg!"].every(meetsPasswordRule)).toBe(true);
  expect(["abcdefg1", "abcdefgh", "漢字漢字ab11"].some(meetsPasswordRule)).toBe(false);
});
