// @vitest-environment node

import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { HEAD_START_MS, RACE_LIMIT_MS, race } from "./race";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A way whose opening is in the test's hands. */
class FakeWay {
  begun = false;
  abandoned = false;
  readonly opened = { close: vi.fn() };
  succeed: () => void = () => undefined;
  fail: (why: string) => void = () => undefined;

  constructor(readonly name: string) {}

  open = (signal: AbortSignal): Promise<{ close: () => void }> => {
    this.begun = true;
    signal.addEventListener("abort", () => (this.abandoned = true));
    return new Promise((resolve, reject) => {
      this.succeed = () => resolve(this.opened);
      this.fail = (why) => reject(new Error(why));
    });
  };
}

const three = () => [new FakeWay("UDP port 4172"), new FakeWay("TCP port 4172"), new FakeWay("TCP port 8443")] as const;
const never = () => new AbortController().signal;
const settle = () => vi.advanceTimersByTimeAsync(0);

test("the_first_that_opens_wins_and_the_others_are_abandoned", async () => {
  const [udp, tcp, https] = three();
  const racing = race([udp, tcp, https], never());
  await settle();
  expect([udp.begun, tcp.begun]).toEqual([true, false]);
  await vi.advanceTimersByTimeAsync(HEAD_START_MS);
  tcp.succeed();
  expect(await racing).toBe(tcp.opened);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([udp.abandoned, https.begun, tcp.opened.close.mock.calls.length]).toEqual([true, false, 0]);
});

test("a_loser_that_opens_after_all_is_closed", async () => {
  const [udp, tcp] = three();
  const racing = race([udp, tcp], never());
  await vi.advanceTimersByTimeAsync(HEAD_START_MS);
  tcp.succeed();
  await racing;
  udp.succeed();
  await settle();
  expect(udp.opened.close).toHaveBeenCalled();
});

test("of_two_that_open_at_the_same_moment_one_is_closed", async () => {
  const [udp, tcp] = three();
  const racing = race([udp, tcp], never());
  await vi.advanceTimersByTimeAsync(HEAD_START_MS);
  udp.succeed();
  tcp.succeed();
  expect(await racing).toBe(udp.opened);
  await settle();
  expect(tcp.opened.close).toHaveBeenCalled();
  expect(udp.opened.close).not.toHaveBeenCalled();
});

test("one_that_fails_fast_lets_the_next_ones_go_at_once", async () => {
  const [udp, tcp, https] = three();
  const racing = race([udp, tcp, https], never());
  await settle();
  udp.fail("refused");
  await settle();
  expect([tcp.begun, https.begun]).toEqual([true, true]);
  https.succeed();
  expect(await racing).toBe(https.opened);
});

test("when_all_fail_the_error_names_each_with_its_reason", async () => {
  const [udp, tcp, https] = three();
  const racing = race([udp, tcp, https], never());
  const failed = expect(racing).rejects.toThrow("UDP port 4172: handshake failed; TCP port 4172: refused; TCP port 8443: no answer within 8 seconds");
  await settle();
  udp.fail("handshake failed");
  await settle();
  tcp.fail("refused");
  await vi.advanceTimersByTimeAsync(RACE_LIMIT_MS);
  await failed;
});

test("a_page_that_goes_away_ends_the_race", async () => {
  const [udp] = three();
  const page = new AbortController();
  const racing = expect(race([udp], page.signal)).rejects.toThrow("abandoned");
  page.abort();
  await racing;
  expect(udp.abandoned).toBe(true);
});
