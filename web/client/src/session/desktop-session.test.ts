import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { ApiError, api, type StreamOffer } from "../api";
import { decoder, DecoderFault } from "../stream/load";
import type { ByeReason, ViewerEvent } from "../stream/viewer";
import { DesktopSession } from "./desktop-session";
import type { ConnectionState } from "./state";
import { connect, type Transport } from "./transport";

/** The viewer's module by an agreement of this test: a message names the event that it brings, or a trap. */
const viewers = vi.hoisted(() => ({ frames: 1, painted: 0, reconnected: 0, made: 0 }));
vi.mock("../stream/viewer", () => ({
  Viewer: {
    create: async () => {
      viewers.made += 1;
      let events: ViewerEvent[] = [];
      return {
        get frames() {
          return viewers.frames;
        },
        width: 640,
        height: 480,
        handleMessage(bytes: Uint8Array) {
          const text = new TextDecoder().decode(bytes);
          if (text === "trap") throw new WebAssembly.RuntimeError("unreachable executed");
          if (text === "nonsense") return false;
          events.push(JSON.parse(text) as ViewerEvent);
          return true;
        },
        *events() {
          yield* events;
          events = [];
        },
        *transmits() {},
        reconnect: () => (viewers.reconnected += 1),
        resize: () => undefined,
        datagram: () => undefined,
        handleTimeout() {},
        key() {
          throw new WebAssembly.RuntimeError("unreachable executed");
        },
        paint: () => (viewers.painted += 1),
      };
    },
  },
}));
vi.mock("../stream/load", () => ({ decoder: vi.fn(), DecoderFault: class extends Error {} }));
vi.mock("./transport", () => ({ connect: vi.fn() }));

const OFFER: StreamOffer = { ticket: "t", webTransport: [], webSocket: [], certificateHashes: [] };
const RUNNING = { type: "phase", phase: "running", text: "" } as const;
const PAINTED = { type: "painted" } as const;

let states: ConnectionState[];
let transports: (Transport & { closed: boolean })[];
let session: DesktopSession;
const last = () => states.at(-1);
const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

function say(event: ViewerEvent | "trap" | "nonsense"): void {
  transports.at(-1)?.onMessage(new TextEncoder().encode(typeof event === "string" ? event : JSON.stringify(event)));
}
const bye = (reason: ByeReason, text = "") => say({ type: "bye", reason, text });

beforeEach(async () => {
  vi.useFakeTimers();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({} as never);
  vi.mocked(decoder).mockResolvedValue({} as WebAssembly.Module);
  [states, transports, viewers.frames] = [[], [], 1];
  vi.mocked(connect).mockImplementation(async () => {
    const transport = { way: "test", overUdp: true, send: () => undefined, sendDatagram: () => undefined, onMessage: () => undefined, onClose: () => undefined, closed: false, close: () => void (transport.closed = true) };
    transports.push(transport);
    return transport;
  });
  vi.spyOn(api, "ticket").mockResolvedValue({ workspace: { id: "ws-1", state: "Running" }, stream: OFFER });
  vi.spyOn(api, "status").mockResolvedValue({ workspace: { id: "ws-1", state: "Running" } });
  session = new DesktopSession(document.createElement("canvas"), "token", { onState: (state) => states.push(state), onLink: () => undefined, onShortcut: () => undefined });
  void session.run(OFFER);
  await settle();
});
afterEach(() => {
  session.close();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const show = () => {
  say(RUNNING);
  say(PAINTED);
};

test("str_01_the_desktop_counts_as_shown_from_its_first_painted_frame", () => {
  say(RUNNING);
  expect(last()?.kind).toBe("opening");
  say(PAINTED);
  expect(last()?.kind).toBe("shown");
});

test("the_black_picture_of_a_welcome_is_no_frame_and_leaves_what_was_seen", () => {
  viewers.frames = 0;
  const painted = viewers.painted;
  say(RUNNING);
  say(PAINTED);
  expect(last()?.kind).toBe("opening");
  expect(viewers.painted).toBe(painted);
});

test("a_frame_before_the_desktop_runs_does_not_lift_the_veil", () => {
  say({ type: "phase", phase: "starting-desktop", text: "" });
  say(PAINTED);
  expect(last()).toMatchObject({ kind: "opening", phase: "starting-desktop" });
  say(RUNNING);
  expect(last()?.kind).toBe("shown");
});

test("a_connection_that_broke_goes_on_with_its_picture_and_a_viewer_that_failed_does_not", async () => {
  show();
  const { made, reconnected } = viewers;
  transports.at(-1)?.onClose("the network is gone");
  await settle(2_000);
  expect([viewers.made - made, viewers.reconnected - reconnected]).toEqual([0, 1]);
  show();
  say("trap");
  await settle(2_000);
  expect([viewers.made - made, viewers.reconnected - reconnected]).toEqual([1, 1]);
});

test("str_08_a_restarted_server_is_waited_for_and_the_desktop_comes_back_by_itself", async () => {
  show();
  bye("stopping", "the gateway is being restarted");
  await settle();
  expect(last()).toMatchObject({ kind: "reconnecting", trouble: { kind: "server-restarting" } });
  vi.mocked(api.ticket).mockRejectedValueOnce(new ApiError("Unreachable", "no answer")).mockRejectedValueOnce(new ApiError("Http502", "status 502")).mockRejectedValueOnce(new ApiError("Internal", "went wrong"));
  await settle(200);
  expect(last()).toMatchObject({ trouble: { kind: "server-away" } });
  await settle(400);
  expect(last()).toMatchObject({ trouble: { kind: "server-failing" } });
  await settle(800 + 1_600);
  expect(transports.length).toBe(2);
  show();
  expect(last()?.kind).toBe("shown");
});

test("a_desktop_that_restarts_leads_to_the_page_that_waits_for_it", async () => {
  show();
  vi.mocked(api.ticket).mockRejectedValueOnce(new ApiError("WorkspaceNotReady", "not ready", undefined, undefined, { workspace: { id: "ws-1", state: "Rebooting" } }));
  bye("desktop-unreachable", "the connection to the desktop was lost");
  await settle(200);
  expect(last()).toMatchObject({ kind: "waiting", workspace: { state: "Rebooting" } });
  await settle(60_000);
  expect(api.ticket).toHaveBeenCalledTimes(1);
});

test.each([["SessionEnded", "signed-out"], ["NoWorkspace", "removed"], ["AccountNotOpen", "not-admitted"], ["AddressNotAdmitted", "not-admitted"], ["DeviceNotAdmitted", "not-admitted"]])("an_end_that_the_server_names_%s_is_the_end", async (code, reason) => {
  show();
  vi.mocked(api.ticket).mockRejectedValueOnce(new ApiError(code, "gone"));
  transports[0]?.onClose("connection closed");
  await settle(200);
  expect(last()).toMatchObject({ kind: "ended", farewell: { reason } });
});

test("a_refused_ticket_is_told_retried_ever_slower_and_given_up", async () => {
  for (let tries = 1; tries < 20 && last()?.kind !== "ended"; tries += 1) {
    bye("ticket-refused", "the ticket is too old");
    await settle();
    if (last()?.kind === "opening") expect(last()).toMatchObject({ trouble: { kind: "refused" } });
    await settle(5_000);
  }
  expect(transports.length).toBeLessThan(12);
  expect(last()).toMatchObject({ kind: "ended", farewell: { reason: "refused", text: "the ticket is too old" } });
});

test("a_trap_closes_the_connection_and_a_new_one_is_made", async () => {
  show();
  say("trap");
  await settle();
  expect(transports[0]?.closed).toBe(true);
  expect(last()).toMatchObject({ kind: "reconnecting", trouble: { kind: "garbled" } });
  await settle(200);
  show();
  expect(last()?.kind).toBe("shown");
});

test("a_trap_while_typing_is_no_different", async () => {
  show();
  session.key(30, true);
  await settle();
  expect(last()).toMatchObject({ kind: "reconnecting", trouble: { kind: "garbled" } });
});

test("traps_again_and_again_are_told_to_the_person", async () => {
  for (let traps = 0; traps < 3; traps += 1) {
    show();
    say("trap");
    await settle(1_000);
  }
  expect(last()).toMatchObject({ kind: "ended", farewell: { reason: "garbled" } });
});

test("a_message_that_is_not_understood_ends_the_connection", async () => {
  show();
  say("nonsense");
  await settle();
  expect(transports[0]?.closed).toBe(true);
});

test("time_in_which_the_page_did_not_run_is_no_silence", async () => {
  show();
  const now = performance.now.bind(performance);
  let slept = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now() + slept);
  for (let minute = 0; minute < 3; minute++) {
    slept += 60_000;
    await settle(500);
  }
  expect(last()?.kind).toBe("shown");
  await settle(13_000);
  expect(last()?.kind).toBe("reconnecting");
});

test("a_silent_network_is_noticed_and_left", async () => {
  show();
  await settle(13_000);
  expect(transports[0]?.closed).toBe(true);
  expect(transports.length).toBe(2);
});

test("after_a_connection_over_udp_that_carried_nothing_the_next_goes_without", async () => {
  expect(vi.mocked(connect).mock.lastCall?.[2]).toBe(true);
  await settle(13_000);
  expect(transports.length).toBe(2);
  expect(vi.mocked(connect).mock.lastCall?.[2]).toBe(false);
});

test("a_connection_over_udp_that_was_used_is_tried_again", async () => {
  show();
  await settle(6_000);
  show();
  transports[0]?.onClose("connection closed");
  await settle(200);
  expect(transports.length).toBe(2);
  expect(vi.mocked(connect).mock.lastCall?.[2]).toBe(true);
});

test("a_decoder_that_does_not_load_reads_as_that", async () => {
  show();
  vi.mocked(decoder).mockRejectedValue(new DecoderFault("the server answered with status 404"));
  say("trap"); // Only a viewer that failed is not taken again.
  await settle(200);
  expect(last()).toMatchObject({ kind: "reconnecting", trouble: { kind: "decoder" } });
  expect(transports.length).toBe(1);
  await settle(60_000);
  expect(last()).toMatchObject({ kind: "ended", farewell: { reason: "not-loaded", text: "the server answered with status 404" } });
});

test("a_session_that_never_began_is_explained_by_the_control_plane", async () => {
  vi.mocked(api.status).mockResolvedValueOnce({ workspace: { id: "ws-1", state: "Running" }, problem: { code: "busy", message: "too many people sign in" } });
  bye("logged-off", "no session runs: sign in again");
  await settle();
  expect(last()).toMatchObject({ kind: "ended", farewell: { reason: "not-started", text: "too many people sign in" } });
});

test("a_session_that_ended_while_away_is_not_called_a_log_off", async () => {
  bye("logged-off", "no session runs: sign in again");
  await settle();
  expect(last()).toMatchObject({ kind: "ended", farewell: { reason: "no-session" } });
});

test("str_04_logging_off_in_the_desktop_ends_the_page", async () => {
  show();
  bye("logged-off");
  await settle();
  expect(last()).toMatchObject({ kind: "ended", farewell: { reason: "logged-off" } });
});

test("the_network_that_comes_back_is_used_at_once", async () => {
  show();
  vi.mocked(api.ticket).mockRejectedValue(new ApiError("Unreachable", "no answer"));
  transports[0]?.onClose("connection closed");
  await settle(20_000);
  vi.mocked(api.ticket).mockResolvedValue({ workspace: { id: "ws-1", state: "Running" }, stream: OFFER });
  dispatchEvent(new Event("online"));
  await settle();
  expect(transports.length).toBe(2);
});
