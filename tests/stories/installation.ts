// The running installation as its administrator sees it: the command line, the mailbox, the engines.

import { execFile, execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: stories run by \`cargo xtask test stories\``);
  return value;
}

export const state = required("CARREL_STATE");
const runFolder = required("CARREL_RUN");
const xtask = required("CARREL_XTASK");
const carrelBinary = required("CARREL_BIN");
export const clientBinary = required("CARREL_CLIENT");
export const python = required("CARREL_PYTHON");
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

/** Runs a program inside a WorkSpace as root; what it wrote, byte for byte. */
export async function insideBytes(workspace: string, ...command: string[]): Promise<Buffer> {
  const { stdout } = await run("lxc", ["exec", workspace, "--", ...command], { env: lxdEnvironment, timeout: 60_000, encoding: "buffer", maxBuffer: 64 << 20 });
  return stdout;
}

/** Writes a file into a WorkSpace as root. */
export function writeInside(workspace: string, path: string, content: Buffer): void {
  execFileSync("lxc", ["file", "push", "-", `${workspace}${path}`], { env: lxdEnvironment, input: content, timeout: 60_000 });
}

/** What a WorkSpace shows of itself. */
interface Shown {
  Progress: { State: string; Label: string; Step?: string };
}

/** The state of a person's WorkSpace as the API has it. */
export async function stateOf(person: string): Promise<string> {
  return (await carrel<Shown>("workspaces", "show", person)).Progress.State;
}

/** Waits until what is told about a person's WorkSpace says so. */
export async function tell(person: string, words: RegExp): Promise<void> {
  await eventually(`words like ${words} about ${person}'s WorkSpace`, 90_000, async () => {
    const { stdout } = await run(carrelBinary, ["--state", state, "workspaces", "show", person], { timeout: 60_000 });
    return words.test(stdout) ? true : undefined;
  });
}

/** Kills a process of the installation, and the one it watches over if it does, as a crash does; waits until both are gone. */
export async function killProcess(name: string): Promise<void> {
  const pid = Number(readFileSync(join(runFolder, `${name}.pid`), "utf8"));
  const watched = name === "ovs-switch" ? readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number) : [];
  for (const victim of [pid, ...watched]) {
    process.kill(victim, "SIGKILL");
    await eventually(`process ${victim} (${name}) is gone`, 20_000, async () => (existsSync(`/proc/${victim}/exe`) ? undefined : true));
  }
}

/** Kills what watches the switch, and leaves the switch. */
export function killWatcher(): void {
  process.kill(Number(readFileSync(join(runFolder, "ovs-switch.pid"), "utf8")), "SIGKILL");
}

/** One line of `carrel doctor`: how it came out and what it says. */
export async function doctor(name: string): Promise<string | undefined> {
  const checks = await carrel<{ name: string; verdict: string; detail: string }[]>("doctor");
  const found = checks.find((check) => check.name === name);
  return found && `${found.verdict}: ${found.detail}`;
}

/** Starts the service as the set-up command does, and the engines that do not run. */
export async function startService(): Promise<void> {
  await run(xtask, ["up", "--built", "--no-sample", "--state", state], { timeout: 120_000 });
}

/** Starts the engines that do not run. */
export async function startEngines(): Promise<void> {
  await run(xtask, ["engines", "up", "--state", state], { timeout: 120_000 });
}

/** A domain controller as somebody with root on the machine reaches it. */
export class Controller {
  constructor(readonly name: string) {}

  async stop(): Promise<void> {
    await run("lxc", ["stop", "--force", this.name], { env: lxdEnvironment, timeout: 60_000 });
  }

  /** Runs the directory's own administration tool. */
  async samba(...words: string[]): Promise<string> {
    return inside(this.name, "samba-tool", ...words);
  }

  /** The entries of the directory, in all its partitions, whose name holds a text. */
  async entries(text: string): Promise<string[]> {
    const found = await inside(this.name, "ldbsearch", "-H", "/var/lib/samba/private/sam.ldb", "--cross-ncs", `(|(cn=*${text}*)(dc=*${text}*)(sAMAccountName=*${text}*))`, "dn");
    return found.split("\n").filter((line) => line.startsWith("dn: "));
  }
}

/** The controllers of the directory, the founder first. */
export async function controllers(): Promise<Controller[]> {
  const names = (await lxcNames("list")).filter((name) => name.startsWith("dc")).sort();
  return names.map((name) => new Controller(name));
}

async function lxcNames(...words: string[]): Promise<string[]> {
  const { stdout } = await run("lxc", [...words, "--format", "json"], { env: lxdEnvironment });
  return (JSON.parse(stdout) as { name: string }[]).map((thing) => thing.name);
}

/** Everything that is left of a WorkSpace: in the compute engine, the network, the kernel, the directory and on disk. */
export async function traces(workspace: string, address?: string): Promise<string[]> {
  const tail = workspace.replace("ws-", "");
  const holds = (line: string) => line.toLowerCase().includes(tail) || (address !== undefined && new RegExp(`(?<![0-9.])${address.replaceAll(".", "\\.")}(?![0-9])`).test(line));
  const lines = async (what: string, program: string, ...words: string[]) => {
    const { stdout } = await run(program, words, { env: lxdEnvironment, maxBuffer: 64 << 20 });
    return stdout.split("\n").filter(holds).map((line) => `${what}: ${line.trim()}`);
  };
  const named = (what: string, names: string[]) => names.filter(holds).map((name) => `${what}: ${name}`);
  const [controller] = await controllers();
  const found = await Promise.all([
    lxcNames("list").then((names) => named("instance", names)),
    lxcNames("storage", "volume", "list", "carrel").then((names) => named("volume", names)),
    lines("port", "ovn-nbctl", `--db=unix:${runFolder}/ovn/ovnnb_db.sock`, "--bare", "--columns=addresses,external_ids", "list", "Logical_Switch_Port"),
    lines("northbound", "ovsdb-client", "dump", `unix:${runFolder}/ovn/ovnnb_db.sock`, "OVN_Northbound"),
    lines("switch", "ovsdb-client", "dump", `unix:${runFolder}/ovs/db.sock`, "Open_vSwitch", "Interface"),
    lines("barrier", "nft", "list", "ruleset"),
    lines("device", "ip", "-oneline", "link", "show"),
    lines("loop", "losetup", "--list", "--noheadings", "--output", "BACK-FILE"),
    lines("mount", "cat", "/proc/self/mounts"),
    // Mails and logs tell what was; they are no part of it (LXD removes its own after two days).
    lines("file", "find", state, runFolder, "(", "-name", "rootfs", "-o", "-path", `${state}/mailbox`, "-o", "-path", `${state}/logs`, "-o", "-path", `${state}/lxd/logs`, ")", "-prune", "-o", "-iname", `*${tail}*`, "-print"),
    controller ? controller.entries(tail).then((entries) => entries.map((entry) => `account: ${entry}`)) : [],
  ]);
  return found.flat();
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
