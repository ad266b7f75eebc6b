import { ApiError } from "../api";

/** What went wrong and what to do, read aloud by screen readers when it appears. */
export function Notice(props: { fault: unknown }) {
  if (!props.fault) return null;
  const fault = props.fault;
  const message = fault instanceof Error ? fault.message : String(fault);
  return (
    <div className="notice" role="alert">
      <p>{message}</p>
      {fault instanceof ApiError && fault.remedy && <p className="remedy">{fault.remedy}</p>}
    </div>
  );
}
