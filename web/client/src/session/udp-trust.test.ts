// @vitest-environment node

import { expect, test } from "vitest";

import { UdpTrust } from "./udp-trust";

test("one_that_carried_nothing_or_two_that_broke_at_once_leave_udp_out", () => {
  const silent = new UdpTrust();
  silent.broke(true);
  expect(silent.isTrusted).toBe(false);
  const brief = new UdpTrust();
  brief.broke(true, 900);
  expect(brief.isTrusted).toBe(true);
  brief.broke(true, 1_200);
  expect(brief.isTrusted).toBe(false);
  brief.broke(false, 600_000);
  expect(brief.isTrusted).toBe(false);
});

test("a_connection_that_stood_ends_the_series", () => {
  const trust = new UdpTrust();
  trust.broke(true, 900);
  trust.broke(true, 600_000);
  trust.broke(true, 900);
  expect(trust.isTrusted).toBe(true);
});

test("where_tcp_fares_no_better_udp_is_not_to_blame", () => {
  const trust = new UdpTrust();
  trust.broke(true);
  trust.broke(false);
  expect(trust.isTrusted).toBe(true);
});
