import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { callback } from "../callback";
import { qrFrame } from "../qr-frame";
import { resumeAttempt, start } from "../start";
import { Browser, SECRETS, testContext } from "../testing/test-context";
import { findAttempt, startAttempt } from "./attempt";
import { isListed, redirectTarget } from "./relay";
import { attemptStateIn, writeRelayState } from "./relay-state";

const PATH = "/api/auth/callback/wechat";
const CODE = "061lQlGa1nXiHG06VNFa1ybVm93lQlGG";
const STABLE = "https://example.com";
const PREVIEW = "https://shop-git-a1b2c3d4e5f6-team.vercel.app";
const TARGETS = ["https://*-team.vercel.app", "http://localhost:3000"];

const secret = SECRETS[1];
/** The site that WeChat leads back to. */
const stable = testContext({ origin: STABLE, relay: { origin: undefined, targets: TARGETS, secret } });
/** A deployment that uses it. */
const preview = testContext({ origin: PREVIEW, relay: { origin: STABLE, targets: [], secret } });

let printed: Record<string, unknown>[] = [];

beforeEach(() => {
  printed = [];
  for (const level of ["error", "warn", "info"] as const) {
    vi.spyOn(console, level).mockImplementation((line) => void printed.push(JSON.parse(line)));
  }
});

/** The stable site's answer to WeChat's callback. A call to WeChat would fail the test. */
async function visit(query: string | Record<string, string>, method = "GET", at = stable) {
  const browser = new Browser();
  const set = vi.spyOn(browser, "set");
  const request = browser.request(`${at.origin}${PATH}?${new URLSearchParams(query)}`, { method });
  const answer = await callback(at, request, browser);
  expect(set).not.toHaveBeenCalled();
  return { status: answer.status, location: answer.headers.get("Location"), body: await answer.text() };
}

async function newAttempt(target = PREVIEW) {
  const { state: own } = startAttempt(preview, new Browser(), "/me");
  return { own, state: writeRelayState({ secret, app: preview.app }, { state: own, target }) };
}

test("a deployment that uses the relay asks WeChat to lead back there, with a state that the relay reads", async () => {
  const { state: own } = startAttempt(preview, new Browser(), "/me");
  const { redirectUri, state } = redirectTarget(preview, PATH, own);
  expect(redirectUri).toBe(`${STABLE}${PATH}`);
  expect(state).toMatch(/^[A-Za-z0-9]{53,128}$/);
  expect((await visit({ code: CODE, state })).location).toBe(`${PREVIEW}${PATH}?code=${CODE}&state=${own}`);
});

describe("a click on such a deployment", () => {
  const asked = (address: string | null) => new URL(address ?? "").searchParams;

  test("leads to WeChat with the relay's state, and the deployment holds the attempt", () => {
    const browser = new Browser();
    const address = start(preview, browser, { returnTo: "/me", origin: PREVIEW });
    const state = asked(address).get("state") ?? "";
    expect(asked(address).get("redirect_uri")).toBe(`${STABLE}${PATH}`);
    expect(findAttempt(preview, browser, attemptStateIn(state))).toMatchObject({ returnTo: "/me" });
    // By the way of `next-auth/react`.
    for (const known of [state, attemptStateIn(state)]) {
      const further = asked(resumeAttempt(preview, browser, known)).get("state") ?? "";
      expect(attemptStateIn(further)).toBe(attemptStateIn(state));
    }
    expect(resumeAttempt(preview, new Browser(), state)).toBe(`${PREVIEW}/login`);
  });

  test("on its QR code does the same in the frame", async () => {
    const headers = { "sec-fetch-dest": "iframe", "sec-fetch-site": "same-origin", referer: `${PREVIEW}/login` };
    const answer = await qrFrame(preview, new Request(`${PREVIEW}/login/qr`, { headers }), new Browser());
    const query = asked(answer.headers.get("Location"));
    expect([query.get("redirect_uri"), query.get("self_redirect")]).toEqual([`${STABLE}${PATH}`, "false"]);
    expect((await visit({ code: CODE, state: query.get("state") ?? "" })).location).toContain(PREVIEW);
  });

  test("with a host that no state has room for ends at its login page, and the log says why", async () => {
    const origin = `https://${"a".repeat(40)}.${"b".repeat(40)}.example`;
    const [far, browser] = [testContext({ ...preview, origin }), new Browser()];
    const address = start(far, browser, { returnTo: "/me", origin });
    expect(address).toBe(`${origin}/login?error=misconfigured&returnTo=%2Fme`);
    const reason = expect.stringContaining(`the relay has no room for ${origin}: a host may have 77 `);
    expect(printed).toEqual([expect.objectContaining({ failure: "misconfigured", msg: reason })]);
    const headers = { "sec-fetch-dest": "iframe", "sec-fetch-site": "same-origin", referer: `${origin}/login` };
    const framed = await qrFrame(far, new Request(`${origin}/login/qr`, { headers }), browser);
    expect([framed.status, await framed.text()]).toEqual([200, expect.stringContaining("Please use the button.")]);
    expect(browser.names()).toEqual([]);
    expect(() => redirectTarget(far, PATH, "0".repeat(32))).toThrow("misconfigured");
  });
});

test("the stable site itself uses no relay", () => {
  expect(redirectTarget(stable, PATH, "0".repeat(32))).toEqual({
    redirectUri: `${STABLE}${PATH}`,
    state: "0".repeat(32),
  });
});

describe("a callback for a listed deployment is passed on", () => {
  test.each(["http://localhost:3000", PREVIEW])("to %s, and the log has no code", async (target) => {
    const { own, state } = await newAttempt(target);
    expect(await visit({ code: CODE, state })).toEqual({
      status: 303,
      location: `${target}${PATH}?code=${CODE}&state=${own}`,
      body: "",
    });
    expect(printed).toEqual([expect.objectContaining({ level: "info", event: "relayed", target })]);
    expect(JSON.stringify(printed)).not.toContain(CODE);
  });

  test("with code and state only, and escaped", async () => {
    const { own, state } = await newAttempt();
    const more = { callbackUrl: "https://evil.example", returnTo: "/", lang: "en" };
    expect((await visit({ ...more, code: "a&state=b#c /", state })).location).toBe(
      `${PREVIEW}${PATH}?code=a%26state%3Db%23c+%2F&state=${own}`,
    );
  });

  test("without a code, as WeChat leads back after a refusal", async () => {
    const { own, state } = await newAttempt();
    expect((await visit({ state })).location).toBe(`${PREVIEW}${PATH}?state=${own}`);
  });
});

describe("a callback ends at the stable site's own login page, and WeChat is not asked, when its state", () => {
  const failure = (location: string | null) => new URL(location ?? "", STABLE);

  test.each([
    ["is forged", (state: string) => `${state.slice(0, -1)}${state.endsWith("0") ? "1" : "0"}`],
    ["names another target", (state: string) => state.replace("Sshop", "Sevil")],
    ["is cut at its end", (state: string) => state.slice(0, -1)],
    ["is cut at its beginning", (state: string) => state.slice(1)],
  ])("%s", async (_name, change) => {
    const { state } = await newAttempt();
    expect(change(state)).not.toBe(state);
    const { status, location } = await visit({ code: CODE, state: change(state) });
    expect([status, failure(location).pathname]).toEqual([303, "/login"]);
    expect(failure(location).searchParams.get("error")).toBe("cookies");
    expect(location).toMatch(/^\//);
    expect(printed).toEqual([expect.objectContaining({ event: "sign_in_failed", failure: "cookies" })]);
  });

  test("is cut to less than a state of the relay", async () => {
    const { state } = await newAttempt();
    expect((await visit({ code: CODE, state: state.slice(0, 40) })).location).toBe("/login?error=bad_answer");
  });

  test("has expired", async () => {
    const { own } = await newAttempt();
    const given = { state: own, target: PREVIEW };
    const state = writeRelayState({ secret, app: preview.app }, given, Date.now() - 600_000);
    expect((await visit({ code: CODE, state })).location).toBe("/login?error=cookies");
    expect(printed).toEqual([
      expect.objectContaining({ msg: expect.stringContaining("expired, or a clock is wrong") }),
    ]);
  });

  test.each(["https://evil.example", "http://localhost:3001", "https://a.b-team.vercel.app"])(
    "is genuine, but its target is not on the list: %s",
    async (target) => {
      const { state } = await newAttempt(target);
      expect((await visit({ code: CODE, state })).location).toBe("/login?error=misconfigured");
      expect(printed).toEqual([
        expect.objectContaining({ msg: expect.stringContaining(`${target} is not in AUTH_WECHAT_RELAY_TARGETS`) }),
      ]);
    },
  );

  test("comes twice, or with several codes", async () => {
    const { state } = await newAttempt();
    for (const query of [`code=${CODE}&state=${state}&state=${state}`, `code=${CODE}&code=b&state=${state}`]) {
      expect((await visit(query)).location).toBe("/login?error=bad_answer");
    }
  });

  test.each([undefined, { origin: STABLE, targets: [], secret }])(
    "comes to a site that is no relay: %j",
    async (relay) => {
      const { state } = await newAttempt();
      expect((await visit({ code: CODE, state }, "GET", testContext({ relay }))).location).toBe("/login?error=cookies");
    },
  );
});

test("only GET is passed on", async () => {
  const { state } = await newAttempt();
  expect(await visit({ code: CODE, state }, "HEAD")).toMatchObject({ status: 405, location: null });
  expect((await visit({ code: CODE, state }, "POST")).location).toBe("/login?error=bad_answer");
});

describe("the list", () => {
  const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?$/);

  test("lets a * stand for one label or a part of one, and never for a dot", () => {
    fc.assert(
      fc.property(label, label, label, (start, middle, end) => {
        const pattern = `https://${start}*${end}.vercel.app`;
        expect(isListed(`https://${start}${middle}${end}.vercel.app`, [pattern])).toBe(true);
        for (const other of [
          `https://${start}${end}.vercel.app`,
          `https://${start}.${middle}${end}.vercel.app`,
          `https://${start}${middle}.${end}.vercel.app`,
          `https://${start}${middle}${end}.vercel.app:8443`,
          `http://${start}${middle}${end}.vercel.app`,
          `https://${start}${middle}${end}.vercel.app.${middle}`,
          `https://${middle}.${start}${middle}${end}.vercel.app`,
        ]) {
          expect(isListed(other, [pattern]), other).toBe(false);
        }
      }),
    );
  });

  test("has every match within the labels of its pattern, whatever the text is", () => {
    const character = fc.constantFrom(..."ab-.:/@#?%*[]");
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 8 }), (text) => {
        const matches = isListed(`https://${text}-team.vercel.app`, TARGETS);
        expect(matches).toBe(/^[ab-]+$/.test(text));
      }),
    );
  });

  test("takes an exact origin as it is", () => {
    fc.assert(
      fc.property(label, label, (one, other) => {
        fc.pre(one !== other);
        expect(isListed(`https://${one}.example`, [`https://${one}.example`])).toBe(true);
        expect(isListed(`https://${other}.example`, [`https://${one}.example`])).toBe(false);
        expect(isListed(`https://${one}xexample`, [`https://${one}.example`])).toBe(false);
      }),
    );
  });
});
