// What this device remembers: the registration code, the last user name (REG-17) and a word of its own. Never a password or a token.

import { clientName } from "./client-name";

const CODE = "carrel.registration-code";
const USERNAME = "carrel.username";
const DEVICE = "carrel.device";

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return ""; // Storage may be switched off; the code is then asked for each time.
  }
}

function write(key: string, value: string): void {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // See read().
  }
}

/** 16 random bytes in hexadecimal. */
function word(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Without storage this page is a device of its own. */
const fallback = word();

/** This page, as long as it is not loaded again; the desktop tells its own reconnects from another window by it (STR-03). */
const page = word();

function device(): string {
  const known = read(DEVICE);
  if (/^[0-9a-f]{32}$/.test(known)) return known;
  write(DEVICE, fallback);
  return fallback;
}

export const remembered = {
  code: () => read(CODE),
  rememberCode: (code: string) => write(CODE, code),
  username: () => read(USERNAME),
  rememberUsername: (username: string) => write(USERNAME, username),
  /** Which device, page and kind of client this is, told with every request for a ticket. They prove nothing. */
  visitor: () => ({ device: device(), page, client: clientName(navigator.userAgent) }),
};
