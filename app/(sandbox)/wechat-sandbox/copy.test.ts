import { describe, expect, test } from "vitest";
import { copyFor, WECHAT_SAYS } from "./copy";

const facts = { origin: "https://example.com", parameter: "scope" } as const;

function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return texts(value(facts));
  return Object.values(value ?? {}).flatMap(texts);
}

describe.each(["zh-CN", "en"] as const)("in %s", (language) => {
  test("everything is said", () => {
    for (const text of texts(copyFor(language))) expect(text.trim()).not.toBe("");
  });

  test("every problem says why and what to do, in whole sentences", () => {
    for (const problem of Object.values(copyFor(language).problems)) {
      const { why, remedy } = problem(facts);
      expect(why).toMatch(/[.。]$/);
      expect(remedy).toMatch(/[.。]$/);
    }
  });
});

test("Chinese titles are WeChat's own words where they are known", () => {
  const { problems } = copyFor("zh-CN");
  expect(problems.redirect_uri_foreign(facts).title).toBe(WECHAT_SAYS.redirect_uri_foreign);
  expect(problems.scope(facts).title).toBe("Scope 参数错误或没有 Scope 权限");
  expect(problems.appid(facts).title).toBe("AppID 参数错误");
});
