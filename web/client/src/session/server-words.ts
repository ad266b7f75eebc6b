// From the stream's words to this client's.

import { ApiError } from "../api";
import { sentence } from "../sentence";
import type { Farewell } from "../pages/farewell";
import type { ByeReason } from "../stream/viewer";
import type { ConnectionState, Phase } from "./state";
import { Trouble } from "./trouble";

/** The phase to show while a session starts; none once there is a desktop to look at. */
export function phaseOf(phase: string): Phase | undefined {
  if (phase === "signing-in" || phase === "starting-display" || phase === "starting-desktop") return phase;
  return undefined;
}

/** What a hang-up means: the end, or something that passes. */
export function hangUp(reason: ByeReason, text: string): Farewell | Trouble {
  switch (reason) {
    case "logged-off":
    case "taken-over":
    case "crashed":
      return { reason, text: text || undefined };
    case "replaced":
      // Said to a connection that this page has left; whoever hears it all the same must not fight for the desktop.
      return { reason: "taken-over", text: text || undefined };
    case "stopping":
      return new Trouble("server-restarting", text);
    case "desktop-stopping":
      return new Trouble("desktop-restarting", text);
    case "desktop-unreachable":
      return new Trouble("desktop-away", text);
    case "ticket-refused":
      return new Trouble("refused", text);
    case "protocol-error":
      return new Trouble("garbled", text);
    default:
      return new Trouble("interrupted", text || String(reason));
  }
}

/** Codes of refusals that hold for this network or this kind of device. */
const NOT_ADMITTED = ["AccountNotOpen", "AddressNotAdmitted", "DeviceNotAdmitted"];

/** What the control plane's refusal of a ticket means, when asking again cannot change it. */
export function conclusion(error: unknown): ConnectionState | undefined {
  if (!(error instanceof ApiError)) return undefined;
  const { workspace } = error.details;
  if (error.code === "WorkspaceNotReady" && workspace) return { kind: "waiting", workspace };
  if (error.code === "SessionEnded") return { kind: "ended", farewell: { reason: "signed-out" } };
  if (NOT_ADMITTED.includes(error.code)) return { kind: "ended", farewell: { reason: "not-admitted", text: sentence([error.message, error.remedy].filter(Boolean).join(". ")) } };
  if (error.code === "NoWorkspace") return { kind: "ended", farewell: { reason: "removed" } };
  return undefined;
}

/** The page that ends a series of tries. */
export function givenUp(trouble: Trouble): Farewell {
  const reason = trouble.kind === "decoder" ? "not-loaded" : trouble.kind === "refused" || trouble.kind === "garbled" ? trouble.kind : "unreachable";
  return { reason, trouble: trouble.kind, text: trouble.message || undefined };
}
