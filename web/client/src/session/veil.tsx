import { sentence } from "../sentence";
import { Spinner } from "../ui/spinner";
import { useAfter } from "../ui/use-after";
import { type ConnectionState, PHASE_WORDS, PHASES } from "./state";
import { type Trouble, TROUBLE_WORDS } from "./trouble";

/** What passes within this time is shown by a small mark only. What the desktop itself has said does not pass so soon. */
const SPEAK_AFTER_MS = 2_000;

/** Lies over the picture while there is none, or while the connection is away. */
export function Veil(props: { state: ConnectionState; onGiveUp: () => void }) {
  const { state, onGiveUp } = props;
  const trouble = state.kind === "opening" || state.kind === "reconnecting" ? state.trouble : undefined;
  const late = useAfter(SPEAK_AFTER_MS, trouble !== undefined);
  const speak = late || trouble?.kind === "desktop-restarting";
  if (state.kind === "opening") return <Opening state={state} trouble={speak ? trouble : undefined} onGiveUp={onGiveUp} />;
  if (state.kind !== "reconnecting") return null;
  if (!speak) {
    return (
      <p className="mark" role="status">
        <Spinner /> Reconnecting…
      </p>
    );
  }
  return (
    <div className="veil thin">
      <div className="panel">
        <Spinner />
        <Words trouble={state.trouble} />
        <button type="button" className="primary" title="Ctrl+Alt+F12" onClick={onGiveUp}>
          Stop trying
        </button>
      </div>
    </div>
  );
}

function Opening(props: { state: Extract<ConnectionState, { kind: "opening" }>; trouble?: Trouble; onGiveUp: () => void }) {
  const current = PHASES.indexOf(props.state.phase);
  return (
    <div className="veil">
      <div className="panel" role="status">
        <Spinner />
        <h1>Opening your desktop</h1>
        <ol>
          {PHASES.map((phase, index) => (
            <li key={phase} className={index < current ? "done" : index === current ? "now" : ""}>
              <span className="tick" aria-hidden="true">{index < current ? "✓" : index === current ? "•" : ""}</span>
              {PHASE_WORDS[phase]}
            </li>
          ))}
        </ol>
        {props.state.text && <p>{sentence(props.state.text)}</p>}
        {props.trouble && (
          <>
            <Words trouble={props.trouble} />
            <button type="button" className="primary" title="Ctrl+Alt+F12" onClick={props.onGiveUp}>
              Stop trying
            </button>
          </>
        )}
      </div>
    </div>
  );
}

function Words(props: { trouble: Trouble }) {
  const { title, text } = TROUBLE_WORDS[props.trouble.kind];
  return (
    <div role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}
