// When to try again, and when to stop: the policy alone, with time as a parameter.

import type { Trouble, TroubleKind } from "./trouble";

const PAUSE_MS_MIN = 200;
const PAUSE_MS_MAX = 5_000;
/** A picture that stood for so long ends the series of failures before it. */
const STEADY_MS = 5_000;
/** A network may be away for this long before the person decides. */
const LIMIT_MS_AFTER_PICTURE = 5 * 60_000;
/** Nothing was ever seen: whoever waits for the first picture learns sooner that none comes. */
const LIMIT_MS_BEFORE_PICTURE = 60_000;
/** Asking again does not change a refusal or a missing file for long. */
const LIMIT_MS_HOPELESS = 30_000;
const HOPELESS: readonly TroubleKind[] = ["refused", "decoder"];
/** A picture that breaks so often within a minute will break again. */
const BREAKS_MAX = 3;
const BREAKS_WINDOW_MS = 60_000;
/** No try and no pause takes so long: the page did not run, in a hidden tab or a machine that slept. */
const ASLEEP_MS = 60_000;

/** Counts the failures of one desktop's connections. */
export class Reconnect {
  private failures = 0;
  private since = 0;
  private lastAt = 0;
  private everShown = false;
  private breaks: number[] = [];

  /** A connection failed, or ended after its picture stood for `shownForMs`. Gives the pause before the next; none when it is time to stop. */
  failed(now: number, trouble: Trouble, shownForMs?: number): number | undefined {
    if (shownForMs !== undefined) this.everShown = true;
    if (STEADY_MS <= (shownForMs ?? 0)) this.failures = 0;
    if (this.failures === 0) this.since = now;
    else if (ASLEEP_MS < now - this.lastAt) this.since += now - this.lastAt;
    this.lastAt = now;
    this.failures += 1;
    if (trouble.kind === "garbled" && this.brokeTooOften(now)) return undefined;
    if (this.limit(trouble.kind) < now - this.since) return undefined;
    const pause = Math.min(PAUSE_MS_MAX, PAUSE_MS_MIN * 2 ** (this.failures - 1));
    return Math.max(pause, trouble.retryAfterMs);
  }

  private limit(kind: TroubleKind): number {
    if (HOPELESS.includes(kind)) return LIMIT_MS_HOPELESS;
    return this.everShown ? LIMIT_MS_AFTER_PICTURE : LIMIT_MS_BEFORE_PICTURE;
  }

  private brokeTooOften(now: number): boolean {
    this.breaks = [...this.breaks.filter((at) => now - at < BREAKS_WINDOW_MS), now];
    return BREAKS_MAX <= this.breaks.length;
  }
}
