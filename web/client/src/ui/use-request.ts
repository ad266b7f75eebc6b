import { useCallback, useState } from "react";

/** Runs one request at a time and keeps what it failed with. */
export function useRequest(): {
  busy: boolean;
  fault: unknown;
  run: (request: () => Promise<void>) => Promise<void>;
} {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const run = useCallback(async (request: () => Promise<void>) => {
    setBusy(true);
    setFault(undefined);
    try {
      await request();
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, fault, run };
}
