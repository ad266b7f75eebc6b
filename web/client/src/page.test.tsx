// The page itself: what stands in it before, and without, its script.

import { act } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import html from "../index.html?raw";

const page = new DOMParser().parseFromString(html, "text/html");

beforeEach(() => {
  document.body.innerHTML = page.body.innerHTML;
  vi.resetModules();
  vi.stubGlobal("WebSocket", class {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const canvasGives = (context: unknown) => vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as never);
const start = () => act(async () => void (await import("./main")));
const text = () => document.getElementById("root")?.textContent ?? "";

test("a_page_whose_script_does_not_load_is_not_blank", () => {
  expect(text()).toContain("This page has not loaded completely");
  const style = page.head.querySelector("style")?.textContent;
  expect(style).toMatch(/\.late \{[^}]*visibility: hidden; animation: late 0s 3s forwards/);
});

test("the_page_has_nothing_that_the_servers_policy_forbids", () => {
  expect([...page.scripts].every((script) => script.src !== "" && script.textContent === "")).toBe(true);
  expect(page.querySelector("[onclick], [onload], [onerror]")).toBeNull();
});

test("the_script_takes_the_place_of_that_text", async () => {
  canvasGives({});
  await start();
  expect(text()).toContain("Enter your registration code");
  expect(text()).not.toContain("not loaded completely");
});

test("a_browser_without_webassembly_is_told_so", async () => {
  canvasGives({});
  vi.stubGlobal("WebAssembly", undefined);
  await start();
  expect(text()).toContain("This browser cannot show your desktop");
  expect(text()).toContain("Missing here: WebAssembly.");
});

test("a_browser_without_a_canvas_is_told_so", async () => {
  canvasGives(null);
  await start();
  expect(text()).toContain("Missing here: drawing on a canvas.");
});
