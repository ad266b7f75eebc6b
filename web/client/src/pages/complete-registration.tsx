import { type FormEvent, useEffect, useState } from "react";

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

  useEffect(() => {
    api.invitation(props.token).then(setInvitation, setFault);
  }, [props.token]);

  if (fault) return <UnusableLink token={props.token} fault={fault} show={props.show} />;
  if (!invitation) return <Card title="One moment" subtitle="Opening your invitation…">{null}</Card>;
  return <RegistrationForm invitation={invitation} {...props} />;
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

const RENEWABLE = ["InvitationExpired", "InvitationUsed"];

function UnusableLink(props: { token: string; fault: unknown; show: Show }) {
  const [asked, setAsked] = useState(false);
  const { busy, fault, run } = useRequest();
  const renewable = props.fault instanceof ApiError && RENEWABLE.includes(props.fault.code);
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
      <Notice fault={props.fault} />
      {asked && <p className="good">Done. If your administrator allows it, a new mail is on its way to you.</p>}
      <Notice fault={fault} />
      {renewable && !asked && (
        <button
          type="button"
          className="primary"
          disabled={busy}
          onClick={() => void run(async () => { await api.renewInvitation(props.token); setAsked(true); })}
        >
          {busy ? "Asking…" : "Ask for a new invitation"}
        </button>
      )}
    </Card>
  );
}
