import "server-only";
import { nextAuth } from "./nextauth";

export type { WeChatAccount } from "./account";
export { checkAccountToken, refreshAccountTokens, updateAccountProfile } from "./account-actions";
export type { AccountActionFailure, AccountActionResult } from "./account-result";
export { signInAction, signOutAction } from "./actions";
export { currentAccount, currentUser, type User } from "./current-user";
export { FAILURES, type Failure } from "./failure";
export { handlers, qrFrameHandlers } from "./handlers";
export type { Timings } from "./login";
export { currentQrFrame, type QrFrame } from "./qr-frame";
export { signIn, signOut } from "./sign-in";
export { currentReturnTo, signInElsewhere } from "./site";

/** NextAuth's own `auth()`, for those who build on this site. Its pages read `currentUser()`, which is cheaper. */
export const { auth } = nextAuth;
