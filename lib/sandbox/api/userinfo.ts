import { headimgurlOf } from "../cast/avatar.ts";
import { openidOf } from "../cast/person.ts";
import { LIFETIME_SECONDS, type OpenedGrant } from "../grant.ts";
import type { Sandbox } from "../sandbox.ts";
import { bearer } from "./bearer.ts";
import { withFault } from "./fault.ts";
import type { Outcome } from "./outcome.ts";

/**
 * `/sns/userinfo`: returns the profile of the person who granted the access token.
 *
 * Since October 2021 WeChat no longer returns sex or place, but keeps the fields.
 *
 * Source: WeChat Open Platform, 授权后接口调用 (userinfo).
 */
export async function userinfo(sandbox: Sandbox, query: URLSearchParams): Promise<Outcome> {
  const grant = await bearer(sandbox, query);
  if ("why" in grant) return grant;
  // A silent login grants the openid and nothing else.
  if (grant.scope === "snsapi_base") return { errcode: 48001, why: { kind: "base_scope" } };
  return withFault(sandbox, grant, await stageOf(sandbox, grant), async () => ({
    fields: profile(sandbox, grant),
    why: { kind: "profile" },
  }));
}

/** The first call belongs to the login. Every further call is a later one. */
async function stageOf(sandbox: Sandbox, { scenario, family, id }: OpenedGrant): Promise<"userinfo" | "later"> {
  if (scenario?.stage !== "later") return "userinfo";
  const first = await sandbox.store.claim("userinfo", family ?? id, LIFETIME_SECONDS.refresh_token);
  return first ? "userinfo" : "later";
}

function profile(sandbox: Sandbox, { app, person, scenario }: OpenedGrant): Record<string, unknown> {
  const other = sandbox.people.find(({ slug }) => slug !== person.slug) ?? person;
  return {
    openid: openidOf(scenario?.fault === "other_openid" ? other : person, app),
    nickname: person.nickname,
    sex: 0,
    province: "",
    city: "",
    country: "",
    headimgurl: headimgurlOf(sandbox, person.portrait),
    privilege: [],
    unionid: person.unionid,
  };
}
