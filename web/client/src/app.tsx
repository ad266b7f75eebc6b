// Which page is shown. The order of a visit: registration code, sign in, wait for the WorkSpace, desktop.

import { useEffect, useState } from "react";

import type { Registration, StreamOffer, WorkspaceStatus } from "./api";
import { ChangePasswordPage } from "./pages/change-password";
import { CompleteRegistrationPage } from "./pages/complete-registration";
import { DesktopPage } from "./pages/desktop";
import { FarewellPage, type Farewell } from "./pages/farewell";
import { RegistrationCodePage } from "./pages/registration-code";
import { SignInPage } from "./pages/sign-in";
import { WaitingPage } from "./pages/waiting";
import { remembered } from "./remembered";
import { parseRoute } from "./route";

export type View =
  | { page: "registration-code"; code?: string }
  | { page: "sign-in"; registration: Registration; username?: string; message?: string }
  /** The password that was just typed lives in this page's memory until another page is shown, and nowhere else. */
  | { page: "change-password"; registration: Registration; username: string; password: string; expired: boolean }
  | { page: "complete-registration"; token: string }
  | { page: "waiting"; registration: Registration; sessionToken: string; workspace: WorkspaceStatus; resumed?: boolean }
  | { page: "desktop"; registration: Registration; sessionToken: string; workspace: WorkspaceStatus; stream: StreamOffer }
  | { page: "farewell"; registration: Registration; sessionToken: string; farewell: Farewell };

function firstView(): View {
  const route = parseRoute(location.hash);
  if (route.page === "register") return { page: "complete-registration", token: route.token };
  return { page: "registration-code", code: route.code ?? remembered.code() };
}

export function App() {
  const [view, show] = useState<View>(firstView);

  useEffect(() => {
    const follow = () => show(firstView());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);

  switch (view.page) {
    case "registration-code":
      return <RegistrationCodePage code={view.code} show={show} />;
    case "sign-in":
      return <SignInPage {...view} show={show} />;
    case "change-password":
      return <ChangePasswordPage {...view} show={show} />;
    case "complete-registration":
      return <CompleteRegistrationPage token={view.token} show={show} />;
    case "waiting":
      return <WaitingPage {...view} show={show} />;
    case "desktop":
      return <DesktopPage {...view} show={show} />;
    case "farewell":
      return <FarewellPage {...view} show={show} />;
  }
}

export type Show = (view: View) => void;
