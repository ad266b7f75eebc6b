// Decodes videos with the browser's own decoder (WebCodecs), one for each, and gives the pixels back to the viewer. Not every
// browser has one, and none on a page that is no secure context: then the desktop sends no videos.

import type { VideoTask, Viewer } from "./viewer";

/** What the desktop's encoder makes, of any size: High profile, level 4.0. */
const USUAL_CODEC = "avc1.640028";
const SEQUENCE_PARAMETERS = 7;

type Picture = Extract<VideoTask, { type: "picture" }>;

/** Does something with the viewer and then sends and shows what comes of it; nothing when its connection is over. */
export type Use = (act: (viewer: Viewer) => void) => void;

/** The videos of one connection. */
export class Videos {
  readonly #surfaces = new Map<number, Surface>();
  readonly #use: Use;

  private constructor(use: Use) {
    this.#use = use;
  }

  /** Nothing when this browser does not decode H.264, or does not give its pixels as they are painted. */
  static async begin(use: Use): Promise<Videos | undefined> {
    if (typeof VideoDecoder === "undefined" || !givesColours()) return undefined;
    const answer = await VideoDecoder.isConfigSupported(configuration(USUAL_CODEC)).catch(() => undefined);
    if (!answer?.supported) return undefined;
    use((viewer) => viewer.setVideo(true));
    return new Videos(use);
  }

  /** Begins with what the viewer has to decode. */
  take(viewer: Viewer): void {
    for (const task of viewer.videoTasks()) {
      if (task.type === "picture") this.#surface(task.surface).decode(task);
      else this.#end(task.surface);
    }
  }

  /** The connection is over. */
  close(): void {
    for (const surface of [...this.#surfaces.keys()]) this.#end(surface);
  }

  #surface(id: number): Surface {
    const known = this.#surfaces.get(id);
    if (known) return known;
    const made = new Surface((number, pixels) => {
      if (this.#surfaces.get(id) === made) this.#use((viewer) => viewer.videoDecoded(id, number, pixels));
    });
    this.#surfaces.set(id, made);
    return made;
  }

  #end(id: number): void {
    this.#surfaces.get(id)?.close();
    this.#surfaces.delete(id);
  }
}

type Answer = (number: number, pixels: Uint8Array | undefined) => void;

/** One video. */
class Surface {
  readonly #answer: Answer;
  #decoder: VideoDecoder | undefined;
  /** Pictures that are being decoded, by number: what size of pixels is wanted. */
  readonly #asked = new Map<number, { width: number; height: number }>();
  /** Pixels are read one picture after the other, so that answers keep their order. */
  #reading: Promise<void> = Promise.resolve();

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  decode(picture: Picture): void {
    try {
      if (picture.key) this.#configure(picture.bytes);
      if (!this.#decoder) throw new Error("a picture before the first key picture");
      this.#asked.set(picture.number, picture);
      this.#decoder.decode(
        new EncodedVideoChunk({ type: picture.key ? "key" : "delta", timestamp: picture.number, data: picture.bytes }),
      );
    } catch {
      this.#fail(picture.number);
    }
  }

  close(): void {
    if (this.#decoder && this.#decoder.state !== "closed") this.#decoder.close();
    this.#decoder = undefined;
  }

  #configure(bytes: Uint8Array): void {
    const codec = codecOf(bytes);
    if (!codec) throw new Error("a key picture without its parameters");
    if (this.#decoder?.state === "configured") return;
    this.close();
    this.#decoder = new VideoDecoder({
      output: (frame) => {
        this.#reading = this.#reading.then(() => this.#read(frame));
      },
      error: () => this.#fail(Math.max(0, ...this.#asked.keys())),
    });
    this.#decoder.configure(configuration(codec));
  }

  async #read(frame: VideoFrame): Promise<void> {
    const number = frame.timestamp;
    const wanted = this.#asked.get(number);
    this.#asked.delete(number);
    try {
      if (wanted) this.#answer(number, await pixelsOf(frame, wanted.width, wanted.height));
    } catch {
      this.#fail(number);
    } finally {
      frame.close();
    }
  }

  /** The viewer asks for a key picture, with which a new decoder begins. */
  #fail(number: number): void {
    this.close();
    this.#asked.clear();
    this.#answer(number, undefined);
  }
}

/** Whether pixels of a picture can be had as red, green and blue: a browser that cannot takes no notice of the wish. */
function givesColours(): boolean {
  const [codedWidth, codedHeight] = [2, 2];
  try {
    const frame = new VideoFrame(new Uint8Array(codedWidth * codedHeight * 1.5), { format: "I420", codedWidth, codedHeight, timestamp: 0 });
    const bytes = frame.allocationSize({ format: "RGBA" });
    frame.close();
    return bytes === codedWidth * codedHeight * 4;
  } catch {
    return false;
  }
}

function configuration(codec: string): VideoDecoderConfig {
  // Decoders in hardware may hold pictures back, and software takes about a millisecond.
  return { codec, optimizeForLatency: true, hardwareAcceleration: "prefer-software" };
}

async function pixelsOf(frame: VideoFrame, width: number, height: number): Promise<Uint8Array> {
  const coded = frame.visibleRect ?? new DOMRect(0, 0, frame.codedWidth, frame.codedHeight);
  const pixels = new Uint8Array(coded.width * coded.height * 4);
  await frame.copyTo(pixels, { format: "RGBA", colorSpace: "srgb" });
  if (coded.width === width) return pixels.subarray(0, width * height * 4);
  const cut = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = row * coded.width * 4;
    cut.set(pixels.subarray(from, from + width * 4), row * width * 4);
  }
  return cut;
}

/** The codec's name as WebCodecs wants it, from the parameters at the beginning of a key picture. */
export function codecOf(bytes: Uint8Array): string | undefined {
  for (let at = 0; at + 6 < bytes.length; at++) {
    const begins = bytes[at] === 0 && bytes[at + 1] === 0 && bytes[at + 2] === 1;
    if (begins && ((bytes[at + 3] ?? 0) & 31) === SEQUENCE_PARAMETERS) {
      const profile = Array.from(bytes.subarray(at + 4, at + 7), (byte) => byte.toString(16).padStart(2, "0"));
      return `avc1.${profile.join("")}`;
    }
  }
  return undefined;
}
