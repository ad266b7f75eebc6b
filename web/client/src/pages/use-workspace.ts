// Follows a WorkSpace that is not ready, as often as its state changes, until there is nothing to wait for.

import { useEffect, useState } from "react";

import { ApiError, api, type StartProblem, type StreamOffer, type WorkspaceStatus } from "../api";

/** What the waiting came to. */
export type Outcome =
  | { kind: "ready"; workspace: WorkspaceStatus; stream: StreamOffer }
  /** Ready, but what ran there before is gone. */
  | { kind: "restarted" }
  | { kind: "problem"; problem: StartProblem }
  | { kind: "removed" }
  | { kind: "signed-out" };

export interface Followed {
  workspace: WorkspaceStatus;
  /** Why the last look failed. */
  fault?: unknown;
  outcome?: Outcome;
  /** Nobody looks any more: it has taken too long. */
  tired: boolean;
  lookAgain: () => void;
}

/** A desktop is made within a minute; what takes longer than this needs an administrator. */
export const PATIENCE_MS = 15 * 60_000;
const FAULT_PAUSE_MS_MAX = 10_000;
const RESTARTS = ["Rebooting", "Rebuilding", "Starting", "Stopping", "Stopped"];

/** Milliseconds until the next look: what moves is looked at more often than what waits for a person. */
export function pauseMs(state: string, waitedMs: number): number {
  if (state === "Stopped" || state === "Error") return 5_000;
  return waitedMs < 60_000 ? 1_000 : waitedMs < 5 * 60_000 ? 3_000 : 10_000;
}

/** Looks until there is an outcome. `resumed` is for a session that ran before: a restart has ended it. */
export function useWorkspace(sessionToken: string, first: WorkspaceStatus, resumed: boolean): Followed {
  const [workspace, setWorkspace] = useState(first);
  const [fault, setFault] = useState<unknown>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [tired, setTired] = useState(false);
  const [round, setRound] = useState(0);

  useEffect(() => {
    const begin = performance.now();
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let restarted = resumed && RESTARTS.includes(first.state);
    let faults = 0;
    const next = (milliseconds: number) => {
      if (ended) return;
      if (PATIENCE_MS < performance.now() - begin) return setTired(true);
      timer = setTimeout(() => void look(), milliseconds);
    };
    const look = async () => {
      try {
        const { workspace: now, problem } = await api.status(sessionToken);
        if (ended) return;
        setWorkspace(now);
        setFault(undefined);
        faults = 0;
        restarted ||= resumed && RESTARTS.includes(now.state);
        const came = await outcomeOf(sessionToken, now, problem, restarted);
        if (ended) return;
        if (came) return setOutcome(came);
        next(pauseMs(now.state, performance.now() - begin));
      } catch (error) {
        if (ended) return;
        const final = refusal(error);
        if (final) return setOutcome(final);
        faults += 1;
        setFault(error);
        const asked = error instanceof ApiError ? (error.retryAfterSeconds ?? 0) * 1_000 : 0;
        next(Math.max(asked, Math.min(FAULT_PAUSE_MS_MAX, 500 * 2 ** faults)));
      }
    };
    next(round === 0 ? pauseMs(first.state, 0) : 0);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
    // `first` is where the page began and does not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sessionToken, resumed, round]);

  const lookAgain = () => {
    setTired(false);
    setRound((count) => count + 1);
  };
  return { workspace, fault, outcome, tired, lookAgain };
}

async function outcomeOf(sessionToken: string, now: WorkspaceStatus, problem: StartProblem | undefined, restarted: boolean): Promise<Outcome | undefined> {
  if (now.state === "Removing" || now.state === "Removed") return { kind: "removed" };
  if (problem && !restarted) return { kind: "problem", problem };
  if (now.state !== "Running") return undefined;
  if (restarted) return { kind: "restarted" };
  return { kind: "ready", ...(await api.ticket(sessionToken)) };
}

function refusal(error: unknown): Outcome | undefined {
  if (!(error instanceof ApiError)) return undefined;
  if (error.code === "NoWorkspace") return { kind: "removed" };
  if (error.code === "SessionEnded") return { kind: "signed-out" };
  return undefined;
}
