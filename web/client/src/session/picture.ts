// The desktop's picture on the page's canvas, one desktop pixel on one device pixel.

import type { CursorShape, Viewer } from "../stream/viewer";
import { cursorStyle } from "./cursor";

/** The canvas that a viewer paints on. */
export class Picture {
  private readonly paper: CanvasRenderingContext2D;
  private shape: CursorShape | null = null;
  /** Whose picture is on the canvas. */
  private shown: Viewer | undefined;

  constructor(private readonly canvas: HTMLCanvasElement) {
    const paper = canvas.getContext("2d", { alpha: false, desynchronized: true });
    if (!paper) throw new Error("this browser gives no canvas to draw on");
    this.paper = paper;
    // The browser has lost what was drawn, with the graphics card's process for instance.
    canvas.addEventListener("contextrestored", () => this.shown && paper.putImageData(this.shown.image(), 0, 0));
  }

  /** Draws what is new. */
  paint(viewer: Viewer): void {
    this.shown = viewer;
    this.fit(viewer.width, viewer.height);
    viewer.paint(this.paper);
  }

  /** The page is zoomed, or on another screen: a desktop's pixel stays a device's pixel. */
  rescale(): void {
    this.fit(this.canvas.width, this.canvas.height);
    this.cursor(this.shape);
  }

  /** Gives the canvas the desktop's size. Sizing clears it, so a picture that has the size already stays. */
  fit(width: number, height: number): void {
    const scale = window.devicePixelRatio || 1;
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    this.canvas.style.width = `${width / scale}px`;
    this.canvas.style.height = `${height / scale}px`;
  }

  cursor(shape: CursorShape | null): void {
    this.shape = shape;
    this.canvas.style.cursor = cursorStyle(shape, window.devicePixelRatio || 1);
  }
}
