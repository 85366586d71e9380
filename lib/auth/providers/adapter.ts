import "server-only";
import type { Adapter } from "next-auth/adapters";
import { isWeChatProvider } from "./applications";

/**
 * An adapter for which both WeChat providers are one, `wechat`. With a unionid both give a person the same id, and the
 * adapter must find the same account by it.
 */
export function withOneWeChat(adapter: Adapter): Adapter {
  const one = <A extends { readonly provider: string }>(account: A): A =>
    isWeChatProvider(account.provider) ? { ...account, provider: "wechat" } : account;
  const { getUserByAccount, linkAccount, unlinkAccount } = adapter;
  return {
    ...adapter,
    ...(getUserByAccount && { getUserByAccount: (account) => getUserByAccount(one(account)) }),
    ...(linkAccount && { linkAccount: (account) => linkAccount(one(account)) }),
    ...(unlinkAccount && { unlinkAccount: (account) => unlinkAccount(one(account)) }),
  };
}
