// What the address names. Everything stands behind the hash, so that tokens never reach a server's log.

export type Route = { page: "sign-in"; code?: string } | { page: "register"; token: string };

/** Reads the part of the address behind `#`. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const values = new URLSearchParams(query);
  const token = values.get("token");
  if (path === "register" && token) return { page: "register", token };
  return { page: "sign-in", code: values.get("code") ?? undefined };
}
