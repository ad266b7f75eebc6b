// A day on which everything breaks: processes killed, engines and controllers stopped, sessions lost. Nobody loses a file,
// everybody is told what happens, and everything comes back.

import { expect, type Page, test } from "@playwright/test";

import { Device, openTerminal, picture, register, seeOnScreen, signIn, typeKeys } from "./device";
import {
  carrel, controllers, doctor, eventually, inside, killProcess, killWatcher, type QuickSetup, startEngines, startService, stateOf, tell, traces,
} from "./installation";

test.describe.configure({ mode: "serial" });

const PASSWORD = { kate: "Awakening-Novel-1899", lena: "Numerical-Recipe-7", next: "Second-Edition-1900" };
const MARK = "KEPT THROUGH IT ALL";

let kate: Device;
let lena: Device;
const workspace: Record<string, string> = {};

test.beforeAll(async () => {
  [kate, lena] = [await Device.unpack("kate"), await Device.unpack("lena")];
});
test.afterAll(async () => {
  await Promise.all([kate?.throwAway(), lena?.throwAway()]);
});

test("lif_02 the service is killed again and again while desktops are made, and they are made once", async () => {
  test.setTimeout(10 * 60_000);
  const setup = await carrel<QuickSetup>("quick-setup", "--user", "kate:Kate:Chopin:kate@example.com", "--user", "lena:Lena:Park:lena@example.com");
  for (const made of setup.Workspaces) workspace[made.UserName] = made.WorkspaceId;
  for (let round = 0; round < 5; round += 1) {
    // Each round a little further into the work.
    await new Promise((resolve) => setTimeout(resolve, 300 + 900 * round));
    await killProcess("carrel");
    await startService();
  }
  for (const person of ["kate", "lena"]) {
    await eventually(`${person}'s desktop runs`, 5 * 60_000, async () => ((await stateOf(person)) === "AVAILABLE" ? true : undefined));
    const left = await traces(workspace[person] ?? "");
    expect(left.filter((trace) => trace.startsWith("instance"))).toHaveLength(1);
    expect(left.filter((trace) => trace.startsWith("volume: home-"))).toHaveLength(1);
    expect(left.filter((trace) => trace.startsWith("port: carrel="))).toHaveLength(2);
    expect(left.filter((trace) => trace.startsWith("account"))).toHaveLength(1);
  }
});

test("reg_10 both are invited once, register and work", async () => {
  for (const [device, person] of [[kate, "kate"], [lena, "lena"]] as const) {
    const page = await register(device, person, PASSWORD[person]);
    await signIn(page, person, PASSWORD[person]);
    await openTerminal(page);
    await typeKeys(page, `clear; echo '${MARK}' > ~/kept.txt; cat ~/kept.txt\n`);
    await seeOnScreen(page, MARK, `kept-${person}`);
  }
});

test("str_04 the service restarts under a person at work: the page comes back by itself", async () => {
  const page = await kate.page();
  await killProcess("carrel");
  await eventually("the page notices", 60_000, async () => ((await shown(page)) ? undefined : true));
  await picture(page, "service-away");
  await startService();
  await comesBack(page);
  await typed(page, "after the service");
});

test("the compute engine is killed: desktops go on, the status says so, and it is adopted again", async () => {
  const page = await kate.page();
  await killProcess("lxd");
  await typed(page, "without the compute engine");
  await carrel("workspaces", "reboot", "lena");
  await tell("lena", /waiting for an engine: lxd .* does not answer/);
  await expect(carrel("doctor")).rejects.toThrow();
  await startEngines();
  await eventually("lena's desktop runs", 120_000, async () => ((await stateOf("lena")) === "AVAILABLE" ? true : undefined));
  expect(await shown(page)).toBe(true);
  await carrel("doctor");
});

test("the network's daemons are killed: what was connected comes back, what is asked is done after", async () => {
  const page = await kate.page();
  for (const daemon of ["ovn-controller", "ovn-northd", "ovn-northbound", "ovs-switch"]) {
    await killProcess(daemon);
  }
  await expect(carrel("doctor")).rejects.toThrow();
  await carrel("workspaces", "reboot", "lena");
  await startEngines();
  await eventually("lena's desktop runs", 180_000, async () => ((await stateOf("lena")) === "AVAILABLE" ? true : undefined));
  await comesBack(page);
  await typed(page, "after the network");
  await carrel("doctor");
});

test("the switch loses what watches it: nothing stops, everybody who is asked says so, and the next up mends it", async () => {
  const page = await kate.page();
  killWatcher();
  await eventually("the doctor notices", 20_000, async () => ((await doctor("Open vSwitch daemon"))?.startsWith("warning: runs") ? true : undefined));
  expect(await doctor("service: network")).toMatch(/^good/);
  await typed(page, "without a watcher");
  await startService();
  expect(await doctor("Open vSwitch daemon")).toMatch(/^good: runs/);
  await comesBack(page);
  await typed(page, "with a watcher again");
});

test("dir_05 each controller is stopped in turn: the other serves, the directory says which, and it is started again", async () => {
  test.setTimeout(8 * 60_000);
  const page = await lena.page();
  for (const controller of await controllers()) {
    await controller.stop();
    await eventually("the directory is impaired", 90_000, async () => {
      const [directory] = await carrel<{ Stage: string; StageReason?: string }[]>("directories", "list");
      return directory?.Stage === "Impaired" && directory.StageReason?.includes(controller.name) ? true : undefined;
    });
    // Whoever signs in meanwhile gets a session with a ticket of the other controller.
    await carrel("workspaces", "reboot", "lena", "--wait");
    await page.goto(new URL("/client/", page.url()).href);
    await signIn(page, "lena", PASSWORD.lena);
    await openTerminal(page);
    await typeKeys(page, "clear; klist > ~/ticket.txt; touch ~/asked\n");
    await eventually("the ticket", 30_000, () => inside(workspace["lena"] ?? "", "cat", "/home/lena/asked").then(() => true));
    expect(await inside(workspace["lena"] ?? "", "cat", "/home/lena/ticket.txt")).toContain("krbtgt/");
    await inside(workspace["lena"] ?? "", "rm", "/home/lena/asked", "/home/lena/ticket.txt");
    await eventually("the directory is well again", 120_000, async () => {
      const [directory] = await carrel<{ Stage: string }[]>("directories", "list");
      return directory?.Stage === "Active" ? true : undefined;
    });
  }
});

test("str_04 log-off ends the session; the next sign-in opens a new one with the same files", async () => {
  const page = await kate.page();
  const before = await session("kate");
  await openTerminal(page);
  await typeKeys(page, "xfce4-session-logout --logout --fast\n");
  await expect(page.getByText(/logged off|signed out/i).first()).toBeVisible({ timeout: 60_000 });
  await picture(page, "logged-off");
  await page.goto(new URL("/client/", page.url()).href);
  await signIn(page, "kate", PASSWORD.kate);
  expect(await session("kate")).not.toBe(before);
  await openTerminal(page);
  await typeKeys(page, "clear; cat ~/kept.txt\n");
  await seeOnScreen(page, MARK, "kept-after-log-off");
});

test("a crashed X server is told to the person and to the administrator, and signing in starts a new session", async () => {
  const page = await kate.page();
  await inside(workspace["kate"] ?? "", "pkill", "-KILL", "Xvfb");
  await expect(page.getByText(/ended unexpectedly/i).first()).toBeVisible({ timeout: 30_000 });
  await picture(page, "session-crashed");
  await tell("kate", /ended unexpectedly/);
  await page.goto(new URL("/client/", page.url()).href);
  await signIn(page, "kate", PASSWORD.kate);
  await seeOnScreen(page, "Home", "after-the-crash");
});

test("reg_23 whoever must change the password does so at the sign-in page, and the desktop takes the new one", async () => {
  const page = await lena.page();
  const [controller] = await controllers();
  await controller?.samba("user", "setpassword", "lena", `--newpassword=${PASSWORD.next}`, "--must-change-at-next-login");
  await page.goto(new URL("/client/", page.url()).href);
  await page.getByLabel("Username").fill("lena");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD.next);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("New password", { exact: true })).toBeVisible({ timeout: 20_000 });
  await picture(page, "must-change");
  await expect(page.getByLabel("Current password")).toHaveCount(0);
  await page.getByLabel("New password", { exact: true }).fill(PASSWORD.lena);
  await page.getByLabel("Repeat the new password").fill(PASSWORD.lena);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.locator(".desktop[data-state=shown]").or(page.getByLabel("Password", { exact: true }))).toBeVisible({ timeout: 60_000 });
  if (!(await shown(page))) await signIn(page, "lena", PASSWORD.lena);
  // PAM and Kerberos inside the desktop know the new one.
  await openTerminal(page);
  await typeKeys(page, `clear; echo '${PASSWORD.lena}' | sudo -S id > ~/became.txt; touch ~/asked\n`);
  await eventually("sudo's answer", 30_000, () => inside(workspace["lena"] ?? "", "cat", "/home/lena/asked").then(() => true));
  expect(await inside(workspace["lena"] ?? "", "cat", "/home/lena/became.txt")).toContain("uid=0");
});

test("reg_22 a disabled person is told so and a removed link leads to no blank page", async () => {
  const page = await lena.page();
  const [controller] = await controllers();
  await controller?.samba("user", "disable", "lena");
  await page.goto(new URL("/client/", page.url()).href);
  await page.getByLabel("Username").fill("lena");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD.lena);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText(/disabled/i, { timeout: 20_000 });
  await picture(page, "disabled");
  await controller?.samba("user", "enable", "lena");
  await signIn(page, "lena", PASSWORD.lena);
});

test("lif_22 lif_23 remove leaves nothing in the compute engine, the network, the directory and on disk", async () => {
  for (const person of ["kate", "lena"]) {
    const address = (await carrel<{ Workspace: { IpAddress: string } }>("workspaces", "show", person)).Workspace.IpAddress;
    expect(await traces(workspace[person] ?? "", address)).not.toEqual([]);
    await carrel("workspaces", "remove", person, "--wait");
    expect(await traces(workspace[person] ?? "", address)).toEqual([]);
  }
});

async function shown(page: Page): Promise<boolean> {
  return (await page.locator(".desktop[data-state=shown]").count()) === 1 && (await page.locator(".veil").count()) === 0;
}

async function comesBack(page: Page): Promise<void> {
  await eventually("the desktop is shown again", 120_000, async () => ((await shown(page)) ? true : undefined));
}

/** What is typed arrives on the screen. */
async function typed(page: Page, words: string): Promise<void> {
  await typeKeys(page, `clear; echo ${words}\n`);
  await seeOnScreen(page, words, words.replaceAll(" ", "-"));
}

/** The process of a person's session. */
async function session(person: string): Promise<string> {
  return inside(workspace[person] ?? "", "pgrep", "-o", "xfce4-session");
}
