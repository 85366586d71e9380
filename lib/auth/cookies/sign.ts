import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Content, Sealer } from "./seal";

/**
 * Signs a value with the newest secret: its JSON in base64url, a dot, and an HMAC-SHA-256 (RFC 2104). Its visitor can read
 * it, and nobody can forge it. What a visitor must not read goes through `seal.ts`, which costs six times as much.
 */
export function sign<T>(content: Content<T>, { secrets, app }: Sealer, value: T): string {
  const text = Buffer.from(JSON.stringify({ value, expires: Date.now() + content.seconds * 1000 })).toString(
    "base64url",
  );
  return `${text}.${mac(secrets[0] ?? "", content, app, text).toString("base64url")}`;
}

/** Reads what {@link sign} made, with any of the secrets. Undefined for a text that is crafted, cut, expired or foreign. */
export function verify<T>(content: Content<T>, { secrets, app }: Sealer, signed: string | undefined): T | undefined {
  const [text = "", signature = ""] = signed?.split(".") ?? [];
  const given = Buffer.from(signature, "base64url");
  const known = secrets.map((secret) => mac(secret, content, app, text));
  if (!known.some((right) => right.length === given.length && timingSafeEqual(right, given))) return undefined;
  // The signature says that `sign` made it.
  const { value, expires }: { value: unknown; expires: number } = JSON.parse(Buffer.from(text, "base64url").toString());
  return Date.now() < expires ? content.schema.safeParse(value).data : undefined;
}

// The kind and the application are signed too, and need no room in the cookie. Neither has a space or a dot.
function mac(secret: string, { kind }: Content<unknown>, { appId }: Sealer["app"], text: string): Buffer {
  return createHmac("sha256", secret).update(`${kind} ${appId} ${text}`).digest();
}
