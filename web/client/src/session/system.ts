// What systems do to keys before a browser tells of them.

export type System = "apple" | "windows" | "other";

export function systemOf(userAgent: string): System {
  if (/Mac OS X|Macintosh|iPad|iPhone/.test(userAgent)) return "apple";
  return /Windows/.test(userAgent) ? "windows" : "other";
}

/** Apple's tell no letting go of what was pressed with Command, and of Caps Lock only that it is now on, or off. */
export function isToldOnce(system: System, event: Pick<KeyboardEvent, "code" | "metaKey">): boolean {
  if (system !== "apple") return false;
  return event.code === "CapsLock" || (event.metaKey && !/^(Shift|Control|Alt|Meta)(Left|Right)$/.test(event.code));
}

/** The keys that a letting go tells about: Windows tells of one Shift when both were down. */
export function letGoTogether(system: System, code: string): readonly string[] {
  const shifts = ["ShiftLeft", "ShiftRight"];
  return system === "windows" && shifts.includes(code) ? shifts : [code];
}
