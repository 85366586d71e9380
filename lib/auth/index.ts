import "server-only";
import { nextAuth } from "./nextauth";

export { signInWithWeChat, signOut } from "./actions";
export { currentAccount, currentUser, type User, type WeChatAccount } from "./current-user";
export { FAILURES, type Failure } from "./failure";
export { handlers } from "./handlers";
export { currentReturnTo } from "./site";

/** Standard NextAuth, for those who build on this site. Pages of this site read `currentUser()`, which is cheaper. */
export const { auth } = nextAuth;
