export { API_HOSTS, API_ORIGIN, OPEN_ORIGIN, type WeChatApp, type WeChatFetch } from "./app.ts";
export {
  type AuthorizeRequest,
  authorizeUrl,
  type QrConnectRequest,
  type QrFrameRequest,
  qrConnectUrl,
  qrFrameUrl,
} from "./authorize-url.ts";
export { type AvatarSize, avatarUrl } from "./avatar.ts";
export type { CallOptions } from "./call.ts";
export { checkToken, type Grant } from "./check.ts";
export type { AuthorizePage, Endpoint } from "./endpoint.ts";
export {
  type ApiErrcode,
  ERRCODES,
  type Errcode,
  isKnownErrcode,
  KNOWN_ERRCODES,
  type KnownErrcode,
  type Remedy,
} from "./errcodes.ts";
export {
  isWeChatError,
  type NetworkReason,
  WeChatApiError,
  type WeChatError,
  WeChatHttpError,
  WeChatNetworkError,
  WeChatNotJsonError,
  WeChatShapeError,
} from "./errors.ts";
export { exchangeCode } from "./exchange.ts";
export { refreshTokens } from "./refresh.ts";
export { REFRESH_TOKEN_SECONDS, type WeChatTokens } from "./tokens.ts";
export { getUserinfo, type UserinfoOptions, type WeChatUserinfo } from "./userinfo.ts";
