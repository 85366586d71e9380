import { delay, HttpResponse } from "msw";
import { describe, expect, test } from "vitest";
import { checkToken, exchangeCode, refreshTokens, type WeChatFetch } from ".";
import { answerWith, app, tokenAnswer } from "./test-app";

const EXCHANGE = "/sns/oauth2/access_token";
const REFRESH = "/sns/oauth2/refresh_token";
const busy = { errcode: -1, errmsg: "system error" };

/** A `fetch` that fails like Node's, with a system error code, and counts its calls. */
function failingFetch(code: string, syscall?: string): { fetch: WeChatFetch; calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    fetch: async () => {
      calls += 1;
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code, syscall }) });
    },
  };
}

describe("retries", () => {
  test("an exchange after -1, at most twice", async () => {
    const calls = answerWith(EXCHANGE, busy);
    await expect(exchangeCode(app, "CODE")).rejects.toMatchObject({ kind: "api", errcode: -1, retryable: true });
    expect(calls).toHaveLength(3);
  });

  test("an exchange after -1 until it succeeds", async () => {
    const calls = answerWith(EXCHANGE, busy, tokenAnswer);
    await expect(exchangeCode(app, "CODE")).resolves.toMatchObject({ openid: tokenAnswer.openid });
    expect(calls).toHaveLength(2);
  });

  test.each([
    ["ECONNREFUSED", "refused", 3],
    ["ENOTFOUND", "dns", 3],
    ["EAI_AGAIN", "dns", 3],
    ["EHOSTUNREACH", "refused", 3],
    ["ENETUNREACH", "refused", 3],
    ["ECONNRESET", "broken", 1],
    ["UND_ERR_CONNECT_TIMEOUT", "connect_timeout", 3],
    ["ETIMEDOUT", "connect_timeout", 3],
    ["UND_ERR_HEADERS_TIMEOUT", "timeout", 1],
    ["UND_ERR_BODY_TIMEOUT", "timeout", 1],
    ["UND_ERR_SOCKET", "broken", 1],
  ])("an exchange after %s only if it cannot have reached WeChat", async (code, reason, expected) => {
    const { fetch, calls } = failingFetch(code);
    await expect(exchangeCode({ ...app, fetch }, "CODE")).rejects.toMatchObject({
      kind: "network",
      reason,
      retryable: expected > 1,
    });
    expect(calls()).toBe(expected);
  });

  // Linux reports these of a connection that stood already, where the other side has stopped answering.
  test.each(["ETIMEDOUT", "EHOSTUNREACH"])("no exchange after %s of an open connection", async (code) => {
    const { fetch, calls } = failingFetch(code, "read");
    await expect(exchangeCode({ ...app, fetch }, "CODE")).rejects.toMatchObject({ reason: "broken", retryable: false });
    expect(calls()).toBe(1);
  });

  test("nothing after a certificate that is not trusted, and names what is wrong with it", async () => {
    const { fetch, calls } = failingFetch("CERT_HAS_EXPIRED");
    await expect(refreshTokens({ ...app, fetch }, "REFRESH")).rejects.toMatchObject({
      reason: "certificate",
      code: "CERT_HAS_EXPIRED",
      retryable: false,
      message: `WeChat ${REFRESH}: the server's certificate is not trusted (CERT_HAS_EXPIRED).`,
    });
    expect(calls()).toBe(1);
  });

  test.each(["ECONNREFUSED", "ECONNRESET", "UND_ERR_SOCKET"])("a refresh after %s", async (code) => {
    const { fetch, calls } = failingFetch(code);
    await expect(refreshTokens({ ...app, fetch }, "REFRESH")).rejects.toMatchObject({
      kind: "network",
      retryable: true,
    });
    expect(calls()).toBe(3);
  });

  test.each([
    ["a server error", () => new Response("Bad Gateway", { status: 502 })],
    ["a web page", () => HttpResponse.html("<html>busy</html>")],
    ["a truncated response", () => HttpResponse.text('{"access_token":"AC')],
  ])("a refresh, but not an exchange, after %s", async (_name, body) => {
    const refreshes = answerWith(REFRESH, body, tokenAnswer);
    const exchanges = answerWith(EXCHANGE, body, tokenAnswer);
    await expect(refreshTokens(app, "REFRESH")).resolves.toMatchObject({ openid: tokenAnswer.openid });
    await expect(exchangeCode(app, "CODE")).rejects.toMatchObject({ retryable: false });
    expect([refreshes.length, exchanges.length]).toEqual([2, 1]);
  });

  test("nothing after a permanent error", async () => {
    const calls = answerWith(REFRESH, { errcode: 40030, errmsg: "invalid refresh_token" });
    await expect(refreshTokens(app, "REFRESH")).rejects.toMatchObject({ errcode: 40030 });
    expect(calls).toHaveLength(1);
  });
});

describe("limits", () => {
  const never: WeChatFetch = () => new Promise(() => {});

  test("the time of a call, even if the caller's fetch ignores the signal", async () => {
    await expect(exchangeCode({ ...app, fetch: never, timeoutSeconds: 0.02 }, "CODE")).rejects.toMatchObject({
      kind: "network",
      reason: "timeout",
      retryable: false,
    });
  });

  test("the total time of all retries", async () => {
    const calls = answerWith(REFRESH, busy);
    const started = performance.now();
    await expect(refreshTokens({ ...app, timeoutSeconds: 0.02 }, "REFRESH")).rejects.toMatchObject({ errcode: -1 });
    expect(calls).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test("the time of a response that never ends", async () => {
    const endless = () => new Response(new ReadableStream({ pull: async () => void (await delay("infinite")) }));
    answerWith(EXCHANGE, endless);
    await expect(exchangeCode({ ...app, timeoutSeconds: 0.05 }, "CODE")).rejects.toMatchObject({ reason: "timeout" });
  });

  test("ends when the caller cancels the call", async () => {
    const controller = new AbortController();
    const call = exchangeCode({ ...app, fetch: never }, "CODE", { signal: controller.signal });
    controller.abort();
    await expect(call).rejects.toMatchObject({ kind: "network", reason: "aborted", retryable: false });
  });

  test("the size of a response", async () => {
    answerWith(EXCHANGE, { ...tokenAnswer, padding: "x".repeat(64 * 1024) });
    await expect(exchangeCode(app, "CODE")).rejects.toMatchObject({
      kind: "not_json",
      message: `WeChat ${EXCHANGE}: the response is longer than 64 KB.`,
    });
  });

  test("follows no redirect", async () => {
    answerWith(EXCHANGE, () => HttpResponse.redirect("https://evil.example/steal", 302));
    await expect(exchangeCode(app, "CODE")).rejects.toMatchObject({ kind: "http", status: 302, retryable: false });
  });
});

describe("the caller's choices", () => {
  test("another API base", async () => {
    const urls: string[] = [];
    const fetch: WeChatFetch = async (url) => {
      urls.push(url);
      return HttpResponse.json({ errcode: 0, errmsg: "ok" });
    };
    const apiBase = "http://localhost:3000/wechat-sandbox";
    await checkToken({ ...app, apiBase, fetch }, { accessToken: "A B", openid: "O" });
    expect(urls).toEqual(["http://localhost:3000/wechat-sandbox/sns/auth?access_token=A%20B&openid=O"]);
  });

  test("no cache and no redirect for a fetch of the caller's own", async () => {
    let seen: RequestInit = {};
    const fetch: WeChatFetch = async (_url, init) => {
      seen = init;
      return HttpResponse.json({ errcode: 0 });
    };
    await checkToken({ ...app, fetch }, { accessToken: "A", openid: "O" });
    expect(seen).toMatchObject({ method: "GET", cache: "no-store", redirect: "manual" });
    expect(seen.signal).toBeInstanceOf(AbortSignal);
  });
});
