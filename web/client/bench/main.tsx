// The desktop's page without a sign-in before it, for `cargo xtask bench stream`: everything from the ticket on is the
// client's own. The bench answers for the control plane, with the address and the token of `carrel-agent share`.

import { createRoot } from "react-dom/client";

import { api } from "../src/api";
import { DesktopPage } from "../src/pages/desktop";
import "../src/styles.css";

const REGISTRATION = { code: "BENCH+000000", organization: "Bench", directory: "bench" };
const SESSION_TOKEN = "bench";

/** What ends here is a fault of the measurement: its screenshot shall say which. */
function tell(what: unknown): void {
  document.body.textContent = what instanceof Error ? what.message : JSON.stringify(what);
}

async function open(root: HTMLElement): Promise<void> {
  const { workspace, stream } = await api.ticket(SESSION_TOKEN);
  createRoot(root).render(
    <DesktopPage registration={REGISTRATION} sessionToken={SESSION_TOKEN} workspace={workspace} stream={stream} show={tell} />,
  );
}

const root = document.getElementById("root");
if (root) open(root).catch(tell);
