// What this client needs of a browser, looked at before anything else runs.

/** What is missing, in words for the person; empty for a browser that will do. */
export function missingFeatures(): string[] {
  const needs: [string, boolean][] = [
    ["WebAssembly", typeof WebAssembly === "object" && typeof WebAssembly.compileStreaming === "function"],
    ["drawing on a canvas", drawsOnCanvas()],
    ["WebSocket", typeof WebSocket === "function"],
    ["requests that can be given up", typeof AbortSignal === "function" && typeof AbortSignal.any === "function"],
  ];
  return needs.filter(([, there]) => !there).map(([name]) => name);
}

function drawsOnCanvas(): boolean {
  try {
    return document.createElement("canvas").getContext("2d") !== null;
  } catch {
    return false;
  }
}
