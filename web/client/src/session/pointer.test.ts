import { beforeEach, expect, test } from "vitest";

import { attachPointer } from "./pointer";

let canvas: HTMLCanvasElement;
let log: string[];

beforeEach(() => {
  canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [200, 100];
  canvas.setPointerCapture = () => undefined;
  canvas.getBoundingClientRect = () => new DOMRect(0, 0, 100, 50);
  log = [];
  attachPointer(canvas, {
    move: (x, y) => log.push(`${x},${y}`),
    button: (button, down) => log.push(`${down ? "down" : "up"} ${button}`),
    wheel: (dx, dy) => log.push(`wheel ${dx},${dy}`),
  });
});

/** This test's document knows no pointer events: a mouse's have all that is looked at. */
const point = (type: string, more: MouseEventInit = {}) => canvas.dispatchEvent(new MouseEvent(type, { cancelable: true, bubbles: true, ...more }));

test("a_press_leaves_the_keyboard_where_it_is", () => {
  expect(point("mousedown")).toBe(false);
});

test("a_place_on_the_page_is_the_pixel_that_is_drawn_there_whatever_the_zoom", () => {
  point("pointermove", { clientX: 25, clientY: 10, button: -1 });
  expect(log).toEqual(["50,20"]);
});

test("what_the_system_takes_over_is_let_go_of", () => {
  point("pointerdown", { clientX: 1, clientY: 1 });
  point("pointercancel");
  point("pointercancel");
  expect(log).toEqual(["2,2", "down 0", "up 0"]);
});
