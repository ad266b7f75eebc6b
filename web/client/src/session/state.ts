// What the page shows of a connection, apart from the picture.

import type { WorkspaceStatus } from "../api";
import type { Farewell } from "../pages/farewell";
import type { Codec, LinkClass, Painted } from "../stream/viewer";
import type { Trouble } from "./trouble";

export interface LinkStatus {
  /** Good below 100 ms, degraded up to 250, poor above (NET-20) and while it is narrow. */
  class: LinkClass;
  roundTripMs: number | null;
  /** It carries less than 1 Mbit/s (NET-24). */
  narrow: boolean;
  /** Its round trip is longer than 250 ms, not just for a moment (NET-20). */
  far: boolean;
  /** From an input to the picture that shows it. */
  echoMs: number | null;
  bytes: number;
  frames: number;
  /** Over the last two seconds. */
  bytesPerSecond: number;
  picturesPerSecond: number;
  /** Thousandths of the picture that are exact. */
  exactPermille: number;
  /** Thousandths of the screen by the way they were painted last. */
  codecs: Readonly<Record<Codec, number>>;
  /** Pixels painted, by the way they came. */
  painted: Painted;
  /** Rows that differed from the desktop's and came again. */
  rowsMended: number;
  /** Which way won the race, such as "WebTransport, UDP port 4172". */
  way: string;
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
  | { kind: "opening"; phase: Phase; text?: string; trouble?: Trouble }
  /** The first frame of this connection is painted. */
  | { kind: "shown" }
  /** The connection broke; the last picture stays behind the notice. */
  | { kind: "reconnecting"; trouble: Trouble }
  /** The WorkSpace itself is restarting, stopped or broken. */
  | { kind: "waiting"; workspace: WorkspaceStatus }
  | { kind: "ended"; farewell: Farewell };
