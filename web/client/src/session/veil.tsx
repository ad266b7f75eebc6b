import { Spinner } from "../ui/spinner";
import { type ConnectionState, PHASE_WORDS, PHASES } from "./state";

/** Lies over the picture while there is none, or while the network is away. */
export function Veil(props: { state: ConnectionState; onGiveUp: () => void }) {
  const { state } = props;
  if (state.kind === "opening") return <Opening state={state} />;
  if (state.kind !== "reconnecting") return null;
  return (
    <div className="veil thin" role="alert">
      <div className="panel">
        <Spinner />
        <h1>The connection was interrupted</h1>
        <p>
          Your session goes on. Trying to connect again{state.attempt > 1 ? ` (attempt ${state.attempt})` : ""}…
        </p>
        <button type="button" className="primary" onClick={props.onGiveUp}>
          Stop trying
        </button>
      </div>
    </div>
  );
}

function Opening(props: { state: Extract<ConnectionState, { kind: "opening" }> }) {
  const current = PHASES.indexOf(props.state.phase);
  return (
    <div className="veil" role="status">
      <div className="panel">
        <Spinner />
        <h1>Opening your desktop</h1>
        <ol>
          {PHASES.map((phase, index) => (
            <li key={phase} className={index < current ? "done" : index === current ? "now" : ""}>
              {index < current ? "✓ " : ""}
              {PHASE_WORDS[phase]}
            </li>
          ))}
        </ol>
        {props.state.text && <p>{props.state.text}</p>}
      </div>
    </div>
  );
}
