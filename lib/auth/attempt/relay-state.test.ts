import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { SECRETS } from "../testing/test-context";
import { isState } from "./attempt";
import {
  attemptStateIn,
  hasRoomFor,
  isRelayState,
  MAX_HOST_LENGTH,
  type RelayKey,
  readRelayState,
  writeRelayState,
} from "./relay-state";

const key: RelayKey = { secret: SECRETS[0], app: { appId: "wx0123456789abcdef" } };
const NOW = Date.UTC(2026, 10, 27);

const state = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString("hex"));
const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9_-]{0,30}[a-z0-9])?$/);
const port = fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: "" });
/** Origins, as browsers write them. */
const target = fc
  .tuple(fc.constantFrom("http", "https"), fc.array(label, { minLength: 1, maxLength: 3 }), port)
  .map(([scheme, labels, number]) => `${scheme}://${[...labels, "example"].join(".")}${number && `:${number}`}`)
  .filter((text) => URL.canParse(text) && hasRoomFor(new URL(text).origin))
  .map((text) => new URL(text).origin);
const relayed = fc.record({ state, target });

const refusal = (read: () => unknown) => {
  try {
    return read();
  } catch (error) {
    return error;
  }
};
const unknown = expect.objectContaining({ name: "LoginError", failure: "cookies" });

afterEach(() => void vi.useRealTimers());

describe("a state of the relay", () => {
  test("has at most 128 letters and digits, and brings back what went in", () => {
    fc.assert(
      fc.property(relayed, (given) => {
        const text = writeRelayState(key, given, NOW);
        expect(text).toMatch(/^[A-Za-z0-9]{1,128}$/);
        expect([isRelayState(text), isState(text)]).toEqual([true, false]);
        expect(readRelayState(key, text, NOW)).toEqual(given);
        expect(attemptStateIn(text)).toBe(given.state);
      }),
    );
  });

  test("is never the state of an attempt", () => {
    fc.assert(
      fc.property(state, (text) => {
        expect([isRelayState(text), attemptStateIn(text)]).toEqual([false, text]);
      }),
    );
  });

  test("with any character changed is refused", () => {
    const any = fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    fc.assert(
      fc.property(relayed, fc.nat(), any, (given, place, letter) => {
        const text = writeRelayState(key, given, NOW);
        const at = place % text.length;
        fc.pre(text[at] !== letter);
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        expect(refusal(() => readRelayState(key, changed, NOW))).toEqual(unknown);
      }),
    );
  });

  test("that is cut at either end, or longer, is refused", () => {
    fc.assert(
      fc.property(relayed, fc.nat(), (given, place) => {
        const text = writeRelayState(key, given, NOW);
        const at = 1 + (place % (text.length - 1));
        for (const cut of [text.slice(at), text.slice(0, at), `${text}0`, `0${text}`, ""]) {
          expect(
            refusal(() => readRelayState(key, cut, NOW)),
            cut,
          ).toEqual(unknown);
        }
      }),
    );
  });

  test("of another secret or application is refused", () => {
    fc.assert(
      fc.property(relayed, (given) => {
        const text = writeRelayState(key, given, NOW);
        const others = [
          { ...key, secret: SECRETS[1] },
          { ...key, app: { appId: "wxfedcba9876543210" } },
        ];
        for (const other of others) expect(refusal(() => readRelayState(other, text, NOW))).toEqual(unknown);
      }),
    );
  });

  test("lives as long as the attempt, ten minutes", () => {
    fc.assert(
      fc.property(relayed, fc.integer({ min: 0, max: 1_200_000 }), (given, passed) => {
        const text = writeRelayState(key, given, NOW);
        const read = refusal(() => readRelayState(key, text, NOW + passed));
        expect(read).toEqual(passed < 600_000 ? given : unknown);
      }),
    );
  });
});

describe("there is room for", () => {
  test.each([
    "http://localhost:3000",
    "http://127.0.0.1:3000",
    "http://[::1]:3000",
    "https://my_branch.example.com",
    // The longest label of a host, as Vercel makes them for long branches.
    `https://${"a".repeat(58)}-team.vercel.app`,
    `https://${"a".repeat(MAX_HOST_LENGTH - 5)}:8443`,
  ])("%s", (target) => {
    expect(hasRoomFor(target)).toBe(true);
    const given = { state: "f".repeat(32), target };
    const text = writeRelayState(key, given);
    expect(text.length).toBeLessThanOrEqual(128);
    expect(readRelayState(key, text)).toEqual(given);
  });

  test.each([`https://${"a".repeat(40)}.${"b".repeat(37)}`, "https://a~b.example", "ftp://example.com"])(
    "not %s",
    (target) => {
      expect(hasRoomFor(target)).toBe(false);
    },
  );
});
