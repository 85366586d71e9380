import "server-only";
import { refusal } from "./answer";
import type { Person } from "./cast";
import { openGrant } from "./grant";
import type { Sandbox } from "./sandbox";

/** Reads the person whom `access_token` and `openid` speak of, or returns the answer that says what is wrong. */
export async function bearer(sandbox: Sandbox, query: URLSearchParams): Promise<Person | Response> {
  const token = query.get("access_token");
  const openid = query.get("openid");
  if (!token) return refusal(sandbox, 41001);
  if (!openid) return refusal(sandbox, 41009);

  const grant = await openGrant(sandbox, "access_token", token);
  if (!grant) return refusal(sandbox, 40014);
  if (grant.expired) return refusal(sandbox, 42001);
  if (openid !== grant.person.openid) return refusal(sandbox, 40003);
  return grant.person;
}
