// The desktop's pointer as this browser's own, so that it moves without a round trip.

import type { CursorShape } from "../stream/viewer";

/** The CSS value that shows the shape; browsers draw it in layout pixels, so it is scaled by `image-set`. */
export function cursorStyle(shape: CursorShape | null, scale: number): string {
  if (!shape) return "none";
  const canvas = document.createElement("canvas");
  canvas.width = shape.width;
  canvas.height = shape.height;
  canvas.getContext("2d")?.putImageData(new ImageData(shape.rgba, shape.width, shape.height), 0, 0);
  const picture = `url(${canvas.toDataURL()})`;
  const hot = `${Math.round(shape.hotX / scale)} ${Math.round(shape.hotY / scale)}`;
  return scale === 1 ? `${picture} ${hot}, default` : `image-set(${picture} ${scale}x) ${hot}, default`;
}
