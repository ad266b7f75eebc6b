// The desktop's picture on the page's canvas, one desktop pixel on one device pixel.

import type { CursorShape, Viewer } from "../stream/viewer";
import { cursorStyle } from "./cursor";

/** The canvas that a viewer paints on. */
export class Picture {
  private readonly paper: CanvasRenderingContext2D;

  constructor(private readonly canvas: HTMLCanvasElement) {
    const paper = canvas.getContext("2d", { alpha: false, desynchronized: true });
    if (!paper) throw new Error("this browser gives no canvas to draw on");
    this.paper = paper;
  }

  /** Draws what is new. */
  paint(viewer: Viewer): void {
    this.fit(viewer.width, viewer.height);
    viewer.paint(this.paper);
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
    this.canvas.style.cursor = cursorStyle(shape, window.devicePixelRatio || 1);
  }
}
