// A person's device with the native client: an X display of its own whose pixels are read from the file that it keeps them in.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { recognise } from "./device";
import { clientBinary, eventually, inside, insideBytes, state } from "./installation";

/** A picture: rows of pixels without their fourth byte, in the order red, green, blue. */
interface Pixels {
  width: number;
  height: number;
  rgb: Buffer;
}

const WINDOW = { width: 1280, height: 800 };
/** Pixels beside the pointer that are not compared: the device draws it, the desktop does not. */
const POINTER = 48;

/** The native client on a display of 1280×800. */
export class NativeDevice {
  private said = "";
  private constructor(
    private readonly folder: string,
    private readonly server: ChildProcess,
    private readonly display: string,
    private readonly client: ChildProcess,
  ) {}

  /** Signs in as a script does: the password comes by standard input. */
  static async signIn(code: string, username: string, password: string): Promise<NativeDevice> {
    const folder = mkdtempSync(join(tmpdir(), "carrel-native-"));
    const server = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", `${WINDOW.width}x${WINDOW.height}x24`, "-fbdir", folder, "-nolisten", "tcp"], { stdio: ["ignore", "pipe", "ignore"] });
    const [number] = (await once(server.stdout, "data")) as [Buffer];
    const display = `:${number.toString().trim()}`;
    const words = ["connect", "--server", "https://127.0.0.1:8443", "--registration-code", code, "--user", username, "--password-stdin", "--ca", `${state}/ca/ca.pem`, "--size", `${WINDOW.width}x${WINDOW.height}`];
    const client = spawn(clientBinary, words, { stdio: ["pipe", "ignore", "pipe"], env: { ...process.env, DISPLAY: display, HOME: folder, WAYLAND_DISPLAY: "" } });
    client.stdin.end(`${password}\n`);
    const device = new NativeDevice(folder, server, display, client);
    client.stderr.on("data", (data: Buffer) => (device.said += data.toString()));
    return device;
  }

  /** What the client has said on standard error. */
  log(): string {
    return this.said;
  }

  /** The code that the client ended with, once it has. */
  async ended(): Promise<number> {
    return eventually("the native client ends", 20_000, async () => this.client.exitCode ?? undefined);
  }

  /** Presses keys by their X names, such as ctrl+alt+t. */
  press(keys: string): void {
    this.xdotool("key", keys);
  }

  /** Types a line and sends it. */
  type(text: string): void {
    this.xdotool("type", "--delay", "12", text);
    this.xdotool("key", "Return");
  }

  /** Moves the pointer. */
  point(x: number, y: number): void {
    this.xdotool("mousemove", String(x), String(y));
  }

  private xdotool(...words: string[]): void {
    execFileSync("xdotool", words, { env: { ...process.env, DISPLAY: this.display }, timeout: 20_000 });
  }

  /** Waits until a text can be read on the screen. */
  async see(text: string): Promise<void> {
    await eventually(`"${text}" on the native client's screen; it said: ${this.said}`, 30_000, async () => (read(this.pixels()).includes(text) ? true : undefined));
  }

  /** Waits until every pixel is that of the desktop in the WorkSpace, but for the pointer. */
  async seeExactly(workspace: string): Promise<void> {
    this.point(WINDOW.width - 4, WINDOW.height / 2);
    await eventually("the native client shows the desktop pixel for pixel", 30_000, async () => {
      const served = await desktopOf(workspace);
      return differing(served, this.pixels()) === 0 ? true : undefined;
    });
  }

  pixels(): Pixels {
    return unpack(readFileSync(join(this.folder, "Xvfb_screen0")), WINDOW);
  }

  /** Ends what runs and removes what it kept. */
  async throwAway(): Promise<void> {
    for (const child of [this.client, this.server]) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill();
        await once(child, "exit");
      }
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The screen of the X server in a WorkSpace, which is larger than what is shown of it. */
async function desktopOf(workspace: string): Promise<Pixels> {
  const server = await inside(workspace, "pgrep", "-a", "Xvfb");
  const folder = /-fbdir (\S+)/.exec(server)?.[1] ?? "";
  return unpack(await insideBytes(workspace, "cat", `${folder}/Xvfb_screen0`), WINDOW);
}

/** The left upper part of an X window dump, version 7, of 32 bits a pixel. */
function unpack(dump: Buffer, { width, height }: { width: number; height: number }): Pixels {
  const [headerBytes, stride, colours] = [0, 12, 19].map((word) => dump.readUInt32BE(word * 4)) as [number, number, number];
  const begin = headerBytes + colours * 12;
  const rgb = Buffer.alloc(width * height * 3);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0, from = begin + y * stride; x < width; x += 1, from += 4, to += 3) {
      rgb[to] = dump[from + 2] ?? 0;
      rgb[to + 1] = dump[from + 1] ?? 0;
      rgb[to + 2] = dump[from] ?? 0;
    }
  }
  return { width, height, rgb };
}

function differing(one: Pixels, other: Pixels): number {
  let count = 0;
  for (let y = 0; y < one.height; y += 1) {
    const besidePointer = Math.abs(y - one.height / 2) < POINTER;
    const from = y * one.width * 3;
    const to = from + (one.width - (besidePointer ? POINTER : 0)) * 3;
    if (one.rgb.compare(other.rgb, from, to, from, to) !== 0) count += 1;
  }
  return count;
}

/** The text in it, and that of its inverse: light text on dark is read badly. */
function read({ width, height, rgb }: Pixels): string {
  const inverse = Buffer.from(rgb.map((byte) => 255 - byte));
  return [rgb, inverse].map((pixels) => recognise(larger(width, height, pixels))).join("\n");
}

/** A PGM three times as large, in grey. */
function larger(width: number, height: number, rgb: Buffer): Buffer {
  const grey = Buffer.alloc(width * height * 9);
  for (let y = 0; y < height * 3; y += 1) {
    for (let x = 0; x < width * 3; x += 1) {
      const from = (Math.floor(y / 3) * width + Math.floor(x / 3)) * 3;
      grey[y * width * 3 + x] = ((rgb[from] ?? 0) * 77 + (rgb[from + 1] ?? 0) * 151 + (rgb[from + 2] ?? 0) * 28) >> 8;
    }
  }
  return Buffer.concat([Buffer.from(`P5 ${width * 3} ${height * 3} 255\n`), grey]);
}
