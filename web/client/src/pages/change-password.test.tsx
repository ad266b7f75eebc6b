import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { ApiError, api } from "../api";
import type { View } from "../app";
import { SignInPage } from "./sign-in";
import { ChangePasswordPage } from "./change-password";

const REGISTRATION = { code: "ABC", organization: "Example", directory: "example.com" };
const OLD = "Given-By-Admin-1";
const NEW = "Chosen-By-Me-2";

let shown: View[];
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));
const change = () => render(<ChangePasswordPage registration={REGISTRATION} username="jane" password={OLD} expired={false} show={(view) => shown.push(view)} />);

beforeEach(() => {
  shown = [];
  vi.spyOn(api, "changePassword").mockResolvedValue({});
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("reg_23_the_password_that_was_just_typed_is_not_asked_for_again", async () => {
  vi.spyOn(api, "signIn").mockRejectedValue(new ApiError("PasswordMustChange", "choose a new password first"));
  render(<SignInPage registration={REGISTRATION} username="jane" show={(view) => shown.push(view)} />);
  type("Password", OLD);
  await press("Sign in");
  expect(shown).toMatchObject([{ page: "change-password", username: "jane", password: OLD, expired: false }]);
  cleanup();
  change();
  expect(screen.queryByLabelText("Current password")).toBeNull();
  expect(document.activeElement).toBe(screen.getByLabelText("New password"));
  type("New password", NEW);
  type("Repeat the new password", NEW);
  await press("Change password");
  expect(api.changePassword).toHaveBeenCalledWith({ registrationCode: "ABC", username: "jane", oldPassword: OLD, newPassword: NEW });
  expect(JSON.stringify(shown.at(-1))).not.toContain(OLD);
});

test("a_password_that_is_no_longer_right_is_asked_for", async () => {
  vi.mocked(api.changePassword).mockRejectedValueOnce(new ApiError("WrongCredentials", "the user name or the password is wrong"));
  change();
  type("New password", NEW);
  type("Repeat the new password", NEW);
  await press("Change password");
  type("Current password", "Changed-Meanwhile-3");
  await press("Change password");
  expect(api.changePassword).toHaveBeenLastCalledWith({ registrationCode: "ABC", username: "jane", oldPassword: "Changed-Meanwhile-3", newPassword: NEW });
});

test("the_typed_password_is_kept_in_no_storage", async () => {
  vi.spyOn(api, "signIn").mockRejectedValue(new ApiError("PasswordExpired", "your password has expired"));
  render(<SignInPage registration={REGISTRATION} username="jane" show={(view) => shown.push(view)} />);
  type("Password", OLD);
  await press("Sign in");
  const kept = [localStorage, sessionStorage].flatMap((storage) => Object.values({ ...storage }));
  expect([...kept, location.href, JSON.stringify(history.state)].join()).not.toContain(OLD);
});
