import { describe, expect, test } from "vitest";
import { PARAMETERS, WECHAT_SAYS } from "../../login/problem.ts";
import { PROBLEM_COPY } from "./problem-copy.ts";

const FACTS = {
  origin: "https://example.com",
  appId: "wx0123456789abcdef",
  publicDemo: false,
  parameter: "scope",
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

  test("a repeated parameter is named", () => {
    for (const parameter of PARAMETERS) {
      const { title, remedy } = PROBLEM_COPY[language].repeated({ ...FACTS, parameter });
      expect([title, remedy]).toEqual([expect.stringContaining(parameter), expect.stringContaining(parameter)]);
    }
  });
});

test("Chinese titles are WeChat's own text where the sandbox has nothing to add", () => {
  for (const kind of ["appid", "redirect_uri_foreign", "scope", "user_agent"] as const) {
    expect(PROBLEM_COPY["zh-CN"][kind](FACTS).title).toBe(WECHAT_SAYS[kind].text);
  }
});
