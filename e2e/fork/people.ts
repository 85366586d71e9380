import { createHash } from "node:crypto";
import { EXCHANGE, tokens, USERINFO, userinfo } from "../wechat-api";
import type { GitHubPerson } from "./github";

/** Those whom the fork's own code tells from everybody else, by their names. */
export const PEOPLE = { owner: "Owner", rejected: "Rejected", newcomer: "Newcomer", minor: "Minor" } as const;

/** What WeChat's API answers when somebody with this nickname has scanned. */
export function scannedBy(nickname: string): Record<string, object> {
  const ids = { openid: `openid-of-${nickname}`, unionid: `unionid-of-${nickname}` };
  return { [EXCHANGE]: { ...tokens, ...ids }, [USERINFO]: { ...userinfo, ...ids, nickname } };
}

/** Somebody as GitHub knows them. */
export function atGitHub(name: string): GitHubPerson {
  const id = createHash("sha256").update(name).digest().readUInt32BE();
  const avatar_url = `https://avatars.githubusercontent.com/u/${id}`;
  return { id, login: `user-${id}`, name, email: `${id}@example.com`, avatar_url };
}
