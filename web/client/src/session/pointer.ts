// Pointer and wheel of this device, in the desktop's pixels.

export interface PointerTarget {
  move(x: number, y: number): void;
  /** 0 left, 1 middle, 2 right, 3 back, 4 forward: the browser's own numbers. */
  button(button: number, down: boolean): void;
  /** In 120ths of a notch; positive is right and down. */
  wheel(dx: number, dy: number): void;
}

/** The bit of each button in `buttons`, whose order differs from that of `button`. */
const MASKS = [1, 4, 2, 8, 16];
/** What browsers report for one notch when they report pixels. */
const PIXELS_PER_NOTCH = 100;
const LINES_PER_NOTCH = 3;

/** Listens on the canvas. */
export function attachPointer(canvas: HTMLCanvasElement, target: PointerTarget): () => void {
  const held = new Set<number>();
  const listeners = new AbortController();
  const options = { signal: listeners.signal };

  const place = (event: MouseEvent) => {
    const box = canvas.getBoundingClientRect();
    const scale = box.width > 0 ? canvas.width / box.width : 1;
    const x = Math.round((event.clientX - box.left) * scale);
    const y = Math.round((event.clientY - box.top) * scale);
    target.move(Math.min(Math.max(x, 0), canvas.width - 1), Math.min(Math.max(y, 0), canvas.height - 1));
  };
  const press = (event: PointerEvent, down: boolean) => {
    place(event);
    if (event.button < 0 || event.button > 4) return;
    if (down) held.add(event.button);
    else held.delete(event.button);
    target.button(event.button, down);
  };

  // What a browser does at a press would take the keyboard from the hidden area, which lets go of everything that is held.
  canvas.addEventListener("mousedown", (event) => event.preventDefault(), options);
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    press(event, true);
  }, options);
  canvas.addEventListener("pointerup", (event) => press(event, false), options);
  // The system has taken the touch for something of its own: no more comes of it.
  canvas.addEventListener("pointercancel", () => {
    held.forEach((button) => target.button(button, false));
    held.clear();
  }, options);
  canvas.addEventListener("pointermove", (event) => {
    // A second button pressed or let go while one is held arrives as a move.
    if (event.button >= 0) press(event, (event.buttons & (MASKS[event.button] ?? 0)) !== 0);
    else place(event);
  }, options);
  canvas.addEventListener("contextmenu", (event) => event.preventDefault(), options);
  canvas.addEventListener("auxclick", (event) => event.preventDefault(), options);
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const notch = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINES_PER_NOTCH : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 1 : PIXELS_PER_NOTCH;
    target.wheel(Math.round((event.deltaX / notch) * 120), Math.round((event.deltaY / notch) * 120));
  }, { ...options, passive: false });
  return () => listeners.abort();
}
