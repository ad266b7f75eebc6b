import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { hangUp } from "./server-words";
import { Trouble } from "./trouble";
import { Veil } from "./veil";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const leave = () => undefined;

test("a_short_break_shows_a_mark_and_a_longer_one_says_what_happens", async () => {
  const { rerender } = render(<Veil state={{ kind: "reconnecting", trouble: new Trouble("server-restarting", "") }} onGiveUp={leave} />);
  await pass(1_900);
  expect(screen.getByText("Reconnecting…")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  // What is in the way changes; the two seconds count from the first.
  rerender(<Veil state={{ kind: "reconnecting", trouble: new Trouble("server-away", "") }} onGiveUp={leave} />);
  await pass(200);
  expect(screen.getByRole("alert").textContent).toContain("The server does not answer");
  rerender(<Veil state={{ kind: "shown" }} onGiveUp={leave} />);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("str_04_a_desktop_that_says_that_it_restarts_is_quoted_at_once", () => {
  const state = (trouble: Trouble) => ({ kind: "reconnecting", trouble }) as const;
  const { rerender } = render(<Veil state={state(hangUp("desktop-stopping", "the desktop is being restarted or stopped") as Trouble)} onGiveUp={leave} />);
  expect(screen.getByRole("alert").textContent).toContain("Your desktop is restarting");
  rerender(<Veil state={state(hangUp("stopping", "the gateway is being restarted") as Trouble)} onGiveUp={leave} />);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("before_the_first_picture_the_trouble_stands_beside_the_steps", async () => {
  render(<Veil state={{ kind: "opening", phase: "connecting", trouble: new Trouble("refused", "") }} onGiveUp={leave} />);
  expect(screen.queryByRole("alert")).toBeNull();
  await pass(2_000);
  expect(screen.getByRole("alert").textContent).toContain("The connection was refused");
  expect(screen.getByText("Connecting")).toBeTruthy();
});
