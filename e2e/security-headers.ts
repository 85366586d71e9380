import type { APIRequestContext, APIResponse } from "playwright/test";
import { expectStrictPolicy } from "./policy";
import { expect } from "./test";

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "strict-transport-security": expect.stringContaining("max-age="),
};

/** Expects all security headers in the response of a page, at a site whose own origin is `origin`. */
export async function expectPageHeaders(request: APIRequestContext, path: string, origin: string): Promise<void> {
  const headers = (await request.get(path, { maxRedirects: 0 })).headers();
  expect(headers, path).toMatchObject({
    ...EVERYWHERE,
    "cross-origin-resource-policy": expect.stringMatching(/^(?:same|cross)-origin$/),
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": expect.stringContaining("camera=()"),
    "referrer-policy": "strict-origin-when-cross-origin",
  });
  expect(headers["x-powered-by"], path).toBeUndefined();
  const policy = headers["content-security-policy"] ?? "";
  // Hosts from `site.config.ts` may follow.
  const nonce = expect.stringMatching(/^'nonce-[\w-]+'$/);
  expect(sources(policy, "default-src"), policy).toEqual(["'self'"]);
  expect(sources(policy, "script-src").slice(0, 3), policy).toEqual(["'self'", nonce, "'strict-dynamic'"]);
  expect(sources(policy, "style-src"), policy).toEqual(["'self'", nonce]);
  expect(sources(policy, "object-src"), policy).toEqual(["'none'"]);
  expect(sources(policy, "base-uri"), policy).toEqual(["'none'"]);
  expect(sources(policy, "frame-ancestors"), policy).toEqual(["'none'"]);
  expect(sources(policy, "frame-src").slice(0, 2), policy).toEqual(["'self'", "https://open.weixin.qq.com"]);
  expect(sources(policy, "form-action").slice(0, 3), policy).toEqual(["'self'", origin, "https://open.weixin.qq.com"]);
  expect(sources(policy, "script-src"), policy).not.toContain("'unsafe-inline'");
  expectStrictPolicy(policy);
}

/** Expects the headers that a route of /api/auth needs. */
export async function expectRouteHeaders(request: APIRequestContext, path: string): Promise<void> {
  const headers = (await request.get(path, { maxRedirects: 0 })).headers();
  expect(headers, path).toMatchObject({
    ...EVERYWHERE,
    "referrer-policy": "no-referrer",
    "cache-control": "private, no-store",
  });
  expect(headers["x-powered-by"], path).toBeUndefined();
}

/** Expects what every answer has, whoever makes it, and which sites may load it. */
export function expectOwnHeaders(answer: APIResponse, loadedBy: "same-origin" | "cross-origin"): void {
  expect(answer.headers(), answer.url()).toMatchObject({ ...EVERYWHERE, "cross-origin-resource-policy": loadedBy });
}

/** What a policy allows in a directive. */
function sources(policy: string, directive: string): string[] {
  const [, ...sources] =
    policy
      .split("; ")
      .find((line) => line.startsWith(`${directive} `))
      ?.split(" ") ?? [];
  return sources;
}
