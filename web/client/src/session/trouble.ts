// What can stand between this page and the desktop, told apart as far as a page can (STR-08), and what is said of it.

import { ApiError } from "../api";
import { DecoderFault } from "../stream/load";

export type TroubleKind =
  | "offline"
  | "server-away"
  | "server-failing"
  | "server-restarting"
  | "throttled"
  | "ports-closed"
  | "interrupted"
  | "desktop-away"
  | "desktop-restarting"
  | "refused"
  | "garbled"
  | "decoder";

/** Something that may pass: the page tries again. */
export class Trouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    /** For who looks closer: ports, status codes, the server's own words. */
    detail: string,
    /** Not before this many milliseconds, says the server. */
    readonly retryAfterMs = 0,
  ) {
    super(detail);
  }
}

export const TROUBLE_WORDS: Record<TroubleKind, { title: string; text: string }> = {
  offline: { title: "This device is offline", text: "Your desktop comes back as soon as there is a network." },
  "server-away": { title: "The server does not answer", text: "It may be restarting, or the network in between may be down. Trying again…" },
  "server-failing": { title: "The server has a problem", text: "It answers, but not as it should. Trying again…" },
  "server-restarting": { title: "The server is being restarted", text: "This takes a moment. Your desktop comes back by itself." },
  throttled: { title: "The server is busy", text: "It asks this page to wait a little. Trying again…" },
  "ports-closed": { title: "The connection to your desktop is blocked", text: "The server answers, but no way to the desktop opens. A firewall may be in between. Trying again…" },
  interrupted: { title: "The connection was interrupted", text: "Your programs keep running. Connecting again…" },
  "desktop-restarting": { title: "Your desktop is restarting", text: "What you saved is kept. This page goes on by itself as soon as it is back." },
  "desktop-away": { title: "Your desktop does not answer", text: "It may be restarting. Trying again…" },
  refused: { title: "The connection was refused", text: "The server did not accept this page’s permission to connect. Asking for a new one…" },
  garbled: { title: "The picture broke off", text: "What the desktop sent could not be shown. Connecting again…" },
  decoder: { title: "A part of this page did not load", text: "It is the part that draws your desktop. Trying again…" },
};

/** What a failed try was. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  if (error instanceof DecoderFault) return new Trouble(navigator.onLine ? "decoder" : "offline", error.message);
  if (error instanceof ApiError) {
    const kind = error.code === "Throttled" ? "throttled" : error.code !== "Unreachable" ? "server-failing" : navigator.onLine ? "server-away" : "offline";
    return new Trouble(kind, error.message, (error.retryAfterSeconds ?? 0) * 1_000);
  }
  return new Trouble("interrupted", error instanceof Error ? error.message : String(error));
}
