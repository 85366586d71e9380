import { describe, expect, test } from "vitest";
import { WECHAT_SAYS } from "../../login/problem.ts";
import { PROBLEM_COPY } from "./problem-copy.ts";

const FACTS = {
  origins: ["https://example.com", "http://localhost:8000"],
  appId: "wx0123456789abcdef",
  anyPort: false,
  publicDemo: false,
  insideWeChat: false,
  variables: { callbacks: "SITE_CALLBACKS", origin: "SITE_ORIGIN" },
} as const;

describe.each(["zh-CN", "en"] as const)("in %s", (language) => {
  const problems = Object.entries(PROBLEM_COPY[language]);

  test("every problem says why and what to do in whole sentences, and its title has no full stop", () => {
    for (const [kind, problem] of problems) {
      const { title, why, remedy } = problem(FACTS);
      expect(why, kind).toMatch(/[.。]$/);
      expect(remedy, kind).toMatch(/[.。]$/);
      expect(title, kind).toMatch(/[^\s.。]$/);
    }
  });

  test("a foreign redirect_uri is told every accepted origin, and how to add one", () => {
    const { why, remedy } = PROBLEM_COPY[language].redirect_uri_foreign(FACTS);
    for (const origin of FACTS.origins) expect(why).toContain(origin);
    expect(why).toMatch(/same port|端口也要相同/);
    expect(PROBLEM_COPY[language].redirect_uri_foreign({ ...FACTS, anyPort: true }).why).not.toMatch(/same port|端口/);
    expect(remedy).toContain("SITE_CALLBACKS");
    const others = [{ publicDemo: true }, { variables: undefined }];
    for (const other of others) {
      expect(PROBLEM_COPY[language].redirect_uri_foreign({ ...FACTS, ...other }).remedy).not.toContain(
        "SITE_CALLBACKS",
      );
    }
    expect(PROBLEM_COPY[language].redirect_uri_foreign({ ...FACTS, variables: undefined }).remedy).toContain(
      "--callback",
    );
  });

  test("a redirect_uri with the wrong scheme is told every origin that it may begin with", () => {
    const { remedy } = PROBLEM_COPY[language].redirect_uri_scheme(FACTS);
    for (const origin of FACTS.origins) expect(remedy).toContain(origin);
    expect(remedy).toContain("SITE_ORIGIN");
    const alone = PROBLEM_COPY[language].redirect_uri_scheme({ ...FACTS, variables: undefined });
    expect(alone.remedy).not.toMatch(/proxy|代理/);
  });

  test("the advice about scopes fits the page", () => {
    for (const kind of ["scope", "scope_missing"] as const) {
      expect(PROBLEM_COPY[language][kind](FACTS).remedy).not.toContain("snsapi_userinfo");
      expect(PROBLEM_COPY[language][kind]({ ...FACTS, insideWeChat: true }).remedy).not.toContain("snsapi_login");
    }
  });
});

test("Chinese titles are WeChat's own text where the sandbox has nothing to add", () => {
  for (const kind of [
    "appid",
    "app_website",
    "redirect_uri_foreign",
    "scope",
    "state_too_long",
    "user_agent",
  ] as const) {
    expect(PROBLEM_COPY["zh-CN"][kind](FACTS).title).toBe(WECHAT_SAYS[kind].text);
  }
});
