// The control plane's answers to this client. Every call is a POST with a JSON body; passwords and tokens travel in bodies only.

import { remembered } from "./remembered";

/** Where a WorkSpace is while somebody waits for it. */
export interface WorkspaceStatus {
  id: string;
  /** People's word for the state, such as "Pending" or "Running". */
  state: string;
  bundle?: string;
  /** What is being done right now, or what is wrong, in words. */
  progress?: string;
  /** What to do about it, when something is wrong: mostly something for an administrator. */
  remedy?: string;
  /** How far that is, 0 to 100. */
  percent?: number;
}

/** Why the session behind a sign-in could not be started. */
export interface StartProblem {
  code: string;
  message: string;
}

/** Where the desktop is streamed from, and the single-use ticket that admits this client. */
export interface StreamOffer {
  ticket: string;
  webTransport: string[];
  webSocket: string[];
  /** Base64 SHA-256 hashes of the certificates that the UDP listener may present. */
  certificateHashes: string[];
}

export interface SignedIn {
  sessionToken: string;
  user: { username: string; firstName: string; lastName: string };
  workspace: WorkspaceStatus;
  stream: StreamOffer;
}

export interface Registration {
  code: string;
  organization: string;
  directory: string;
}

export interface Invitation {
  username: string;
  firstName: string;
  lastName: string;
  email: string;
  organization: string;
  registrationCode: string;
  /** ISO 8601 or epoch milliseconds. */
  expiresAt: string | number;
}

/** A refusal of the control plane, or the absence of an answer. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly remedy?: string,
    readonly retryAfterSeconds?: number,
    /** Members beside the error, such as the WorkSpace that is not ready. */
    readonly details: { workspace?: WorkspaceStatus; sessionToken?: string } = {},
  ) {
    super(message);
  }
}

const ANSWER_LIMIT_MS = 30_000;

async function call<Answer>(operation: string, body: object): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`/client/api/${operation}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
  } catch {
    throw new ApiError(
      "Unreachable",
      `${location.host} does not answer.`,
      "Check that this device is online, then try again. If it stays so, tell your administrator.",
    );
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as Answer;
  throw refusal(response.status, answer);
}

function refusal(status: number, answer: unknown): ApiError {
  const body = (answer ?? {}) as {
    error?: { code?: string; message?: string; remedy?: string; retryAfterSeconds?: number };
    workspace?: WorkspaceStatus;
    sessionToken?: string;
  };
  return new ApiError(
    body.error?.code ?? `Http${status}`,
    body.error?.message ?? `The server answered with status ${status}.`,
    body.error?.remedy,
    body.error?.retryAfterSeconds,
    { workspace: body.workspace, sessionToken: body.sessionToken },
  );
}

export const api = {
  registrationCode: (code: string) => call<Registration>("registration-code", { code }),
  signIn: (request: { registrationCode: string; username: string; password: string; width: number; height: number }) =>
    call<SignedIn>("sign-in", { ...request, ...remembered.visitor() }),
  ticket: (sessionToken: string) =>
    call<{ workspace: WorkspaceStatus; stream: StreamOffer }>("ticket", { sessionToken, ...remembered.visitor() }),
  status: (sessionToken: string) => call<{ workspace: WorkspaceStatus; problem?: StartProblem }>("status", { sessionToken }),
  signOut: (sessionToken: string) => call<object>("sign-out", { sessionToken }),
  changePassword: (request: { registrationCode: string; username: string; oldPassword: string; newPassword: string }) =>
    call<object>("change-password", request),
  invitation: (token: string) => call<Invitation>("invitation", { token }),
  register: (request: { token: string; firstName: string; lastName: string; password: string }) =>
    call<{ username: string; registrationCode: string }>("register", request),
  renewInvitation: (token: string) => call<object>("invitation/renew", { token }),
};
