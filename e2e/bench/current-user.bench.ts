import { test } from "playwright/test";
import { expectSession, logIn } from "../http-login";
import { MEASURED } from "../servers";
import type { Visitor } from "../visitor";
import { userinfo, WeChatApi } from "../wechat-api";
import type { BenchServer } from "./bench-server";
import { buildBundledSite } from "./bundled-site";
import { compare, print, spread } from "./comparison";
import { buildOwnPages } from "./own-pages";
import { added, Side, takeTurns } from "./turns";
import { startWeChatServer } from "./wechat-server";

// A bare page costs more than what is measured, and the machine changes its speed within seconds. So turns are short, and
// there are many.
const REQUESTS = 30;
const TURNS = { warmUp: 20, rounds: 120 };

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

test("the CPU that currentUser() adds to a page, beside next-auth's auth()", async () => {
  // On a busy machine everything is measured, too.
  test.setTimeout(1_800_000);
  const own = await signedIn(buildOwnPages(), MEASURED.pages);
  const bundled = await signedIn(buildBundledSite(), MEASURED.bundled);
  const ownBare = sideOf(own, "/bare", "nobody");
  const ownUser = sideOf(own, "/current-user", userinfo.nickname);
  const ownAuth = sideOf(own, "/auth", userinfo.nickname);
  const bare = sideOf(bundled, "/bare", "nobody");
  const auth = sideOf(bundled, "/auth", userinfo.nickname);
  await takeTurns([ownBare, ownUser, bare, auth, ownAuth], TURNS);
  print(`CPU of a bare page: ${spread(ownBare.figures)} here, ${spread(bare.figures)} with next-auth alone`);
  print(`CPU that auth() adds to a page here: ${spread(added(ownAuth, ownBare))}`);
  compare({
    what: `CPU that currentUser() adds to a page (${TURNS.rounds} rounds of ${REQUESTS})`,
    ours: added(ownUser, ownBare),
    theirs: added(auth, bare),
    against: "by auth() with next-auth alone",
    goal: 0.4,
  });
});

interface SignedIn {
  readonly server: BenchServer;
  readonly visitor: Visitor;
}

async function signedIn(folder: string, origin: string): Promise<SignedIn> {
  const server = await startWeChatServer(folder, origin, api);
  servers.push(server);
  const visitor = await logIn(origin);
  await expectSession(visitor);
  return { server, visitor };
}

function sideOf(signedIn: SignedIn, path: string, shown: string): Side {
  return new Side(() => cpuOfRequest(signedIn, path, shown));
}

/** Asks for a page, time after time, and returns the CPU time of one request, in milliseconds. */
async function cpuOfRequest({ server, visitor }: SignedIn, path: string, shown: string): Promise<number> {
  const before = server.cpu();
  for (let n = 0; n < REQUESTS; n += 1) {
    const { text } = await visitor.get(path);
    if (!text.includes(`<p>${shown}</p>`)) throw new Error(`${path} does not show ${shown}.`);
  }
  return (server.cpu() - before) / REQUESTS;
}
