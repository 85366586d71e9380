import type { Endpoint } from "./endpoint.ts";
import { WeChatShapeError } from "./errors.ts";

// Tokens have grown over the years, and the two must fit into one cookie of 4096 bytes.
const MAX_TOKEN_LENGTH = 1024;
const MAX_ID_LENGTH = 128;
const MAX_SECONDS = 10 * 365 * 24 * 60 * 60;

/** Reads the fields of one response by type. Throws a `WeChatShapeError` that names a field with another type. */
export class Fields {
  readonly #endpoint: Endpoint;
  readonly #answer: Readonly<Record<string, unknown>>;

  constructor(endpoint: Endpoint, answer: Readonly<Record<string, unknown>>) {
    this.#endpoint = endpoint;
    this.#answer = answer;
  }

  /** A token: at most 1024 characters. */
  token(name: string): string {
    return this.#required(name, MAX_TOKEN_LENGTH);
  }

  /** An openid: at most 128 characters. */
  id(name: string): string {
    return this.#required(name, MAX_ID_LENGTH);
  }

  /** An id that may be absent. An empty one counts as absent. */
  optionalId(name: string): string | undefined {
    return this.#bounded(name, MAX_ID_LENGTH) || undefined;
  }

  /** A comma-separated list, at most 128 characters in total. */
  list(name: string): string[] {
    return this.#bounded(name, MAX_ID_LENGTH).split(",").filter(Boolean);
  }

  /** A string of any length, empty if it is absent. */
  text(name: string): string {
    const value = this.#answer[name] ?? "";
    if (typeof value !== "string") throw new WeChatShapeError(this.#endpoint, name, "is not a string");
    return value;
  }

  /** A string, or empty for anything else: a field that is not worth failing for. */
  textOrNone(name: string): string {
    const value = this.#answer[name];
    return typeof value === "string" ? value : "";
  }

  /** A number of seconds, or a string of one: at least 1 and at most ten years. */
  seconds(name: string): number {
    const value = this.#answer[name];
    const seconds = typeof value === "string" || typeof value === "number" ? Number(value) : Number.NaN;
    if (!(seconds >= 1 && seconds <= MAX_SECONDS)) {
      throw new WeChatShapeError(this.#endpoint, name, "is not a number of seconds");
    }
    return seconds;
  }

  /** Whether a flag is set: the number 1, or a string of it. */
  isSet(name: string): boolean {
    return Number(this.#answer[name] ?? 0) === 1;
  }

  #required(name: string, maxLength: number): string {
    const value = this.#bounded(name, maxLength);
    if (value === "") throw new WeChatShapeError(this.#endpoint, name, "is missing");
    return value;
  }

  #bounded(name: string, maxLength: number): string {
    const value = this.text(name);
    if (value.length > maxLength) {
      throw new WeChatShapeError(this.#endpoint, name, `is longer than ${maxLength} characters`);
    }
    return value;
  }
}
