import { type FormEvent, useEffect, useState } from "react";

import { ApiError, api, type Registration } from "../api";
import type { Show } from "../app";
import { remembered } from "../remembered";
import { decoder } from "../stream/load";
import { Card } from "../ui/card";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { Submit } from "../ui/submit";
import { useRequest } from "../ui/use-request";

interface SignInProps {
  registration: Registration;
  username?: string;
  /** Said above the form, for example after a password was changed. */
  message?: string;
  show: Show;
}

/** User name and password (REG-20). */
export function SignInPage(props: SignInProps) {
  const [username, setUsername] = useState(props.username ?? remembered.username());
  const [password, setPassword] = useState("");
  const { busy, fault, run } = useRequest();
  const { registration, show } = props;

  useEffect(() => {
    decoder().catch(() => undefined); // Fetched while the password is typed; the desktop's page says it when this fails.
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const name = username.trim();
      try {
        const answer = await api.signIn({ registrationCode: registration.code, username: name, password, ...pixels() });
        remembered.rememberUsername(name);
        show({ page: "desktop", registration, ...answer });
      } catch (error) {
        if (!divert(error, name, password)) throw error;
      }
    });
  };

  // Refusals that lead to another page instead of a message.
  const divert = (error: unknown, name: string, password: string): boolean => {
    if (!(error instanceof ApiError)) return false;
    if (error.code === "PasswordMustChange" || error.code === "PasswordExpired") {
      show({ page: "change-password", registration, username: name, password, expired: error.code === "PasswordExpired" });
      return true;
    }
    const { workspace, sessionToken } = error.details;
    if (error.code === "WorkspaceNotReady" && workspace && sessionToken) {
      remembered.rememberUsername(name);
      show({ page: "waiting", registration, sessionToken, workspace });
      return true;
    }
    return false;
  };

  const forget = () => {
    remembered.rememberCode("");
    show({ page: "registration-code" });
  };

  return (
    <Card
      title="Sign in"
      subtitle={
        <>
          to your desktop at <strong>{registration.organization}</strong>
        </>
      }
      footer={
        <button type="button" className="link" onClick={forget}>
          Change registration code
        </button>
      }
    >
      {props.message && !fault && <p className="good">{props.message}</p>}
      <form onSubmit={submit}>
        <Field label="Username" value={username} onChange={setUsername} autoFocus={!username} autoComplete="username" maxLength={104} />
        <Field label="Password" type="password" value={password} onChange={setPassword} autoFocus={Boolean(username)} autoComplete="current-password" maxLength={128} />
        <Notice fault={fault} />
        <Submit label="Sign in" busyLabel="Signing in…" busy={busy} disabled={!username.trim() || !password} />
      </form>
    </Card>
  );
}

/** The window's size in device pixels: the desktop starts with it. */
export function pixels(): { width: number; height: number } {
  const scale = Math.max(1, window.devicePixelRatio || 1);
  return { width: Math.max(320, Math.round(innerWidth * scale)), height: Math.max(240, Math.round(innerHeight * scale)) };
}
