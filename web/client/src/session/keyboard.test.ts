import { beforeEach, expect, test } from "vitest";

import { EVDEV } from "./key-codes";
import { attachKeyboard } from "./keyboard";

let area: HTMLTextAreaElement;
let log: string[];

beforeEach(() => {
  area = document.createElement("textarea");
  document.body.replaceChildren(area);
  log = [];
  attachKeyboard(area, {
    key: (code, down) => log.push(`${down ? "down" : "up"} ${code}`),
    text: (text) => log.push(`text ${text}`),
    releaseAll: () => log.push("release"),
    shortcut: (shortcut) => log.push(`shortcut ${shortcut}`),
  });
});

const press = (type: string, code: string, more: KeyboardEventInit = {}) =>
  area.dispatchEvent(new KeyboardEvent(type, { code, cancelable: true, bubbles: true, ...more }));

test("a_key_goes_by_its_place_whatever_its_letter", () => {
  press("keydown", "KeyQ", { key: "a" }); // AZERTY
  press("keyup", "KeyQ", { key: "a" });
  expect(log).toEqual([`down ${EVDEV.KeyQ}`, `up ${EVDEV.KeyQ}`]);
});

test("dsk_11_the_clients_own_shortcuts_do_not_reach_the_desktop", () => {
  press("keydown", "F12", { ctrlKey: true, altKey: true });
  press("keydown", "Enter", { ctrlKey: true, altKey: true });
  expect(log).toEqual(["release", "shortcut disconnect", "release", "shortcut full-screen"]);
});

test("keys_are_let_go_when_the_window_loses_the_keyboard", () => {
  press("keydown", "ShiftLeft");
  area.dispatchEvent(new FocusEvent("blur"));
  press("keyup", "ShiftLeft");
  expect(log).toEqual([`down ${EVDEV.ShiftLeft}`, "release"]);
});

test("text_of_an_input_method_goes_as_text", () => {
  press("keydown", "KeyA", { key: "Process" });
  area.dispatchEvent(new CompositionEvent("compositionend", { data: "漢" }));
  expect(log).toEqual(["text 漢"]);
});
