import { Agent, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "playwright/test";
import { parseUrl } from "@/lib/http/parse-url";
import { CREDENTIALS, MEASURED, NOTHING } from "../servers";
import { EXCHANGE, WeChatApi } from "../wechat-api";
import { type BenchServer, startServer } from "./bench-server";
import { median } from "./turns";

const REQUESTS = 20_000;
const AT_ONCE = 50;
const WARM_UP = 500;
const SETTLE_MS = 30_000;
const VISIT_EVERY_MS = 100;
// How many callbacks an address may make in five minutes, by lib/limits/limits.ts.
const CALLBACKS = 300;

const COLLECTS_GARBAGE = "./e2e/bench/collects-garbage.mjs";

const FLOODER = "127.0.0.1";
const OTHER = "127.0.0.2";
const ORIGIN = MEASURED.site;

test.skip(process.platform !== "linux", "Only Linux has all of 127.0.0.0/8, and /proc.");

// How fast a shared machine answers is shown, not judged. How often WeChat is asked does not depend on the machine.
test("a flood of starts and callbacks from one address, while another address visits the site", async () => {
  test.setTimeout(1_800_000);
  const wechat = await WeChatApi.start();
  wechat.reset({ [EXCHANGE]: { errcode: 40029, errmsg: "invalid code" } });
  const env = { ...NOTHING, ...CREDENTIALS, AUTH_URL: ORIGIN, WECHAT_STAND_IN: wechat.origin };
  // It logs each callback that fails.
  const server = await startServer({ folder: ".", origin: ORIGIN, env, preload: COLLECTS_GARBAGE, silent: true });
  try {
    const flooder = new Client(FLOODER);
    const other = new Client(OTHER);
    const form = await flooder.csrf();
    await many(WARM_UP, () => other.ask("GET", "/"));
    await many(WARM_UP, () => flooder.start(form));
    await many(WARM_UP, () => flooder.callback());
    await setTimeout(10_000);
    const quiet = await visitUntil(other, setTimeout(10_000));
    const before = await memoryInUse(server);
    const calls = wechat.calls.length;
    print(`before: ${before.toFixed(0)} MB, ${calls} calls to WeChat; visits take ${summary(quiet)}`);

    for (const [what, ask] of [
      ["starts", () => flooder.start(form)],
      ["callbacks with an attempt, or none, and junk as their code", () => flooder.callback()],
    ] as const) {
      flooder.statuses.clear();
      const flood = many(REQUESTS, ask);
      const visits = await visitUntil(other, flood);
      const statuses = [...flooder.statuses].map(([status, times]) => `${times} × ${status}`).join(", ");
      print(
        `${REQUESTS} ${what}: ${statuses}; ${server.memory().toFixed(0)} MB; the other's visits took ${summary(visits)}`,
      );
    }
    await visitUntil(other, setTimeout(SETTLE_MS));
    const after = await memoryInUse(server);
    const added = after - before;
    print(`after ${SETTLE_MS / 1000} s: ${after.toFixed(0)} MB, ${added.toFixed(0)} MB more than before`);
    print(`calls to WeChat: ${wechat.calls.length}; statuses of the other: ${[...other.statuses]}`);
    expect([...other.statuses.keys()]).toEqual([200]);
    expect(wechat.calls.length).toBeLessThanOrEqual(CALLBACKS);
  } finally {
    await server.stop();
    await wechat.stop();
  }
});

/** The memory of a server that has collected its garbage, in MB. */
async function memoryInUse(server: BenchServer): Promise<number> {
  // What the first time frees goes back to the system with the second, and a little later.
  for (let time = 0; time < 2; time += 1) {
    server.signal("SIGUSR2");
    await setTimeout(3_000);
  }
  return server.memory();
}

interface Answer {
  readonly status: number;
  readonly cookies: readonly string[];
  readonly location: string;
  readonly text: string;
}

/** A client at an address of its own, which keeps its connections. */
class Client {
  /** How often it got which status. */
  readonly statuses = new Map<number, number>();
  readonly #attempts: { readonly state: string; readonly cookie: string }[] = [];
  readonly #agent: Agent;

  constructor(localAddress: string) {
    this.#agent = new Agent({ keepAlive: true, localAddress });
  }

  ask(method: string, path: string, headers: Record<string, string> = {}, body = ""): Promise<Answer> {
    const { port } = new URL(ORIGIN);
    const length = body ? { "Content-Length": String(body.length) } : {};
    return new Promise((resolve, reject) => {
      const asked = request({
        host: FLOODER,
        port,
        path,
        method,
        agent: this.#agent,
        headers: { ...headers, ...length },
      });
      asked.on("error", (error) => {
        // The server may close an idle connection at the moment at which it is used again.
        if (asked.reusedSocket) resolve(this.ask(method, path, headers, body));
        else reject(error);
      });
      asked.on("response", async (response) => {
        try {
          let text = "";
          for await (const part of response.setEncoding("utf8")) text += part;
          const { statusCode: status = 0, headers: got } = response;
          this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
          const cookies = got["set-cookie"]?.map((line) => line.split(";")[0] ?? "") ?? [];
          resolve({ status, cookies, location: got.location ?? "", text });
        } catch (error) {
          reject(error);
        }
      });
      asked.end(body);
    });
  }

  /** NextAuth's token for its forms, and its cookie. */
  async csrf(): Promise<{ readonly cookie: string; readonly body: string }> {
    const { cookies, text } = await this.ask("GET", "/api/auth/csrf");
    const { csrfToken }: { csrfToken: string } = JSON.parse(text);
    return { cookie: cookies.join("; "), body: String(new URLSearchParams({ csrfToken })) };
  }

  /** Starts a login, and keeps its attempt. */
  async start({ cookie, body }: Awaited<ReturnType<Client["csrf"]>>): Promise<void> {
    const headers = { Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" };
    const { cookies, location } = await this.ask("POST", "/api/auth/signin/wechat", headers, body);
    const state = parseUrl(location)?.searchParams.get("state") ?? null;
    if (state) this.#attempts.push({ state, cookie: cookies.join("; ") });
  }

  /** Comes back with a code that WeChat has not made, by the last attempt that was started, or by none. */
  async callback(): Promise<void> {
    const { state, cookie } = this.#attempts.pop() ?? { state: crypto.randomUUID().replaceAll("-", ""), cookie: "" };
    await this.ask("GET", `/api/auth/callback/wechat?code=${crypto.randomUUID()}&state=${state}`, { Cookie: cookie });
  }
}

/** Does something many times, some at once. */
async function many(times: number, ask: () => Promise<unknown>): Promise<void> {
  let left = times;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await ask();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Visits the home page every 100 ms until something has ended. Returns how long each visit took, in milliseconds. */
async function visitUntil(client: Client, ended: Promise<unknown>): Promise<number[]> {
  let going = true;
  const end = ended.finally(() => {
    going = false;
  });
  const visits: Promise<number>[] = [];
  while (going) {
    visits.push(timed(() => client.ask("GET", "/")));
    await setTimeout(VISIT_EVERY_MS);
  }
  await end;
  return Promise.all(visits);
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await ask();
  return performance.now() - began;
}

function summary(times: readonly number[]): string {
  const longest = Math.max(...times).toFixed(0);
  return `${median(times).toFixed(0)} ms, the longest ${longest} ms (${times.length} visits)`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
