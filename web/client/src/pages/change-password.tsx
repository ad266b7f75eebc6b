import { type FormEvent, useState } from "react";

import { ApiError, api, type Registration } from "../api";
import type { Show } from "../app";
import { Card } from "../ui/card";
import { Field } from "../ui/field";
import { NewPassword, newPasswordReady } from "../ui/new-password";
import { Notice } from "../ui/notice";
import { Submit } from "../ui/submit";
import { useRequest } from "../ui/use-request";

interface ChangePasswordProps {
  registration: Registration;
  username: string;
  /** What was typed at the sign-in: it is not asked for again, unless it is no longer right. */
  password: string;
  expired: boolean;
  show: Show;
}

/** For a password that must be changed or has expired. */
export function ChangePasswordPage(props: ChangePasswordProps) {
  const [oldPassword, setOldPassword] = useState(props.password);
  const [known, setKnown] = useState(props.password !== "");
  const [password, setPassword] = useState("");
  const [repeated, setRepeated] = useState("");
  const { busy, fault, run } = useRequest();
  const { registration, username, show } = props;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      try {
        await api.changePassword({ registrationCode: registration.code, username, oldPassword, newPassword: password });
      } catch (error) {
        if (error instanceof ApiError && error.code === "WrongCredentials") setKnown(false);
        throw error;
      }
      show({ page: "sign-in", registration, username, message: "Your password is changed. Sign in with the new one." });
    });
  };

  return (
    <Card
      title="Choose a new password"
      subtitle={props.expired ? "Your password has expired." : "Your administrator asks you to choose a password of your own."}
      footer={
        <button type="button" className="link" onClick={() => show({ page: "sign-in", registration, username })}>
          Back to sign-in
        </button>
      }
    >
      <form onSubmit={submit}>
        <Field label="Username" value={username} readOnly autoComplete="username" />
        {!known && (
          <Field label="Current password" type="password" value={oldPassword} onChange={setOldPassword} autoFocus autoComplete="current-password" maxLength={128} />
        )}
        <NewPassword password={password} repeated={repeated} onPassword={setPassword} onRepeated={setRepeated} autoFocus={known} />
        <Notice fault={fault} />
        <Submit label="Change password" busyLabel="Changing…" busy={busy} disabled={!oldPassword || !newPasswordReady(password, repeated)} />
      </form>
    </Card>
  );
}
