import { randomBytes } from "node:crypto";
import { userinfo } from "../wechat-api";
import { Visitor } from "./visitor";

/**
 * Signs a new visitor in, by the three requests that every NextAuth site answers: for the CSRF token, for the way to
 * WeChat, and for the way back from there.
 */
export async function logIn(origin: string): Promise<Visitor> {
  const visitor = new Visitor(origin);
  const csrfToken = textOf(JSON.parse((await visitor.get("/api/auth/csrf")).text), "csrfToken");
  const { location } = await visitor.post("/api/auth/signin/wechat", { csrfToken });
  const state = location && new URL(location).searchParams.get("state");
  if (!state) throw new Error(`${origin} leads to ${location}, and not to WeChat.`);
  // WeChat makes a new code for every login.
  const code = randomBytes(16).toString("hex");
  await visitor.get(`/api/auth/callback/wechat?${new URLSearchParams({ code, state })}`);
  return visitor;
}

/** Fails unless the person of the stand-in is signed in. */
export async function expectSession(visitor: Visitor): Promise<void> {
  const session: unknown = JSON.parse((await visitor.get("/api/auth/session")).text);
  const user = typeof session === "object" && session && "user" in session ? session.user : undefined;
  if (textOf(user, "name") !== userinfo.nickname) throw new Error("A login has ended without a session.");
}

function textOf(body: unknown, field: string): string {
  const value =
    typeof body === "object" && body ? Object.entries(body).find(([name]) => name === field)?.[1] : undefined;
  return typeof value === "string" ? value : "";
}
