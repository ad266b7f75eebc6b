// The running installation as its administrator sees it: the command line, the mailbox, the engines.

import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: stories run by \`cargo xtask test stories\``);
  return value;
}

export const state = required("CARREL_STATE");
const carrelBinary = required("CARREL_BIN");
export const artefacts = required("CARREL_ARTEFACTS");
const lxdEnvironment = { ...process.env, LXD_DIR: `${state}/lxd`, LXD_CONF: `${artefacts}/lxc` };

/** Runs `carrel` with JSON output. */
export async function carrel<Answer = unknown>(...words: string[]): Promise<Answer> {
  const { stdout } = await run(carrelBinary, ["--state", state, "--output", "json", "--yes", ...words], { maxBuffer: 16 << 20, timeout: 600_000 });
  return (stdout.trim() ? JSON.parse(stdout) : undefined) as Answer;
}

/** Runs `carrel` expecting a refusal, and answers with what it said. */
export async function carrelRefuses(...words: string[]): Promise<string> {
  try {
    await run(carrelBinary, ["--state", state, "--yes", ...words], { timeout: 60_000 });
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
  throw new Error(`\`carrel ${words.join(" ")}\` was not refused`);
}

export interface QuickSetup {
  DirectoryId: string;
  RegistrationCode: string;
  AdministratorPassword?: string;
  Workspaces: { UserName: string; WorkspaceId: string; Created: boolean }[];
}

interface Mail {
  Number: number;
  To: string;
  Subject: string;
  Text?: string;
}

/** The newest mail to an address, once it is there. */
export async function newestMail(to: string, subject: RegExp): Promise<string> {
  return eventually(`a mail to ${to} with a subject like ${subject}`, 30_000, async () => {
    const mails = await carrel<Mail[]>("mailbox", "list", "--to", to);
    const newest = mails.filter((mail) => subject.test(mail.Subject)).at(-1);
    if (!newest) return undefined;
    return (await carrel<Mail>("mailbox", "show", String(newest.Number))).Text;
  });
}

/** Runs a program inside a WorkSpace as root, by the compute engine's own tool. */
export async function inside(workspace: string, ...command: string[]): Promise<string> {
  const { stdout } = await run("lxc", ["exec", workspace, "--", ...command], { env: lxdEnvironment, timeout: 60_000 });
  return stdout;
}

/** Writes a file into a WorkSpace as root. */
export function writeInside(workspace: string, path: string, content: Buffer): void {
  execFileSync("lxc", ["file", "push", "-", `${workspace}${path}`], { env: lxdEnvironment, input: content, timeout: 60_000 });
}

/** Names of every instance and volume in the compute engine. */
export async function computeNames(): Promise<string[]> {
  const list = async (...words: string[]) => JSON.parse((await run("lxc", [...words, "--format", "json"], { env: lxdEnvironment })).stdout) as { name: string }[];
  const [instances, volumes] = [await list("list"), await list("storage", "volume", "list", "carrel")];
  return [...instances, ...volumes].map((thing) => thing.name);
}

/** Names of every logical port in the network engine. */
export async function portDescriptions(socket: string): Promise<string> {
  const { stdout } = await run("ovn-nbctl", [`--db=unix:${socket}`, "list", "Logical_Switch_Port"]);
  return stdout;
}

/** Polls until there is an answer, for at most so long. */
export async function eventually<Answer>(what: string, limitMs: number, look: () => Promise<Answer | undefined>): Promise<Answer> {
  const end = Date.now() + limitMs;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await look();
      if (answer !== undefined) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${what}: not within ${limitMs / 1000} s${last ? `; last: ${last}` : ""}`);
}
