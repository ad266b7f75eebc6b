import { meetsPasswordRule, passwordRequirements } from "../password-rule";
import { Field } from "./field";

interface NewPasswordProps {
  password: string;
  repeated: string;
  onPassword: (value: string) => void;
  onRepeated: (value: string) => void;
  autoFocus?: boolean;
}

/** A new password typed twice, with the rule's state shown while typing. */
export function NewPassword(props: NewPasswordProps) {
  const differs = props.repeated !== "" && props.repeated !== props.password;
  return (
    <>
      <Field label="New password" type="password" value={props.password} onChange={props.onPassword} autoFocus={props.autoFocus} autoComplete="new-password" maxLength={128} />
      <ul className="requirements" aria-label="Password rule">
        {passwordRequirements(props.password).map((requirement) => (
          <li key={requirement.text} className={requirement.met ? "met" : ""}>
            <span aria-hidden="true">{requirement.met ? "✓" : "○"}</span>
            {requirement.text}
          </li>
        ))}
      </ul>
      <Field
        label="Repeat the new password"
        type="password"
        value={props.repeated}
        onChange={props.onRepeated}
        autoComplete="new-password"
        maxLength={128}
        error={differs ? "The two passwords differ." : undefined}
      />
    </>
  );
}

/** Whether a new password may be sent. */
export function newPasswordReady(password: string, repeated: string): boolean {
  return meetsPasswordRule(password) && password === repeated;
}
