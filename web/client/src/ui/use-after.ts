import { useEffect, useState } from "react";

/** Becomes true when `active` has been so for some time: what passes quickly is not worth a word. */
export function useAfter(milliseconds: number, active: boolean): boolean {
  const [due, setDue] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setDue(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setDue(false);
    };
  }, [milliseconds, active]);
  return active && due;
}
