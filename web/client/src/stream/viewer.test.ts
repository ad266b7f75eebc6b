// @vitest-environment node
// The real module: what the desktop's first messages make of a viewer.

import { expect, test } from "vitest";

import golden from "../../../../crates/stream/tests/golden/tiles.bin?url&inline";
import address from "./stream.wasm?url&inline";
import { Viewer, type ViewerEvent } from "./viewer";

const u16 = (value: number) => [value & 0xff, value >> 8];
const WELCOME = [1, ...u16(1), ...u16(64), ...u16(48), ...u16(1), 0x73, 0, ...u16(0), ...u16(0)];
/** A frame that tells the size and copies the left half over the right. */
const FRAME = [3, 1, 1 | 4, ...u16(64), ...u16(48), 1, 0, 0, 32, 48, 32, 0];

function bytesOf(inlined: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(inlined.slice(inlined.indexOf(",") + 1)), (character) => character.charCodeAt(0));
}

async function viewer(): Promise<Viewer> {
  return Viewer.create(await WebAssembly.compile(bytesOf(address)), 640, 480, 100);
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
  expect(painted.takeDamage()).toEqual([{ x: 32, y: 0, width: 32, height: 48 }]);
});

test("tiles_decode_here_to_the_pixels_that_they_do_natively", async () => {
  expect((await viewer()).verifyGolden(bytesOf(golden))).toBe(9);
});

test("another_connection_keeps_the_picture_and_says_so", async () => {
  const broken = await viewer();
  take(broken, WELCOME);
  take(broken, FRAME);
  [...broken.transmits()];
  broken.reconnect(640, 480, 100);
  const [hello] = [...broken.transmits()];
  expect([...(hello ?? [])].slice(0, 3)).toEqual([1, ...u16(1)]);
  expect([...(hello ?? [])].slice(9)).toEqual([1, ...u16(0), ...u16(0), ...u16(1), ...u16(0), ...u16(1), 0x73]);
  expect(take(broken, WELCOME.map((value, place) => (place === WELCOME.length - 5 ? 1 : value)))).toContain("welcome");
  expect(broken.frames).toBe(1);
});

test("a_message_that_breaks_the_protocol_is_refused_with_a_reason", async () => {
  const refused = await viewer();
  take(refused, WELCOME);
  expect(refused.handleMessage(new Uint8Array([3, 1, 128]))).toBe(false);
  expect([...refused.events()]).toMatchObject([{ type: "fault" }]);
});
