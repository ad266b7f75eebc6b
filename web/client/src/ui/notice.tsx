import { useEffect, useState } from "react";

import { ApiError } from "../api";
import { sentence } from "../sentence";

/** What went wrong and what to do, read aloud by screen readers when it appears. */
export function Notice(props: { fault: unknown }) {
  if (!props.fault) return null;
  const fault = props.fault;
  const message = fault instanceof Error ? fault.message : String(fault);
  return (
    <div className="notice" role="alert">
      <p>{sentence(message)}</p>
      {fault instanceof ApiError && fault.retryAfterSeconds ? (
        <Countdown key={String(fault.stack)} seconds={fault.retryAfterSeconds} />
      ) : (
        fault instanceof ApiError && fault.remedy && <p className="remedy">{fault.remedy}</p>
      )}
    </div>
  );
}

/** How long to wait until the server takes another try. */
function Countdown(props: { seconds: number }) {
  const [left, setLeft] = useState(props.seconds);
  useEffect(() => {
    const end = performance.now() + props.seconds * 1_000;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1_000))), 1_000);
    return () => clearInterval(timer);
  }, [props.seconds]);
  return (
    <p className="remedy" aria-live="off">
      {left === 0 ? "You can try again now." : `You can try again in ${duration(left)}.`}
    </p>
  );
}

function duration(seconds: number): string {
  if (seconds < 100) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
