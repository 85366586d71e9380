import { describe, expect, test } from "vitest";
import { ERRCODES, isKnownErrcode, KNOWN_ERRCODES, type Remedy, WeChatApiError } from "./index.ts";

// WeChat's documented errcodes, repeated here so that none disappears from the table unnoticed.
const DOCUMENTED = [
  -1, 10003, 10004, 10005, 10006, 10009, 10010, 10011, 10012, 10013, 10015, 10016, 10039, 40001, 40002, 40003, 40013,
  40014, 40029, 40030, 40125, 40163, 40164, 40226, 41001, 41002, 41003, 41004, 41008, 41009, 42001, 42002, 42003, 42007,
  43001, 45009, 45011, 48001, 50001, 50002, 61004,
];

test("the table has every documented errcode, once and in order", () => {
  expect(KNOWN_ERRCODES).toEqual(DOCUMENTED);
});

test.each([0, 1, 10014, 40000, 40028.5, Number.NaN, Number.POSITIVE_INFINITY, 1e21])("%d is unknown", (errcode) => {
  expect(isKnownErrcode(errcode)).toBe(false);
  expect(new WeChatApiError("/sns/auth", { errcode, errmsg: "", rid: undefined }, false).known).toBeUndefined();
});

describe.each(KNOWN_ERRCODES)("%d", (errcode) => {
  const { meaning, calls } = ERRCODES[errcode];

  test("has a meaning that fits into a sentence", () => {
    expect(meaning).toMatch(/^(?:WeChat|[a-z]+) .*[^.]$/);
  });

  test("comes from at least one place, and names each once", () => {
    expect(calls.length).toBeGreaterThan(0);
    expect(new Set(calls).size).toBe(calls.length);
  });

  test("is shown by a page or returned by an endpoint, never both", () => {
    const pages = calls.filter((call) => call.startsWith("/connect/"));
    expect(pages.length).toBe(errcode > 10000 && errcode < 20000 ? calls.length : 0);
  });
});

test("an errcode about a code comes only from the exchange, and one about a refresh token only from the refresh", () => {
  for (const errcode of [40029, 40163, 41008, 42003] as const) {
    expect(ERRCODES[errcode].calls, `${errcode}`).toEqual(["/sns/oauth2/access_token"]);
  }
  for (const errcode of [40030, 41003, 42002] as const) {
    expect(ERRCODES[errcode].calls, `${errcode}`).toEqual(["/sns/oauth2/refresh_token"]);
  }
});

test("an endpoint that takes no AppSecret never complains about it", () => {
  const ofSecret = KNOWN_ERRCODES.filter((errcode) => /AppSecret/.test(ERRCODES[errcode].meaning));
  expect(ofSecret).toEqual([40001, 40125, 41004]);
  for (const errcode of ofSecret) expect(ERRCODES[errcode].calls).not.toContain("/sns/oauth2/refresh_token");
});

test("only a busy WeChat is retried at once", () => {
  const withRemedy = (remedy: Remedy) => KNOWN_ERRCODES.filter((errcode) => ERRCODES[errcode].remedy === remedy);
  expect(withRemedy("retry")).toEqual([-1]);
  expect(withRemedy("refresh")).toEqual([42001]);
  expect(withRemedy("back_off")).toEqual([10009, 45009, 45011]);
});
