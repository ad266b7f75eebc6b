import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => localStorage.clear());

/** What a page says that is loaded now. */
async function loaded() {
  vi.resetModules();
  return (await import("./remembered")).remembered.visitor();
}

test("str_03_a_device_keeps_its_word_and_every_page_has_its_own", async () => {
  const first = await loaded();
  const second = await loaded();
  expect(first.device).toMatch(/^[0-9a-f]{32}$/);
  expect(first.page).toMatch(/^[0-9a-f]{32}$/);
  expect(second.device).toBe(first.device);
  expect(second.page).not.toBe(first.page);
});

test("a_page_says_the_same_each_time_even_where_nothing_is_stored", async () => {
  const refused = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("storage is switched off");
  });
  vi.resetModules();
  const { remembered } = await import("./remembered");
  expect(remembered.visitor()).toEqual(remembered.visitor());
  refused.mockRestore();
});

test("a_word_that_somebody_spoilt_is_replaced", async () => {
  localStorage.setItem("carrel.device", "mine!");
  expect((await loaded()).device).toMatch(/^[0-9a-f]{32}$/);
});

test("every_request_for_a_ticket_says_which_device_and_page_asks", async () => {
  const bodies: unknown[] = [];
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
    bodies.push(JSON.parse(String(init.body)));
    return Promise.resolve(new Response("{}"));
  });
  vi.resetModules();
  const { api } = await import("./api");
  const { remembered } = await import("./remembered");
  await api.ticket("token");
  await api.signIn({ registrationCode: "c", username: "u", password: "p", width: 1, height: 1 });
  expect(bodies).toMatchObject([{ sessionToken: "token", ...remembered.visitor() }, { username: "u", ...remembered.visitor() }]);
  vi.unstubAllGlobals();
});
