/** A browser as far as a login needs one: it keeps cookies, and follows no redirect. */
export class Visitor {
  readonly #origin: string;
  readonly #cookies: Map<string, string>;

  constructor(origin: string, cookies = new Map<string, string>()) {
    this.#origin = origin;
    this.#cookies = cookies;
  }

  /** The same browser at another instance of the site. */
  at(origin: string): Visitor {
    return new Visitor(origin, this.#cookies);
  }

  /** Somebody else's browser with a copy of the cookies. */
  copy(): Visitor {
    return new Visitor(this.#origin, new Map(this.#cookies));
  }

  /** What this visitor sends as the header Cookie. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  get(path: string): Promise<Answer> {
    return this.#ask(path, {});
  }

  post(path: string, form: Readonly<Record<string, string>>): Promise<Answer> {
    return this.#ask(path, { method: "POST", body: new URLSearchParams(form) });
  }

  async #ask(path: string, init: RequestInit): Promise<Answer> {
    const headers = { Cookie: this.cookie };
    const response = await fetch(`${this.#origin}${path}`, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return { status: response.status, location: response.headers.get("Location"), text: await response.text() };
  }

  #keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]*)=([^;]*)/.exec(line) ?? [];
    // A cookie that is taken back is written once more, empty.
    if (value) this.#cookies.set(name, value);
    else this.#cookies.delete(name);
  }
}

/** An answer whose body has been read. */
export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}
