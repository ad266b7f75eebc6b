// @vitest-environment node
// The real module: what the desktop's first messages make of a viewer.

import { expect, test } from "vitest";

import address from "./stream.wasm?url&inline";
import { Viewer, type ViewerEvent } from "./viewer";

const u16 = (value: number) => [value & 0xff, value >> 8];
const WELCOME = [1, ...u16(2), ...u16(64), ...u16(48), ...u16(1), 0x73, 0, ...u16(0), ...u16(0)];
/** One tile of one colour over the whole desktop. */
const FRAME = [3, ...u16(1), ...u16(0), ...u16(64), ...u16(48), ...u16(0), ...u16(0), ...u16(1), ...u16(0), ...u16(0), 63, 47, 0, ...u16(3), 200, 100, 50];

async function viewer(): Promise<Viewer> {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (character) => character.charCodeAt(0));
  return Viewer.create(await WebAssembly.compile(bytes), 640, 480, 100);
}

function take(viewer: Viewer, message: number[]): ViewerEvent["type"][] {
  expect(viewer.handleMessage(new Uint8Array(message))).toBe(true);
  return [...viewer.events()].map((event) => event.type);
}

test("a_welcome_makes_a_black_picture_and_no_frame", async () => {
  const welcomed = await viewer();
  expect(take(welcomed, WELCOME)).toContain("welcome");
  expect([welcomed.width, welcomed.height, welcomed.frames]).toEqual([64, 48, 0]);
});

test("str_01_a_frame_is_painted_where_it_says", async () => {
  const painted = await viewer();
  take(painted, WELCOME);
  painted.takeDamage();
  expect(take(painted, FRAME)).toContain("painted");
  expect(painted.frames).toBe(1);
  expect(painted.takeDamage()).toEqual([{ x: 0, y: 0, width: 64, height: 48 }]);
});

test("a_message_that_breaks_the_protocol_is_refused_with_a_reason", async () => {
  const refused = await viewer();
  expect(refused.handleMessage(new Uint8Array([3, 1, 2, 3]))).toBe(false);
  expect([...refused.events()]).toMatchObject([{ type: "fault" }]);
});
