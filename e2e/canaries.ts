import type { ChildProcess } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root";
import { APP_SECRET, AUTH_SECRET, LOGS } from "./servers";
import { CODE, tokens, userinfo } from "./wechat-api";

/** What no log may contain, by what it is. */
const CANARIES = {
  "the AppSecret": APP_SECRET,
  AUTH_SECRET,
  "a code": CODE,
  "an access token": tokens.access_token,
  "a refresh token": tokens.refresh_token,
  "an openid": tokens.openid,
  "a unionid": tokens.unionid,
  "a nickname": userinfo.nickname,
  // The beginning of each session cookie, which is a JSON Web Token, and of each cookie of iron-session.
  "a session cookie": "eyJhbGciOiJkaXIi",
  "a sealed cookie": "Fe26.2*",
};

// Codes, states and tokens, whoever made them.
const IN_QUERY = /(?:^|[^a-z_]|%3f)(?:code|state|secret|access_token|refresh_token|openid)(?:=|%3[Dd])[\w-]{8,}/m;

/** What a text contains of the canaries, as they are, URL-encoded or in base64. */
export function leaksIn(text: string): string[] {
  const found = Object.entries(CANARIES).filter(([, canary]) => formsOf(canary).some((form) => text.includes(form)));
  return [...found.map(([name]) => name), ...(IN_QUERY.test(text) ? ["a secret in a query"] : [])];
}

/** A text as it is, URL-encoded, and as it looks within a longer text in base64, which depends on where it begins. */
export function formsOf(canary: string): string[] {
  const escaped = encodeURIComponent(canary);
  const encoded = [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(canary)]);
    // Six bits make a letter. The first and the last one may have bits of what is around.
    const inner = bytes.toString("base64").slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6));
    return [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
  });
  return [...new Set([canary, escaped, escaped.toLowerCase(), ...encoded])];
}

/** Keeps what a server prints, for the search at the end of the run. */
export function keepLog(server: ChildProcess, folder = LOGS): void {
  mkdirSync(join(ROOT, folder), { recursive: true });
  const file = join(ROOT, folder, `${server.pid}.log`);
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (data) => appendFileSync(file, data));
}

/** The kept logs with a canary, each with what it contains. */
export function leakyLogs(folder = LOGS): string[] {
  const path = join(ROOT, folder);
  const files = existsSync(path) ? readdirSync(path) : [];
  return files.flatMap((file) => {
    const leaks = leaksIn(readFileSync(join(path, file), "utf8"));
    return leaks.length > 0 ? [`${join(folder, file)}: ${leaks.join(", ")}`] : [];
  });
}

/** Searches the kept logs. Playwright calls this at the end of the run, which fails if it throws. */
export default function searchLogs(): void {
  const leaky = leakyLogs();
  if (leaky.length > 0) throw new Error(`Servers printed secrets:\n${leaky.join("\n")}`);
}
