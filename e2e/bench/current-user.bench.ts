import { test } from "playwright/test";
import { MEASURED, SERVERS } from "../servers";
import { userinfo, WeChatApi } from "../wechat-api";
import { type BenchServer, startServer } from "./bench-server";
import { buildBundledSite } from "./bundled-site";
import { compare, print, spread } from "./comparison";
import { expectSession, logIn } from "./http-login";
import { buildOwnPages } from "./own-pages";
import { added, Side, takeTurns } from "./turns";
import type { Visitor } from "./visitor";

const REQUESTS = 50;
const TURNS = { warmUp: 15, rounds: 60 };

let api: WeChatApi;
const servers: BenchServer[] = [];

test.skip(process.platform !== "linux", "The CPU time of a process is read from /proc.");

test.beforeAll(async () => {
  api = await WeChatApi.start();
  api.reset();
});

test.afterAll(async () => {
  for (const server of servers) await server.stop();
  await api.stop();
});

test("currentUser() adds less than half to a page of what next-auth's auth() adds", async () => {
  const own = await signedIn(buildOwnPages(), MEASURED.pages);
  const bundled = await signedIn(buildBundledSite(), MEASURED.bundled);
  const ownBare = new Side(requests(own, "/bare", "nobody"));
  const ownUser = new Side(requests(own, "/current-user", userinfo.nickname));
  const ownAuth = new Side(requests(own, "/auth", userinfo.nickname));
  const bare = new Side(requests(bundled, "/bare", "nobody"));
  const auth = new Side(requests(bundled, "/auth", userinfo.nickname));
  await takeTurns([ownBare, ownUser, bare, auth, ownAuth], TURNS);
  print(`CPU of a bare page: ${spread(ownBare.figures)} here, ${spread(bare.figures)} with next-auth alone`);
  print(`  auth() adds ${spread(added(ownAuth, ownBare))} here`);
  compare({
    what: `CPU that currentUser() adds to a page (${TURNS.rounds} rounds of ${REQUESTS})`,
    ours: added(ownUser, ownBare),
    theirs: added(auth, bare),
    against: "by auth() of next-auth alone",
    goal: 0.4,
  });
});

interface SignedIn {
  readonly server: BenchServer;
  readonly visitor: Visitor;
}

async function signedIn(folder: string, origin: string): Promise<SignedIn> {
  const env = { ...SERVERS.wechat.env, AUTH_URL: origin, WECHAT_STAND_IN_TAKES_POST: "1" };
  const server = await startServer({ folder, origin, env, preload: "./e2e/answer-for-wechat.mjs" });
  servers.push(server);
  const visitor = await logIn(origin);
  await expectSession(visitor);
  return { server, visitor };
}

/** Asks for a page, time after time, and returns the CPU time of one request, in milliseconds. */
function requests({ server, visitor }: SignedIn, path: string, shown: string): () => Promise<number> {
  return async () => {
    const before = server.cpu();
    for (let n = 0; n < REQUESTS; n += 1) {
      const { text } = await visitor.get(path);
      if (!text.includes(`<p>${shown}</p>`)) throw new Error(`${path} does not show ${shown}.`);
    }
    return (server.cpu() - before) / REQUESTS;
  };
}
