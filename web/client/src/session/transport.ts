// The ways to the desktop: WebTransport, and WebSocket for networks that let no UDP through. WebTransport starts at once,
// each WebSocket a moment later, the first that opens wins. The ticket is single-use, so only the winner sends it.

import type { StreamOffer } from "../api";
import { Assembly, controlFrame, join } from "./pieces";
import { race, type Way } from "./race";
import { Trouble } from "./trouble";

/** A connection that carries whole messages both ways. */
export interface Transport {
  /** What it is, for the connection status: protocol and port. */
  readonly way: string;
  readonly overUdp: boolean;
  send(message: Uint8Array): void;
  /** Sends what may be lost, at once or not at all. Where there is no such way nothing is sent. */
  sendDatagram(message: Uint8Array): void;
  close(): void;
  /** Called for each message, in order for control messages; frames may overtake each other. */
  onMessage: (message: Uint8Array) => void;
  /** Called once when the connection is gone. */
  onClose: (detail: string) => void;
}

/** Longest message on the frame lane. */
export const MESSAGE_BYTES_MAX = 16 * 1024 * 1024;
/** Longest message of a desktop on the control lane. */
export const CONTROL_BYTES_MAX = 512 * 1024;
const SUBPROTOCOL = "carrel.1";
/** Age at which a datagram that could not be sent is worth nothing: its repetition has come. */
const DATAGRAM_AGE_MS_MAX = 100;

/** Opens the fastest way that works, and sends the ticket on it. Without `udp` WebTransport is left out where there is another way. */
export async function connect(offer: StreamOffer, signal: AbortSignal, udp = true): Promise<Transport> {
  const transport = await race(ways(offer, udp), signal).catch((error: unknown) => {
    throw new Trouble("ports-closed", error instanceof Error ? error.message : String(error));
  });
  transport.send(new TextEncoder().encode(offer.ticket));
  return transport;
}

function ways(offer: StreamOffer, udp: boolean): Way<Transport>[] {
  const isLeftOut = typeof WebTransport === "undefined" || (!udp && offer.webSocket.length > 0);
  const direct = isLeftOut ? [] : offer.webTransport;
  return [
    ...direct.map((url) => ({ name: `UDP port ${port(url)}`, open: (signal: AbortSignal) => openWebTransport(url, offer.certificateHashes, signal) })),
    ...offer.webSocket.map((url) => ({ name: `TCP port ${port(url)}`, open: (signal: AbortSignal) => openWebSocket(url, signal) })),
  ];
}

function port(url: string): string {
  return new URL(url).port || "443";
}

/** Opens a WebSocket; each binary message is a frame as in pieces.ts. */
export function openWebSocket(url: string, signal: AbortSignal): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, SUBPROTOCOL);
    socket.binaryType = "arraybuffer";
    const assembly = new Assembly(MESSAGE_BYTES_MAX, CONTROL_BYTES_MAX);
    const transport: Transport = {
      way: `WebSocket, TCP port ${port(url)}`,
      overUdp: false,
      send: (message) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(controlFrame(message));
      },
      sendDatagram: () => undefined, // It would only come behind what it repeats.
      close: () => socket.close(1000),
      onMessage: () => undefined,
      onClose: () => undefined,
    };
    let open = false;
    const abandon = () => {
      if (!open) socket.close();
      if (!open) reject(new Error("abandoned"));
    };
    signal.addEventListener("abort", abandon, { once: true });
    socket.onopen = () => {
      open = true;
      resolve(transport);
    };
    socket.onmessage = (event) => {
      try {
        const message = assembly.take(new Uint8Array(event.data as ArrayBuffer));
        if (message) transport.onMessage(message);
      } catch (error) {
        socket.close(1002, error instanceof Error ? error.message : undefined);
      }
    };
    socket.onclose = (event) => {
      if (open) transport.onClose(event.reason || `connection closed (${event.code})`);
      else reject(new Error(event.reason || "refused or blocked"));
    };
  });
}

/** Opens WebTransport; control messages go on one bidirectional stream, each frame comes on a stream of its own. */
export async function openWebTransport(url: string, hashes: string[], signal: AbortSignal): Promise<Transport> {
  const session = new WebTransport(url, {
    serverCertificateHashes: hashes.map((hash) => ({ algorithm: "sha-256", value: fromBase64(hash) })),
  });
  session.closed.catch(() => undefined);
  const abandoned = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("abandoned")), { once: true });
  });
  abandoned.catch(() => undefined);
  try {
    await Promise.race([session.ready, abandoned]);
    const control = await Promise.race([session.createBidirectionalStream(), abandoned]);
    return carry(session, control, `WebTransport, UDP port ${port(url)}`);
  } catch (error) {
    closeQuietly(session);
    throw error;
  }
}

/** Closing a session that failed by itself throws in some browsers. */
function closeQuietly(session: WebTransport): void {
  try {
    session.close();
  } catch {
    // It is closed.
  }
}

function carry(session: WebTransport, control: WebTransportBidirectionalStream, way: string): Transport {
  const writer = control.writable.getWriter();
  const datagrams = openDatagrams(session);
  let closed = false;
  const transport: Transport = {
    way,
    overUdp: true,
    send: (message) => {
      const framed = new Uint8Array(4 + message.length);
      new DataView(framed.buffer).setUint32(0, message.length, true);
      framed.set(message, 4);
      writer.write(framed).catch(end);
    },
    sendDatagram: (message) => {
      // A queue of old datagrams is worth less than none.
      if (datagrams && (datagrams.desiredSize ?? 0) > 0) datagrams.write(message).catch(() => undefined);
    },
    close: () => {
      closed = true;
      closeQuietly(session);
    },
    onMessage: () => undefined,
    onClose: () => undefined,
  };
  function end(error: unknown) {
    if (closed) return;
    closed = true;
    transport.onClose(error instanceof Error ? error.message : "connection closed");
  }
  session.closed.then(() => end(undefined), end);
  void readControl(control.readable, (message) => transport.onMessage(message)).then(() => end(undefined), end);
  void readFrames(session.incomingUnidirectionalStreams, (message) => transport.onMessage(message)).catch(end);
  return transport;
}

/** The way for datagrams, as browsers of different ages offer it. */
function openDatagrams(session: WebTransport): WritableStreamDefaultWriter<Uint8Array> | undefined {
  const duplex = session.datagrams as (WebTransportDatagramDuplexStream & { createWritable?: () => WritableStream<Uint8Array> }) | undefined;
  const writable = duplex?.createWritable?.() ?? duplex?.writable;
  if (!duplex || !writable) return undefined;
  duplex.outgoingMaxAge = DATAGRAM_AGE_MS_MAX;
  return (writable as WritableStream<Uint8Array>).getWriter();
}

async function readControl(readable: ReadableStream<Uint8Array>, deliver: (message: Uint8Array) => void): Promise<void> {
  const reader = readable.getReader();
  let pending = new Uint8Array(0);
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    pending = join([pending, value], pending.length + value.length);
    while (pending.length >= 4) {
      const length = new DataView(pending.buffer, pending.byteOffset).getUint32(0, true);
      if (length > CONTROL_BYTES_MAX) throw new Error(`message of ${length} bytes is over the limit`);
      if (pending.length < 4 + length) break;
      deliver(pending.slice(4, 4 + length));
      pending = pending.slice(4 + length);
    }
  }
}

async function readFrames(streams: ReadableStream<ReadableStream<Uint8Array>>, deliver: (message: Uint8Array) => void): Promise<void> {
  const reader = streams.getReader();
  for (;;) {
    const { value: stream, done } = await reader.read();
    if (done) return;
    // Streams are read side by side: a large frame does not hold up a small one behind it.
    void readWhole(stream).then(deliver, () => undefined);
  }
}

async function readWhole(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return parts.length === 1 && parts[0] ? parts[0] : join(parts, length);
    parts.push(value);
    length += value.length;
    if (length > MESSAGE_BYTES_MAX) throw new Error("frame is over the limit");
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
