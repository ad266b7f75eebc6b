import { type RefObject, useEffect, useState } from "react";

import type { Codec, Painted } from "../stream/viewer";
import type { LinkStatus } from "./state";

interface ToolbarProps {
  /** Whose first button a shortcut gives the keyboard to. */
  menu: RefObject<HTMLElement | null>;
  /** The keyboard is the desktop's again. */
  onLeave: () => void;
  title: string;
  link?: LinkStatus;
  fullScreen: boolean;
  onFullScreen: () => void;
  onDisconnect: () => void;
  onSendCtrlAltDelete: () => void;
}

const CLASS_WORDS = { good: "Good connection", degraded: "Degraded connection", poor: "Poor connection" } as const;
/** What a link beyond the limits means, and what is done about it (NET-24). */
const NARROW_WORDS = "This connection carries less than 1 Mbit/s. What you type goes first, pictures become sharp later, and films show fewer pictures.";
const FAR_WORDS = "The way to your desktop and back takes more than 250 ms. The pointer moves at once and what you type goes first; the picture follows later.";
const EDGE_PIXELS = 3;

/** The menu at the top edge: shown by moving there, by its handle, or by Ctrl+Alt+Home, left by Escape (DSK-08). */
export function Toolbar(props: ToolbarProps) {
  const [open, setOpen] = useState(false);
  const [status, setStatus] = useState(false);

  useEffect(() => {
    const follow = (event: PointerEvent) => {
      if (event.pointerType !== "mouse") return;
      if (event.clientY < EDGE_PIXELS) setOpen(true);
      else if (event.clientY > 90) setOpen(false);
    };
    // A finger has no place while it touches nothing: beside the menu it closes it.
    const touched = (event: PointerEvent) => {
      const inMenu = event.target instanceof Element && event.target.closest(".bar, .handle");
      if (event.pointerType !== "mouse" && !inMenu) setOpen(false);
    };
    addEventListener("pointermove", follow);
    addEventListener("pointerdown", touched);
    return () => {
      removeEventListener("pointermove", follow);
      removeEventListener("pointerdown", touched);
    };
  }, []);

  const { link } = props;
  return (
    <>
      <button type="button" className="handle" aria-label="Show the menu" aria-expanded={open} onClick={() => setOpen(!open)} />
      <nav className={`bar${open || status ? " open" : ""}`} aria-label="Desktop menu" ref={props.menu} onKeyDown={(event) => event.key === "Escape" && props.onLeave()}>
        <span className="name">{props.title}</span>
        <button type="button" aria-expanded={status} onClick={() => setStatus(!status)}>
          <span className={`dot ${link ? (link.class === "good" ? "good-link" : link.class) : ""}`} />
          Connection status
        </button>
        <button type="button" onClick={props.onSendCtrlAltDelete}>Ctrl+Alt+Del</button>
        <button type="button" title="Ctrl+Alt+Enter" onClick={props.onFullScreen}>
          {props.fullScreen ? "Exit full screen" : "Full screen"}
        </button>
        <button type="button" title="Ctrl+Alt+F12" onClick={props.onDisconnect}>Disconnect</button>
      </nav>
      {status && <Status link={link} />}
    </>
  );
}

/** What the link is like right now (STR-07). */
function Status(props: { link?: LinkStatus }) {
  const { link } = props;
  if (!link) return <div className="status" role="status">Measuring the connection…</div>;
  return (
    <div className="status" role="region" aria-label="Connection">
      {link.narrow && <p>{NARROW_WORDS}</p>}
      {link.far && <p>{FAR_WORDS}</p>}
      <dl>
        <dt>Quality</dt>
        <dd>{CLASS_WORDS[link.class]}</dd>
        <dt>Round trip</dt>
        <dd>{milliseconds(link.roundTripMs)}</dd>
        <dt>Key to picture</dt>
        <dd>{milliseconds(link.echoMs)}</dd>
        <dt>Received</dt>
        <dd>{(link.bytes / 1_000_000).toFixed(1)} MB, {link.frames} pictures</dd>
        <dt>Rate</dt>
        <dd>{bits(link.bytesPerSecond)}, {link.picturesPerSecond} pictures/s</dd>
        <dt>Exact now</dt>
        <dd>{(link.exactPermille / 10).toFixed(link.exactPermille === 1000 ? 0 : 1)} % of the picture</dd>
        <dt>Painted as</dt>
        <dd>{codecs(link.codecs)}</dd>
        <dt>Pixels came</dt>
        <dd>{shares(link.painted)}</dd>
        {link.rowsMended > 0 && (
          <>
            <dt>Mended</dt>
            <dd>{link.rowsMended} rows</dd>
          </>
        )}
        <dt>Connected by</dt>
        <dd>{link.way}</dd>
        <dt>Server</dt>
        <dd>{location.host}</dd>
      </dl>
    </div>
  );
}

/** By which way the picture comes, such as "60 % moved, 30 % exact". */
function shares(painted: Painted): string {
  const ways: [number, string][] = [
    [painted.copied, "moved"],
    [painted.restored, "kept"],
    [painted.exact, "exact"],
    [painted.passes, "as photograph"],
  ];
  const all = ways.reduce((sum, [pixels]) => sum + pixels, 0);
  const words = ways.filter(([pixels]) => pixels * 200 > all).map(([pixels, word]) => `${Math.round((pixels / all) * 100)} % ${word}`);
  return words.join(", ") || "none yet";
}

/** The ways the screen was painted last, the most usual first, such as "70 % exact, 30 % video". */
function codecs(shares: Readonly<Record<Codec, number>>): string {
  const usual = Object.entries(shares).filter(([, permille]) => permille >= 5).sort(([, one], [, other]) => other - one);
  return usual.slice(0, 3).map(([codec, permille]) => `${Math.round(permille / 10)} % ${codec}`).join(", ") || "nothing yet";
}

function bits(bytesPerSecond: number): string {
  const kilobits = bytesPerSecond / 125;
  return kilobits < 1000 ? `${kilobits.toFixed(0)} kbit/s` : `${(kilobits / 1000).toFixed(1)} Mbit/s`;
}

function milliseconds(value: number | null): string {
  return value === null ? "not measured yet" : `${value.toFixed(0)} ms`;
}
