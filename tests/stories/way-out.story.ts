// Two organisations on one installation: one whose desktops may reach the Internet, one whose desktops may not. Neither sees
// the other. "The Internet" is a host of the story's own in a network namespace beyond this machine.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";

import { expect, test } from "@playwright/test";

import { Device, picture } from "./device";
import { carrel, eventually, inside, type QuickSetup } from "./installation";

test.describe.configure({ mode: "serial" });

const BEYOND = { namespace: "carrel-beyond", here: "198.51.100.1", there: "198.51.100.2" };
let server: ChildProcess | undefined;
let open: QuickSetup;
let closed: QuickSetup;

test.beforeAll(() => {
  for (const words of [
    `netns add ${BEYOND.namespace}`,
    `link add beyond type veth peer name eth0 netns ${BEYOND.namespace}`,
    `address add ${BEYOND.here}/24 dev beyond`,
    "link set beyond up",
    `-n ${BEYOND.namespace} address add ${BEYOND.there}/24 dev eth0`,
    `-n ${BEYOND.namespace} link set eth0 up`,
  ]) ip(words);
  const listen = `require("http").createServer((ask, answer) => answer.end("from " + ask.socket.remoteAddress)).listen(80, "${BEYOND.there}")`;
  server = spawn("ip", ["netns", "exec", BEYOND.namespace, process.execPath, "-e", listen], { stdio: "ignore" });
});
test.afterAll(() => {
  server?.kill();
  ip("link delete beyond");
  ip(`netns delete ${BEYOND.namespace}`);
});

test("qs_02 a second organisation gets a directory and a network of its own", async () => {
  test.setTimeout(10 * 60_000);
  open = await carrel<QuickSetup>(
    "quick-setup", "--organization", "harbour", "--domain", "harbour.example.com", "--user", "ruth:Ruth:Barnes:ruth@example.com", "--internet", "--wait",
  );
  closed = await carrel<QuickSetup>("quick-setup", "--organization", "carrel", "--user", "olaf:Olaf:Berg:olaf@example.com", "--wait");
  expect(open.RegistrationCode).not.toBe(closed.RegistrationCode);
  expect(await network(open)).not.toBe(await network(closed));
});

test("net_03 only a desktop that was given a way out reaches a host beyond, under this machine's address", async () => {
  expect((await ask(open, BEYOND.there)).trim()).toMatch(new RegExp(`from (::ffff:)?${BEYOND.here}$`));
  await expect(ask(closed, BEYOND.there)).rejects.toThrow();
});

test("net_10 neither organisation reaches the other's directory, and each reaches its own", async () => {
  for (const [own, other] of [[open, closed], [closed, open]] as const) {
    expect(await connects(own, (await servers(own))[0] ?? "")).toBe(true);
    expect(await connects(own, (await servers(other))[0] ?? "")).toBe(false);
  }
});

test("reg_18 the registration code is changed on the sign-in page, and the device remembers the new one", async () => {
  const device = await Device.unpack("mover");
  const page = await device.page();
  await page.goto("https://127.0.0.1:8443/client/");
  await page.getByLabel("Registration code", { exact: true }).fill(closed.RegistrationCode);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("to your desktop at carrel")).toBeVisible();
  await page.getByRole("button", { name: "Change registration code" }).click();
  await page.getByLabel("Registration code", { exact: true }).fill("AAAAA-AAAAA");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("alert")).toContainText("not known here");
  await picture(page, "unknown-code");
  await page.getByLabel("Registration code", { exact: true }).fill(open.RegistrationCode);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("to your desktop at harbour")).toBeVisible();
  await picture(page, "changed-code");
  await page.reload();
  await expect(page.getByText("to your desktop at harbour")).toBeVisible();
  await device.throwAway();
});

test("reg_20 the code of one organisation opens nothing for the people of the other", async () => {
  const device = await Device.unpack("stray");
  const page = await device.page();
  await page.goto("https://127.0.0.1:8443/client/");
  await page.getByLabel("Registration code", { exact: true }).fill(closed.RegistrationCode);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Username").fill("ruth");
  await page.getByLabel("Password", { exact: true }).fill("Whatever-It-Is-1");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toBeVisible({ timeout: 20_000 });
  await picture(page, "wrong-organisation");
  await device.throwAway();
});

test("lif_22 both are removed", async () => {
  for (const setup of [open, closed]) await carrel("workspaces", "remove", desktop(setup), "--wait");
});

const desktop = (setup: QuickSetup) => setup.Workspaces[0]?.WorkspaceId ?? "";

interface Directory {
  DirectoryId: string;
  DnsIpAddrs: string[];
  VpcSettings: { VpcId: string };
}

async function directory(setup: QuickSetup): Promise<Directory | undefined> {
  return (await carrel<Directory[]>("directories", "list")).find((one) => one.DirectoryId === setup.DirectoryId);
}

const network = async (setup: QuickSetup) => (await directory(setup))?.VpcSettings.VpcId;
const servers = async (setup: QuickSetup) => (await directory(setup))?.DnsIpAddrs ?? [];

/** What a host answers to a desktop; the network may need a moment after the desktop's start. */
async function ask(setup: QuickSetup, host: string): Promise<string> {
  return eventually(`an answer of ${host}`, 15_000, () => inside(desktop(setup), "curl", "--silent", "--show-error", "--max-time", "3", `http://${host}/`));
}

async function connects(setup: QuickSetup, host: string): Promise<boolean> {
  return inside(desktop(setup), "timeout", "4", "bash", "-c", `exec 3<>/dev/tcp/${host}/389`).then(
    () => true,
    () => false,
  );
}

function ip(words: string): void {
  execFileSync("ip", words.split(" "));
}
