import { test } from "playwright/test";
import { expectSession, logIn } from "../http-login";
import { MEASURED } from "../servers";
import type { Visitor } from "../visitor";
import { WeChatApi } from "../wechat-api";
import type { BenchServer } from "./bench-server";
import { buildBundledSite } from "./bundled-site";
import { compare } from "./comparison";
import { Side, takeTurns } from "./turns";
import { startWeChatServer } from "./wechat-server";

const LOGINS = 15;
const TURNS = { warmUp: 12, rounds: 60 };

let api: WeChatApi;
const servers: BenchServer[] = [];

test.skip(process.platform !== "linux", "The CPU time of a process is read from /proc.");

test.beforeAll(async () => {
  api = await WeChatApi.start();
});

test.afterAll(async () => {
  for (const server of servers) await server.stop();
  await api.stop();
});

test("the CPU of a sign-in, beside next-auth's own provider", async () => {
  // On a busy machine everything is measured, too.
  test.setTimeout(1_800_000);
  const site = await sideOf(".", MEASURED.site);
  const bundled = await sideOf(buildBundledSite(), MEASURED.bundled);
  await takeTurns([site, bundled], TURNS);
  compare({
    what: `CPU of a sign-in (${TURNS.rounds} rounds of ${LOGINS})`,
    ours: site.figures,
    theirs: bundled.figures,
    against: "with next-auth's own provider",
    goal: 1,
  });
});

async function sideOf(folder: string, origin: string): Promise<Side> {
  const server = await startWeChatServer(folder, origin, api);
  servers.push(server);
  return new Side(() => cpuOfLogin(server));
}

/** Signs visitors in, one after the other, and returns the CPU time of one, in milliseconds. */
async function cpuOfLogin(server: BenchServer): Promise<number> {
  api.reset();
  const visitors: Visitor[] = [];
  const before = server.cpu();
  for (let n = 0; n < LOGINS; n += 1) visitors.push(await logIn(server.origin));
  const used = server.cpu() - before;
  // What this costs is not counted.
  for (const visitor of visitors) await expectSession(visitor);
  return used / LOGINS;
}
