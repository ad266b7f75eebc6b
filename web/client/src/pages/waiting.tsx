import { useEffect } from "react";

import { api, type Registration, type WorkspaceStatus } from "../api";
import type { Show } from "../app";
import { sentence } from "../sentence";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { Spinner } from "../ui/spinner";
import { farewellOfProblem } from "./farewell";
import { type Followed, type Outcome, useWorkspace } from "./use-workspace";

interface WaitingProps {
  registration: Registration;
  sessionToken: string;
  workspace: WorkspaceStatus;
  /** The desktop was open on this page before. */
  resumed?: boolean;
  show: Show;
}

const BY_ITSELF = "This page goes on by itself as soon as it is ready.";
const WORDS: Record<string, { title: string; text: string }> = {
  Pending: { title: "Your desktop is being made", text: `It takes about a minute. ${BY_ITSELF}` },
  Starting: { title: "Your desktop is starting", text: BY_ITSELF },
  Rebooting: { title: "Your desktop is restarting", text: BY_ITSELF },
  Rebuilding: { title: "Your desktop is being rebuilt", text: `It gets a fresh system. Your files in the home folder are kept. ${BY_ITSELF}` },
  Stopping: { title: "Your desktop is shutting down", text: "When it is off, you can start it again from here." },
  Stopped: { title: "Your desktop is switched off", text: "Your files are kept. Signing in starts it again within seconds." },
  Error: { title: "Your desktop has a problem", text: "Your administrator can see the same message. This page goes on by itself once the problem is solved." },
  Maintenance: { title: "An administrator is working on your desktop", text: `Your programs and files stay as they are. ${BY_ITSELF}` },
  Running: { title: "Your desktop is ready", text: "Opening it…" },
};
/** Where nothing is on its way, no wheel turns. */
const STILL = ["Stopped", "Error", "Maintenance"];

/** Signed in, but the WorkSpace is not ready: how it is, until there is a desktop or nothing more to wait for. */
export function WaitingPage(props: WaitingProps) {
  const { registration, sessionToken, show } = props;
  const followed = useWorkspace(sessionToken, props.workspace, props.resumed ?? false);
  const { workspace, outcome } = followed;

  useEffect(() => {
    if (outcome) leave(outcome, registration, sessionToken, show);
  }, [outcome, registration, sessionToken, show]);

  const toSignIn = () => {
    void api.signOut(sessionToken).catch(() => undefined);
    show({ page: "sign-in", registration });
  };
  const words = WORDS[workspace.state] ?? { title: "Your desktop is not ready", text: BY_ITSELF };
  return (
    <Card
      title={words.title}
      subtitle={words.text}
      footer={
        workspace.state !== "Stopped" && (
          <button type="button" className="link" onClick={toSignIn}>
            Back to sign-in
          </button>
        )
      }
    >
      <Progress {...followed} />
      <Notice fault={followed.fault} />
      {workspace.state === "Stopped" && (
        <button type="button" className="primary" autoFocus onClick={toSignIn}>
          Sign in and start it
        </button>
      )}
    </Card>
  );
}

function Progress(props: Followed) {
  const { state, progress, percent, remedy } = props.workspace;
  if (props.tired) {
    return (
      <>
        <div className="notice" role="alert">
          <p>This takes much longer than it should.</p>
          <p className="remedy">Tell your administrator{progress ? `: “${sentence(progress)}”` : "."}</p>
          <Remedy text={remedy} />
        </div>
        <button type="button" className="primary" autoFocus onClick={props.lookAgain}>
          Look again
        </button>
      </>
    );
  }
  if (state === "Error") {
    return (
      <div className="notice" role="alert">
        <p>{sentence(progress || "the server does not say what it is")}</p>
        <Remedy text={remedy} />
      </div>
    );
  }
  if (STILL.includes(state)) return null;
  return (
    <div className="progress" role="status">
      <Spinner />
      <div>
        <p>{sentence(progress || state)}</p>
        <Remedy text={remedy} />
        {percent ? <progress max={100} value={percent} aria-label="How far it is" /> : null}
      </div>
    </div>
  );
}

/** What the server says can be done; it is written for whoever runs it. */
function Remedy(props: { text?: string }) {
  if (!props.text) return null;
  return <p className="remedy">For your administrator: {props.text.replace(/\.$/, "")}.</p>;
}

function leave(outcome: Outcome, registration: Registration, sessionToken: string, show: Show): void {
  switch (outcome.kind) {
    case "ready":
      return show({ page: "desktop", registration, sessionToken, workspace: outcome.workspace, stream: outcome.stream });
    case "restarted":
      return show({ page: "sign-in", registration, message: "Your desktop is ready again. Sign in to open it." });
    case "problem":
      return show({ page: "farewell", registration, sessionToken, farewell: farewellOfProblem(outcome.problem) });
    case "removed":
    case "signed-out":
      return show({ page: "farewell", registration, sessionToken, farewell: { reason: outcome.kind } });
  }
}
