export { API_HOSTS, API_ORIGIN, OPEN_ORIGIN, type WeChatApp, type WeChatFetch } from "./app";
export {
  type AuthorizeRequest,
  authorizeUrl,
  type QrConnectRequest,
  type QrFrameRequest,
  qrConnectUrl,
  qrFrameUrl,
} from "./authorize-url";
export { type AvatarSize, avatarUrl } from "./avatar";
export type { CallOptions } from "./call";
export { checkToken, type Grant } from "./check";
export type { AuthorizePage, Endpoint } from "./endpoint";
export { ERRCODES, type Errcode, isKnownErrcode, KNOWN_ERRCODES, type KnownErrcode, type Remedy } from "./errcodes";
export {
  isWeChatError,
  type NetworkReason,
  WeChatApiError,
  type WeChatError,
  WeChatHttpError,
  WeChatNetworkError,
  WeChatNotJsonError,
  WeChatShapeError,
} from "./errors";
export { exchangeCode } from "./exchange";
export { refreshTokens } from "./refresh";
export { REFRESH_TOKEN_SECONDS, type WeChatTokens } from "./tokens";
export { getUserinfo, type UserinfoOptions, type WeChatUserinfo } from "./userinfo";
