// What this device remembers: the registration code and the last user name (REG-17). Never a password or a token.

const CODE = "carrel.registration-code";
const USERNAME = "carrel.username";

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

export const remembered = {
  code: () => read(CODE),
  rememberCode: (code: string) => write(CODE, code),
  username: () => read(USERNAME),
  rememberUsername: (username: string) => write(USERNAME, username),
};
