import type { Sandbox } from "../sandbox.ts";
import { appOf, fieldsOf, problem, redirectProblem } from "./fields.ts";
import { PARAMETERS } from "./problem.ts";
import type { LoginCheck } from "./request.ts";

// In a site Next has put the parameters into an object, and an object lists such names first, wherever they were.
const WHOLE_NUMBER = /^(?:0|[1-9]\d*)$/;

/**
 * Checks a request for `/connect/oauth2/authorize`, the page inside WeChat. It must come from WeChat's own browser, with
 * the parameters in WeChat's order. A state is optional, and has at most 128 letters, digits, `-` and `_`.
 *
 * Source: WeChat official accounts, 网页授权 (web page authorization), step 1.
 */
export function checkAuthorize(sandbox: Sandbox, query: URLSearchParams, userAgent: string): LoginCheck {
  if (!/\bMicroMessenger\b/i.test(userAgent)) return problem("user_agent");
  const fields = fieldsOf(query);
  const app = appOf(sandbox, fields.appid, "official_account");
  if (typeof app === "string") return problem(app);
  const kind = redirectProblem(sandbox, fields.redirect_uri);
  if (kind) return problem(kind);
  if (fields.response_type !== "code") return problem("response_type");
  const { scope } = fields;
  if (scope === "") return problem("scope_missing");
  if (scope !== "snsapi_base" && scope !== "snsapi_userinfo") return problem("scope");
  if (new TextEncoder().encode(fields.state).length > 128) return problem("state_too_long");
  if (!/^[\w-]*$/.test(fields.state)) return problem("state");
  // WeChat matches the URL against a regular expression. Optional parameters follow the five.
  const names = [...new Set(query.keys())].filter((name) => !WHOLE_NUMBER.test(name));
  const expected = PARAMETERS.filter((name) => name !== "state" || query.has(name));
  if (!expected.every((name, place) => names[place] === name)) return problem("order");
  return {
    ok: true,
    request: { fields, app, redirectUri: new URL(fields.redirect_uri).href, scope, state: fields.state },
  };
}
