import { useState } from "react";

import { ApiError, api, type Registration, type StartProblem } from "../api";
import type { Show } from "../app";
import { sentence } from "../sentence";
import { TROUBLE_WORDS, type TroubleKind } from "../session/trouble";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { useRequest } from "../ui/use-request";

type Reason =
  | "logged-off"
  | "taken-over"
  | "crashed"
  | "disconnected"
  | "no-session"
  | "signed-out"
  | "removed"
  | "not-admitted"
  | "not-started"
  | "not-in-time"
  | "unreachable"
  | "refused"
  | "garbled"
  | "not-loaded";

/** Why the picture ended, or why there is none. */
export interface Farewell {
  reason: Reason;
  /** What was in the way when the page stopped trying. */
  trouble?: TroubleKind;
  /** The server's own words, if it had any. */
  text?: string;
}

interface Words {
  title: string;
  text: string;
  /** What the button says. */
  again: string;
  /** Where it leads: to the desktop that still runs, to the password, or to a fresh copy of this page. */
  way: "connect" | "sign-in" | "reload";
}

const WORDS: Record<Reason, Words> = {
  "logged-off": { title: "You are logged off", text: "Your session has ended. Your saved files are on your desktop.", again: "Start a new session", way: "sign-in" },
  "taken-over": { title: "Your desktop is shown elsewhere", text: "Your session goes on there. You can bring it back here at any time.", again: "Bring it back here", way: "connect" },
  crashed: { title: "Your session ended unexpectedly", text: "Your saved files are safe. A new session starts when you sign in.", again: "Start a new session", way: "sign-in" },
  disconnected: { title: "You are disconnected", text: "Your session goes on: programs stay open as you left them.", again: "Connect again", way: "connect" },
  "no-session": { title: "Your session has ended", text: "It ended while you were away, for example because your desktop was restarted. Your saved files are there.", again: "Sign in again", way: "sign-in" },
  "signed-out": { title: "You are signed out", text: "A sign-in lasts for some hours, and ends when the password changes. Your desktop is not affected.", again: "Sign in again", way: "sign-in" },
  removed: { title: "There is no desktop for you any more", text: "It was removed. Ask your administrator if you still need one.", again: "Back to sign-in", way: "sign-in" },
  "not-admitted": { title: "You cannot reach your desktop from here", text: "Your organisation says from where and with what it may be reached. Your session goes on.", again: "Sign in again", way: "sign-in" },
  "not-started": { title: "Your session could not be started", text: "Try once more. If it happens again, tell your administrator what it says here.", again: "Sign in again", way: "sign-in" },
  "not-in-time": { title: "Your desktop was not ready in time", text: "Your administrator can see why. You can sign in again at any time.", again: "Sign in again", way: "sign-in" },
  unreachable: { title: "Your desktop cannot be reached", text: "This page has stopped trying. Your session and files are not affected.", again: "Try again", way: "connect" },
  refused: { title: "The connection was refused", text: "The server did not accept this page’s permission to connect. Your session and files are not affected.", again: "Try again", way: "connect" },
  garbled: { title: "The picture keeps breaking off", text: "This page could not show what your desktop sent. A fresh copy of the page often helps; your session goes on.", again: "Load the page again", way: "reload" },
  "not-loaded": { title: "A part of this page did not load", text: "It is the part that draws your desktop. The server may have been updated, or something in between blocks it.", again: "Load the page again", way: "reload" },
};

const PROBLEMS: Record<string, Reason> = { "timed-out": "not-in-time", "no-workspace": "removed", "signed-out": "signed-out" };

/** The page for a session that the control plane could not start. */
export function farewellOfProblem(problem: StartProblem): Farewell {
  return { reason: PROBLEMS[problem.code] ?? "not-started", text: problem.message };
}

interface FarewellProps {
  registration: Registration;
  sessionToken: string;
  farewell: Farewell;
  show: Show;
}

/** Shown when the desktop is not on screen and does not come by itself: what happened, and the way on. */
export function FarewellPage(props: FarewellProps) {
  const { registration, sessionToken, farewell, show } = props;
  const words = WORDS[farewell.reason];
  const { busy, fault, run } = useRequest();
  const [signedOut, setSignedOut] = useState(words.way === "sign-in");

  const connect = () =>
    run(async () => {
      try {
        show({ page: "desktop", registration, sessionToken, ...(await api.ticket(sessionToken)) });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.code === "WorkspaceNotReady" && error.details.workspace) {
          return show({ page: "waiting", registration, sessionToken, workspace: error.details.workspace, resumed: true });
        }
        setSignedOut(error.code === "SessionEnded" || error.code === "NoWorkspace");
        throw error;
      }
    });
  const again = () => {
    if (signedOut) show({ page: "sign-in", registration });
    else if (words.way === "reload") location.reload();
    else void connect();
  };
  const signOut = () => {
    void api.signOut(sessionToken).catch(() => undefined);
    show({ page: "sign-in", registration, username: "" });
  };

  return (
    <Card
      title={words.title}
      subtitle={words.text}
      footer={
        farewell.reason !== "removed" && (
          <button type="button" className="link" onClick={signOut}>
            Sign in as somebody else
          </button>
        )
      }
    >
      <Details farewell={farewell} />
      <Notice fault={fault} />
      <button type="button" className="primary" autoFocus disabled={busy} onClick={again}>
        {busy ? "Connecting…" : signedOut && words.way !== "sign-in" ? "Sign in again" : words.again}
      </button>
    </Card>
  );
}

/** What was in the way, and for who is asked for help: the exact words. */
function Details(props: { farewell: Farewell }) {
  const { reason, trouble, text } = props.farewell;
  const title = trouble && reason === "unreachable" ? TROUBLE_WORDS[trouble].title : undefined;
  if (!title && !text) return null;
  return (
    <div className="detail">
      {title && <strong>{sentence(title)}</strong>}
      {text && <p>{sentence(text)}</p>}
    </div>
  );
}
