import { useCallback, useEffect, useRef, useState } from "react";

import type { Registration, StreamOffer, WorkspaceStatus } from "../api";
import type { Show } from "../app";
import { DesktopSession } from "../session/desktop-session";
import { attachKeyboard } from "../session/keyboard";
import { attachPointer } from "../session/pointer";
import type { Shortcut } from "../session/shortcuts";
import type { ConnectionState, LinkStatus } from "../session/state";
import { Toolbar } from "../session/toolbar";
import { Veil } from "../session/veil";

interface DesktopProps {
  registration: Registration;
  sessionToken: string;
  workspace: WorkspaceStatus;
  stream: StreamOffer;
  show: Show;
}

/** The desktop, with its menu at the top edge. */
export function DesktopPage(props: DesktopProps) {
  const { registration, sessionToken, stream, show } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const keys = useRef<HTMLTextAreaElement>(null);
  const menu = useRef<HTMLElement>(null);
  const session = useRef<DesktopSession>(undefined);
  const [state, setState] = useState<ConnectionState>({ kind: "opening", phase: "connecting" });
  const [link, setLink] = useState<LinkStatus>();
  const fullScreen = useFullScreen();

  const leave = useCallback(() => {
    session.current?.close();
    show({ page: "farewell", registration, sessionToken, farewell: { reason: "disconnected" } });
  }, [registration, sessionToken, show]);

  const shortcut = useCallback((wanted: Shortcut) => {
    if (wanted === "disconnect") leave();
    else if (wanted === "full-screen") toggleFullScreen();
    else menu.current?.querySelector("button")?.focus();
  }, [leave]);

  useEffect(() => {
    const surface = canvas.current;
    const area = keys.current;
    if (!surface || !area) return;
    const running = new DesktopSession(surface, sessionToken, {
      onState: (now) => {
        if (now.kind === "ended") show({ page: "farewell", registration, sessionToken, farewell: now.farewell });
        else if (now.kind === "waiting") show({ page: "waiting", registration, sessionToken, workspace: now.workspace, resumed: true });
        else setState(now);
        if (now.kind === "reconnecting") setLink(undefined);
      },
      onLink: setLink,
      onShortcut: shortcut,
    });
    session.current = running;
    const release = [
      attachKeyboard(area, running),
      attachPointer(surface, running),
      followWindow(() => running.resize()),
      keepFocus(area),
    ];
    void running.run(stream);
    return () => {
      release.forEach((undo) => undo());
      running.close();
    };
  }, [registration, sessionToken, stream, shortcut, show]);

  useEffect(() => {
    document.title = `${registration.organization} – Carrel`;
    return () => {
      document.title = "Carrel";
    };
  }, [registration]);

  return (
    <div className="desktop" data-state={state.kind}>
      <canvas ref={canvas} role="img" aria-label="Your desktop" />
      <textarea ref={keys} aria-label="Keyboard input for the desktop" autoCapitalize="none" autoComplete="off" spellCheck={false} />
      <Veil state={state} onGiveUp={leave} />
      <Toolbar
        menu={menu}
        onLeave={() => keys.current?.focus({ preventScroll: true })}
        title={registration.organization}
        link={link}
        fullScreen={fullScreen}
        onFullScreen={toggleFullScreen}
        onDisconnect={leave}
        onSendCtrlAltDelete={() => session.current?.sendCtrlAltDelete()}
      />
    </div>
  );
}

const RESIZE_QUIET_MS = 150;

/** Tells that the window has another size once it has been still for a moment. */
function followWindow(tell: () => void): () => void {
  let timer = 0;
  const changed = () => {
    clearTimeout(timer);
    timer = window.setTimeout(tell, RESIZE_QUIET_MS);
  };
  addEventListener("resize", changed);
  return () => {
    clearTimeout(timer);
    removeEventListener("resize", changed);
  };
}

/** The hidden area has the keyboard, unless somebody walks through the menu by keys: a click on the menu gives it back. */
function keepFocus(area: HTMLTextAreaElement): () => void {
  const focus = () => area.focus({ preventScroll: true });
  focus();
  addEventListener("pointerup", focus);
  addEventListener("focus", focus);
  return () => {
    removeEventListener("pointerup", focus);
    removeEventListener("focus", focus);
  };
}

function useFullScreen(): boolean {
  const [on, setOn] = useState(Boolean(document.fullscreenElement));
  useEffect(() => {
    const follow = () => setOn(Boolean(document.fullscreenElement));
    document.addEventListener("fullscreenchange", follow);
    return () => document.removeEventListener("fullscreenchange", follow);
  }, []);
  return on;
}

/** Full screen takes the system's key combinations with it where the browser can (keyboard lock). */
function toggleFullScreen(): void {
  if (document.fullscreenElement) {
    void document.exitFullscreen();
    return;
  }
  const options = { navigationUI: "hide", keyboardLock: "browser" } as FullscreenOptions;
  const keyboard = (navigator as { keyboard?: { lock?: () => Promise<void> } }).keyboard;
  document.documentElement.requestFullscreen(options).then(() => keyboard?.lock?.(), () => undefined);
}
