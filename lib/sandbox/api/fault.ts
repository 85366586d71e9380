import { setTimeout as wait } from "node:timers/promises";
import { LIFETIME_SECONDS, type OpenedGrant } from "../grant.ts";
import type { Sandbox } from "../sandbox.ts";
import { errcodeOf, type Fault, isEarned, isMetAt, type Stage } from "../scenario.ts";
import type { Outcome } from "./outcome.ts";

/** A fault that spoils the answer of a call that succeeds. */
export type WireFault = Extract<Fault, "slow" | "cut" | "html" | "huge">;

// Longer than the five seconds that lib/wechat waits, and longer than most clients wait.
const SLOW_MS = 10_000;
const HUGE_BYTES = 1024 * 1024;

/** Serves a call, unless the login's scenario makes it fail at this stage. */
export async function withFault(
  sandbox: Sandbox,
  grant: OpenedGrant,
  stage: Stage,
  serve: () => Promise<Outcome>,
): Promise<Outcome> {
  const fault = grant.scenario && isMetAt(grant.scenario, stage) ? grant.scenario.fault : undefined;
  if (fault === undefined || (fault === "busy_once" && !(await isFirst(sandbox, grant)))) return serve();
  const errcode = errcodeOf(fault);
  const why = { kind: "scenario", fault } as const;
  if (errcode !== undefined && !isEarned(fault)) return { errcode, why };
  const outcome = await serve();
  // A call that fails anyway has no answer to spoil.
  if (isWireFault(fault)) return "fields" in outcome ? { ...outcome, why, fault } : outcome;
  return { ...outcome, why };
}

/** Spoils an answer. A slow answer stops waiting once the client has gone. */
export async function spoil(answer: Response, fault: WireFault, signal: AbortSignal): Promise<Response> {
  switch (fault) {
    case "slow":
      await wait(SLOW_MS, undefined, { signal }).catch(() => {});
      return answer;
    case "cut": {
      const body = await answer.bytes();
      return new Response(body.subarray(0, body.length / 2), { headers: answer.headers });
    }
    case "html":
      // The page of a proxy that cannot reach WeChat, with status 200.
      return new Response("<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>\n", {
        headers: { "Content-Type": "text/html", "Cache-Control": "no-store" },
      });
    case "huge":
      return new Response(`${await answer.text()}${" ".repeat(HUGE_BYTES)}`, { headers: answer.headers });
  }
}

function isWireFault(fault: Fault): fault is WireFault {
  return fault === "slow" || fault === "cut" || fault === "html" || fault === "huge";
}

// The code identifies the exchange, and the refresh token identifies every later call.
function isFirst(sandbox: Sandbox, { family, id }: OpenedGrant): Promise<boolean> {
  return sandbox.store.claim("busy_once", family ?? id, LIFETIME_SECONDS.refresh_token);
}
