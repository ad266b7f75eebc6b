import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { EVDEV } from "./key-codes";
import { attachKeyboard } from "./keyboard";
import type { System } from "./system";

let area: HTMLTextAreaElement;
let log: string[];
let detach = () => undefined as void;

function attach(system: System): void {
  detach();
  log = [];
  const target = {
    key: (code: number, down: boolean) => log.push(`${down ? "down" : "up"} ${code}`),
    text: (text: string) => log.push(`text ${text}`),
    releaseAll: () => log.push("release"),
    shortcut: (shortcut: string) => log.push(`shortcut ${shortcut}`),
  };
  detach = attachKeyboard(area, target, system);
  log = [];
}

beforeEach(() => {
  area = document.createElement("textarea");
  document.body.replaceChildren(area);
  attach("other");
});
afterEach(() => {
  vi.useRealTimers();
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

test("an_input_method_that_is_told_only_by_its_number_has_the_key", () => {
  press("keydown", "KeyA", { key: "a", keyCode: 229 });
  expect(log).toEqual([]);
});

test("a_tablets_enter_and_backspace_have_names_but_no_place", () => {
  press("keydown", "", { key: "Enter" });
  press("keydown", "", { key: "Backspace" });
  press("keyup", "", { key: "Backspace" });
  expect(log).toEqual([`down ${EVDEV.Enter}`, `up ${EVDEV.Enter}`, `down ${EVDEV.Backspace}`, `up ${EVDEV.Backspace}`]);
});

/** What an on-screen keyboard does to the area: it changes its text, and tells of that when something has changed. */
function remove(inputType: string, isComposing = false): void {
  const before = area.value;
  area.value = before.slice(0, -1);
  if (area.value !== before) area.dispatchEvent(new InputEvent("input", { inputType, isComposing }));
}

test("backspace_that_is_told_only_as_a_change_of_text_deletes_again_and_again", () => {
  remove("deleteContentBackward");
  remove("deleteContentBackward");
  const tap = [`down ${EVDEV.Backspace}`, `up ${EVDEV.Backspace}`];
  expect(log).toEqual([...tap, ...tap]);
});

test("a_removal_in_a_word_that_is_not_committed_is_the_input_methods", () => {
  area.value += "he";
  remove("deleteContentBackward", true);
  expect(log).toEqual([]);
  area.dispatchEvent(new CompositionEvent("compositionend", { data: "\u200bh" }));
  expect(log).toEqual(["text h"]);
});

test("a_shortcut_that_is_held_down_is_one", () => {
  press("keydown", "Enter", { ctrlKey: true, altKey: true });
  press("keydown", "Enter", { ctrlKey: true, altKey: true, repeat: true });
  expect(log).toEqual(["release", "shortcut full-screen"]);
});

test("altgr_of_windows_is_no_control_and_a_control_still_is_one", () => {
  vi.useFakeTimers();
  attach("windows");
  press("keydown", "ControlLeft");
  press("keydown", "AltRight");
  press("keydown", "KeyQ");
  press("keyup", "KeyQ");
  press("keyup", "ControlLeft");
  press("keyup", "AltRight");
  expect(log).toEqual([`down ${EVDEV.AltRight}`, `down ${EVDEV.KeyQ}`, `up ${EVDEV.KeyQ}`, `up ${EVDEV.AltRight}`]);
  log = [];
  press("keydown", "ControlLeft");
  press("keydown", "KeyC");
  expect(log).toEqual([`down ${EVDEV.ControlLeft}`, `down ${EVDEV.KeyC}`]);
  press("keyup", "KeyC");
  press("keyup", "ControlLeft");
  log = [];
  press("keydown", "ControlLeft");
  vi.advanceTimersByTime(100);
  expect(log).toEqual([`down ${EVDEV.ControlLeft}`]);
});

test("one_shift_that_windows_tells_of_lets_go_of_both", () => {
  attach("windows");
  press("keydown", "ShiftLeft");
  press("keydown", "ShiftRight");
  press("keyup", "ShiftRight");
  expect(log.slice(2).sort()).toEqual([`up ${EVDEV.ShiftLeft}`, `up ${EVDEV.ShiftRight}`].sort());
});

test("what_is_pressed_with_command_is_let_go_of_at_once_and_caps_lock_is_pressed_each_time", () => {
  attach("apple");
  press("keydown", "MetaLeft", { metaKey: true });
  press("keydown", "KeyC", { metaKey: true });
  press("keyup", "MetaLeft");
  expect(log).toEqual([`down ${EVDEV.MetaLeft}`, `down ${EVDEV.KeyC}`, `up ${EVDEV.KeyC}`, `up ${EVDEV.MetaLeft}`]);
  log = [];
  press("keydown", "CapsLock");
  press("keyup", "CapsLock");
  const tap = [`down ${EVDEV.CapsLock}`, `up ${EVDEV.CapsLock}`];
  expect(log).toEqual([...tap, ...tap]);
});
