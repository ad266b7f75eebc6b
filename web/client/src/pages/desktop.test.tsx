import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";

import type { View } from "../app";
import type { Shortcut } from "../session/shortcuts";
import type { ConnectionState, LinkStatus } from "../session/state";
import { Trouble } from "../session/trouble";
import { DesktopPage } from "./desktop";

interface Listener {
  onState(state: ConnectionState): void;
  onLink(link: LinkStatus): void;
  onShortcut(shortcut: Shortcut): void;
}
const sessions = vi.hoisted(() => ({ last: undefined as Listener | undefined }));
vi.mock("../session/desktop-session", () => ({
  DesktopSession: class {
    constructor(_canvas: unknown, _token: string, listener: Listener) {
      sessions.last = listener;
    }
    run = async () => undefined;
    close = () => undefined;
    releaseAll = () => undefined;
    shortcut = (shortcut: Shortcut) => sessions.last?.onShortcut(shortcut);
  },
}));

let shown: View[] = [];
afterEach(() => {
  cleanup();
  shown = [];
});

const REGISTRATION = { code: "ABC", organization: "Example", directory: "example.com" };
const WORKSPACE = { id: "ws-1", state: "Running" };
const STREAM = { ticket: "t", webTransport: [], webSocket: [], certificateHashes: [] };
const LINK: LinkStatus = { class: "good", narrow: false, far: false, roundTripMs: 12, echoMs: 20, bytes: 1_500_000, frames: 7, bytesPerSecond: 400_000, picturesPerSecond: 30, exactPermille: 998, codecs: { blank: 0, exact: 300, moved: 2, kept: 0, photograph: 0, refined: 28, video: 670 }, painted: { copied: 600, restored: 100, exact: 299, passes: 1 }, rowsMended: 0, way: "WebSocket, TCP port 8443" };

// Stable, as the view of the page's parent is: another `show` would be another session.
const show = (view: View) => shown.push(view);
const open = () => render(<DesktopPage registration={REGISTRATION} sessionToken="token" workspace={WORKSPACE} stream={STREAM} show={show} />);
const tell = (state: ConnectionState) => act(() => sessions.last?.onState(state));
const click = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("str_07_the_connection_status_says_which_way_won", () => {
  open();
  tell({ kind: "shown" });
  act(() => sessions.last?.onLink(LINK));
  click("Connection status");
  expect(screen.getByText("WebSocket, TCP port 8443")).toBeTruthy();
  expect(screen.getByText("12 ms")).toBeTruthy();
  expect(screen.getByText("3.2 Mbit/s, 30 pictures/s")).toBeTruthy();
  expect(screen.getByText("67 % video, 30 % exact, 3 % refined")).toBeTruthy();
});

test("net_24_a_link_below_1_mbit_or_beyond_250_ms_is_told_with_what_is_done_about_it", () => {
  open();
  act(() => sessions.last?.onLink(LINK));
  click("Connection status");
  const told = () => screen.getByRole("region", { name: "Connection" }).textContent;
  expect(told()).not.toMatch(/less than 1 Mbit|more than 250 ms/);
  act(() => sessions.last?.onLink({ ...LINK, class: "poor", narrow: true }));
  expect(told()).toContain("carries less than 1 Mbit/s. What you type goes first, pictures become sharp later");
  act(() => sessions.last?.onLink({ ...LINK, class: "poor", far: true }));
  expect(told()).toContain("takes more than 250 ms. The pointer moves at once");
  expect(told()).not.toContain("less than 1 Mbit");
});

test("a_broken_connection_has_no_quality", () => {
  open();
  act(() => sessions.last?.onLink(LINK));
  click("Connection status");
  tell({ kind: "reconnecting", trouble: new Trouble("interrupted", "") });
  expect(screen.queryByText("Good connection")).toBeNull();
});

test("a_click_on_the_menu_gives_the_keyboard_back_to_the_desktop", () => {
  open();
  const status = screen.getByRole("button", { name: "Connection status" });
  status.focus();
  fireEvent.pointerUp(status);
  expect(document.activeElement).toBe(screen.getByLabelText("Keyboard input for the desktop"));
});

test("dsk_08_the_keyboard_reaches_the_menu_and_comes_back", () => {
  open();
  const keys = screen.getByLabelText("Keyboard input for the desktop");
  fireEvent.keyDown(keys, { code: "Home", ctrlKey: true, altKey: true });
  expect(document.activeElement?.textContent).toBe("Connection status");
  if (document.activeElement) fireEvent.keyDown(document.activeElement, { key: "Escape" });
  expect(document.activeElement).toBe(keys);
});

test("a_finger_beside_the_menu_closes_it", () => {
  open();
  const handle = screen.getByRole("button", { name: "Show the menu" });
  fireEvent.click(handle);
  expect(handle.getAttribute("aria-expanded")).toBe("true");
  const touch = new MouseEvent("pointerdown", { bubbles: true });
  Object.defineProperty(touch, "pointerType", { value: "touch" });
  fireEvent(document.body, touch);
  expect(handle.getAttribute("aria-expanded")).toBe("false");
});

test("a_desktop_that_restarts_is_waited_for_as_one_that_was_open", () => {
  open();
  tell({ kind: "waiting", workspace: { id: "ws-1", state: "Rebooting" } });
  expect(shown).toMatchObject([{ page: "waiting", resumed: true, workspace: { state: "Rebooting" } }]);
});
