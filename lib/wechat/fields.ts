import { type Endpoint, WeChatShapeError } from "./errors";

// Tokens have grown over the years, and both must fit into a cookie of 4096 bytes together with the rest.
const MAX_LENGTH = 1024;

/** Reads the fields of one answer, each with its type, and names the field in the error when it is not as promised. */
export class Fields {
  readonly #endpoint: Endpoint;
  readonly #answer: Readonly<Record<string, unknown>>;

  constructor(endpoint: Endpoint, answer: Readonly<Record<string, unknown>>) {
    this.#endpoint = endpoint;
    this.#answer = answer;
  }

  /** A text that must be there and not be empty. */
  text(name: string): string {
    const value = this.optionalText(name);
    if (value === undefined) throw new WeChatShapeError(this.#endpoint, name, "is missing");
    return value;
  }

  /** A text that may be absent or empty, which means the same. */
  optionalText(name: string): string | undefined {
    const value = this.longText(name);
    if (value.length > MAX_LENGTH) throw new WeChatShapeError(this.#endpoint, name, "is longer than 1024 characters");
    return value === "" ? undefined : value;
  }

  /** A text of any length; empty where it is absent. */
  longText(name: string): string {
    const value = this.#answer[name] ?? "";
    if (typeof value !== "string") throw new WeChatShapeError(this.#endpoint, name, "is not a text");
    return value;
  }

  /** A number of seconds above 0, also where it is written as a text. */
  seconds(name: string): number {
    const value = Number(this.#answer[name]);
    if (!Number.isFinite(value) || value <= 0) {
      throw new WeChatShapeError(this.#endpoint, name, "is not a number of seconds");
    }
    return value;
  }

  /** Whether a mark is set, as the number 1 or a text of it. */
  isSet(name: string): boolean {
    return Number(this.#answer[name] ?? 0) === 1;
  }

  /** Texts separated by commas. */
  list(name: string): string[] {
    return (this.optionalText(name) ?? "").split(",").filter(Boolean);
  }
}
