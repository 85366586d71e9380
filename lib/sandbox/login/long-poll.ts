import { setTimeout as wait } from "node:timers/promises";
import type { Sandbox } from "../sandbox.ts";
import { isStoreError } from "../store/store.ts";
import { logStoreFailure } from "../store-failure.ts";
import { ticketOf } from "./ticket.ts";

/** The answers to WeChat's page: not scanned, scanned, cancelled, expired, allowed, server error. */
export type PollErrcode = 408 | 404 | 403 | 402 | 405 | 500;

// WeChat holds a request for about 25 seconds. A shared store cannot wake an instance, so the poll looks again.
const HOLD_MS = 25_000;
const LOOK_EVERY_MS = 200;
// A held poll takes about 150 kB and reads the store ten times a second.
const MOST_HELD = 200;

let held = 0;

// A server that is told to stop waits for its requests, and would wait for the longest poll.
let stops = false;
const stop = () => {
  stops = true;
};

/**
 * `/connect/l/qrconnect`, which WeChat serves at lp.open.weixin.qq.com. The poll ends when there is news for the page,
 * or after 25 seconds. `last` is the errcode that the page got last. Every poll returns the end of a ticket.
 *
 * While this process holds as many polls as it can, or stops, a further poll is answered at once. The page pauses after
 * such an answer, so it learns the news up to two seconds later. A HEAD asks for no news, so it is never held.
 */
export async function longPoll(sandbox: Sandbox, request: Request, holdMs = HOLD_MS): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const uuid = searchParams.get("uuid");
  const last = searchParams.get("last");
  const isHeld = held < MOST_HELD && request.method !== "HEAD";
  const until = performance.now() + (isHeld ? holdMs : 0);
  // Where nobody else listens, the signal ends the process at once.
  if (held === 0 && process.listenerCount("SIGTERM") > 0) process.once("SIGTERM", stop);
  held += 1;
  try {
    for (;;) {
      const { errcode, code } = await look(sandbox, uuid);
      const isEnd = errcode === 405 || errcode === 402;
      if (isEnd || (errcode !== 408 && String(errcode) !== last)) return script(errcode, code);
      if (stops || performance.now() >= until) return script(408);
      await wait(LOOK_EVERY_MS, undefined, { signal: request.signal });
    }
  } catch (error) {
    // The client has gone, so nobody reads the answer.
    if (request.signal.aborted) return script(408);
    if (!isStoreError(error)) throw error;
    logStoreFailure();
    return script(500);
  } finally {
    held -= 1;
    if (held === 0) process.off("SIGTERM", stop);
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
