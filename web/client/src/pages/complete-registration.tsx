import { type FormEvent, useCallback, useEffect, useState } from "react";

import { ApiError, api, type Invitation } from "../api";
import type { Show } from "../app";
import { remembered } from "../remembered";
import { Card } from "../ui/card";
import { Field } from "../ui/field";
import { NewPassword, newPasswordReady } from "../ui/new-password";
import { Notice } from "../ui/notice";
import { Submit } from "../ui/submit";
import { useRequest } from "../ui/use-request";

/** Where the invitation's link leads: confirm the name, choose a password (REG-10 to REG-13). */
export function CompleteRegistrationPage(props: { token: string; show: Show }) {
  const [invitation, setInvitation] = useState<Invitation>();
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(true);
  const { token } = props;

  const open = useCallback(() => {
    setBusy(true);
    api.invitation(token).then(setInvitation, setFault).finally(() => setBusy(false));
  }, [token]);
  useEffect(open, [open]);

  if (invitation) return <RegistrationForm invitation={invitation} {...props} />;
  if (fault && aboutTheLink(fault)) return <UnusableLink token={token} fault={fault} show={props.show} />;
  if (!fault) return <Card title="One moment" subtitle="Opening your invitation…" />;
  return (
    <Card title="Your invitation could not be opened" subtitle="Nothing is wrong with your link.">
      <Notice fault={fault} />
      <button type="button" className="primary" autoFocus disabled={busy} onClick={open}>
        {busy ? "Trying…" : "Try again"}
      </button>
    </Card>
  );
}

/** Whether the server looked at the link and refused it; everything else may be different at the next try. */
function aboutTheLink(fault: unknown): boolean {
  return fault instanceof ApiError && fault.code.startsWith("Invitation");
}

function RegistrationForm(props: { invitation: Invitation; token: string; show: Show }) {
  const { invitation, token, show } = props;
  const [firstName, setFirstName] = useState(invitation.firstName);
  const [lastName, setLastName] = useState(invitation.lastName);
  const [password, setPassword] = useState("");
  const [repeated, setRepeated] = useState("");
  const { busy, fault, run } = useRequest();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const answer = await api.register({ token, firstName: firstName.trim(), lastName: lastName.trim(), password });
      const registration = await api.registrationCode(answer.registrationCode);
      remembered.rememberCode(registration.code);
      remembered.rememberUsername(answer.username);
      history.replaceState(null, "", location.pathname); // The used link leaves the address and the history.
      show({ page: "sign-in", registration, username: answer.username, message: "You are registered. Sign in to open your desktop." });
    });
  };

  const ready = firstName.trim() && lastName.trim() && newPasswordReady(password, repeated);
  return (
    <Card title="Welcome to your desktop" subtitle={<>Confirm who you are and choose the password for your desktop at <strong>{invitation.organization}</strong>.</>}>
      <form onSubmit={submit}>
        <Field label="Username" value={invitation.username} readOnly autoComplete="username" />
        <Field label="Email" value={invitation.email} readOnly />
        <div className="pair">
          <Field label="First name" value={firstName} onChange={setFirstName} autoComplete="given-name" maxLength={64} />
          <Field label="Last name" value={lastName} onChange={setLastName} autoComplete="family-name" maxLength={64} />
        </div>
        <NewPassword password={password} repeated={repeated} onPassword={setPassword} onRepeated={setRepeated} />
        <Notice fault={fault} />
        <Submit label="Update user" busyLabel="Saving…" busy={busy} disabled={!ready} />
      </form>
    </Card>
  );
}

const RENEWABLE = ["InvitationExpired", "InvitationReplaced", "InvitationUsed"];

function UnusableLink(props: { token: string; fault: unknown; show: Show }) {
  const [asked, setAsked] = useState(false);
  const { busy, fault, run } = useRequest();
  const code = props.fault instanceof ApiError ? props.fault.code : "";
  const renew = () =>
    run(async () => {
      await api.renewInvitation(props.token);
      setAsked(true);
    });
  const toSignIn = () => {
    history.replaceState(null, "", location.pathname);
    props.show({ page: "registration-code", code: remembered.code() });
  };
  return (
    <Card
      title="This link cannot be used"
      footer={
        <button type="button" className="link" onClick={toSignIn}>
          I am registered already: sign in
        </button>
      }
    >
      {asked ? <p className="good" role="status">Done. A new mail is on its way to the address of your invitation.</p> : <Notice fault={props.fault} />}
      <Notice fault={fault} />
      {RENEWABLE.includes(code) && !asked && (
        <button type="button" className="primary" disabled={busy} onClick={() => void renew()}>
          {busy ? "Asking…" : code === "InvitationUsed" ? "Send me a new mail" : "Ask for a new invitation"}
        </button>
      )}
    </Card>
  );
}
