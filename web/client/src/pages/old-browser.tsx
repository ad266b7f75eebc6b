import { Card } from "../ui/card";

/** For a browser that loads the page but cannot show a desktop. */
export function OldBrowserPage(props: { missing: string[] }) {
  return (
    <Card title="This browser cannot show your desktop" subtitle="It is too old, or something it needs is switched off.">
      <p>Please use a current Chrome, Edge, Firefox or Safari, on this device or another one.</p>
      <p className="detail">Missing here: {props.missing.join(", ")}. On a phone or Mac in Lockdown Mode, allow this site.</p>
      <button type="button" className="primary" onClick={() => location.reload()}>
        Try again
      </button>
    </Card>
  );
}
