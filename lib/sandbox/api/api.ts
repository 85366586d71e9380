import type { Endpoint } from "../../wechat/index.ts";
import { note } from "../journal.ts";
import { pathWithin, type Sandbox } from "../sandbox.ts";
import { orWithoutStore } from "../store-failure.ts";
import { accessToken } from "./access-token.ts";
import { auth } from "./auth.ts";
import { spoil } from "./fault.ts";
import { answer, type Outcome } from "./outcome.ts";
import { parametersOf } from "./parameters.ts";
import { refreshToken } from "./refresh-token.ts";
import { orUnreadBody } from "./unread-body.ts";
import { userinfo } from "./userinfo.ts";

const ENDPOINTS: Readonly<Record<Endpoint, (sandbox: Sandbox, query: URLSearchParams) => Promise<Outcome>>> = {
  "/sns/oauth2/access_token": accessToken,
  "/sns/oauth2/refresh_token": refreshToken,
  "/sns/auth": auth,
  "/sns/userinfo": userinfo,
};

/** The paths of the endpoints, the same as WeChat's. */
export const ENDPOINT_PATHS: readonly string[] = Object.keys(ENDPOINTS);

const NOT_GET: Outcome = { errcode: 43001, why: { kind: "not_get" } };
const BUSY: Outcome = { errcode: -1, why: { kind: "unavailable" } };
const FAILED: Outcome = { errcode: -1, why: { kind: "failed" } };

/**
 * Stands in for `https://api.weixin.qq.com`, under the sandbox's path. Any path but its four endpoints is a 404.
 *
 * Parameters may come in the query string or in a posted form. WeChat accepts both, although it documents GET alone.
 * Any other method, HEAD included, gets WeChat's 43001, because it must not spend a code.
 * A client that calls too often gets WeChat's 45011. If the store does not answer, or the sandbox itself fails, the
 * answer is WeChat's -1 for "busy".
 */
export async function sandboxApi(sandbox: Sandbox, request: Request): Promise<Response> {
  const path = pathWithin(sandbox, request);
  const serve = new Map(Object.entries(ENDPOINTS)).get(path);
  if (!serve) return new Response("Not found", { status: 404 });
  const wait = await sandbox.take("sandbox_api");
  if (wait > 0) return tooOften(sandbox, wait);
  const parameters = await parametersOf(request);
  const taken = request.method === "GET" || request.method === "POST";
  const served = taken ? await orWithoutStore(serve(sandbox, parameters), BUSY).catch(failed) : NOT_GET;
  const outcome = orUnreadBody(request, parameters, served);
  note(sandbox, { method: request.method, path, parameters }, outcome);
  const response = answer(sandbox, outcome);
  return "fault" in outcome && outcome.fault ? spoil(response, outcome.fault, request.signal) : response;
}

/** WeChat's answer to an application that has used up its minute. The inspector does not list it. */
function tooOften(sandbox: Sandbox, wait: number): Response {
  const response = answer(sandbox, { errcode: 45011 });
  response.headers.set("Retry-After", String(wait));
  return response;
}

/** Logs the type and the place of a defect. Its message may hold a secret and is left out. */
function failed(error: unknown): Outcome {
  const { name = "unknown", stack = "" } = error instanceof Error ? error : {};
  process.stderr.write(`The sandbox's API failed: ${name}${/\n +at .+/.exec(stack)?.[0] ?? ""}\n`);
  return FAILED;
}
