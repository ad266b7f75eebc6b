// One desktop on one canvas: connects, feeds messages to the viewer, paints what it decodes, connects again when the network broke.

import { ApiError, api, type StreamOffer } from "../api";
import { decoder } from "../stream/load";
import { Viewer, type ViewerEvent } from "../stream/viewer";
import { cursorStyle } from "./cursor";
import type { KeyboardTarget } from "./keyboard";
import { EVDEV } from "./key-codes";
import type { PointerTarget } from "./pointer";
import { farewellOf, phaseOf } from "./server-words";
import type { Shortcut } from "./shortcuts";
import type { ConnectionState, LinkStatus } from "./state";
import { connect, type Transport } from "./transport";

interface Listener {
  onState(state: ConnectionState): void;
  onLink(link: LinkStatus): void;
  onShortcut(shortcut: Shortcut): void;
}

const BACKOFF_MS = [200, 500, 1_000, 2_000, 4_000];
/** After this long without a connection the person decides. */
const RECONNECT_LIMIT_MS = 5 * 60_000;
/** No byte for this long, although pings are answered within seconds: the network is gone. */
const SILENCE_LIMIT_MS = 12_000;

/** The picture and the input of one desktop. */
export class DesktopSession implements KeyboardTarget, PointerTarget {
  private viewer?: Viewer;
  private transport?: Transport;
  private readonly paper: CanvasRenderingContext2D;
  private readonly ending = new AbortController();
  private shown = false;
  private lostAt = 0;
  private heardAt = 0;
  private tick = 0;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly sessionToken: string,
    private readonly listener: Listener,
  ) {
    const paper = canvas.getContext("2d", { alpha: false, desynchronized: true });
    if (!paper) throw new Error("this browser gives no canvas to draw on");
    this.paper = paper;
  }

  /** Connects with the offer of the sign-in, and goes on until the desktop ends or `close` is called. */
  async run(offer: StreamOffer): Promise<void> {
    let next: StreamOffer | undefined = offer;
    for (let attempt = 0; !this.ending.signal.aborted; attempt += 1) {
      try {
        next ??= (await api.ticket(this.sessionToken)).stream;
        const detail = await this.connection(next);
        if (this.ending.signal.aborted) return;
        attempt = 0;
        this.lost(detail, 1);
      } catch (error) {
        if (this.ending.signal.aborted) return;
        if (this.givesUp(error)) return;
        this.lost(error instanceof Error ? error.message : String(error), attempt + 1);
      }
      next = undefined; // A ticket is good for one try.
      await this.pause(BACKOFF_MS[Math.min(attempt, BACKOFF_MS.length - 1)] ?? 4_000);
    }
  }

  /** Ends the connection; the session in the desktop goes on. */
  close(): void {
    this.ending.abort();
    clearTimeout(this.tick);
    this.transport?.close();
    this.viewer = undefined;
  }

  resize(width: number, height: number, scale: number): void {
    this.viewer?.resize(width, height, Math.round(scale * 100));
    this.flush();
  }

  key(code: number, down: boolean): void {
    this.viewer?.key(code, down);
    this.flush();
  }

  text(text: string): void {
    this.viewer?.text(text);
    this.flush();
  }

  releaseAll(): void {
    this.viewer?.releaseAll();
    this.flush();
  }

  shortcut(shortcut: Shortcut): void {
    this.listener.onShortcut(shortcut);
  }

  move(x: number, y: number): void {
    this.viewer?.pointer(x, y);
    this.flush();
  }

  button(button: number, down: boolean): void {
    this.viewer?.button(button, down);
    this.flush();
  }

  wheel(dx: number, dy: number): void {
    this.viewer?.wheel(dx, dy);
    this.flush();
  }

  /** The combination that the person's own system keeps for itself. */
  sendCtrlAltDelete(): void {
    const codes = [EVDEV["ControlLeft"], EVDEV["AltLeft"], EVDEV["Delete"]].filter((code) => code !== undefined);
    codes.forEach((code) => this.viewer?.key(code, true));
    codes.reverse().forEach((code) => this.viewer?.key(code, false));
    this.flush();
  }

  /** One connection from its opening to its end; answers with why it ended. */
  private async connection(offer: StreamOffer): Promise<string> {
    if (!this.shown) this.listener.onState({ kind: "opening", phase: "connecting" });
    const [module, transport] = await Promise.all([decoder(), connect(offer, this.ending.signal)]);
    const viewer = await Viewer.create(module, ...this.window());
    if (this.ending.signal.aborted) {
      transport.close();
      return "closed";
    }
    this.viewer = viewer;
    this.transport = transport;
    this.heardAt = performance.now();
    const ended = new Promise<string>((resolve) => {
      transport.onClose = resolve;
      transport.onMessage = (message) => {
        if (this.viewer !== viewer) return;
        this.heardAt = performance.now();
        viewer.handleMessage(message);
        for (const event of viewer.events()) this.show(viewer, event);
        this.flush();
      };
    });
    this.flush();
    this.beat(transport);
    const detail = await ended;
    clearTimeout(this.tick);
    transport.close();
    return detail;
  }

  /** Sends pings when they are due and notices a silent network. */
  private beat(transport: Transport): void {
    this.tick = window.setTimeout(() => {
      if (this.transport !== transport || !this.viewer) return;
      if (performance.now() - this.heardAt > SILENCE_LIMIT_MS) return transport.onClose("nothing was heard for 12 seconds");
      this.viewer.handleTimeout();
      this.flush();
      this.beat(transport);
    }, 500);
  }

  private flush(): void {
    const { viewer, transport } = this;
    if (!viewer || !transport) return;
    for (const message of viewer.transmits()) transport.send(message);
  }

  private show(viewer: Viewer, event: ViewerEvent): void {
    switch (event.type) {
      case "welcome":
        break;
      case "phase": {
        const phase = phaseOf(event.phase);
        if (phase && !this.shown) this.listener.onState({ kind: "opening", phase, text: event.text || undefined });
        if (!phase) this.reveal();
        break;
      }
      case "resized":
        this.fit(event.width, event.height);
        break;
      case "painted":
        if (viewer.width !== this.canvas.width || viewer.height !== this.canvas.height) this.fit(viewer.width, viewer.height);
        viewer.paint(this.paper);
        break;
      case "cursor":
        this.canvas.style.cursor = cursorStyle(event.shape, window.devicePixelRatio || 1);
        break;
      case "measured": {
        const transport = this.transport;
        if (transport) this.listener.onLink({ ...event, transport: transport.kind });
        break;
      }
      case "bye":
        this.end(event.reason, event.text);
        break;
      case "fault":
        this.transport?.onClose(event.text);
        break;
    }
  }

  /** Gives the canvas the desktop's size, one desktop pixel on one device pixel. Sizing clears it, so what was kept is drawn again by the next paint. */
  private fit(width: number, height: number): void {
    const scale = window.devicePixelRatio || 1;
    this.canvas.width = width;
    this.canvas.height = height;
    this.canvas.style.width = `${width / scale}px`;
    this.canvas.style.height = `${height / scale}px`;
  }

  private reveal(): void {
    this.shown = true;
    this.lostAt = 0;
    this.listener.onState({ kind: "shown" });
  }

  private lost(detail: string, attempt: number): void {
    this.lostAt ||= performance.now();
    if (performance.now() - this.lostAt > RECONNECT_LIMIT_MS) {
      this.finish({ kind: "ended", farewell: { reason: "disconnected", text: `No connection for five minutes: ${detail}.` } });
    } else if (this.shown) {
      this.listener.onState({ kind: "reconnecting", attempt, detail });
    } else if (attempt >= 3) {
      this.finish({ kind: "ended", farewell: { reason: "unreachable", text: detail } });
    }
  }

  private end(reason: string, text: string): void {
    const farewell = farewellOf(reason, text);
    if (farewell) this.finish({ kind: "ended", farewell });
    else this.transport?.onClose(text || reason);
  }

  private givesUp(error: unknown): boolean {
    if (!(error instanceof ApiError) || error.code === "Unreachable" || error.code === "Throttled") return false;
    const reason = error.code === "WorkspaceNotReady" ? "stopping" : "disconnected";
    this.finish({ kind: "ended", farewell: { reason, text: error.message } });
    return true;
  }

  private finish(state: ConnectionState): void {
    this.close();
    this.listener.onState(state);
  }

  private window(): [number, number, number] {
    const scale = window.devicePixelRatio || 1;
    return [Math.round(innerWidth * scale), Math.round(innerHeight * scale), Math.round(scale * 100)];
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      const now = () => {
        clearTimeout(timer);
        resolve();
      };
      addEventListener("online", now, { once: true });
      this.ending.signal.addEventListener("abort", now, { once: true });
    });
  }
}
