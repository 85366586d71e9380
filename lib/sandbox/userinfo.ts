import "server-only";
import { answer } from "./answer";
import { avatarAddress } from "./avatar";
import { bearer } from "./bearer";
import type { Sandbox } from "./sandbox";

/**
 * `/sns/userinfo`: the profile of the person that an access token was granted for.
 *
 * Since October 2021 WeChat tells neither sex nor place, but still has the fields.
 *
 * Source: WeChat Open Platform, 授权后接口调用 (userinfo).
 */
export async function userinfo(sandbox: Sandbox, query: URLSearchParams): Promise<Response> {
  const person = await bearer(sandbox, query);
  if (person instanceof Response) return person;
  return answer({
    openid: person.openid,
    nickname: person.nickname,
    sex: 0,
    province: "",
    city: "",
    country: "",
    headimgurl: person.avatar === undefined ? "" : `${sandbox.origin}${avatarAddress(person.avatar)}`,
    privilege: [],
    unionid: person.unionid,
  });
}
