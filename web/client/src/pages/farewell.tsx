import { useState } from "react";

import { ApiError, api, type Registration } from "../api";
import type { Show } from "../app";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { useRequest } from "../ui/use-request";

/** Why the picture ended. */
export interface Farewell {
  reason: "logged-off" | "taken-over" | "crashed" | "disconnected" | "stopping" | "unreachable" | "refused";
  /** The server's own words, if it had any. */
  text?: string;
}

const WORDS: Record<Farewell["reason"], { title: string; text: string; again: string }> = {
  "logged-off": { title: "You are logged off", text: "Your session has ended and your files are saved on your desktop.", again: "Start a new session" },
  "taken-over": { title: "Your desktop was opened on another device", text: "Your session goes on there. You can bring it back here at any time.", again: "Bring it back here" },
  crashed: { title: "Your session ended unexpectedly", text: "Your files are safe. A new session starts with the next sign-in.", again: "Start a new session" },
  disconnected: { title: "You are disconnected", text: "Your session goes on: programs stay open as you left them.", again: "Connect again" },
  stopping: { title: "Your desktop is being restarted or stopped", text: "You can connect again when it is back.", again: "Try to connect" },
  unreachable: { title: "Your desktop cannot be reached", text: "It did not answer. Your session and files are not affected.", again: "Try again" },
  refused: { title: "The connection was refused", text: "The permission to connect was used up or too old.", again: "Try again" },
};

/** Shown when the desktop is no longer on screen: what happened, and the way on. */
export function FarewellPage(props: { registration: Registration; sessionToken: string; farewell: Farewell; show: Show }) {
  const { registration, sessionToken, farewell, show } = props;
  const words = WORDS[farewell.reason];
  const { busy, fault, run } = useRequest();
  const [ended, setEnded] = useState(farewell.reason === "logged-off" || farewell.reason === "crashed");

  // A session that has ended needs the password again; one that goes on does not.
  const again = () =>
    void run(async () => {
      if (ended) return show({ page: "sign-in", registration });
      try {
        show({ page: "desktop", registration, sessionToken, ...(await api.ticket(sessionToken)) });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        if (error.code === "WorkspaceNotReady" && error.details.workspace) {
          return show({ page: "waiting", registration, sessionToken, workspace: error.details.workspace });
        }
        setEnded(error.code === "SessionEnded");
        throw error;
      }
    });

  const signOut = () => {
    void api.signOut(sessionToken).catch(() => undefined);
    show({ page: "sign-in", registration });
  };

  return (
    <Card
      title={words.title}
      subtitle={words.text}
      footer={
        <button type="button" className="link" onClick={signOut}>
          Sign in as somebody else
        </button>
      }
    >
      {farewell.text && farewell.text !== words.text && <p className="detail">{farewell.text}</p>}
      <Notice fault={fault} />
      <button type="button" className="primary" autoFocus disabled={busy} onClick={again}>
        {busy ? "Connecting…" : ended ? "Sign in again" : words.again}
      </button>
    </Card>
  );
}
