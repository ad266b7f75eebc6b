// @vitest-environment node

import { expect, test } from "vitest";

import { Assembly, controlFrame } from "./pieces";

const piece = (number: number, last: boolean, ...bytes: number[]) => Uint8Array.of(1, number, 0, 0, 0, 3, last ? 1 : 0, ...bytes);

test("an_urgent_message_comes_out_before_the_large_one_around_it", () => {
  const assembly = new Assembly(100, 2);
  expect(assembly.take(piece(1, false, 1, 2))).toBeUndefined();
  expect(assembly.take(controlFrame(Uint8Array.of(9)))).toEqual(Uint8Array.of(9));
  expect(assembly.take(piece(2, true, 5))).toEqual(Uint8Array.of(5));
  expect(assembly.take(piece(1, true, 3))).toEqual(Uint8Array.of(1, 2, 3));
});

test("what_is_taken_back_is_forgotten", () => {
  const assembly = new Assembly(100, 2);
  assembly.take(piece(1, false, 1, 2));
  expect(assembly.take(Uint8Array.of(2, 1, 0, 0, 0))).toBeUndefined();
  expect(assembly.take(piece(1, true, 3))).toEqual(Uint8Array.of(3));
});

test("what_breaks_the_framing_or_a_limit_is_refused", () => {
  const assembly = new Assembly(3, 2);
  for (const frame of [Uint8Array.of(), Uint8Array.of(9, 1), Uint8Array.of(1, 1, 0, 0, 0, 3), Uint8Array.of(2, 1)]) {
    expect(() => assembly.take(frame)).toThrow();
  }
  assembly.take(piece(1, false, 1, 2));
  expect(() => assembly.take(piece(1, true, 3, 4))).toThrow("over the limit");
  expect(assembly.take(controlFrame(Uint8Array.of(1, 2)))).toEqual(Uint8Array.of(1, 2));
  expect(() => assembly.take(controlFrame(Uint8Array.of(1, 2, 3)))).toThrow("over the limit");
  const many = new Assembly(3, 2);
  expect(() => {
    for (let number = 0; number < 256; number++) many.take(piece(number, false, 1));
    many.take(Uint8Array.of(1, 0, 1, 0, 0, 3, 0, 1));
  }).toThrow("too many");
});
