import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { ApiError, api } from "../api";
import { CompleteRegistrationPage } from "./complete-registration";

const INVITATION = { username: "jane", firstName: "Jane", lastName: "Doe", email: "jane@example.com", organization: "Example", registrationCode: "ABC", expiresAt: 0 };

const open = () => act(async () => void render(<CompleteRegistrationPage token="token" show={() => undefined} />));
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));

beforeEach(() => {
  vi.spyOn(api, "invitation");
  vi.spyOn(api, "renewInvitation").mockResolvedValue({});
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test.each([
  ["InvitationExpired", "Ask for a new invitation"],
  ["InvitationReplaced", "Ask for a new invitation"],
  ["InvitationUsed", "Send me a new mail"],
])("reg_07_a_link_that_is_%s_lets_the_person_ask_for_another", async (code, button) => {
  vi.mocked(api.invitation).mockRejectedValue(new ApiError(code, "this link is no good"));
  await open();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("This link cannot be used");
  await press(button);
  expect(api.renewInvitation).toHaveBeenCalledWith("token");
  expect(screen.getByRole("status").textContent).toContain("on its way");
});

test("a_link_that_is_not_ours_offers_no_new_one", async () => {
  vi.mocked(api.invitation).mockRejectedValue(new ApiError("InvitationUnknown", "this link is not one of ours"));
  await open();
  expect(screen.queryByRole("button", { name: /new/ })).toBeNull();
});

test.each([
  new ApiError("Unreachable", "the server does not answer"),
  new ApiError("Internal", "something here went wrong"),
  new ApiError("Throttled", "there were too many attempts", undefined, 5),
])("an_invitation_that_could_not_be_fetched_can_be_tried_again ($code)", async (fault) => {
  vi.mocked(api.invitation).mockRejectedValueOnce(fault);
  await open();
  expect(screen.queryByText("This link cannot be used")).toBeNull();
  vi.mocked(api.invitation).mockResolvedValueOnce(INVITATION);
  await press("Try again");
  expect((screen.getByLabelText("Username") as HTMLInputElement).value).toBe("jane");
});

test("reg_11_reg_12_names_can_be_changed_and_user_name_and_mail_cannot", async () => {
  vi.mocked(api.invitation).mockResolvedValueOnce(INVITATION);
  await open();
  const fixed = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).readOnly;
  expect(["Username", "Email", "First name", "Last name"].map(fixed)).toEqual([true, true, false, false]);
});
