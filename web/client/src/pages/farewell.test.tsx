import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";

import { ApiError, api } from "../api";
import type { View } from "../app";
import { type Farewell, FarewellPage } from "./farewell";

const REGISTRATION = { code: "ABC", organization: "Example", directory: "example.com" };

let shown: View[] = [];
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  shown = [];
});

const end = (farewell: Farewell) =>
  render(<FarewellPage registration={REGISTRATION} sessionToken="token" farewell={farewell} show={(view) => shown.push(view)} />);
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));

test("a_desktop_that_cannot_be_reached_says_what_was_in_the_way_and_every_port", () => {
  end({ reason: "unreachable", trouble: "ports-closed", text: "UDP port 4172: refused; TCP port 4172: refused" });
  expect(screen.getByText("The connection to your desktop is blocked.")).toBeTruthy();
  expect(screen.getByText("UDP port 4172: refused; TCP port 4172: refused.")).toBeTruthy();
});

test("a_decoder_that_did_not_load_is_not_called_unreachable", () => {
  end({ reason: "not-loaded", trouble: "decoder", text: "status 404" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("A part of this page did not load");
  expect(screen.getByRole("button", { name: "Load the page again" })).toBeTruthy();
});

test("str_03_connecting_again_takes_a_fresh_ticket", async () => {
  vi.spyOn(api, "ticket").mockResolvedValue({ workspace: { id: "ws-1", state: "Running" }, stream: { ticket: "2", webTransport: [], webSocket: [], certificateHashes: [] } });
  end({ reason: "disconnected" });
  await press("Connect again");
  expect(shown).toMatchObject([{ page: "desktop", stream: { ticket: "2" } }]);
});

test("a_sign_in_that_is_over_leads_to_the_password", async () => {
  vi.spyOn(api, "ticket").mockRejectedValue(new ApiError("SessionEnded", "you are signed out"));
  end({ reason: "disconnected" });
  await press("Connect again");
  await press("Sign in again");
  expect(shown).toMatchObject([{ page: "sign-in" }]);
});

test("str_03_a_takeover_is_told_in_the_desktops_own_words", () => {
  end({ reason: "taken-over", text: "opened in another window" });
  expect(screen.getByText("Opened in another window.")).toBeTruthy();
  cleanup();
  end({ reason: "taken-over", text: "opened on another device: Firefox <3 at 192.0.2.1" });
  expect(screen.getAllByText(/opened on another device/i)).toHaveLength(1);
  expect(screen.getByText("Opened on another device: Firefox <3 at 192.0.2.1.")).toBeTruthy();
});
