import "server-only";
import { type AcceptedOrigins, appOf, fieldsOf, problem, redirectProblem, repeated } from "./fields";
import { PARAMETERS } from "./problem";
import type { LoginCheck } from "./request";

// Next hands a page its parameters in an object, and an object puts such names in front, wherever they stood.
const WHOLE_NUMBER = /^(?:0|[1-9]\d*)$/;

/**
 * Checks what a site asks of `/connect/oauth2/authorize`, the page inside WeChat: by WeChat's own browser only, the
 * parameters in their order, the state short and plain.
 *
 * Source: WeChat official accounts, 网页授权 (web page authorization), step 1.
 */
export function checkAuthorize(accepted: AcceptedOrigins, query: URLSearchParams, userAgent: string): LoginCheck {
  if (!/\bMicroMessenger\b/i.test(userAgent)) return problem("user_agent");
  const twice = repeated(query);
  if (twice) return problem("repeated", twice);
  const fields = fieldsOf(query);
  const app = appOf(fields.appid, "official_account");
  if (typeof app === "string") return problem(app);
  const kind = redirectProblem(accepted, fields.redirect_uri);
  if (kind) return problem(kind);
  if (fields.response_type !== "code") return problem("response_type");
  const { scope } = fields;
  if (scope === "") return problem("scope_missing");
  if (scope !== "snsapi_base" && scope !== "snsapi_userinfo") return problem("scope");
  if (fields.state === "") return problem("state_missing");
  if (!/^[a-zA-Z0-9]{1,128}$/.test(fields.state)) return problem("state");
  // WeChat matches the address by a regular expression. What is optional follows the five.
  const names = [...query.keys()].filter((name) => !WHOLE_NUMBER.test(name));
  if (!PARAMETERS.every((name, place) => names[place] === name)) return problem("order");
  return {
    ok: true,
    request: { fields, app, redirectUri: new URL(fields.redirect_uri).href, scope, state: fields.state },
  };
}
