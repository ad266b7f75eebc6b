// Keys go to the desktop by their place on the keyboard; text that no key makes (input methods, tablets) goes as text.

import { EVDEV } from "./key-codes";
import { type Shortcut, shortcutOf } from "./shortcuts";

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
export function attachKeyboard(area: HTMLTextAreaElement, target: KeyboardTarget): () => void {
  const held = new Set<number>();
  const listeners = new AbortController();
  const options = { signal: listeners.signal };

  const down = (event: KeyboardEvent) => {
    if (event.isComposing || event.key === "Process") return; // The input method has it; its text comes as composition.
    const shortcut = shortcutOf(event);
    const code = EVDEV[event.code];
    if (shortcut) {
      event.preventDefault();
      release();
      target.shortcut(shortcut);
      return;
    }
    if (code === undefined) return; // No physical key (a tablet's keyboard): its text comes as input.
    event.preventDefault();
    held.add(code);
    target.key(code, true);
  };
  const up = (event: KeyboardEvent) => {
    const code = EVDEV[event.code];
    if (code === undefined || !held.delete(code)) return;
    event.preventDefault();
    target.key(code, false);
  };
  const release = () => {
    held.clear();
    target.releaseAll();
  };
  const commit = (text: string | null) => {
    if (text) target.text(text);
    area.value = "";
  };

  area.addEventListener("keydown", down, options);
  area.addEventListener("keyup", up, options);
  area.addEventListener("blur", release, options);
  area.addEventListener("compositionend", (event) => commit(event.data), options);
  area.addEventListener("input", (event) => {
    const input = event as InputEvent;
    if (!input.isComposing && input.inputType !== "insertCompositionText") commit(input.data);
  }, options);
  addEventListener("blur", release, options);
  document.addEventListener("visibilitychange", () => document.hidden && release(), options);
  return () => {
    release();
    listeners.abort();
  };
}
