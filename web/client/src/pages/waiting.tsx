import { useEffect, useState } from "react";

import { api, type Registration, type WorkspaceStatus } from "../api";
import type { Show } from "../app";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { Spinner } from "../ui/spinner";

interface WaitingProps {
  registration: Registration;
  sessionToken: string;
  workspace: WorkspaceStatus;
  show: Show;
}

const POLL_MS = 1_000;

/** Signed in, but the WorkSpace is still being made or started: follow it and go on by itself. */
export function WaitingPage(props: WaitingProps) {
  const [workspace, setWorkspace] = useState(props.workspace);
  const [fault, setFault] = useState<unknown>();
  const { registration, sessionToken, show } = props;

  useEffect(() => {
    let ended = false;
    const look = async () => {
      try {
        const { workspace: now } = await api.status(sessionToken);
        if (ended) return;
        setWorkspace(now);
        setFault(undefined);
        if (now.state === "Running") {
          const offer = await api.ticket(sessionToken);
          if (!ended) show({ page: "desktop", registration, sessionToken, ...offer });
          return;
        }
      } catch (error) {
        if (!ended) setFault(error);
      }
      if (!ended) timer = setTimeout(() => void look(), POLL_MS);
    };
    let timer = setTimeout(() => void look(), POLL_MS);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [registration, sessionToken, show]);

  const failed = workspace.state === "Error";
  return (
    <Card
      title={failed ? "Your desktop has a problem" : "Your desktop is getting ready"}
      subtitle={failed ? "Your files are safe. Your administrator can see the same message." : "This page goes on by itself as soon as it is ready."}
      footer={
        <button type="button" className="link" onClick={() => show({ page: "sign-in", registration })}>
          Back to sign-in
        </button>
      }
    >
      <div className="progress" role="status">
        {!failed && <Spinner />}
        <div>
          <strong>{workspace.state}</strong>
          {workspace.progress && <p>{workspace.progress}</p>}
        </div>
      </div>
      <Notice fault={fault} />
    </Card>
  );
}
