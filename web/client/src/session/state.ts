// What the page shows of a connection, apart from the picture.

import type { Farewell } from "../pages/farewell";
import type { LinkClass } from "../stream/viewer";

export interface LinkStatus {
  /** Good below 100 ms, degraded up to 250, poor above (NET-20). */
  class: LinkClass;
  roundTripMs: number | null;
  /** From an input to the picture that shows it. */
  echoMs: number | null;
  bytes: number;
  frames: number;
  transport: "WebTransport" | "WebSocket";
}

/** The steps a person sees until the desktop is there. */
export const PHASES = ["connecting", "signing-in", "starting-display", "starting-desktop"] as const;
export type Phase = (typeof PHASES)[number];

export const PHASE_WORDS: Record<Phase, string> = {
  connecting: "Connecting",
  "signing-in": "Opening your session",
  "starting-display": "Starting the display",
  "starting-desktop": "Starting your desktop",
};

export type ConnectionState =
  | { kind: "opening"; phase: Phase; text?: string }
  | { kind: "shown" }
  /** The network broke; the last picture stays behind the notice. */
  | { kind: "reconnecting"; attempt: number; detail: string }
  | { kind: "ended"; farewell: Farewell };
