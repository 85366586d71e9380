import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import { NOTHING } from "@/e2e/servers";
import { diagnose } from "@/lib/doctor/diagnose";
import { foundIn, leftOutIn, reportFor, wechatPage } from "@/lib/doctor/testing/report";
import { sandboxApi } from "@/lib/sandbox/api/api";
import { OFFICIAL_ACCOUNT, WEBSITE_APP } from "@/lib/sandbox/apps";
import { ORIGIN, testSandbox } from "@/lib/sandbox/test-sandbox";
import { network } from "@/lib/test-network";
import { SANDBOX_PATH } from "./options";

const sandbox = testSandbox();

describe("in the sandbox", () => {
  test("the doctor asks the site's own server", async () => {
    const asked: string[] = [];
    network.use(
      http.get(`${ORIGIN}${SANDBOX_PATH}/*`, ({ request }) => {
        const { pathname } = new URL(request.url);
        asked.push(pathname);
        return pathname.includes("/sns/") ? sandboxApi(sandbox, request) : wechatPage()();
      }),
    );
    const report = await diagnose({ ...NOTHING, NODE_ENV: "development" }, ORIGIN);
    expect(foundIn(report)).toEqual([]);
    expect(leftOutIn(report)).toEqual(["clock"]);
    expect([...new Set(asked)].sort()).toEqual([
      `${SANDBOX_PATH}/connect/oauth2/authorize`,
      `${SANDBOX_PATH}/connect/qrconnect`,
      `${SANDBOX_PATH}/sns/oauth2/access_token`,
    ]);
    expect(report.callbackDomain).toBeUndefined();
    expect(JSON.stringify(report)).not.toContain(WEBSITE_APP.appSecret);
  });

  test.each<[string, () => Response]>([
    ["no server runs", () => HttpResponse.error()],
    ["another project's server runs", () => new HttpResponse("Not found", { status: 404 })],
  ])("where %s, what needs one is left out", async (_name, answer) => {
    network.use(http.get(`${ORIGIN}/*`, answer));
    const report = await diagnose({ ...NOTHING, NODE_ENV: "development" });
    expect(foundIn(report)).toEqual([]);
    expect(leftOutIn(report)).toEqual(["network", "clock", "credentials", "page"]);
    for (const { leftOut } of report.results.slice(-4)) expect(leftOut?.en).toContain(`runs at ${ORIGIN}`);
  });
});

describe("the sandbox's API, in WeChat's place, shows what is wrong with an application:", () => {
  const { appId, appSecret } = WEBSITE_APP;

  test.each<[string, { appId: string; appSecret: string }, string[]]>([
    ["nothing", { appId, appSecret }, []],
    ["an unknown AppID", { appId: "wxffffffffffffffff", appSecret }, ["error app_id_unknown"]],
    ["another application's AppSecret", { appId, appSecret: OFFICIAL_ACCOUNT.appSecret }, ["error app_secret_wrong"]],
  ])("%s", async (_name, app, found) => {
    const variables = { AUTH_WECHAT_APP_ID: app.appId, AUTH_WECHAT_APP_SECRET: app.appSecret };
    const api = ({ request }: { request: Request }) => {
      const { pathname, search } = new URL(request.url);
      return sandboxApi(sandbox, new Request(`${ORIGIN}${SANDBOX_PATH}${pathname}${search}`));
    };
    expect(foundIn(await reportFor(variables, { api }))).toEqual(found);
  });
});
