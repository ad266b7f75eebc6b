// Fetches and compiles the decoder once per page.

import address from "./stream.wasm?url";

/** The decoder is not there: its file did not come, or this browser does not take it. */
export class DecoderFault extends Error {}

/** The file is small; a network that does not bring it in this time brings no desktop either. */
const LOAD_LIMIT_MS = 30_000;

let compiled: Promise<WebAssembly.Module> | undefined;

/** The compiled decoder; a failed load is tried again by the next caller. */
export function decoder(): Promise<WebAssembly.Module> {
  compiled ??= load().catch((error: unknown) => {
    compiled = undefined;
    throw error instanceof DecoderFault ? error : new DecoderFault(error instanceof Error ? error.message : String(error));
  });
  return compiled;
}

async function load(): Promise<WebAssembly.Module> {
  const response = await fetch(address, { signal: AbortSignal.timeout(LOAD_LIMIT_MS) });
  if (!response.ok) throw new DecoderFault(`the server answered with status ${response.status} for ${address}`);
  return WebAssembly.compileStreaming(response);
}
