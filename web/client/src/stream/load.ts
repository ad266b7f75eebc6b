// Fetches and compiles the decoder once per page.

import address from "./stream.wasm?url";

let compiled: Promise<WebAssembly.Module> | undefined;

/** The compiled decoder; a failed fetch is tried again by the next caller. */
export function decoder(): Promise<WebAssembly.Module> {
  compiled ??= WebAssembly.compileStreaming(fetch(address)).catch((error: unknown) => {
    compiled = undefined;
    throw error;
  });
  return compiled;
}
