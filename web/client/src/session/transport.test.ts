// @vitest-environment node

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { StreamOffer } from "../api";
import { CONTROL_BYTES_MAX, connect } from "./transport";
import { Trouble } from "./trouble";

const OFFER: StreamOffer = {
  ticket: "ticket-1",
  webTransport: ["https://desk.example:4172/stream"],
  webSocket: ["wss://desk.example:4172/stream", "wss://desk.example:8443/stream"],
  certificateHashes: ["AAAA"],
};

class FakeWebSocket {
  static OPEN = 1;
  static all: FakeWebSocket[] = [];
  readyState = 0;
  sent: string[] = [];
  closed = false;
  onopen?: () => void;
  onclose?: (event: { reason: string; code: number }) => void;
  onmessage?: (event: { data: ArrayBuffer }) => void;

  constructor(readonly url: string) {
    FakeWebSocket.all.push(this);
  }
  open() {
    this.readyState = FakeWebSocket.OPEN;
    this.onopen?.();
  }
  send(message: Uint8Array) {
    this.sent.push(`${message[0] ?? "none"}:${new TextDecoder().decode(message.subarray(1))}`);
  }
  close() {
    this.closed = true;
    this.onclose?.({ reason: "", code: 1006 });
  }
}

class FakeWebTransport {
  static all: FakeWebTransport[] = [];
  readonly written: Uint8Array[] = [];
  gone = false;
  open: () => void = () => undefined;
  fail: (error: Error) => void = () => undefined;
  readonly ready = new Promise<void>((resolve, reject) => {
    this.open = resolve;
    this.fail = reject;
  });
  readonly closed = new Promise<void>(() => undefined);
  readonly incomingUnidirectionalStreams = new ReadableStream();
  readonly datagramsSent: Uint8Array[] = [];
  readonly datagrams = { writable: new WritableStream<Uint8Array>({ write: (chunk) => void this.datagramsSent.push(chunk) }), outgoingMaxAge: null };

  constructor(readonly url: string) {
    FakeWebTransport.all.push(this);
  }
  deliver: (bytes: Uint8Array) => void = () => undefined;
  createBidirectionalStream() {
    const readable = new ReadableStream<Uint8Array>({ start: (controller) => void (this.deliver = (bytes) => controller.enqueue(bytes)) });
    return Promise.resolve({ readable, writable: new WritableStream({ write: (chunk) => void this.written.push(chunk) }) });
  }
  close() {
    this.gone = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeWebSocket.all = [];
  FakeWebTransport.all = [];
  vi.stubGlobal("WebSocket", FakeWebSocket);
  vi.stubGlobal("WebTransport", FakeWebTransport);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const never = () => new AbortController().signal;
const settle = () => vi.advanceTimersByTimeAsync(0);

test("net_04_webtransport_wins_where_udp_goes_through_and_gets_the_ticket", async () => {
  const connecting = connect(OFFER, never());
  await settle();
  const [session] = FakeWebTransport.all;
  session?.open();
  const transport = await connecting;
  await settle();
  expect(transport.way).toBe("WebTransport, UDP port 4172");
  expect(new TextDecoder().decode(session?.written[0]?.subarray(4))).toBe("ticket-1");
  expect(session?.gone).toBe(false);
  transport.sendDatagram(Uint8Array.of(7));
  await settle();
  expect(session?.datagramsSent).toEqual([Uint8Array.of(7)]);
});

test("a_control_message_over_512_kib_ends_the_connection_before_it_is_kept", async () => {
  const connecting = connect(OFFER, never());
  await settle();
  const [session] = FakeWebTransport.all;
  session?.open();
  const transport = await connecting;
  const came: number[] = [];
  const ends: string[] = [];
  transport.onMessage = (message) => came.push(message.length);
  transport.onClose = (detail) => ends.push(detail);
  const framed = new Uint8Array(4 + CONTROL_BYTES_MAX);
  new DataView(framed.buffer).setUint32(0, CONTROL_BYTES_MAX, true);
  session?.deliver(framed);
  await settle();
  expect([came, ends]).toEqual([[CONTROL_BYTES_MAX], []]);
  const over = new Uint8Array(4);
  new DataView(over.buffer).setUint32(0, CONTROL_BYTES_MAX + 1, true);
  session?.deliver(over);
  await settle();
  expect([came.length, ends]).toEqual([1, [`message of ${CONTROL_BYTES_MAX + 1} bytes is over the limit`]]);
});

test("a_firewall_that_swallows_udp_leaves_websocket_and_only_the_winner_gets_the_ticket", async () => {
  const connecting = connect(OFFER, never());
  await vi.advanceTimersByTimeAsync(600);
  const [first, second] = FakeWebSocket.all;
  second?.open();
  const transport = await connecting;
  expect(transport.way).toBe("WebSocket, TCP port 8443");
  expect([first?.closed, first?.sent, second?.sent]).toEqual([true, [], ["0:ticket-1"]]);
  await settle();
  expect(FakeWebTransport.all[0]?.gone).toBe(true);
  const messages: Uint8Array[] = [];
  transport.onMessage = (message) => messages.push(message);
  second?.onmessage?.({ data: Uint8Array.of(0, 5, 6).buffer });
  transport.sendDatagram(Uint8Array.of(7));
  expect([messages, second?.sent.length]).toEqual([[Uint8Array.of(5, 6)], 1]);
});

test("a_browser_without_webtransport_begins_with_websocket", async () => {
  vi.stubGlobal("WebTransport", undefined);
  const connecting = connect(OFFER, never());
  await settle();
  expect(FakeWebSocket.all.map((socket) => socket.url)).toEqual(["wss://desk.example:4172/stream"]);
  FakeWebSocket.all[0]?.open();
  expect((await connecting).way).toBe("WebSocket, TCP port 4172");
});

test("where_udp_is_not_trusted_websocket_has_its_turn_unless_there_is_none", async () => {
  const connecting = connect(OFFER, never(), false);
  await settle();
  expect([FakeWebTransport.all.length, FakeWebSocket.all.length]).toEqual([0, 1]);
  FakeWebSocket.all[0]?.open();
  expect(await connecting).toMatchObject({ way: "WebSocket, TCP port 4172", overUdp: false });
  void connect({ ...OFFER, webSocket: [] }, never(), false).catch(() => undefined);
  await settle();
  expect(FakeWebTransport.all.length).toBe(1);
});

test("when_nothing_opens_the_trouble_names_every_port", async () => {
  const failing = connect(OFFER, never()).catch((error: unknown) => error);
  await settle();
  FakeWebTransport.all[0]?.fail(new Error("Opening handshake failed."));
  await settle();
  for (const socket of FakeWebSocket.all) socket.close();
  const error = await failing;
  expect(error).toBeInstanceOf(Trouble);
  expect((error as Trouble).kind).toBe("ports-closed");
  expect((error as Trouble).message).toBe("UDP port 4172: Opening handshake failed; TCP port 4172: refused or blocked; TCP port 8443: refused or blocked");
});
