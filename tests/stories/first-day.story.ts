// The whole way of the guide's Quick Setup: from a few names to people at work, and what an administrator does to a WorkSpace after.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, type Page, test } from "@playwright/test";

import { Device, openTerminal, picture, readScreen, seeOnScreen, signIn, typeKeys, WINDOW } from "./device";
import { carrel, carrelRefuses, eventually, inside, newestMail, type QuickSetup, traces, writeInside } from "./installation";
import { NativeDevice } from "./native-device";

test.describe.configure({ mode: "serial" });

const PASSWORD = { ada: "Analytical-Engine-1", grace: "Nanosecond-Wire-2" };
const MARK = "MARBLE HARBOUR 4711";

let setup: QuickSetup;
let ada: Device;
let grace: Device;

const workspaceOf = (username: string) => setup.Workspaces.find((workspace) => workspace.UserName === username)?.WorkspaceId ?? "";

test.beforeAll(async () => {
  [ada, grace] = [await Device.unpack("ada"), await Device.unpack("grace")];
});
test.afterAll(async () => {
  await Promise.all([ada?.throwAway(), grace?.throwAway()]);
});

test("qs_07 one command makes a directory and two desktops", async () => {
  test.setTimeout(10 * 60_000);
  setup = await carrel<QuickSetup>(
    "quick-setup", "--user", "ada:Ada:Lovelace:ada@example.com", "--user", "grace:Grace:Hopper:grace@example.com", "--wait",
  );
  expect(setup.Workspaces.map((workspace) => workspace.UserName)).toEqual(["ada", "grace"]);
});

test("reg_01 reg_10 the mail leads to the page that sets the password", async () => {
  for (const [device, username] of [[ada, "ada"], [grace, "grace"]] as const) {
    const mail = await newestMail(`${username}@example.com`, /desktop/i);
    expect(mail).toContain(setup.RegistrationCode);
    expect(mail).toContain(username);
    const link = /https:\/\/\S+#\/register\?token=\S+/.exec(mail)?.[0] ?? "";
    const page = await device.page();
    await page.goto(link);
    await expect(page.getByLabel("Username")).toHaveValue(username);
    await expect(page.getByLabel("Username")).not.toBeEditable();
    await expect(page.getByLabel("Email")).not.toBeEditable();
    await page.getByLabel("New password", { exact: true }).fill("short");
    await expect(page.getByRole("button", { name: "Update user" })).toBeDisabled();
    await picture(page, `registration-${username}`);
    await page.getByLabel("New password", { exact: true }).fill(PASSWORD[username]);
    await page.getByLabel("Repeat the new password").fill(PASSWORD[username]);
    await page.getByRole("button", { name: "Update user" }).click();
    await expect(page.getByText("You are registered.")).toBeVisible({ timeout: 20_000 });
    await picture(page, `registered-${username}`);
    // REG-07: the link is good once.
    const other = await page.context().newPage();
    await other.goto(link);
    await expect(other.getByText("This link cannot be used")).toBeVisible();
    await picture(other, `link-used-${username}`);
    await other.close();
  }
});

test("reg_20 a wrong password is refused, the right one shows the desktop", async () => {
  const page = await ada.page();
  await page.getByLabel("Password", { exact: true }).fill("Not-my-password-9");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toBeVisible({ timeout: 20_000 });
  await picture(page, "sign-in-wrong-password");
  const milliseconds = await signIn(page, "ada", PASSWORD.ada);
  console.log(`sign-in to first picture of a new session: ${milliseconds} ms`);
  await seeOnScreen(page, "Home", "desktop-ada");
  await picture(page, "desktop");
});

test("str_01 what is typed into a terminal arrives in a file and on the screen", async () => {
  const page = await ada.page();
  await openTerminal(page);
  await typeKeys(page, `echo '${MARK}' > ~/note.txt; clear; cat ~/note.txt\n`);
  await eventually("the note in ada's home", 20_000, async () => ((await inside(workspaceOf("ada"), "cat", "/home/ada/note.txt")).trim() === MARK ? true : undefined));
  await seeOnScreen(page, MARK, "terminal-ada");
});

test("str_01 the mouse selects by dragging, and its middle button puts in what was selected", async () => {
  const page = await ada.page();
  // Wherever the window lies, there is text in the middle of the screen.
  await typeKeys(page, "clear; yes carrel | tr -d '\\n' | head -c 4000; touch ~/filled\n");
  // To read so much from the picture takes half a minute.
  await eventually("the text in the terminal", 20_000, () => inside(workspaceOf("ada"), "cat", "/home/ada/filled"));
  const [x, y] = [WINDOW.width / 2, WINDOW.height / 2];
  await page.mouse.move(x - 100, y);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.move(x + 100, y, { steps: 5 });
  await page.mouse.up();
  await picture(page, "mouse-selected");
  await typeKeys(page, "\nclear; echo '");
  await page.mouse.click(x, y, { button: "middle" });
  await typeKeys(page, "' > ~/dragged.txt\n");
  const dragged = await eventually("what was dragged over, in a file", 20_000, async () => (await inside(workspaceOf("ada"), "cat", "/home/ada/dragged.txt")).trim() || undefined);
  expect(dragged).toMatch(/^[carel]{15,}$/);
  expect(dragged).toContain("carrelcarrel");
});

test("dir_05 the session has a kerberos ticket, the right uid, and the bundle's limits", async () => {
  const workspace = workspaceOf("ada");
  expect(Number(await inside(workspace, "id", "-u", "ada"))).toBeGreaterThan(200_000);
  const page = await ada.page();
  await typeKeys(page, "clear; klist > ~/ticket.txt; nproc > ~/size.txt; df -B1 --output=size /home >> ~/size.txt; free -b | awk '/Mem/{print $2}' >> ~/size.txt; touch ~/done\n");
  await eventually("the answers", 20_000, () => inside(workspace, "cat", "/home/ada/done").then(() => true));
  expect(await inside(workspace, "cat", "/home/ada/ticket.txt")).toContain("krbtgt/");
  const size = (await inside(workspace, "cat", "/home/ada/size.txt")).split(/\s+/).map(Number).filter(Boolean);
  expect(size[0]).toBe(1);
  expect(size[1]).toBeGreaterThanOrEqual(50e9); // Never less than the bundle says, and at most two in a hundred more.
  expect(size[1]).toBeLessThan(51e9);
  expect(size[2]).toBeLessThanOrEqual(3.75 * 2 ** 30);
  expect(size[2]).toBeGreaterThan(3.7 * 2 ** 30);
});

test("str_03 reg_17 the browser is closed and opened again: same session, no code asked", async () => {
  const before = await inside(workspaceOf("ada"), "pgrep", "-o", "xfce4-session");
  const address = new URL("/client/", (await ada.page()).url()).href;
  await ada.close();
  await ada.open();
  const page = await ada.page();
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await picture(page, "sign-in");
  const milliseconds = await signIn(page, "ada", PASSWORD.ada);
  console.log(`sign-in to first picture of a running session: ${milliseconds} ms`);
  await typeKeys(page, "clear; cat ~/note.txt\n");
  await seeOnScreen(page, MARK, "resumed-ada");
  expect(await inside(workspaceOf("ada"), "pgrep", "-o", "xfce4-session")).toBe(before);
});

test("lif_01 a second person in parallel sees only their own", async () => {
  const page = await grace.page();
  await signIn(page, "grace", PASSWORD.grace);
  await openTerminal(page);
  await typeKeys(page, "clear; ls /home; hostname\n");
  await seeOnScreen(page, "grace", "terminal-grace");
  expect(await readScreen(page, "terminal-grace")).not.toContain(MARK);
  expect(await inside(workspaceOf("grace"), "ls", "/home")).not.toContain("ada");
});

test("str_03 another device takes the session over, with a notice on the first", async () => {
  const tablet = await Device.unpack("tablet");
  const first = await ada.page();
  const page = await tablet.page();
  await page.goto(new URL("/client/", first.url()).href);
  await page.getByLabel("Registration code", { exact: true }).fill(setup.RegistrationCode);
  await page.getByRole("button", { name: "Continue" }).click();
  await signIn(page, "ada", PASSWORD.ada);
  await expect(first.getByText("opened on another device: Chrome on Linux at 127.0.0.1")).toBeVisible({ timeout: 20_000 });
  await picture(first, "taken-over");
  await tablet.throwAway();
  await first.getByRole("button", { name: "Bring it back here" }).click();
  await expect(first.locator(".desktop[data-state=shown]")).toBeVisible({ timeout: 20_000 });
});

test("str_06 the desktop follows the window's size", async () => {
  const page = await ada.page();
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect.poll(() => page.locator("canvas").evaluate((canvas: HTMLCanvasElement) => `${canvas.width}x${canvas.height}`), { timeout: 15_000 }).toBe("1000x700");
  await picture(page, "resized");
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => page.locator("canvas").evaluate((canvas: HTMLCanvasElement) => canvas.width), { timeout: 15_000 }).toBe(1280);
});

test("str_07 dsk_11 the menu shows the connection, and the shortcut disconnects", async () => {
  const page = await ada.page();
  await page.getByRole("button", { name: "Show the menu" }).click();
  await page.getByRole("button", { name: "Connection status" }).click();
  await expect(page.getByText("Good connection")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("WebTransport, UDP port 4172")).toBeVisible();
  await picture(page, "connection-status");
  await page.getByRole("button", { name: "Connection status" }).click();
  await page.locator("textarea").focus();
  await page.keyboard.press("Control+Alt+F12");
  await expect(page.getByText("You are disconnected")).toBeVisible();
  await picture(page, "disconnected");
  await page.getByRole("button", { name: "Connect again" }).click();
  await expect(page.locator(".desktop[data-state=shown]")).toBeVisible({ timeout: 20_000 });
});

test("str_04 where no UDP passes the desktop comes over WebSocket, and the connection status says so", async () => {
  const page = await ada.page();
  const undo = blockUdp(4172);
  try {
    await reconnect(page);
    await page.getByRole("button", { name: "Show the menu" }).click();
    await page.getByRole("button", { name: "Connection status" }).click();
    await expect(page.getByText("WebSocket, TCP port 4172")).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText("Good connection")).toBeVisible();
    await picture(page, "connected-by-websocket");
    await page.getByRole("button", { name: "Connection status" }).click();
    await typeKeys(page, "clear; echo over websocket > ~/way.txt; cat ~/way.txt\n");
    await seeOnScreen(page, "over websocket", "typed-by-websocket");
  } finally {
    undo();
  }
  await reconnect(page);
});

test("dsk_11 str_06 the shortcut fills the screen, the menu says how to come back, and the shortcut does", async () => {
  const page = await ada.page();
  const filled = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.locator("textarea").focus();
  await page.keyboard.press("Control+Alt+Enter");
  await expect.poll(filled, { timeout: 10_000 }).toBe(true);
  await page.getByRole("button", { name: "Show the menu" }).click();
  await expect(page.getByRole("button", { name: "Exit full screen" })).toBeInViewport({ ratio: 1 });
  await picture(page, "full-screen");
  await typeKeys(page, "clear; echo filled > ~/filled.txt; cat ~/filled.txt\n");
  await seeOnScreen(page, "filled", "typed-in-full-screen");
  await page.keyboard.press("Control+Alt+Enter");
  await expect.poll(filled, { timeout: 10_000 }).toBe(false);
  await expect(page.getByRole("button", { name: "Full screen", exact: true })).toHaveCount(1);
  // Neither press has reached the desktop: its terminal still takes what is typed.
  await typeKeys(page, "clear; echo back again\n");
  await seeOnScreen(page, "back again", "left-full-screen");
});

test("dsk_10 str_03 the native client takes the same session over, shows it pixel for pixel, and types", async () => {
  const browser = await ada.page();
  const native = await NativeDevice.signIn(setup.RegistrationCode, "ada", PASSWORD.ada);
  try {
    await expect(browser.getByText("opened on another device")).toBeVisible({ timeout: 30_000 });
    native.type("clear; echo FROM THE NATIVE CLIENT > ~/native.txt; cat ~/native.txt");
    await eventually("the note in ada's home", 20_000, async () => ((await inside(workspaceOf("ada"), "cat", "/home/ada/native.txt")).trim() === "FROM THE NATIVE CLIENT" ? true : undefined));
    await native.see("NATIVE CLIENT");
    await native.seeExactly(workspaceOf("ada"));
    expect(native.log()).toContain("WebTransport, UDP port 4172");
    // Without the shift key the X server keeps it, to switch consoles.
    native.press("ctrl+alt+shift+F12");
    expect(await native.ended()).toBe(0);
  } finally {
    await native.throwAway();
  }
  await browser.getByRole("button", { name: "Bring it back here" }).click();
  await expect(browser.locator(".desktop[data-state=shown]")).toBeVisible({ timeout: 20_000 });
});

test("dsk_10 the native client says in one line why it cannot sign in, and ends", async () => {
  const native = await NativeDevice.signIn(setup.RegistrationCode, "ada", "Not-my-password-9");
  try {
    expect(await native.ended()).toBe(1);
    expect(native.log().trim().split("\n")).toHaveLength(1);
    expect(native.log()).toContain("password");
    expect(native.log()).not.toContain("Not-my-password-9");
  } finally {
    await native.throwAway();
  }
});

test("lif_17 a reboot keeps the files, and the page says at once that the desktop restarts", async () => {
  const page = await ada.page();
  const rebooted = carrel("workspaces", "reboot", "ada", "--wait");
  await expect(page.getByText("Your desktop is restarting")).toBeVisible({ timeout: 30_000 });
  await picture(page, "restarting");
  await rebooted;
  expect((await inside(workspaceOf("ada"), "cat", "/home/ada/note.txt")).trim()).toBe(MARK);
  await eventually("the page notices the reboot", 60_000, async () => ((await page.locator("main.stage, .veil").count()) > 0 ? true : undefined));
  await picture(page, "after-reboot");
});

test("lif_18 lif_19 a rebuild keeps the files and nothing that was installed", async () => {
  const workspace = workspaceOf("ada");
  writeInside(workspace, "/root/hello.deb", tinyPackage());
  await inside(workspace, "dpkg", "-i", "/root/hello.deb");
  expect(await inside(workspace, "cat", "/opt/hello/hello.txt")).toContain("hello");
  const begin = Date.now();
  await carrel("workspaces", "rebuild", "ada", "--wait");
  console.log(`rebuild: ${Date.now() - begin} ms`);
  expect((await inside(workspace, "cat", "/home/ada/note.txt")).trim()).toBe(MARK);
  await expect(inside(workspace, "cat", "/opt/hello/hello.txt")).rejects.toThrow();
  const page = await ada.page();
  await page.goto(new URL("/client/", page.url()).href);
  await signIn(page, "ada", PASSWORD.ada);
  await openTerminal(page);
  await typeKeys(page, "clear; cat ~/note.txt\n");
  await seeOnScreen(page, MARK, "rebuilt-ada");
});

test("lif_01 a second WorkSpace for the same person is refused", async () => {
  expect(await carrelRefuses("workspaces", "launch", "ada")).toContain("ada");
});

test("lif_22 lif_23 remove leaves nothing behind", async () => {
  const workspace = workspaceOf("ada");
  const address = (await carrel<{ Workspace: { IpAddress: string } }>("workspaces", "show", "ada")).Workspace.IpAddress;
  expect(await traces(workspace, address)).not.toEqual([]);
  await carrel("workspaces", "remove", "ada", "--wait");
  expect(await traces(workspace, address)).toEqual([]);
  const page = await ada.page();
  await eventually("ada's page says that it ended", 60_000, async () => ((await page.locator("main.stage, .veil").count()) > 0 ? true : undefined));
  await picture(page, "removed");
  // Grace is not disturbed.
  expect(await (await grace.page()).locator(".desktop[data-state=shown]").count()).toBe(1);
});

/** Leaves the desktop and comes back to it. */
async function reconnect(page: Page): Promise<void> {
  await page.locator("textarea").focus();
  await page.keyboard.press("Control+Alt+F12");
  await page.getByRole("button", { name: "Connect again" }).click();
  await expect(page.locator(".desktop[data-state=shown]")).toBeVisible({ timeout: 20_000 });
  await page.locator("textarea").focus();
}

/** Drops every UDP packet to a port of this machine, as many firewalls do; gives what undoes it. */
function blockUdp(port: number): () => void {
  const nft = (rules: string) => execFileSync("nft", ["-f", "-"], { input: rules });
  nft(`table inet story { chain input { type filter hook input priority -10; udp dport ${port} drop; }; }`);
  return () => nft("delete table inet story");
}

/** A Debian package that puts one file below /opt. */
function tinyPackage(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "carrel-package-"));
  mkdirSync(join(folder, "hello/DEBIAN"), { recursive: true });
  mkdirSync(join(folder, "hello/opt/hello"), { recursive: true });
  writeFileSync(join(folder, "hello/DEBIAN/control"), "Package: carrel-hello\nVersion: 1\nArchitecture: all\nMaintainer: story <story@example.com>\nDescription: something a person installed\n");
  writeFileSync(join(folder, "hello/opt/hello/hello.txt"), "hello\n");
  execFileSync("dpkg-deb", ["--build", "--root-owner-group", join(folder, "hello"), join(folder, "hello.deb")], { stdio: "ignore" });
  return readFileSync(join(folder, "hello.deb"));
}
