import { HttpResponse } from "msw";
import { afterEach, describe, expect, test } from "vitest";
import { live } from "@/lib/env/testing/live";
import { type NetworkReason, WeChatNetworkError } from "@/lib/wechat";
import { startServer, type TestServer } from "@/lib/wechat/test-server";
import { ignoredProxy } from "./checks/proxy";
import { reportOf } from "./report";
import { subjectOf } from "./subject";
import { findingIn, foundIn, leftOutIn, reportFor } from "./testing/report";

// WeChat's API, at real servers of this machine and at names that do not exist.

const UNKNOWN = "https://no-such-host.invalid";

let servers: TestServer[] = [];

afterEach(() => {
  for (const server of servers) server.stop();
  servers = [];
});

/** The base URL of a server. */
async function start(...how: Parameters<typeof startServer>): Promise<string> {
  const server = await startServer(...how);
  servers.push(server);
  return server.base;
}

/** The findings where the API is at this address. */
async function foundAt(apiBase: string): Promise<string[]> {
  const report = await reportFor({}, { apiBase });
  expect(leftOutIn(report)).toEqual(["clock", "credentials"]);
  expect(JSON.stringify(report)).not.toContain(live.AUTH_WECHAT_APP_SECRET);
  return foundIn(report);
}

describe("where WeChat's API does not answer, the doctor says why:", () => {
  test("its name is unknown", async () => {
    expect(await foundAt(UNKNOWN)).toEqual(["error api_name"]);
    const report = await reportFor({}, { apiBase: UNKNOWN });
    for (const { what } of Object.values(findingIn(report, "api_name").advice)) {
      expect(what).toMatch(/no-such-host\.invalid.*[（(](?:ENOTFOUND|EAI_AGAIN)[）)][。.]$/);
    }
  });

  test("nothing listens", async () => {
    const base = await start((response) => response.end());
    servers[0]?.stop();
    expect(await foundAt(base)).toEqual(["error api_refused"]);
  });

  test.each(["selfSigned", "ofAnotherName", "expired"] as const)("the certificate is %s", async (certificate) => {
    const base = await start((response) => response.end(), certificate);
    expect(await foundAt(base)).toEqual(["error api_certificate"]);
  });

  test.each<[NetworkReason, string]>([
    ["timeout", "api_timeout"],
    ["connect_timeout", "api_timeout"],
    ["broken", "api_broken"],
    ["aborted", "api_broken"],
  ])("%s", (reason, id) => {
    const error = new WeChatNetworkError("/sns/oauth2/access_token", reason, false);
    const exchange = { error, aheadSeconds: undefined };
    const report = reportOf(subjectOf(live), { exchanges: { wechat: exchange }, pages: {} });
    expect(foundIn(report)).toEqual([`error ${id}`]);
  });

  test.each<[string, () => Response]>([
    ["a proxy's refusal", () => new HttpResponse("Forbidden", { status: 403 })],
    ["a network's login page", () => HttpResponse.html("<form>Wi-Fi</form>")],
    ["a redirect to one", () => HttpResponse.redirect("http://login.wifi.example/", 302)],
  ])("somebody else answers: %s", async (_name, api) => {
    const report = await reportFor({}, { api });
    expect(foundIn(report)).toEqual(["error api_foreign"]);
    expect(leftOutIn(report)).toContain("credentials");
  });
});

describe("a proxy that Node's fetch ignores", () => {
  test("is named where the API does not answer, without its password", async () => {
    const variables = { HTTPS_PROXY: "http://user:pass-word@proxy.example:3128" };
    const report = await reportFor(variables, { apiBase: UNKNOWN });
    expect(foundIn(report)).toEqual(expect.arrayContaining(["error proxy_ignored", "error api_name"]));
    expect(findingIn(report, "proxy_ignored").copy).toBe("NODE_USE_ENV_PROXY=1");
    expect(JSON.stringify(report)).not.toContain("pass-word");
  });

  test("is no finding where the API answers without it", async () => {
    expect(foundIn(await reportFor({ HTTPS_PROXY: "http://proxy.example:3128" }))).toEqual([]);
  });

  test.each<[string, string, boolean]>([
    ["20.20.2", "1", true],
    ["22.20.0", "1", true],
    ["22.21.0", "1", false],
    ["22.21.0", "", true],
    ["23.11.0", "1", true],
    ["24.0.0", "1", false],
    ["26.1.0", "", true],
  ])("in Node.js %s with NODE_USE_ENV_PROXY=%s: %s", (version, NODE_USE_ENV_PROXY, ignored) => {
    const variables = { https_proxy: "http://proxy.example:3128", NODE_USE_ENV_PROXY };
    expect(ignoredProxy(variables, "api.weixin.qq.com", version) !== undefined).toBe(ignored);
  });
});
