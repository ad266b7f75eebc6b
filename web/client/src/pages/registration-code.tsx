import { type FormEvent, useEffect, useState } from "react";

import { ApiError, api } from "../api";
import type { Show } from "../app";
import { remembered } from "../remembered";
import { Card } from "../ui/card";
import { Field } from "../ui/field";
import { Notice } from "../ui/notice";
import { Submit } from "../ui/submit";
import { useRequest } from "../ui/use-request";

/** Asks once for the registration code; a code that this device knows is checked without asking (REG-16, REG-17). */
export function RegistrationCodePage(props: { code?: string; show: Show }) {
  const [code, setCode] = useState(props.code ?? "");
  const [checking, setChecking] = useState(Boolean(props.code));
  const { busy, fault, run } = useRequest();

  const check = (wanted: string) =>
    run(async () => {
      try {
        const registration = await api.registrationCode(wanted.trim());
        remembered.rememberCode(registration.code);
        props.show({ page: "sign-in", registration });
      } catch (error) {
        if (error instanceof ApiError && error.code === "UnknownRegistrationCode") remembered.rememberCode("");
        throw error;
      } finally {
        setChecking(false);
      }
    });

  useEffect(() => {
    if (props.code) void check(props.code);
    // Only what the page was opened with is checked by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void check(code);
  };

  if (checking) return <Card title="One moment" subtitle="Looking up your organization…" />;
  return (
    <Card title="Enter your registration code" subtitle="It is in the mail that invited you, and is asked for only once on this device.">
      <form onSubmit={submit}>
        <Field label="Registration code" value={code} onChange={setCode} autoFocus autoComplete="off" maxLength={40} />
        <Notice fault={fault} />
        <Submit label="Continue" busyLabel="Checking…" busy={busy} disabled={!code.trim()} />
      </form>
    </Card>
  );
}
