import { describe, expect, test } from "vitest";
import { type Endpoint, ERRCODES, type Errcode, isKnownErrcode, type WeChatApp } from "@/lib/wechat";
import { WEBSITE_APP } from "./apps.ts";
import { openGrant } from "./grant.ts";
import {
  errcodeOf,
  FAULT_NAMES,
  type Fault,
  findScenario,
  type Scenario,
  type Stage,
  scenarios,
  scenarioText,
} from "./scenario.ts";
import { callEndpoint, loginUpTo } from "./test-login.ts";
import { codeOf, testSandbox } from "./test-sandbox.ts";

const ENDPOINTS_OF: Readonly<Record<Stage, readonly Endpoint[]>> = {
  exchange: ["/sns/oauth2/access_token"],
  userinfo: ["/sns/userinfo"],
  later: ["/sns/oauth2/refresh_token", "/sns/auth", "/sns/userinfo"],
};

/** The errors that lib/wechat throws for faults without an errcode. */
const HEARD = {
  other_openid: { kind: "shape", field: "openid" },
  slow: { kind: "network", reason: "timeout" },
  cut: { kind: "not_json" },
  html: { kind: "not_json" },
  huge: { kind: "not_json", meaning: "the response is longer than 64 KB" },
} as const;

const everything = scenarios({ publicDemo: false });
const calls = everything.flatMap(({ stage, fault }) =>
  ENDPOINTS_OF[stage].map((endpoint) => ({ scenario: scenarioText({ stage, fault }), stage, fault, endpoint })),
);

describe("lib/wechat's own client", () => {
  test.concurrent.each(calls)("gets $scenario at $endpoint", async ({ scenario, stage, fault, endpoint }) => {
    const login = await loginUpTo(endpoint, testSandbox(), { scenario });
    // The login's own profile call does not count as a later one.
    if (stage === "later") await callEndpoint("/sns/userinfo", login);
    const { app, requests } = counted(fault === "slow" ? { ...login.app, timeoutSeconds: 0.05 } : login.app);
    const call = callEndpoint(endpoint, { ...login, app });
    if (fault !== "busy_once") return expect(call).rejects.toMatchObject({ ...heardOf(fault), endpoint });
    await call;
    expect(requests).toHaveLength(2);
  });

  test.each(everything.filter(({ stage }) => stage !== "exchange"))(
    "signs in as far as $stage.$fault",
    async (scenario) => {
      const login = await loginUpTo("/sns/userinfo", testSandbox(), { scenario: scenarioText(scenario) });
      expect(login.tokens?.openid).toBe("oSANDBOX-lin-7Kq2Wm9RtYb4XcV");
    },
  );
});

describe("a scenario", () => {
  test("happens only where WeChat is known to give this answer", () => {
    const elsewhere = calls.filter(({ fault, endpoint }) => {
      const errcode = errcodeOf(fault);
      if (errcode === undefined || !isKnownErrcode(errcode)) return false;
      const { calls: known }: Errcode = ERRCODES[errcode];
      return !known.includes(endpoint);
    });
    expect(elsewhere).toEqual([]);
  });

  test("is found by its text", () => {
    for (const scenario of everything) {
      expect(findScenario({ publicDemo: false }, scenarioText(scenario))).toEqual(scenario);
    }
    expect(new Set(everything.map(scenarioText)).size).toBe(everything.length);
    expect(new Set(everything.map(({ fault }) => fault))).toEqual(new Set(FAULT_NAMES));
  });

  test.each([undefined, "", "busy", "exchange.", "later.code_used", "exchange.other_openid", "exchange.constructor"])(
    "is not found by %j",
    (text) => {
      expect(findScenario({ publicDemo: false }, text)).toBeUndefined();
    },
  );

  test("that keeps the server busy is not offered by a public demo, and is ignored in its forms", async () => {
    const demo = scenarios({ publicDemo: true });
    const left = everything.filter(
      (scenario) => !demo.some((offered) => scenarioText(offered) === scenarioText(scenario)),
    );
    expect(new Set(left.map(({ fault }) => fault))).toEqual(new Set(["slow", "huge"]));
    const sandbox = testSandbox({ publicDemo: true });
    const login = await loginUpTo("/sns/oauth2/access_token", sandbox, { scenario: "exchange.huge" });
    await expect(callEndpoint("/sns/oauth2/access_token", login)).resolves.toMatchObject({ expiresIn: 7200 });
  });

  test("in a code from elsewhere works in a public demo, unless it keeps the server busy", async () => {
    const elsewhere = testSandbox();
    const opened = async ({ stage, fault }: Scenario) => {
      const code = await codeOf(elsewhere, "lin", { scenario: scenarioText({ stage, fault }) });
      const demo = { ...elsewhere, publicDemo: true };
      return (await openGrant(demo, "code", WEBSITE_APP, code))?.scenario;
    };
    const heavy = everything.filter(({ fault }) => fault === "slow" || fault === "huge");
    expect(await Promise.all(heavy.map(opened))).toEqual(heavy.map(() => undefined));
    const light = everything.filter((scenario) => !heavy.includes(scenario));
    expect(await Promise.all(light.map(opened))).toEqual(light);
  });

  test("has WeChat's text for its errcode", () => {
    const errcodes = FAULT_NAMES.flatMap((fault) => errcodeOf(fault) ?? []);
    expect(errcodes.length).toBeGreaterThan(8);
    for (const errcode of errcodes) expect(ERRCODES[errcode].errmsg).toMatch(/\w/);
  });
});

function heardOf(fault: Fault): object {
  return new Map<string, object>(Object.entries(HEARD)).get(fault) ?? { kind: "api", errcode: errcodeOf(fault) };
}

/** The same application, with a list of its requests. */
function counted(app: WeChatApp): { readonly app: WeChatApp; readonly requests: readonly string[] } {
  const requests: string[] = [];
  const send: WeChatApp["fetch"] = (url, init) => {
    requests.push(url);
    return (app.fetch ?? fetch)(url, init);
  };
  return { app: { ...app, fetch: send }, requests };
}
