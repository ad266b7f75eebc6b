import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { ApiError, api, type WorkspaceStatus } from "../api";
import type { View } from "../app";
import { PATIENCE_MS, pauseMs } from "./use-workspace";
import { WaitingPage } from "./waiting";

const REGISTRATION = { code: "ABC", organization: "Example", directory: "example.com" };
const STREAM = { ticket: "t", webTransport: [], webSocket: [], certificateHashes: [] };

let shown: View[];
const is = (state: string, more: Partial<WorkspaceStatus> = {}): WorkspaceStatus => ({ id: "ws-1", state, ...more });
const answers = (workspace: WorkspaceStatus, problem?: { code: string; message: string }) => vi.mocked(api.status).mockResolvedValue({ workspace, problem });
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const title = () => screen.getByRole("heading", { level: 1 }).textContent;

function wait(workspace: WorkspaceStatus, resumed = false): void {
  render(<WaitingPage registration={REGISTRATION} sessionToken="token" workspace={workspace} resumed={resumed} show={(view) => shown.push(view)} />);
}

beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
  vi.spyOn(api, "status");
  vi.spyOn(api, "signOut").mockResolvedValue({});
  vi.spyOn(api, "ticket").mockResolvedValue({ workspace: is("Running"), stream: STREAM });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test("while_an_administrator_works_on_it_nothing_is_on_its_way", () => {
  wait(is("Maintenance", { progress: "an administrator works on it", percent: 100 }));
  expect(title()).toBe("An administrator is working on your desktop");
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(screen.queryByRole("status")).toBeNull();
});

test("lif_15_the_page_follows_the_states_and_opens_the_desktop", async () => {
  wait(is("Pending", { progress: "making the desktop from its image", percent: 20 }));
  expect(title()).toBe("Your desktop is being made");
  expect(screen.getByText("Making the desktop from its image.")).toBeTruthy();
  expect(screen.getByRole("progressbar").getAttribute("value")).toBe("20");
  answers(is("Starting"));
  await pass(1_000);
  expect(title()).toBe("Your desktop is starting");
  answers(is("Running"));
  await pass(1_000);
  expect(shown).toMatchObject([{ page: "desktop", stream: STREAM }]);
});

test.each([
  ["Rebooting", "Your desktop is restarting"],
  ["Rebuilding", "Your desktop is being rebuilt"],
  ["Stopping", "Your desktop is shutting down"],
])("lif_16_%s_has_a_page_of_its_own", (state, heading) => {
  wait(is(state));
  expect(title()).toBe(heading);
});

test("a_stopped_desktop_offers_to_start_it_and_turns_no_wheel", async () => {
  answers(is("Stopped"));
  wait(is("Stopping"));
  await pass(1_000);
  expect(title()).toBe("Your desktop is switched off");
  expect(screen.queryByRole("progressbar")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Sign in and start it" }));
  expect(shown).toMatchObject([{ page: "sign-in" }]);
  expect(api.signOut).toHaveBeenCalledWith("token");
});

test("an_error_shows_its_message_and_who_helps_and_goes_on_when_it_is_solved", async () => {
  wait(is("Error", { progress: "the image is missing" }));
  expect(screen.getByRole("alert").textContent).toBe("The image is missing.");
  expect(screen.getByText(/administrator/)).toBeTruthy();
  answers(is("Running"));
  await pass(5_000);
  expect(shown).toMatchObject([{ page: "desktop" }]);
});

test("an_error_shows_what_the_server_says_can_be_done", async () => {
  const fault = { progress: "the image \"desktop\" is missing", remedy: "build it with: cargo xtask image build desktop" };
  wait(is("Error", fault));
  expect(screen.getByRole("alert").textContent).toContain("For your administrator: build it with: cargo xtask image build desktop.");
  answers(is("Starting"));
  await pass(5_000);
  expect(screen.queryByText(/For your administrator/)).toBeNull();
});

test.each(["Removing", "Removed"])("lif_22_%s_is_the_end", async (state) => {
  answers(is(state));
  wait(is("Running"));
  await pass(60_000);
  expect(shown).toMatchObject([{ page: "farewell", farewell: { reason: "removed" } }]);
  expect(api.status).toHaveBeenCalledTimes(1);
});

test.each([["NoWorkspace", "removed"], ["SessionEnded", "signed-out"]])("the_refusal_%s_is_the_end", async (code, reason) => {
  vi.mocked(api.status).mockRejectedValue(new ApiError(code, "gone"));
  wait(is("Starting"));
  await pass(60_000);
  expect(shown).toMatchObject([{ page: "farewell", farewell: { reason } }]);
  expect(api.status).toHaveBeenCalledTimes(1);
});

test.each([["busy", "not-started"], ["timed-out", "not-in-time"], ["desktop-unreachable", "not-started"], ["signed-out", "signed-out"]])("the_problem_%s_is_told", async (code, reason) => {
  answers(is("Running"), { code, message: "in the server's words" });
  wait(is("Starting"));
  await pass(1_000);
  expect(shown).toMatchObject([{ page: "farewell", farewell: { reason, text: "in the server's words" } }]);
  expect(api.ticket).not.toHaveBeenCalled();
});

test("a_session_that_a_restart_has_ended_asks_for_the_password", async () => {
  answers(is("Running"));
  wait(is("Rebooting"), true);
  await pass(1_000);
  expect(shown).toMatchObject([{ page: "sign-in", message: "Your desktop is ready again. Sign in to open it." }]);
});

test("a_server_that_does_not_answer_is_asked_ever_more_slowly_and_told", async () => {
  vi.mocked(api.status).mockRejectedValue(new ApiError("Unreachable", "the server does not answer"));
  wait(is("Starting"));
  await pass(60_000);
  expect(vi.mocked(api.status).mock.calls.length).toBeLessThan(12);
  expect(screen.getByRole("alert").textContent).toContain("The server does not answer.");
  answers(is("Running"));
  await pass(10_000);
  expect(shown).toMatchObject([{ page: "desktop" }]);
});

test("what_takes_too_long_ends_with_a_button_to_look_again", async () => {
  answers(is("Starting", { progress: "waiting for the desktop to answer" }));
  wait(is("Starting"));
  await pass(PATIENCE_MS + 20_000);
  const looks = vi.mocked(api.status).mock.calls.length;
  await pass(PATIENCE_MS);
  expect(api.status).toHaveBeenCalledTimes(looks);
  expect(screen.getByRole("alert").textContent).toContain("Waiting for the desktop to answer.");
  answers(is("Running"));
  fireEvent.click(screen.getByRole("button", { name: "Look again" }));
  await pass(0);
  expect(shown).toMatchObject([{ page: "desktop" }]);
});

test("what_moves_is_looked_at_more_often_than_what_waits_for_a_person", () => {
  expect(pauseMs("Starting", 0)).toBeLessThan(pauseMs("Stopped", 0));
  expect(pauseMs("Pending", 10 * 60_000)).toBe(10_000);
});
