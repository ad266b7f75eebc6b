// Keys go to the desktop by their place on the keyboard; text that no key makes (input methods, tablets) goes as text.

import { EVDEV } from "./key-codes";
import { type Shortcut, shortcutOf } from "./shortcuts";
import { isToldOnce, letGoTogether, type System, systemOf } from "./system";

/** What browsers say instead of a key's code when an input method has the key: not all of them say so by a name. */
const OF_INPUT_METHOD = 229;
/**
 * What lies in the area between two inputs: an on-screen keyboard that has no keys asks for the removal of a character, and
 * in an empty area there would be none to remove. It has no width, and is no part of a word.
 */
const HELD = "\u200b";
/** The keys that such a removal stands for. */
const REMOVALS: Readonly<Record<string, string>> = {
  deleteContentBackward: "Backspace",
  deleteWordBackward: "Backspace",
};
/** Windows tells AltGr as a left Control and then, at once, a right Alt: a Control that is followed so soon is none. */
const ALT_GR_MS = 30;

export interface KeyboardTarget {
  /** A key went down (again, when the browser repeats it) or up; the code is evdev's. */
  key(code: number, down: boolean): void;
  /** Text that was committed without keys. */
  text(text: string): void;
  /** Whatever is held down is let go: the window lost the keyboard. */
  releaseAll(): void;
  shortcut(shortcut: Shortcut): void;
}

/** Listens on a hidden text area, which also makes input methods and on-screen keyboards work. */
export function attachKeyboard(area: HTMLTextAreaElement, target: KeyboardTarget, system: System = systemOf(navigator.userAgent)): () => void {
  const held = new Set<number>();
  /** A left Control of which it is not known yet whether it is one. */
  let control: ReturnType<typeof setTimeout> | undefined;
  const listeners = new AbortController();
  const options = { signal: listeners.signal };

  const press = (code: number) => {
    held.add(code);
    target.key(code, true);
  };
  const tap = (code: number) => {
    target.key(code, true);
    target.key(code, false);
  };
  const settleControl = (isControl: boolean) => {
    if (control === undefined) return;
    clearTimeout(control);
    control = undefined;
    if (isControl && EVDEV.ControlLeft !== undefined) press(EVDEV.ControlLeft);
  };

  const down = (event: KeyboardEvent) => {
    // The input method has it; its text comes as composition.
    if (event.isComposing || event.key === "Process" || event.keyCode === OF_INPUT_METHOD) return;
    settleControl(event.code !== "AltRight");
    const shortcut = shortcutOf(event);
    if (shortcut) {
      event.preventDefault();
      if (event.repeat) return;
      release();
      target.shortcut(shortcut);
      return;
    }
    // A tablet's keyboard has no places: its text comes as input, and what makes no text has the same name as its place.
    const code = EVDEV[event.code || event.key];
    if (code === undefined) return;
    event.preventDefault();
    if (event.code === "" || isToldOnce(system, event)) tap(code);
    else if (system === "windows" && event.code === "ControlLeft" && !held.has(code)) control = setTimeout(() => settleControl(true), ALT_GR_MS);
    else press(code);
  };
  const up = (event: KeyboardEvent) => {
    settleControl(true);
    const code = EVDEV[event.code];
    if (code === undefined) return;
    if (event.code === "CapsLock" && isToldOnce(system, event)) {
      tap(code);
      return;
    }
    for (const together of letGoTogether(system, event.code)) {
      const other = EVDEV[together];
      if (other === undefined || !held.delete(other)) continue;
      event.preventDefault();
      target.key(other, false);
    }
  };
  const release = () => {
    settleControl(false);
    held.clear();
    target.releaseAll();
  };
  const commit = (data: string | null) => {
    const text = data?.replaceAll(HELD, "");
    if (text) target.text(text);
    area.value = HELD;
  };

  area.value = HELD;
  area.addEventListener("keydown", down, options);
  area.addEventListener("keyup", up, options);
  area.addEventListener("blur", release, options);
  area.addEventListener("compositionend", (event) => commit(event.data), options);
  area.addEventListener("input", (event) => {
    const input = event as InputEvent;
    const key = input.inputType === "insertLineBreak" ? "Enter" : input.isComposing ? undefined : REMOVALS[input.inputType];
    const code = key && EVDEV[key];
    if (code) tap(code);
    if (!input.isComposing && input.inputType !== "insertCompositionText") commit(input.data);
  }, options);
  addEventListener("blur", release, options);
  document.addEventListener("visibilitychange", () => document.hidden && release(), options);
  return () => {
    release();
    listeners.abort();
  };
}
