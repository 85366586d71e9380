import { randomBytes } from "node:crypto";
import { Visitor } from "./visitor";
import { userinfo } from "./wechat-api";

/**
 * Signs a new visitor in, by the three requests that every NextAuth site answers: for the CSRF token, for the way to
 * WeChat, and for the way back from there.
 */
export async function logIn(origin: string): Promise<Visitor> {
  const visitor = new Visitor(origin);
  await visitor.get(await startLogin(visitor));
  return visitor;
}

/** Starts a visitor's login, and returns the path by which WeChat leads back. */
export async function startLogin(visitor: Visitor): Promise<string> {
  const csrfToken = await csrfTokenOf(visitor);
  const { location } = await visitor.post("/api/auth/signin/wechat", { csrfToken });
  const state = location && new URL(location).searchParams.get("state");
  if (!state) throw new Error(`The login leads to ${location}, and not to WeChat.`);
  // WeChat makes a new code for every login.
  const code = randomBytes(16).toString("hex");
  return `/api/auth/callback/wechat?${new URLSearchParams({ code, state })}`;
}

/** NextAuth's token for its forms. */
export async function csrfTokenOf(visitor: Visitor): Promise<string> {
  return textOf(JSON.parse((await visitor.get("/api/auth/csrf")).text), "csrfToken");
}

/** Fails unless the person of the stand-in is signed in. */
export async function expectSession(visitor: Visitor): Promise<void> {
  if ((await nameOf(visitor)) !== userinfo.nickname) throw new Error("A login has ended without a session.");
}

/** The name of who is signed in. Empty where nobody is. */
export async function nameOf(visitor: Visitor): Promise<string> {
  const session: unknown = JSON.parse((await visitor.get("/api/auth/session")).text);
  return textOf(typeof session === "object" && session && "user" in session ? session.user : undefined, "name");
}

function textOf(body: unknown, field: string): string {
  const value =
    typeof body === "object" && body ? Object.entries(body).find(([name]) => name === field)?.[1] : undefined;
  return typeof value === "string" ? value : "";
}
