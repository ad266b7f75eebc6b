// The combinations that belong to this client and never reach the desktop (DSK-11, DSK-12).

export type Shortcut = "full-screen" | "disconnect" | "menu";

/** Names the shortcut that a key press completes: Ctrl+Alt+Enter, Ctrl+Alt+F12, or Ctrl+Alt+Home for the menu. */
export function shortcutOf(event: Pick<KeyboardEvent, "code" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">): Shortcut | undefined {
  if (!event.ctrlKey || !event.altKey || event.shiftKey || event.metaKey) return undefined;
  if (event.code === "Enter" || event.code === "NumpadEnter") return "full-screen";
  if (event.code === "F12") return "disconnect";
  if (event.code === "Home") return "menu";
  return undefined;
}
