import { describe, expect, test } from "vitest";
import { exchangeCode } from "@/lib/wechat";
import { PAGES } from "../pages.ts";
import { serviceOf } from "../service.ts";
import { CALLBACK, ORIGIN, PATH, poll, post, testSandbox } from "../test-sandbox.ts";
import { embeddingOf } from "./embedding.ts";
import { callbackParts } from "./request.ts";
import { visitQrConnect } from "./visit.ts";

// The URLs that wxLogin.js, WeChat's own script for a frame, makes, byte for byte: in its order, with its empty
// parameters, with the redirect_uri as the site gave it, and without a response_type.
const START = `${ORIGIN}${PATH}${PAGES.chooser}?appid=wx73616e64626f7800&scope=snsapi_login&redirect_uri=`;
const MIDDLE = "&state=abc&login_type=jssdk&self_redirect=default&styletype=&sizetype=&bgcolor=&rst=";

const ADDRESSES = [
  ["as the script makes it", `${START}${encodeURIComponent(CALLBACK)}${MIDDLE}&style=black`],
  ["with a redirect_uri that is not encoded", `${START}${CALLBACK}${MIDDLE}`],
  ["with a style sheet", `${START}${encodeURIComponent(CALLBACK)}${MIDDLE}&href=data:text/css;base64,LnRpdGxle30=`],
  ["of a newer script", `${START}${encodeURIComponent(CALLBACK)}${MIDDLE}&lang=en&stylelite=1&fast_login=0`],
  ["with a colour scheme", `${START}${encodeURIComponent(CALLBACK)}${MIDDLE}&fast_login=0&color_scheme=dark`],
  ["of an older script", `${START}${encodeURIComponent(CALLBACK)}&state=abc&login_type=jssdk&self_redirect=true`],
] as const;

describe.each(ADDRESSES)("the URL %s", (_name, address) => {
  const query = new URL(address).searchParams;

  test("shows a QR code in a frame, and its poll returns the code", async () => {
    const sandbox = testSandbox();
    expect(embeddingOf(query)).toMatchObject({ selfRedirect: query.get("self_redirect") === "true" });
    const visit = await visitQrConnect(sandbox, query);
    if (!visit.ok || visit.uuid === undefined) throw new Error("There is no QR code.");
    await post(sandbox, new URLSearchParams({ uuid: visit.uuid, person: "lin", decision: "allow" }));
    const [, code = ""] =
      /^window\.wx_errcode=405;window\.wx_code='(.+)';$/.exec(await poll(sandbox, visit.uuid)) ?? [];
    const { beforeCode, afterCode } = callbackParts(visit.request);
    expect([beforeCode, afterCode]).toEqual([`${CALLBACK}?code=`, "&state=abc"]);
    await expect(exchangeCode(serviceOf(sandbox).app, code)).resolves.toMatchObject({ scope: ["snsapi_login"] });
  });

  test("is accepted again in the form that the frame posts", async () => {
    const sandbox = testSandbox();
    const visit = await visitQrConnect(sandbox, query);
    if (!visit.ok) throw new Error(visit.problem.kind);
    const form = { ...visit.request.fields, lang: "cn", person: "lin", decision: "allow" };
    const response = await post(sandbox, new URLSearchParams(form), { accept: "application/json" });
    expect(await response.json()).toEqual({
      location: expect.stringMatching(new RegExp(`^${CALLBACK}\\?code=[\\w-]{32,127}&state=abc$`)),
    });
  });
});

test.each([
  ["&response_type=token", "response_type"],
  ["&response_type=code,token", "response_type"],
])("%s is refused in a frame, too", async (more, kind) => {
  const visit = await visitQrConnect(testSandbox(), new URL(`${ADDRESSES[0][1]}${more}`).searchParams);
  expect(visit).toEqual({ ok: false, problem: { kind, parameter: "response_type" } });
});
