// One desktop on one canvas: connects, feeds messages to the viewer, paints what it decodes, connects again when something broke.

import { api, type StreamOffer } from "../api";
import { type Farewell, farewellOfProblem } from "../pages/farewell";
import { decoder } from "../stream/load";
import { Videos } from "../stream/video";
import { Viewer, type ViewerEvent } from "../stream/viewer";
import type { KeyboardTarget } from "./keyboard";
import { EVDEV } from "./key-codes";
import { Picture } from "./picture";
import type { PointerTarget } from "./pointer";
import { Reconnect } from "./reconnect";
import { conclusion, givenUp, hangUp, phaseOf } from "./server-words";
import type { Shortcut } from "./shortcuts";
import type { ConnectionState, LinkStatus } from "./state";
import { connect, type Transport } from "./transport";
import { Trouble, troubleOf } from "./trouble";
import { UdpTrust } from "./udp-trust";

interface Listener {
  onState(state: ConnectionState): void;
  onLink(link: LinkStatus): void;
  onShortcut(shortcut: Shortcut): void;
}

/** No byte for this long, although pings are answered within seconds: the network is gone. */
const SILENCE_MS_MAX = 12_000;
const BEAT_MS = 500;
/** A beat that comes so late says that the page did not run: in a hidden tab, or a machine that slept. */
const LATE_MS = 2_000;
/** When an input is said again that is not answered: a little after the viewer's own times. */
const REPEATS_MS = [9, 32];
/** The protocol's longest side of a desktop, in pixels. */
const SIDE_MAX = 8_192;

/** A connection with what is known of it. */
interface Connection {
  readonly viewer: Viewer;
  readonly transport: Transport;
  /** Ends the connection; only the first reason counts. */
  readonly end: (why: Farewell | Trouble) => void;
  /** There once the browser has said that it decodes videos. */
  videos?: Videos | undefined;
  readonly openedAt: number;
  heardAt: number;
  /** Something came on it. */
  heard: boolean;
  /** The desktop is there to be looked at, says the agent. */
  running: boolean;
  painted: boolean;
  shownAt?: number;
}

/** The picture and the input of one desktop. */
export class DesktopSession implements KeyboardTarget, PointerTarget {
  private connection?: Connection;
  private readonly picture: Picture;
  private readonly ending = new AbortController();
  private readonly reconnect = new Reconnect();
  private readonly udp = new UdpTrust();
  private readonly repeats: ReturnType<typeof setTimeout>[] = [];
  private opening: Extract<ConnectionState, { kind: "opening" }> = { kind: "opening", phase: "connecting" };
  private everShown = false;
  /** The viewer of a connection that broke: it has the picture still. */
  private kept?: Viewer | undefined;

  constructor(
    canvas: HTMLCanvasElement,
    private readonly sessionToken: string,
    private readonly listener: Listener,
  ) {
    this.picture = new Picture(canvas);
  }

  /** Connects with the offer of the sign-in, and goes on until the desktop ends or `close` is called. */
  async run(offer: StreamOffer): Promise<void> {
    let next: StreamOffer | undefined = offer;
    while (!this.closed) {
      const { why, shownForMs }: { why: ConnectionState | Trouble; shownForMs?: number } = await this.attempt(next);
      if (this.closed) return;
      if (!(why instanceof Trouble)) return this.finish(why);
      const pause = this.reconnect.failed(performance.now(), why, shownForMs);
      if (pause === undefined) return this.finish({ kind: "ended", farewell: givenUp(why) });
      this.tell(why);
      next = undefined; // A ticket is good for one try.
      await this.pause(pause);
    }
  }

  /** Ends the connection; the session in the desktop goes on. */
  close(): void {
    this.ending.abort();
    this.connection?.end(new Trouble("interrupted", "closed by this page"));
    this.connection = undefined;
  }

  /** The window has another size or scale. */
  resize(): void {
    this.picture.rescale();
    this.use(({ viewer }) => viewer.resize(...windowPixels()));
  }

  key(code: number, down: boolean): void {
    this.use(({ viewer }) => viewer.key(code, down));
  }

  text(text: string): void {
    this.use(({ viewer }) => viewer.text(text));
  }

  releaseAll(): void {
    this.use(({ viewer }) => viewer.releaseAll());
  }

  shortcut(shortcut: Shortcut): void {
    this.listener.onShortcut(shortcut);
  }

  move(x: number, y: number): void {
    this.use(({ viewer }) => viewer.pointer(x, y));
  }

  button(button: number, down: boolean): void {
    this.use(({ viewer }) => viewer.button(button, down));
  }

  wheel(dx: number, dy: number): void {
    this.use(({ viewer }) => viewer.wheel(dx, dy));
  }

  /** The combination that the person's own system keeps for itself. */
  sendCtrlAltDelete(): void {
    const codes = [EVDEV["ControlLeft"], EVDEV["AltLeft"], EVDEV["Delete"]].filter((code) => code !== undefined);
    this.use(({ viewer }) => {
      codes.forEach((code) => viewer.key(code, true));
      codes.reverse().forEach((code) => viewer.key(code, false));
    });
  }

  private get closed(): boolean {
    return this.ending.signal.aborted;
  }

  /** One connection from its ticket to its end. */
  private async attempt(offer: StreamOffer | undefined): Promise<{ why: ConnectionState | Trouble; shownForMs?: number }> {
    let connection: Connection | undefined;
    try {
      const { stream } = offer ? { stream: offer } : await api.ticket(this.sessionToken);
      const { opened, ended } = await this.open(stream);
      connection = opened;
      const why = await ended;
      if (why instanceof Trouble && why.kind !== "garbled") this.kept = opened.viewer;
      if (why instanceof Trouble && why.kind === "interrupted") this.udp.broke(opened.transport.overUdp, opened.heard ? opened.heardAt - opened.openedAt : undefined);
      return { why: why instanceof Trouble ? why : { kind: "ended", farewell: await this.explained(why) }, shownForMs: shownFor(connection) };
    } catch (error) {
      return { why: conclusion(error) ?? troubleOf(error) };
    } finally {
      connection?.transport.close();
      connection?.videos?.close();
      if (this.connection === connection) this.connection = undefined;
    }
  }

  private async open(offer: StreamOffer): Promise<{ opened: Connection; ended: Promise<Farewell | Trouble> }> {
    if (!this.everShown) this.say({ phase: "connecting", text: undefined });
    const viewer = this.kept ?? (await Viewer.create(await decoder(), ...windowPixels()));
    const transport = await connect(offer, this.ending.signal, this.udp.isTrusted).catch((error: unknown) => {
      this.udp.broke(false); // TCP was tried as well.
      throw error;
    });
    // The window may have changed while the connection was opened.
    if (this.kept) viewer.reconnect(...windowPixels());
    else viewer.resize(...windowPixels());
    this.kept = undefined; // Should this connection end by a failure of the viewer, the next takes another.
    if (this.closed) transport.close();
    const { promise: ended, resolve: end } = resolvable<Farewell | Trouble>();
    const openedAt = performance.now();
    const opened: Connection = { viewer, transport, end, openedAt, heardAt: openedAt, heard: false, running: false, painted: false };
    transport.onClose = (detail) => end(new Trouble("interrupted", detail));
    transport.onMessage = (message) => this.use((connection) => this.take(connection, message), opened);
    this.connection = opened;
    this.use(() => undefined);
    void Videos.begin((act) => this.use((connection) => this.act(connection, act), opened)).then((videos) => {
      opened.videos = videos;
    });
    this.beat(opened);
    return { opened, ended };
  }

  /** Sends pings when they are due and notices a silent network. */
  private beat(connection: Connection): void {
    const due = performance.now() + BEAT_MS;
    setTimeout(() => {
      if (this.connection !== connection) return;
      const late = performance.now() - due;
      // Meanwhile nothing could be heard, nor asked for.
      if (LATE_MS < late) connection.heardAt = Math.min(performance.now(), connection.heardAt + late);
      if (SILENCE_MS_MAX < performance.now() - connection.heardAt) {
        return connection.end(new Trouble("interrupted", `nothing was heard for ${SILENCE_MS_MAX / 1_000} seconds`));
      }
      this.use(({ viewer }) => viewer.handleTimeout());
      this.beat(connection);
    }, BEAT_MS);
  }

  /** Does something with the viewer and sends what comes of it. A viewer that fails cannot be used again: its connection ends. */
  private use(act: (connection: Connection) => void, connection = this.connection): void {
    if (!connection || connection !== this.connection) return;
    try {
      act(connection);
      for (const message of connection.viewer.transmits()) connection.transport.send(message);
      this.sendDatagram(connection);
    } catch (error) {
      console.error("the decoder failed", error);
      this.connection = undefined;
      connection.end(new Trouble("garbled", `the decoder failed: ${error instanceof Error ? error.message : String(error)}`));
    }
  }

  /** Sends inputs that may be lost, and comes again when the viewer wants to repeat them. */
  private sendDatagram(connection: Connection): void {
    const datagram = connection.viewer.datagram();
    if (!datagram) return;
    connection.transport.sendDatagram(datagram);
    this.repeats.splice(0).forEach(clearTimeout);
    for (const pause of REPEATS_MS) this.repeats.push(setTimeout(() => this.use(() => undefined, connection), pause));
  }

  private take(connection: Connection, message: Uint8Array): void {
    connection.heardAt = performance.now();
    connection.heard = true;
    const understood = connection.viewer.handleMessage(message);
    connection.videos?.take(connection.viewer);
    for (const event of connection.viewer.events()) this.show(connection, event);
    if (!understood) connection.end(new Trouble("garbled", `a message of ${message.length} bytes was not understood`));
  }

  /** Does something with the viewer that may have painted. */
  private act(connection: Connection, act: (viewer: Viewer) => void): void {
    act(connection.viewer);
    for (const event of connection.viewer.events()) this.show(connection, event);
  }

  private show(connection: Connection, event: ViewerEvent): void {
    switch (event.type) {
      case "welcome":
        break;
      case "phase": {
        const phase = phaseOf(event.phase);
        connection.running = phase === undefined;
        if (phase && !this.everShown) this.say({ phase, text: event.text || undefined });
        this.reveal(connection);
        break;
      }
      case "resized":
        this.picture.fit(event.width, event.height);
        break;
      case "painted":
        if (connection.viewer.frames === 0) break;
        this.picture.paint(connection.viewer);
        connection.painted = true;
        this.reveal(connection);
        break;
      case "cursor":
        this.picture.cursor(event.shape);
        break;
      case "measured":
        this.listener.onLink({ ...event, way: connection.transport.way });
        break;
      case "bye":
        connection.end(hangUp(event.reason, event.text));
        break;
      case "fault":
        connection.end(new Trouble("garbled", event.text));
        break;
    }
  }

  /** The veil goes when the desktop runs and its first frame is on the canvas. */
  private reveal(connection: Connection): void {
    if (!connection.running || !connection.painted || connection.shownAt !== undefined) return;
    connection.shownAt = performance.now();
    this.everShown = true;
    this.listener.onState({ kind: "shown" });
  }

  /** A session that ended before it was seen never began here: the control plane may know why. */
  private async explained(farewell: Farewell): Promise<Farewell> {
    if (this.everShown || (farewell.reason !== "logged-off" && farewell.reason !== "crashed")) return farewell;
    const answer = await api.status(this.sessionToken).catch(() => undefined);
    if (answer?.problem) return farewellOfProblem(answer.problem);
    return farewell.reason === "crashed" ? farewell : { reason: "no-session" };
  }

  private tell(trouble: Trouble): void {
    if (this.everShown) this.listener.onState({ kind: "reconnecting", trouble });
    else this.say({ trouble });
  }

  private say(news: Partial<ConnectionState & { kind: "opening" }>): void {
    this.opening = { ...this.opening, ...news };
    if (news.phase && news.phase !== "connecting") this.opening.trouble = undefined;
    this.listener.onState(this.opening);
  }

  private finish(state: ConnectionState): void {
    this.close();
    this.listener.onState(state);
  }

  /** Waits, but not when the network comes back or the person does. */
  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const over = new AbortController();
      const now = () => {
        clearTimeout(timer);
        over.abort();
        resolve();
      };
      const timer = setTimeout(now, milliseconds);
      addEventListener("online", now, { signal: over.signal });
      document.addEventListener("visibilitychange", () => document.hidden || now(), { signal: over.signal });
      this.ending.signal.addEventListener("abort", now, { signal: over.signal });
    });
  }
}

function shownFor(connection: Connection): number | undefined {
  return connection.shownAt === undefined ? undefined : performance.now() - connection.shownAt;
}

function windowPixels(): [number, number, number] {
  const scale = window.devicePixelRatio || 1;
  const side = (length: number) => Math.min(SIDE_MAX, Math.max(1, Math.round(length * scale)));
  return [side(innerWidth), side(innerHeight), Math.round(scale * 100)];
}

function resolvable<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
