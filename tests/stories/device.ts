// A person's device: a real browser that trusts the installation's CA through NSS, and eyes that read the screen.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type BrowserContext, chromium, expect, type Page } from "@playwright/test";

import { artefacts, eventually, newestMail, state } from "./installation";

export const WINDOW = { width: 1280, height: 800 };

/** One browser with its own memory; closing it forgets nothing that a real browser would keep. */
export class Device {
  private constructor(
    readonly name: string,
    private readonly home: string,
    private context: BrowserContext | undefined,
  ) {}

  static async unpack(name: string): Promise<Device> {
    const home = mkdtempSync(join(tmpdir(), `carrel-${name}-`));
    const nss = join(home, ".pki/nssdb");
    mkdirSync(nss, { recursive: true });
    execFileSync("certutil", ["-N", "-d", `sql:${nss}`, "--empty-password"]);
    execFileSync("certutil", ["-A", "-d", `sql:${nss}`, "-n", "carrel", "-t", "C,,", "-i", `${state}/ca/ca.pem`]);
    const device = new Device(name, home, undefined);
    await device.open();
    return device;
  }

  /** Starts the browser; what it remembered before is there. */
  async open(): Promise<void> {
    this.context = await chromium.launchPersistentContext(join(this.home, "profile"), {
      executablePath: "/usr/bin/chromium",
      headless: true,
      viewport: WINDOW,
      env: { ...process.env, HOME: this.home },
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
  }

  async page(): Promise<Page> {
    if (!this.context) throw new Error(`${this.name} is closed`);
    return this.context.pages()[0] ?? (await this.context.newPage());
  }

  async close(): Promise<void> {
    await this.context?.close();
    this.context = undefined;
  }

  async throwAway(): Promise<void> {
    await this.close();
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** Keeps a picture of the page among the artefacts and answers with its path. */
export async function picture(page: Page, name: string): Promise<string> {
  const path = join(artefacts, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/** The text that can be read on the desktop: read twice, as it is and inverted, since light text on dark is read badly. */
export async function readScreen(page: Page, name: string): Promise<string> {
  await picture(page, name);
  const texts = [];
  for (const filter of ["none", "invert(1)"]) {
    const address = await page.locator("canvas").evaluate(enlarge, filter);
    texts.push(recognise(Buffer.from(address.split(",")[1] ?? "", "base64")));
  }
  return texts.join("\n");
}

/** Runs in the page: the desktop's picture three times as large, in grey. */
function enlarge(canvas: Element, filter: string): string {
  const source = canvas as HTMLCanvasElement;
  const larger = document.createElement("canvas");
  larger.width = source.width * 3;
  larger.height = source.height * 3;
  const paper = larger.getContext("2d");
  if (!paper) throw new Error("no canvas");
  paper.filter = filter === "none" ? "grayscale(1)" : `grayscale(1) ${filter}`;
  paper.drawImage(source, 0, 0, larger.width, larger.height);
  return larger.toDataURL("image/png");
}

/** The text in a picture of any format that tesseract reads. */
export function recognise(image: Buffer): string {
  return execFileSync("tesseract", ["-", "-", "--psm", "11", "-l", "eng"], { input: image, stdio: ["pipe", "pipe", "ignore"], encoding: "utf8" });
}

/** Waits until a text can be read on the screen. */
export async function seeOnScreen(page: Page, text: string, name: string): Promise<void> {
  await eventually(`"${text}" on the screen of ${name}`, 30_000, async () => ((await readScreen(page, name)).includes(text) ? true : undefined));
}

/** Fills the sign-in page and waits for the desktop; answers with the milliseconds from the click to the first picture. */
export async function signIn(page: Page, username: string, password: string): Promise<number> {
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  const begin = Date.now();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.locator(".desktop[data-state=shown]")).toBeVisible({ timeout: 60_000 });
  return Date.now() - begin;
}

/** Opens the newest invitation's page, sets the password, and leaves the page at the sign-in. */
export async function register(device: Device, username: string, password: string): Promise<Page> {
  const mail = await newestMail(`${username}@example.com`, /desktop/i);
  const page = await device.page();
  await page.goto(/https:\/\/\S+#\/register\?token=\S+/.exec(mail)?.[0] ?? "");
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByLabel("Repeat the new password").fill(password);
  await page.getByRole("button", { name: "Update user" }).click();
  await expect(page.getByText("You are registered.")).toBeVisible({ timeout: 20_000 });
  return page;
}

/** Opens a terminal by the desktop's own shortcut. */
export async function openTerminal(page: Page): Promise<void> {
  await page.locator("textarea").focus();
  await page.keyboard.press("Control+Alt+t");
  await seeOnScreen(page, "Terminal", "terminal-opens");
}

const SHIFTED: Record<string, string> = {
  "~": "Backquote", "!": "Digit1", "@": "Digit2", "#": "Digit3", $: "Digit4", "%": "Digit5", "^": "Digit6", "&": "Digit7", "*": "Digit8",
  "(": "Digit9", ")": "Digit0", _: "Minus", "+": "Equal", "{": "BracketLeft", "}": "BracketRight", "|": "Backslash", ":": "Semicolon",
  '"': "Quote", "<": "Comma", ">": "Period", "?": "Slash",
};

/** Types as a person does on a US keyboard: capital letters and upper signs with the shift key held. */
export async function typeKeys(page: Page, text: string): Promise<void> {
  for (const character of text) {
    const code = /[A-Z]/.test(character) ? `Key${character}` : SHIFTED[character];
    await page.keyboard.press(code ? `Shift+${code}` : character === "\n" ? "Enter" : character === " " ? "Space" : character, { delay: 5 });
  }
}
