import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import type { Context } from "../context";
import { LoginError } from "../failure";
import { ATTEMPT_SECONDS } from "./attempt";

/** What a state of the relay carries. */
export interface Relayed {
  /** The state of the login attempt that the target keeps. */
  readonly state: string;
  /** The origin of the deployment that started the login. */
  readonly target: string;
}

/** What both sides of the relay know: its secret, and the application whose codes it passes on. */
export interface RelayKey {
  readonly secret: string;
  readonly app: Pick<Context["app"], "appId">;
}

/** The most characters of a state that WeChat takes. It echoes them unescaped, so they are letters and digits. */
const MAX_LENGTH = 128;

// A state is these parts, one after the other, in base62:
// the attempt's state, 16 bytes; when it expires, in seconds since 1970; the target; and the first 16 bytes of the MAC.
const STATE_LENGTH = 22;
const EXPIRES_LENGTH = 6;
const MAC_LENGTH = 22;

/** The longest host, with its port, that a state has room for. The first letter of a target is its scheme. */
export const MAX_HOST_LENGTH = MAX_LENGTH - STATE_LENGTH - EXPIRES_LENGTH - MAC_LENGTH - 1;

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

// A host has small letters and digits, which stand for themselves, and these signs, for each of which a capital stands.
const LETTER_OF = new Map(Object.entries({ ".": "D", "-": "H", _: "U", ":": "C", "[": "B", "]": "E" }));
const SIGN_OF = new Map([...LETTER_OF].map(([sign, letter]) => [letter, sign]));

/** Whether a text may be a state of the relay. The state of an attempt is shorter. */
export function isRelayState(text: string): boolean {
  return (
    text.length > STATE_LENGTH + EXPIRES_LENGTH + MAC_LENGTH + 1 &&
    text.length <= MAX_LENGTH &&
    /^[0-9A-Za-z]*$/.test(text)
  );
}

/** The attempt's state in a state that WeChat was given. Without a relay the two are the same. It is not verified. */
export function attemptStateIn(state: string): string {
  return isRelayState(state) ? numberOf(state.slice(0, STATE_LENGTH)).toString(16).padStart(32, "0") : state;
}

/** Whether a state has room for an origin. */
export function hasRoomFor(origin: string): boolean {
  return /^https?:\/\/[a-z0-9._:[\]-]+$/.test(origin) && new URL(origin).host.length <= MAX_HOST_LENGTH;
}

/**
 * The state for WeChat, from the state of an attempt. It expires as an attempt of this moment does, and it ends with an
 * HMAC-SHA-256 that is truncated to half (RFC 2104, section 5). There must be room for the target.
 */
export function writeRelayState(key: RelayKey, { state, target }: Relayed, now = Date.now()): string {
  const expires = BigInt(Math.floor(now / 1000) + ATTEMPT_SECONDS);
  const text = base62(BigInt(`0x${state}`), STATE_LENGTH) + base62(expires, EXPIRES_LENGTH) + pack(target);
  return text + macOf(key, text);
}

/**
 * Reads what {@link writeRelayState} made. Throws a `LoginError` for a state that is forged, cut, expired or of another
 * application.
 */
export function readRelayState(key: RelayKey, relayState: string, now = Date.now()): Relayed {
  const [text, mac] = [relayState.slice(0, -MAC_LENGTH), relayState.slice(-MAC_LENGTH)];
  const right = Buffer.from(macOf(key, text));
  const given = Buffer.from(mac);
  if (right.length !== given.length || !timingSafeEqual(right, given)) {
    throw new LoginError("cookies", "the state was not made with this relay's secret and AppID");
  }
  // The MAC says that `writeRelayState` made it.
  if (now / 1000 >= numberOf(text.slice(STATE_LENGTH, STATE_LENGTH + EXPIRES_LENGTH))) {
    throw new LoginError("cookies", "the relay's state has expired, or a clock is wrong");
  }
  return { state: attemptStateIn(relayState), target: unpack(text.slice(STATE_LENGTH + EXPIRES_LENGTH)) };
}

function macOf({ secret, app }: RelayKey, text: string): string {
  const mac = createHmac("sha256", secret).update(`relay ${app.appId} ${text}`).digest("hex");
  return base62(BigInt(`0x${mac.slice(0, 32)}`), MAC_LENGTH);
}

// `S` stands for https, and `P` for http.
function pack(origin: string): string {
  const { protocol, host } = new URL(origin);
  return (protocol === "https:" ? "S" : "P") + host.replace(/[^a-z0-9]/g, (sign) => LETTER_OF.get(sign) ?? "");
}

function unpack(packed: string): string {
  const host = packed.slice(1).replace(/[A-Z]/g, (letter) => SIGN_OF.get(letter) ?? "");
  return `${packed.startsWith("S") ? "https" : "http"}://${host}`;
}

// An application made by `create-next-app` has no literals such as `62n`.
const BASE = BigInt(62);

function base62(number: bigint, length: number): string {
  let text = "";
  for (let rest = number; text.length < length; rest /= BASE) text = DIGITS.charAt(Number(rest % BASE)) + text;
  return text;
}

function numberOf(text: string): bigint {
  return [...text].reduce((number, digit) => number * BASE + BigInt(DIGITS.indexOf(digit)), BigInt(0));
}
