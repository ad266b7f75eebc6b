/** The button that sends a form; says what it is doing while it does it. */
export function Submit(props: { label: string; busyLabel: string; busy: boolean; disabled?: boolean }) {
  return (
    <button type="submit" className="primary" disabled={props.busy || props.disabled}>
      {props.busy ? props.busyLabel : props.label}
    </button>
  );
}
