import { describe, expect, test } from "vitest";
import { GRANT_KINDS } from "../../grant.ts";
import { PROBLEM_KINDS } from "../../login/problem.ts";
import { FAULT_NAMES } from "../../scenario.ts";
import { testSandbox } from "../../test-sandbox.ts";
import { type Why, whySchema } from "../../why.ts";
import { problemFacts } from "../connect/problem-copy.ts";
import { TONES } from "./tone.ts";
import { whyText } from "./why-copy.ts";

const details = [
  { seconds: 12 },
  ...["uuid", ...GRANT_KINDS].flatMap((parameter) =>
    GRANT_KINDS.map((given) => ({ parameter, given, appId: "wx0123456789abcdef" })),
  ),
  ...FAULT_NAMES.map((fault) => ({ fault })),
  ...PROBLEM_KINDS.map((problem) => ({ problem })),
  { nearest: "/sns/auth" },
];

const reasons: readonly Why[] = Object.keys(TONES).flatMap((kind) =>
  details.flatMap((detail) => whySchema.safeParse({ kind, ...detail }).data ?? []),
);

const facts = { problem: problemFacts(testSandbox(), false) };

describe.each(["zh-CN", "en"] as const)("in %s", (language) => {
  const say = (why: Why, errcode?: number) => whyText(language, why, { ...facts, errcode });

  test("every reason has its own text, in whole sentences", () => {
    const texts = new Set(reasons.map((why) => say(why)));
    expect(texts.size).toBe(new Set(reasons.map((why) => JSON.stringify(why))).size);
    for (const text of texts) {
      expect(text).toMatch(language === "en" ? /^[A-Z].*[^.]\.$/s : /[^。]。$/s);
      expect(text).not.toMatch(/undefined|\[object/);
    }
  });

  test("the errcode names the parameter if the reason does not", () => {
    expect(say({ kind: "missing" }, 41003)).toContain(" refresh_token");
    expect(say({ kind: "not_a_form" }, 40002)).toContain(" grant_type");
    expect(say({ kind: "expired", seconds: 5 }, 42001)).toContain(" access_token ");
  });
});

test("the time is written as people say it", () => {
  const used = (seconds: number) =>
    (["zh-CN", "en"] as const).map((language) =>
      whyText(language, { kind: "used", seconds }, { ...facts, errcode: 40163 }),
    );
  expect(used(12)).toEqual(["这个 code 在 12\u00a0秒前换过了。", "This code was exchanged 12\u00a0s ago."]);
  expect(used(0)).toEqual(["这个 code 刚才换过了。", "This code was exchanged just now."]);
});
