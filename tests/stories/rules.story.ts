// An administrator's rules: from where people may come, a desktop that is worked on, one that grows, and one that rests while
// nobody uses it.

import { expect, type Page, test } from "@playwright/test";

import { Device, openTerminal, picture, register, seeOnScreen, signIn, typeKeys } from "./device";
import { carrel, carrelRefuses, eventually, inside, type QuickSetup, stateOf, tell } from "./installation";

test.describe.configure({ mode: "serial" });

const PASSWORD = "Northanger-Abbey-1817";
const MARK = "RULES ARE RULES";
const NOT_FROM_HERE = /your organisation admits nobody from this network/i;

let device: Device;
let page: Page;
let desktop = "";

test.beforeAll(async () => {
  device = await Device.unpack("nora");
});
test.afterAll(async () => {
  await device?.throwAway();
});

test("nora is invited and at work", async () => {
  test.setTimeout(10 * 60_000);
  const setup = await carrel<QuickSetup>("quick-setup", "--user", "nora:Nora:Wood:nora@example.com", "--wait");
  desktop = setup.Workspaces.find((made) => made.UserName === "nora")?.WorkspaceId ?? "";
  page = await register(device, "nora", PASSWORD);
  await signIn(page, "nora", PASSWORD);
  await openTerminal(page);
  await typeKeys(page, `clear; echo '${MARK}' > ~/kept.txt; cat ~/kept.txt\n`);
  await seeOnScreen(page, MARK, "rules-at-work");
});

test("an IP group refuses who is in and who would come, and admits again", async () => {
  await carrel("ip-groups", "create", "elsewhere", "203.0.113.0/24");
  await carrel("ip-groups", "associate", "elsewhere");
  await expect(page.getByText("You cannot reach your desktop from here")).toBeVisible({ timeout: 20_000 });
  await picture(page, "rules-not-admitted");
  await page.goto(new URL("/client/", page.url()).href);
  await page.getByLabel("Username").fill("nora");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(NOT_FROM_HERE)).toBeVisible({ timeout: 20_000 });
  await picture(page, "rules-sign-in-refused");
  expect(await carrelRefuses("ip-groups", "delete", "elsewhere")).toMatch(/disassociate it first/);
  await carrel("ip-groups", "allow", "elsewhere", "0.0.0.0/0");
  await comeBack();
  await carrel("ip-groups", "disassociate", "elsewhere");
  await carrel("ip-groups", "delete", "elsewhere");
  await typed("admitted again");
});

test("maintenance keeps her out, says so, and gives her desktop back as it was", async () => {
  await carrel("workspaces", "maintenance", "nora", "on");
  await expect(page.getByRole("heading", { name: "An administrator is working on your desktop" })).toBeVisible({ timeout: 30_000 });
  await picture(page, "rules-maintenance");
  expect(await stateOf("nora")).toBe("ADMIN_MAINTENANCE");
  await carrel("workspaces", "maintenance", "nora", "off");
  await expect(page.locator(".desktop[data-state=shown]")).toBeVisible({ timeout: 60_000 });
  await typed("after the maintenance");
});

test("her volume grows, under her or with one restart as the machine can, and df shows it", async () => {
  const before = await homeBytes();
  await carrel("workspaces", "modify", "nora", "--user-volume", "60");
  await eventually("df shows 60 GiB", 120_000, async () => ((await stateOf("nora")) === "AVAILABLE" && (await homeBytes()) >= 60 * 2 ** 30 ? true : undefined));
  expect(before).toBeLessThan(60 * 2 ** 30);
  expect(await inside(desktop, "cat", "/home/nora/kept.txt")).toBe(`${MARK}\n`);
  expect(await carrelRefuses("workspaces", "modify", "nora", "--user-volume", "55")).toMatch(/never shrink/);
});

test("another compute type takes one restart, and nproc and free show it", async () => {
  expect((await inside(desktop, "nproc")).trim()).toBe("1");
  await carrel("workspaces", "modify", "nora", "--compute-type", "performance", "--system-volume", "40");
  await eventually("the desktop has restarted", 120_000, async () => {
    const memory = Number((await inside(desktop, "free", "-b")).split("\n")[1]?.split(/\s+/)[1]);
    return (await stateOf("nora")) === "AVAILABLE" && memory === 7.5 * 2 ** 30 ? true : undefined;
  });
  expect((await inside(desktop, "nproc")).trim()).toBe("2");
  expect(await homeBytes()).toBeGreaterThanOrEqual(60 * 2 ** 30);
  await comeBack();
});

test("while she works it stays on, and says why; when she is away it rests although she is connected", async () => {
  test.setTimeout(10 * 60_000);
  await carrel("workspaces", "modify", "nora", "--runs", "auto-stop", "--minutes", "1");
  await openTerminal(page);
  // Longer than it waits, with a key now and then.
  for (let round = 0; round < 7; round += 1) {
    await typeKeys(page, "echo still here\n");
    await page.waitForTimeout(10_000);
    expect(await stateOf("nora")).toBe("AVAILABLE");
  }
  await tell("nora", /the last key or movement of the mouse was \d+ min ago; it stops in \d+ min/);
  await eventually("it rests", 3 * 60_000, async () => ((await stateOf("nora")) === "STOPPED" ? true : undefined));
  await picture(page, "rules-resting");

  // Signing in wakes it.
  await comeBack();
  expect(await stateOf("nora")).toBe("AVAILABLE");
  await carrel("workspaces", "modify", "nora", "--runs", "always-on");
  expect(await inside(desktop, "cat", "/home/nora/kept.txt")).toBe(`${MARK}\n`);
});

test("she leaves, and nothing of the rules stays", async () => {
  await carrel("workspaces", "remove", "nora", "--wait");
  expect(await carrel<unknown[]>("ip-groups", "list")).toHaveLength(0);
});

/** Opens the client anew and signs in. */
async function comeBack(): Promise<void> {
  await page.goto(new URL("/client/", page.url()).href);
  await page.reload();
  await signIn(page, "nora", PASSWORD);
}

async function homeBytes(): Promise<number> {
  return Number((await inside(desktop, "df", "-B1", "--output=size", "/home")).split("\n")[1]);
}

/** What is typed arrives: the terminal of before is still there. */
async function typed(words: string): Promise<void> {
  await page.locator("textarea").focus();
  await typeKeys(page, `clear; echo '${words}' > ~/typed.txt; touch ~/typed-$RANDOM\n`);
  await eventually(`"${words}" arrives`, 30_000, async () => ((await inside(desktop, "cat", "/home/nora/typed.txt")).trim() === words ? true : undefined));
}
