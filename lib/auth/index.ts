import "server-only";

export { signInAction, signOutAction } from "./actions";
export { currentTimings, type Timings } from "./attempt/timings";
export { auth, signIn, signOut, signOutEverywhere } from "./auth";
export { currentUser, isSilentSession, requireUser, withUser } from "./current-user";
export { FAILURES, type Failure } from "./failure";
export { currentProviderId, hasOfficialAccount } from "./providers/current";
export { type OtherProvider, otherProviders } from "./providers/others";
export { currentQrFrame, type QrFrame } from "./qr-frame";
export { currentRefusal } from "./refusal";
export { currentReturnTo, MOVED } from "./return-to";
export { handlers, qrFrameHandlers } from "./routes";
export { signInWithAction } from "./sign-in-with-action";
export type { User } from "./user";
