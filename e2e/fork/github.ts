import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** The application at GitHub. */
export const GITHUB_APP = { AUTH_GITHUB_ID: "Iv1.8a61f9b3a7aba766", AUTH_GITHUB_SECRET: "a-secret-of-github" };

/** A person as GitHub tells of them. */
export interface GitHubPerson {
  readonly id: number;
  readonly login: string;
  readonly name: string | null;
  readonly email: string;
  readonly avatar_url: string;
}

/** What an authorization is for. */
interface Grant {
  readonly person: GitHubPerson;
  readonly redirectUri: string;
  readonly challenge: string;
}

/** Answers for a GitHub of a company: its authorize page, which asks nobody, its token endpoint, and its API. */
export class GitHub {
  readonly #grants = new Map<string, Grant>();
  readonly #people = new Map<string, GitHubPerson>();
  readonly #server: Server;
  /** Who is signed in at GitHub. Undefined declines. */
  person: GitHubPerson | undefined;

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(origin: string): Promise<GitHub> {
    const github = new GitHub();
    github.#server.listen(Number(new URL(origin).port), "localhost");
    await once(github.#server, "listening");
    return github;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    switch (`${request.method} ${pathname}`) {
      case "GET /login/oauth/authorize":
        response.writeHead(302, { Location: this.#authorize(searchParams) }).end();
        return;
      case "POST /login/oauth/access_token": {
        const answer = this.#exchange(new URLSearchParams(await text(request)), request.headers.authorization);
        response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
        return;
      }
      case "GET /api/v3/user": {
        const person = this.#people.get(request.headers.authorization ?? "");
        response
          .writeHead(person ? 200 : 401, { "Content-Type": "application/json" })
          .end(JSON.stringify(person ?? {}));
        return;
      }
      default:
        response.writeHead(404).end();
    }
  }

  #authorize(asked: URLSearchParams): string {
    const redirectUri = asked.get("redirect_uri") ?? "";
    const back = new URL(redirectUri);
    const state = asked.get("state");
    if (state !== null) back.searchParams.set("state", state);
    if (this.person && asked.get("client_id") === GITHUB_APP.AUTH_GITHUB_ID) {
      const code = randomUUID();
      this.#grants.set(code, { person: this.person, redirectUri, challenge: asked.get("code_challenge") ?? "" });
      back.searchParams.set("code", code);
    } else {
      back.searchParams.set("error", "access_denied");
    }
    return back.href;
  }

  #exchange(form: URLSearchParams, authorization: string | undefined): object {
    const code = form.get("code") ?? "";
    const grant = this.#grants.get(code);
    this.#grants.delete(code);
    const credentials = `${GITHUB_APP.AUTH_GITHUB_ID}:${GITHUB_APP.AUTH_GITHUB_SECRET}`;
    const verified = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const good =
      authorization === `Basic ${Buffer.from(credentials).toString("base64")}` &&
      form.get("redirect_uri") === grant?.redirectUri &&
      verified === grant?.challenge;
    if (!grant || !good) return { error: "bad_verification_code" };
    const token = randomUUID();
    this.#people.set(`Bearer ${token}`, grant.person);
    return { access_token: token, scope: "read:user,user:email", token_type: "bearer" };
  }
}
