import "server-only";
import type { Endpoint } from "@/lib/wechat";
import { note } from "../journal";
import { SANDBOX_PATH, type Sandbox } from "../sandbox";
import { orWithoutStore } from "../store-failure";
import { accessToken } from "./access-token";
import { auth } from "./auth";
import { spoil } from "./fault";
import { answer, type Outcome } from "./outcome";
import { parametersOf } from "./parameters";
import { refreshToken } from "./refresh-token";
import { orUnreadBody } from "./unread-body";
import { userinfo } from "./userinfo";

const ENDPOINTS: Readonly<Record<Endpoint, (sandbox: Sandbox, query: URLSearchParams) => Promise<Outcome>>> = {
  "/sns/oauth2/access_token": accessToken,
  "/sns/oauth2/refresh_token": refreshToken,
  "/sns/auth": auth,
  "/sns/userinfo": userinfo,
};

/** The paths of its endpoints, which are WeChat's. */
export const ENDPOINT_PATHS: readonly string[] = Object.keys(ENDPOINTS);

const NOT_GET: Outcome = { errcode: 43001, why: { kind: "not_get" } };
const BUSY: Outcome = { errcode: -1, why: { kind: "unavailable" } };
const FAILED: Outcome = { errcode: -1, why: { kind: "failed" } };

/**
 * Answers for `https://api.weixin.qq.com`, under the sandbox's path. Anything but its four endpoints is a 404.
 *
 * A posted form counts as much as the address, as with WeChat, whose documentation names GET alone. Any other method is
 * answered with 43001, WeChat's code for it, HEAD included: it must not spend a code.
 * Where the store does not answer, or the sandbox itself fails, it says so as WeChat does when it is busy.
 */
export async function sandboxApi(sandbox: Sandbox, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const endpoint = new Map(Object.entries(ENDPOINTS).map(([path, serve]) => [`${SANDBOX_PATH}${path}`, serve]));
  const serve = endpoint.get(url.pathname);
  if (!serve) return new Response("Not found", { status: 404 });
  const parameters = await parametersOf(request);
  const taken = request.method === "GET" || request.method === "POST";
  const served = taken ? await orWithoutStore(serve(sandbox, parameters), BUSY).catch(failed) : NOT_GET;
  const outcome = orUnreadBody(request, parameters, served);
  // The inspector shows what was posted as if it had been in the address.
  url.search = String(parameters);
  note(sandbox, { method: request.method, url: url.href }, outcome);
  const response = answer(sandbox, outcome);
  return "fault" in outcome && outcome.fault ? spoil(response, outcome.fault, request.signal) : response;
}

/** A defect. The server's log hears of which kind and where, and not what it says, which may be a secret. */
function failed(error: unknown): Outcome {
  const { name = "unknown", stack = "" } = error instanceof Error ? error : {};
  process.stderr.write(`The sandbox's API failed: ${name}${/\n +at .+/.exec(stack)?.[0] ?? ""}\n`);
  return FAILED;
}
