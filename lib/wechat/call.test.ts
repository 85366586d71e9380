import { delay, HttpResponse } from "msw";
import { describe, expect, test, vi } from "vitest";
import { checkToken, exchangeCode, refreshTokens, type WeChatApp, type WeChatFetch } from "./index.ts";
import { answerWith, app, tokenAnswer } from "./test-app.ts";

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
    ["ERR_SOCKET_CONNECTION_TIMEOUT", "connect_timeout", 3],
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

  // Node's documentation of `tls` lists them.
  test.each([
    ...["CERT_CHAIN_TOO_LONG", "CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID", "CERT_REJECTED", "CERT_REVOKED"],
    ...["CERT_SIGNATURE_FAILURE", "CERT_UNTRUSTED", "CRL_HAS_EXPIRED", "CRL_NOT_YET_VALID", "CRL_SIGNATURE_FAILURE"],
    ...["DEPTH_ZERO_SELF_SIGNED_CERT", "ERROR_IN_CERT_NOT_AFTER_FIELD", "ERROR_IN_CERT_NOT_BEFORE_FIELD"],
    ...["ERROR_IN_CRL_LAST_UPDATE_FIELD", "ERROR_IN_CRL_NEXT_UPDATE_FIELD", "ERR_TLS_CERT_ALTNAME_FORMAT"],
    ...["ERR_TLS_CERT_ALTNAME_INVALID", "HOSTNAME_MISMATCH", "INVALID_CA", "INVALID_PURPOSE", "PATH_LENGTH_EXCEEDED"],
    ...["SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY", "UNABLE_TO_DECRYPT_CERT_SIGNATURE"],
    ...["UNABLE_TO_DECRYPT_CRL_SIGNATURE", "UNABLE_TO_GET_CRL", "UNABLE_TO_GET_ISSUER_CERT"],
    ...["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
  ])("nothing after %s, which names the certificate", async (code) => {
    const { fetch, calls } = failingFetch(code);
    await expect(refreshTokens({ ...app, fetch }, "REFRESH")).rejects.toMatchObject({ reason: "certificate", code });
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

  test.each(["ECONNREFUSED", "ECONNRESET", "UND_ERR_SOCKET", "UND_ERR_HEADERS_TIMEOUT"])(
    "a refresh, and whatever else uses nothing up, after %s",
    async (code) => {
      for (const call of [
        (from: WeChatApp) => refreshTokens(from, "REFRESH"),
        (from: WeChatApp) => checkToken(from, { accessToken: "A", openid: "O" }),
      ]) {
        const { fetch, calls } = failingFetch(code);
        await expect(call({ ...app, fetch })).rejects.toMatchObject({ kind: "network", retryable: true });
        expect(calls()).toBe(3);
      }
    },
  );

  test.each([undefined, null, 7, "ECONNREFUSED"])("no exchange after a failure whose cause is %j", async (cause) => {
    let calls = 0;
    const fetch: WeChatFetch = async () => {
      calls += 1;
      throw new TypeError("fetch failed", { cause });
    };
    await expect(exchangeCode({ ...app, fetch }, "CODE")).rejects.toMatchObject({ reason: "broken", code: undefined });
    expect(calls).toBe(1);
  });

  test.each([
    ["a server error", () => new Response("Bad Gateway", { status: 502 })],
    ["any other server error", () => new Response("Internal Server Error", { status: 500 })],
    ["a response without a body", () => new Response(null)],
    ["a web page", () => HttpResponse.html("<html>busy</html>")],
    ["a truncated response", () => HttpResponse.text('{"access_token":"AC')],
  ])("a refresh, but not an exchange, after %s", async (_name, body) => {
    const refreshes = answerWith(REFRESH, body, tokenAnswer);
    const exchanges = answerWith(EXCHANGE, body, tokenAnswer);
    await expect(refreshTokens(app, "REFRESH")).resolves.toMatchObject({ openid: tokenAnswer.openid });
    await expect(exchangeCode(app, "CODE")).rejects.toMatchObject({ retryable: false });
    expect([refreshes.length, exchanges.length]).toEqual([2, 1]);
  });

  test("nothing after the server refuses the request", async () => {
    const calls = answerWith(REFRESH, () => new Response("Too Many Requests", { status: 429 }));
    await expect(refreshTokens(app, "REFRESH")).rejects.toMatchObject({ kind: "http", status: 429, retryable: false });
    expect(calls).toHaveLength(1);
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

  test("ends before it begins when the caller has cancelled it already", async () => {
    const call = exchangeCode({ ...app, fetch: never }, "CODE", { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ kind: "network", reason: "aborted", retryable: false });
  });

  test("the size of a response: 64 KB are read, and of a longer one no more, nor is it asked for again", async () => {
    const padded = (bytes: number) => JSON.stringify(tokenAnswer).padEnd(bytes);
    answerWith(EXCHANGE, padded(64 * 1024));
    await expect(exchangeCode(app, "CODE")).resolves.toMatchObject({ openid: tokenAnswer.openid });
    const cancel = vi.fn();
    let calls = 0;
    const fetch: WeChatFetch = async () => {
      calls += 1;
      const pull = (controller: ReadableByteStreamController) => controller.enqueue(new Uint8Array(64 * 1024).fill(32));
      return new Response(new ReadableStream({ type: "bytes", pull, cancel }));
    };
    await expect(refreshTokens({ ...app, fetch }, "REFRESH")).rejects.toMatchObject({
      kind: "not_json",
      message: `WeChat ${REFRESH}: the response is longer than 64 KB.`,
      retryable: false,
    });
    expect(calls).toBe(1);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("follows no redirect", async () => {
    answerWith(EXCHANGE, () => HttpResponse.redirect("https://evil.example/steal", 302));
    await expect(exchangeCode(app, "CODE")).rejects.toMatchObject({ kind: "http", status: 302, retryable: false });
  });
});

test("leaves no timer behind, whatever the answer is", async () => {
  vi.useFakeTimers();
  const answers: WeChatFetch[] = [
    async () => HttpResponse.json({ errcode: 0 }),
    async () => HttpResponse.json({ errcode: 40001 }),
    async () => new Response(null, { status: 302 }),
  ];
  for (const fetch of answers) {
    await checkToken({ ...app, fetch }, { accessToken: "A", openid: "O" }).catch(() => {});
    expect(vi.getTimerCount()).toBe(0);
  }
  vi.useRealTimers();
});

describe("the caller's choices", () => {
  test("another API base", async () => {
    const urls: string[] = [];
    const fetch: WeChatFetch = async (url) => {
      urls.push(url);
      return HttpResponse.json({ errcode: 0, errmsg: "ok" });
    };
    const apiBase = "http://localhost:3000/wechat";
    await checkToken({ ...app, apiBase, fetch }, { accessToken: "A B", openid: "O" });
    expect(urls).toEqual(["http://localhost:3000/wechat/sns/auth?access_token=A%20B&openid=O"]);
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
