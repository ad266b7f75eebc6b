// @vitest-environment node

import { expect, test } from "vitest";

import { Reconnect } from "./reconnect";
import { Trouble, type TroubleKind } from "./trouble";

/** Fails again and again, each try taking a moment; gives the pauses and when it was given up. */
function series(kind: TroubleKind, shownForMs?: number): { pauses: number[]; gaveUpAfterMs: number } {
  const reconnect = new Reconnect();
  const pauses: number[] = [];
  let now = 0;
  for (;;) {
    const pause = reconnect.failed(now, new Trouble(kind, ""), now === 0 ? shownForMs : undefined);
    if (pause === undefined) return { pauses, gaveUpAfterMs: now };
    pauses.push(pause);
    now += pause + 10;
  }
}

test("pauses_double_from_a_fifth_of_a_second_to_five_seconds", () => {
  expect(series("interrupted", 60_000).pauses.slice(0, 8)).toEqual([200, 400, 800, 1_600, 3_200, 5_000, 5_000, 5_000]);
});

test("a_refused_ticket_is_given_up_after_half_a_minute_with_few_tries", () => {
  const { pauses, gaveUpAfterMs } = series("refused");
  expect(pauses.length).toBeLessThan(12);
  expect(gaveUpAfterMs).toBeGreaterThan(30_000);
  expect(gaveUpAfterMs).toBeLessThan(36_000);
});

test("the_first_picture_is_waited_for_a_minute_and_a_lost_one_for_five", () => {
  expect(series("server-failing").gaveUpAfterMs).toBeLessThan(70_000);
  expect(series("server-failing", 60_000).gaveUpAfterMs).toBeGreaterThan(300_000);
});

test("a_steady_picture_ends_the_series_and_a_short_one_does_not", () => {
  const reconnect = new Reconnect();
  const trouble = new Trouble("interrupted", "");
  expect([reconnect.failed(0, trouble), reconnect.failed(1_000, trouble, 300)]).toEqual([200, 400]);
  expect(reconnect.failed(20_000, trouble, 15_000)).toBe(200);
});

test("a_picture_that_breaks_three_times_in_a_minute_is_given_up", () => {
  const reconnect = new Reconnect();
  const trap = new Trouble("garbled", "");
  expect(reconnect.failed(0, trap, 8_000)).toBe(200);
  expect(reconnect.failed(10_000, trap, 8_000)).toBe(200);
  expect(reconnect.failed(20_000, trap, 8_000)).toBeUndefined();
});

test("the_servers_own_wait_is_kept", () => {
  expect(new Reconnect().failed(0, new Trouble("throttled", "", 7_000))).toBe(7_000);
});

test("time_in_which_the_page_slept_is_no_time_of_trying", () => {
  const reconnect = new Reconnect();
  expect(reconnect.failed(0, new Trouble("interrupted", ""), 60_000)).toBeDefined();
  const woken = 3_600_000;
  expect(reconnect.failed(woken, new Trouble("interrupted", ""))).toBeDefined();
  let now = woken;
  while (reconnect.failed(now, new Trouble("interrupted", "")) !== undefined) now += 5_000;
  expect(now - woken).toBeGreaterThan(290_000);
  expect(now - woken).toBeLessThan(310_000);
});
