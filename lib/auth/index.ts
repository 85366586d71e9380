import "server-only";

export { signInAction, signOutAction } from "./actions";
export { auth, signIn, signOut, signOutEverywhere } from "./auth";
export { currentProviderId, hasOfficialAccount } from "./current-provider";
export { currentUser, requireUser, withUser } from "./current-user";
export { FAILURES, type Failure } from "./failure";
export { type OtherProvider, otherProviders } from "./other-providers";
export { currentQrFrame, type QrFrame } from "./qr-frame";
export { currentRefusal } from "./refusal";
export { currentReturnTo, MOVED } from "./return-to";
export { handlers, qrFrameHandlers } from "./routes";
export { signInWithAction } from "./sign-in-with-action";
export { isSilentSession } from "./silent";
export { currentTimings, type Timings } from "./timings";
export type { User } from "./user";
