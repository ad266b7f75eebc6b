// Several ways to one place, tried side by side: the first that opens wins, the others are closed.

/** What is raced for. */
export interface Opened {
  close(): void;
}

export interface Way<T extends Opened> {
  /** As people and logs read it, such as "UDP port 4172". */
  readonly name: string;
  open(signal: AbortSignal): Promise<T>;
}

/** How long the race may take. */
export const RACE_LIMIT_MS = 8_000;
/** How much later each way starts than the one before it, unless one has failed. */
export const HEAD_START_MS = 250;

/** The first way that opens. When none does, the error says of each why. */
export async function race<T extends Opened>(ways: readonly Way<T>[], outer: AbortSignal): Promise<T> {
  const losers = new AbortController();
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), RACE_LIMIT_MS);
  const signal = AbortSignal.any([outer, losers.signal, limit.signal]);
  const over = aborted(signal);
  let winner: T | undefined;
  const skip: (() => void)[] = [];
  const run = async ({ name, open }: Way<T>, index: number): Promise<T> => {
    try {
      if (index > 0) await Promise.race([delay(index * HEAD_START_MS), new Promise<void>((resolve) => skip.push(resolve)), over]);
      const opening = open(signal);
      // A way that opens after the race is closed, however long it took.
      void opening.then((late) => (signal.aborted && late !== winner ? late.close() : undefined), () => undefined);
      const opened = await Promise.race([opening, over]);
      winner ??= opened;
      if (winner !== opened) opened.close();
      return winner;
    } catch (error) {
      skip.splice(0).forEach((go) => go()); // A refusal is quicker than the head start: the next ones go at once.
      const why = limit.signal.aborted ? `no answer within ${RACE_LIMIT_MS / 1_000} seconds` : error instanceof Error ? error.message : String(error);
      throw new Error(`${name}: ${why.replace(/\.$/, "")}`);
    }
  };
  try {
    return await Promise.any(ways.map(run));
  } catch (error) {
    const causes = error instanceof AggregateError ? error.errors : [error];
    throw new Error(causes.map((cause) => (cause as Error).message).join("; ") || "the server named no way to the desktop");
  } finally {
    clearTimeout(timer);
    losers.abort();
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function aborted(signal: AbortSignal): Promise<never> {
  const promise = new Promise<never>((_, reject) => {
    const abandon = () => reject(new Error("abandoned"));
    if (signal.aborted) abandon();
    else signal.addEventListener("abort", abandon, { once: true });
  });
  promise.catch(() => undefined);
  return promise;
}
