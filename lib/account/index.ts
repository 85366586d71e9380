import "server-only";

export { currentAccount, type WeChatAccount } from "./account";
export { checkAccountToken, refreshAccountTokens, updateAccountProfile } from "./actions";
export type { AccountActionFailure, AccountActionResult } from "./result";
