// @vitest-environment node
// The browser's decoder by an agreement of this test; the viewer is one that notes what it is told.

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { codecOf, Videos } from "./video";
import type { VideoTask, Viewer } from "./viewer";

const KEY = new Uint8Array([0, 0, 0, 1, 0x67, 0x64, 0x0c, 0x1f, 0, 0, 1, 0x68, 1]);
const DELTA = new Uint8Array([0, 0, 1, 0x41, 2]);

let decoders: FakeDecoder[];
let supported: boolean;
/** What this browser needs for two by two pixels of red, green and blue. */
let bytesOfFour: number;
let told: (string | number)[][];

class FakeDecoder {
  static isConfigSupported = async () => ({ supported });
  state = "unconfigured";
  codec = "";
  constructor(readonly init: { output: (frame: unknown) => void; error: () => void }) {
    decoders.push(this);
  }
  configure(configuration: { codec: string }) {
    this.state = "configured";
    this.codec = configuration.codec;
  }
  decode(chunk: { timestamp: number; data: Uint8Array }) {
    if (chunk.data.length === 1) return this.init.error();
    const visibleRect = { width: 4, height: 2 };
    const copyTo = async (out: Uint8Array) => void out.fill(chunk.timestamp);
    this.init.output({ timestamp: chunk.timestamp, visibleRect, copyTo, close: () => undefined });
  }
  close() {
    this.state = "closed";
  }
}

function viewer(tasks: VideoTask[]): Viewer {
  return {
    setVideo: (able: boolean) => told.push([able ? "able" : "unable"]),
    *videoTasks() {
      yield* tasks.splice(0);
    },
    videoDecoded: (surface: number, number: number, pixels: Uint8Array | undefined) =>
      told.push([surface, number, pixels ? pixels.length : "lost", ...(pixels ? [pixels[0] ?? -1] : [])]),
  } as unknown as Viewer;
}

function picture(number: number, bytes: Uint8Array<ArrayBuffer>): VideoTask {
  return { type: "picture", surface: 7, number, key: bytes === KEY, width: 3, height: 2, bytes };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  [decoders, supported, told, bytesOfFour] = [[], true, [], 16];
  vi.stubGlobal("VideoDecoder", FakeDecoder);
  vi.stubGlobal("VideoFrame", class {
    allocationSize = () => bytesOfFour;
    close = () => undefined;
  });
  vi.stubGlobal("EncodedVideoChunk", class {
    constructor(fields: object) {
      Object.assign(this, fields);
    }
  });
});
afterEach(() => vi.unstubAllGlobals());

test("a_browser_without_the_decoder_says_nothing", async () => {
  const use = () => told.push(["used"]);
  supported = false;
  expect(await Videos.begin(use)).toBeUndefined();
  supported = true;
  bytesOfFour = 6; // The planes, whatever is asked for.
  expect(await Videos.begin(use)).toBeUndefined();
  vi.stubGlobal("VideoDecoder", undefined);
  expect(await Videos.begin(use)).toBeUndefined();
  expect(told).toEqual([]);
});

test("str_pictures_are_decoded_and_cut_to_the_size_that_is_wanted", async () => {
  const given = viewer([picture(1, KEY), picture(2, DELTA)]);
  const videos = await Videos.begin((act) => act(given));
  videos?.take(given);
  await settle();
  expect(decoders.map((decoder) => decoder.codec)).toEqual(["avc1.640c1f"]);
  expect(told).toEqual([["able"], [7, 1, 24, 1], [7, 2, 24, 2]]);
});

test("a_picture_that_fails_is_told_and_a_key_picture_begins_anew", async () => {
  const broken = new Uint8Array([1]);
  const given = viewer([picture(1, KEY), picture(2, broken), picture(3, DELTA), picture(4, KEY)]);
  const videos = await Videos.begin((act) => act(given));
  videos?.take(given);
  await settle();
  expect(decoders.map((decoder) => decoder.state)).toEqual(["closed", "configured"]);
  const lost = told.filter((answer) => answer.includes("lost")).map((answer) => answer[1]);
  expect(lost).toEqual([2, 3]);
  expect(told.at(-1)).toEqual([7, 4, 24, 4]);
});

test("the_decoder_of_a_video_that_ended_goes", async () => {
  const given = viewer([picture(1, KEY), { type: "ended", surface: 7 }]);
  const videos = await Videos.begin((act) => act(given));
  videos?.take(given);
  expect(decoders.map((decoder) => decoder.state)).toEqual(["closed"]);
});

test("the_codec_is_read_from_the_parameters", () => {
  expect(codecOf(KEY)).toBe("avc1.640c1f");
  expect(codecOf(DELTA)).toBeUndefined();
});
