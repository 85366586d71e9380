import { test } from "playwright/test";
import { buildEmptyPage, EMPTY_PAGE } from "../empty-page";
import { BENCH, MEASURED } from "../servers";
import { startServer } from "./bench-server";
import { compare } from "./comparison";
import { Side, takeTurns } from "./turns";

// In the first round the files come from the disk.
const TURNS = { warmUp: 1, rounds: 15 };

test("the start, beside an empty application of Next's", async () => {
  // On a busy machine everything is measured, too.
  test.setTimeout(1_800_000);
  buildEmptyPage();
  const site = new Side(() => startMs("."));
  const empty = new Side(() => startMs(EMPTY_PAGE));
  await takeTurns([site, empty], TURNS);
  compare({
    what: `from the start to the first answer (${TURNS.rounds} rounds)`,
    ours: site.figures,
    theirs: empty.figures,
    against: "for an empty application",
    goal: 1.25,
  });
});

async function startMs(folder: string): Promise<number> {
  const env = { ...BENCH.env, AUTH_URL: MEASURED.start };
  const server = await startServer({ folder, origin: MEASURED.start, env });
  await server.stop();
  return server.startMs;
}
