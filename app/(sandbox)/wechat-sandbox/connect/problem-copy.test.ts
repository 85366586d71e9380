import { describe, expect, test } from "vitest";
import { WECHAT_SAYS } from "@/lib/sandbox";
import { PROBLEM_COPY } from "./problem-copy";

const facts = { origin: "https://example.com", appId: "wx0123456789abcdef", parameter: "scope" } as const;

describe.each(["zh-CN", "en"] as const)("in %s", (language) => {
  test("every problem has a title, and says why and what to do in whole sentences", () => {
    for (const copy of Object.values(PROBLEM_COPY[language])) {
      const { title, why, remedy } = copy(facts);
      expect(title.trim()).not.toBe("");
      expect(why).toMatch(/[.。]$/);
      expect(remedy).toMatch(/[.。]$/);
    }
  });
});

test("Chinese titles are WeChat's own words where they are the whole truth", () => {
  const copy = PROBLEM_COPY["zh-CN"];
  expect(copy.redirect_uri_foreign(facts).title).toBe(WECHAT_SAYS.redirect_uri_foreign.text);
  expect(copy.scope(facts).title).toBe("Scope 参数错误或没有 Scope 权限");
  expect(copy.appid(facts).title).toBe("AppID 参数错误");
});
