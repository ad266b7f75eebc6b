// From the stream's words to this client's.

import type { Farewell } from "../pages/farewell";
import type { Phase } from "./state";

/** The phase to show while a session starts; none once there is a desktop to look at. */
export function phaseOf(phase: string): Phase | undefined {
  if (phase === "signing-in" || phase === "starting-display" || phase === "starting-desktop") return phase;
  return undefined;
}

const FAREWELLS: Record<string, Farewell["reason"]> = {
  "logged-off": "logged-off",
  "taken-over": "taken-over",
  // The desktop sees one device, but this page did not connect again: another page of this browser did.
  replaced: "taken-over",
  crashed: "crashed",
  stopping: "stopping",
  "desktop-unreachable": "unreachable",
};

/** What a hang-up means to the person; none when connecting again by itself is right. */
export function farewellOf(reason: string, text: string): Farewell | undefined {
  const known = FAREWELLS[reason];
  return known && { reason: known, text: text || undefined };
}
