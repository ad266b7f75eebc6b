// The viewer's end of the desktop protocol, from the WebAssembly module of `web/client/wasm`: this file knows the module's
// plain C interface so that nobody else has to. No transport and no canvas here.
//
// Driving it: send the ticket, then
//   - every message received   -> handleMessage(bytes)
//   - every second             -> handleTimeout()
//   - after each call          -> send everything of transmits(), show everything of events()

/** What the module exports. Pointers are byte offsets into its memory, valid until the next call. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  viewer_new(width: number, height: number, scalePercent: number): number;
  viewer_reconnect(width: number, height: number, scalePercent: number): number;
  verify_golden(): number;
  input_buffer(length: number): number;
  handle_message(nowMs: number): number;
  handle_timeout(nowMs: number): void;
  key(code: number, down: number): void;
  text(): void;
  pointer(x: number, y: number): void;
  button(number: number, down: number): void;
  wheel(x: number, y: number): void;
  release_all(): void;
  resize(width: number, height: number, scalePercent: number): void;
  poll_transmit(nowMs: number): number;
  poll_datagram(nowMs: number): number;
  poll_event(): number;
  set_video(able: number): void;
  poll_video(): number;
  output_length(): number;
  video_pointer(): number;
  decoded_buffer(length: number): number;
  video_decoded(surface: number, number: number, decoded: number): void;
  output_pointer(): number;
  cursor_pointer(): number;
  framebuffer_pointer(): number;
  desktop_width(): number;
  desktop_height(): number;
  frame_count(): number;
  take_damage(): number;
  damage_pointer(): number;
}

export type Phase = "signing-in" | "starting-display" | "starting-desktop" | "running";

export type LinkClass = "good" | "degraded" | "poor";

export type ByeReason =
  | "logged-off"
  | "taken-over"
  | "replaced"
  | "crashed"
  | "ticket-refused"
  | "desktop-unreachable"
  | "stopping"
  | "protocol-error"
  | "desktop-stopping";

/** Pixels: moved inside the picture, kept from before, coded exactly, and in passes of photographs. */
export interface Painted {
  readonly copied: number;
  readonly restored: number;
  readonly exact: number;
  readonly passes: number;
}

/** By which way a tile of the screen was painted last. */
export type Codec = "blank" | "exact" | "moved" | "kept" | "photograph" | "refined" | "video";

/** The pointer's picture; `rgba` is a copy, not premultiplied. */
export interface CursorShape {
  readonly width: number;
  readonly height: number;
  readonly hotX: number;
  readonly hotY: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

export type ViewerEvent =
  | { readonly type: "welcome"; readonly session: string; readonly width: number; readonly height: number }
  | { readonly type: "phase"; readonly phase: Phase; readonly text: string }
  | { readonly type: "resized"; readonly width: number; readonly height: number }
  | { readonly type: "painted" }
  | { readonly type: "cursor"; readonly shape: CursorShape | null }
  | {
      readonly type: "measured";
      readonly roundTripMs: number | null;
      readonly class: LinkClass;
      /** It carries less than 1 Mbit/s (NET-24). */
      readonly narrow: boolean;
      /** Its round trip is longer than 250 ms, not just for a moment (NET-20). */
      readonly far: boolean;
      readonly echoMs: number | null;
      readonly frames: number;
      readonly bytes: number;
      /** Between the last two measurements, two seconds apart. */
      readonly bytesPerSecond: number;
      readonly picturesPerSecond: number;
      /** Thousandths of the picture that are exact. */
      readonly exactPermille: number;
      /** Thousandths of the screen by the way they were painted last. */
      readonly codecs: Readonly<Record<Codec, number>>;
      /** Pixels painted, by the way they came. */
      readonly painted: Painted;
      /** Rows that differed from the desktop's and came again. */
      readonly rowsMended: number;
    }
  | { readonly type: "bye"; readonly reason: ByeReason; readonly text: string }
  /** The desktop broke the protocol: close the connection and connect again. */
  | { readonly type: "fault"; readonly text: string };

/** A picture of a video to decode, or a video whose decoder can go. */
export type VideoTask =
  | {
      readonly type: "picture";
      readonly surface: number;
      readonly number: number;
      readonly key: boolean;
      /** Of the pixels that are wanted; the coded picture may be larger by one. */
      readonly width: number;
      readonly height: number;
      /** H.264, Annex B; a copy. */
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly type: "ended"; readonly surface: number };

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A desktop's viewer. Connecting again takes the same one, unless its connection ended because it failed. */
export class Viewer {
  readonly #exports: Exports;
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();

  private constructor(exports: Exports) {
    this.#exports = exports;
  }

  /** A viewer with a window of so many device pixels; `scalePercent` is `devicePixelRatio * 100`. */
  static async create(
    module: WebAssembly.Module,
    width: number,
    height: number,
    scalePercent: number,
  ): Promise<Viewer> {
    const instance = await WebAssembly.instantiate(module, {});
    const exports = instance.exports as unknown as Exports;
    if (exports.viewer_new(width, height, scalePercent) !== 0) {
      throw new RangeError(`a desktop of ${width} by ${height} is not possible: each side is 1 to 8192`);
    }
    return new Viewer(exports);
  }

  /** Another connection: the picture stays, and what it lacks will come. The window may have another size. */
  reconnect(width: number, height: number, scalePercent: number): void {
    if (this.#exports.viewer_reconnect(width, height, scalePercent) !== 0) {
      throw new RangeError(`a desktop of ${width} by ${height} is not possible: each side is 1 to 8192`);
    }
  }

  /** How many frames of the codec's golden file decode to what they should; 0 when one does not. */
  verifyGolden(file: Uint8Array): number {
    return this.#put(file) ? this.#exports.verify_golden() : 0;
  }

  /** Takes a whole message; `false` when it breaks the protocol (the `fault` event says how): close the connection. */
  handleMessage(bytes: Uint8Array): boolean {
    return this.#put(bytes) && this.#exports.handle_message(performance.now()) === 0;
  }

  /** To be called about once a second. */
  handleTimeout(): void {
    this.#exports.handle_timeout(performance.now());
  }

  /** A key by its evdev code was pressed, repeats (`down` again), or was let go. */
  key(code: number, down: boolean): void {
    this.#exports.key(code, down ? 1 : 0);
  }

  /** Text was committed that no key makes. */
  text(text: string): void {
    if (this.#put(this.#encoder.encode(text))) {
      this.#exports.text();
    }
  }

  /** The pointer is at this pixel of the desktop. */
  pointer(x: number, y: number): void {
    this.#exports.pointer(Math.max(0, Math.round(x)), Math.max(0, Math.round(y)));
  }

  /** `MouseEvent.button`: 0 left, 1 middle, 2 right, 3 back, 4 forward. */
  button(button: number, down: boolean): void {
    this.#exports.button(button, down ? 1 : 0);
  }

  /** In 120ths of a notch; right and down are positive, as in `WheelEvent`. */
  wheel(x: number, y: number): void {
    this.#exports.wheel(Math.round(x), Math.round(y));
  }

  /** The window lost the focus: nothing is held down any more. */
  releaseAll(): void {
    this.#exports.release_all();
  }

  /** The window has another size, in device pixels. */
  resize(width: number, height: number, scalePercent: number): void {
    this.#exports.resize(width, height, scalePercent);
  }

  /** The messages to send, in order, each a copy. */
  *transmits(): Generator<Uint8Array<ArrayBuffer>> {
    for (;;) {
      const length = this.#exports.poll_transmit(performance.now());
      if (length === 0) {
        return;
      }
      yield new Uint8Array(this.#exports.memory.buffer, this.#exports.output_pointer(), length).slice();
    }
  }

  /** The datagram to send after the messages, if there is one: inputs that may be lost on their way. */
  datagram(): Uint8Array<ArrayBuffer> | undefined {
    const length = this.#exports.poll_datagram(performance.now());
    if (length === 0) {
      return undefined;
    }
    return new Uint8Array(this.#exports.memory.buffer, this.#exports.output_pointer(), length).slice();
  }

  /** What happened, in order. */
  *events(): Generator<ViewerEvent> {
    for (;;) {
      const length = this.#exports.poll_event();
      if (length === 0) {
        return;
      }
      const json = new Uint8Array(this.#exports.memory.buffer, this.#exports.output_pointer(), length);
      const event = JSON.parse(this.#decoder.decode(json)) as ViewerEvent;
      yield event.type === "cursor" ? this.#withPixels(event) : event;
    }
  }

  /** Whether this page decodes H.264; before that the desktop sends no videos. */
  setVideo(able: boolean): void {
    this.#exports.set_video(able ? 1 : 0);
  }

  /** What is to be decoded, in order; each picture is answered by `videoDecoded`. */
  *videoTasks(): Generator<VideoTask> {
    for (;;) {
      const kind = this.#exports.poll_video();
      if (kind === 0) return;
      const { memory } = this.#exports;
      const [surface = 0, number = 0, key = 0, width = 0, height = 0] = new Uint32Array(memory.buffer, this.#exports.video_pointer(), 5);
      if (kind === 2) {
        yield { type: "ended", surface };
        continue;
      }
      const bytes = new Uint8Array(memory.buffer, this.#exports.output_pointer(), this.#exports.output_length()).slice();
      yield { type: "picture", surface, number, key: key !== 0, width, height, bytes };
    }
  }

  /** A picture's pixels (red, green, blue, 255, without gaps), or that it could not be decoded. */
  videoDecoded(surface: number, number: number, pixels: Uint8Array | undefined): void {
    const pointer = pixels ? this.#exports.decoded_buffer(pixels.length) : 0;
    if (pixels && pointer !== 0) {
      new Uint8Array(this.#exports.memory.buffer, pointer, pixels.length).set(pixels);
    }
    this.#exports.video_decoded(surface, number, pixels && pointer !== 0 ? 1 : 0);
  }

  get width(): number {
    return this.#exports.desktop_width();
  }

  get height(): number {
    return this.#exports.desktop_height();
  }

  /** How many frames have been painted. */
  get frames(): number {
    return this.#exports.frame_count();
  }

  /** The desktop's picture, a view into the module's memory: for `putImageData`, to be made anew for each use. */
  image(): ImageData {
    const { memory } = this.#exports;
    const bytes = this.width * this.height * 4;
    const buffer = memory.buffer as ArrayBuffer;
    return new ImageData(
      new Uint8ClampedArray(buffer, this.#exports.framebuffer_pointer(), bytes),
      this.width,
      this.height,
    );
  }

  /** The rectangles painted since the last call. */
  takeDamage(): Rectangle[] {
    const count = this.#exports.take_damage();
    const values = new Uint16Array(this.#exports.memory.buffer, this.#exports.damage_pointer(), count * 4);
    return Array.from({ length: count }, (_, index) => {
      const [x = 0, y = 0, width = 0, height = 0] = values.subarray(index * 4, index * 4 + 4);
      return { x, y, width, height };
    });
  }

  /** Draws what was painted since the last call. */
  paint(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D): void {
    const damage = this.takeDamage();
    if (damage.length === 0) {
      return;
    }
    const image = this.image();
    for (const { x, y, width, height } of damage) {
      context.putImageData(image, 0, 0, x, y, width, height);
    }
  }

  #put(bytes: Uint8Array): boolean {
    const pointer = this.#exports.input_buffer(bytes.length);
    if (pointer === 0) {
      return false;
    }
    new Uint8Array(this.#exports.memory.buffer, pointer, bytes.length).set(bytes);
    return true;
  }

  #withPixels(event: Extract<ViewerEvent, { type: "cursor" }>): ViewerEvent {
    if (event.shape === null) {
      return event;
    }
    const { width, height } = event.shape;
    const { memory } = this.#exports;
    const pixels = new Uint8ClampedArray(memory.buffer, this.#exports.cursor_pointer(), width * height * 4);
    return { type: "cursor", shape: { ...event.shape, rgba: pixels.slice() } };
  }
}
