import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { isStoreError } from "@/lib/store";
import type { Sandbox } from "../sandbox";
import { logStoreFailure } from "../store-failure";
import { ticketOf } from "./ticket";

/** What WeChat's page hears: not scanned, scanned, cancelled, expired, allowed, server error. */
export type PollErrcode = 408 | 404 | 403 | 402 | 405 | 500;

// WeChat holds a request for about 25 seconds. A store that instances share cannot wake them, so they look.
const HOLD_MS = 25_000;
const LOOK_EVERY_MS = 200;
// One that is held takes some 150 kB, and reads the store ten times a second.
const MOST_HELD = 200;

let held = 0;

/**
 * `/connect/l/qrconnect`, which WeChat serves at lp.open.weixin.qq.com: answers as soon as something has happened that
 * the page does not know of yet, else after 25 seconds. `last` is what the page was told last. How a ticket has ended is
 * told as often as it is asked for.
 *
 * Where this process holds as many as it can, the next is answered at once. A page pauses after such an answer, so it
 * learns what happens two seconds later, and no more.
 */
export async function longPoll(sandbox: Sandbox, request: Request, holdMs = HOLD_MS): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const uuid = searchParams.get("uuid");
  const last = searchParams.get("last");
  const until = performance.now() + (held < MOST_HELD ? holdMs : 0);
  held += 1;
  try {
    for (;;) {
      const { errcode, code } = await look(sandbox, uuid);
      const isEnd = errcode === 405 || errcode === 402;
      if (isEnd || (errcode !== 408 && String(errcode) !== last)) return script(errcode, code);
      if (performance.now() >= until) return script(408);
      await wait(LOOK_EVERY_MS, undefined, { signal: request.signal });
    }
  } catch (error) {
    // Nobody is there any more to read the answer.
    if (request.signal.aborted) return script(408);
    if (!isStoreError(error)) throw error;
    logStoreFailure();
    return script(500);
  } finally {
    held -= 1;
  }
}

async function look(sandbox: Sandbox, uuid: string | null): Promise<{ errcode: PollErrcode; code?: string }> {
  const ticket = await ticketOf(sandbox, uuid);
  if (!ticket) return { errcode: 402 };
  switch (ticket.status) {
    case "waiting":
      return { errcode: 408 };
    case "scanned":
      return { errcode: 404 };
    case "cancelled":
      return { errcode: 403 };
    case "allowed":
      return { errcode: 405, code: ticket.code };
  }
}

function script(errcode: PollErrcode, code = ""): Response {
  return new Response(`window.wx_errcode=${errcode};window.wx_code='${code}';`, {
    headers: { "Content-Type": "text/javascript", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" },
  });
}
