import { useId, useState } from "react";

interface FieldProps {
  label: string;
  value: string;
  onChange?: (value: string) => void;
  type?: "text" | "password";
  error?: string;
  readOnly?: boolean;
  autoFocus?: boolean;
  autoComplete?: string;
  maxLength?: number;
}

/** One labelled input; a password can be shown. */
export function Field(props: FieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const secret = props.type === "password";
  return (
    <div className={`field${props.error ? " wrong" : ""}`}>
      <label htmlFor={id}>{props.label}</label>
      <div className="input">
        <input
          id={id}
          type={secret && shown ? "text" : (props.type ?? "text")}
          value={props.value}
          readOnly={props.readOnly}
          autoFocus={props.autoFocus}
          autoComplete={props.autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={props.maxLength ?? 256}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={props.error ? `${id}-note` : undefined}
          onChange={(event) => props.onChange?.(event.target.value)}
        />
        {secret && (
          <button type="button" className="show" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? "Hide" : "Show"}
          </button>
        )}
      </div>
      {props.error && (
        <p id={`${id}-note`} className="note">
          {props.error}
        </p>
      )}
    </div>
  );
}
