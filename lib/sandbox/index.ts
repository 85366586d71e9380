import "server-only";

export { sandboxApi } from "./api";
export { SANDBOX_APP_ID, SANDBOX_APP_SECRET } from "./app";
export { avatarAddress, sandboxAvatar } from "./avatar";
export { CAST, type Person } from "./cast";
export { confirm, type Decision } from "./confirm";
export { currentSandbox } from "./context";
export { copyFor, type SandboxCopy, WECHAT_SAYS } from "./copy";
export { type Embedding, embeddingOf } from "./embedding";
export { type Language, langParameter, languageOf } from "./language";
export { PAGES, pageFor } from "./pages";
export { qrCode } from "./qr-code";
export {
  checkQrConnect,
  QRCONNECT_EXPECTED,
  QRCONNECT_PARAMETERS,
  type QrConnectProblem,
  type QrConnectRequest,
} from "./qrconnect";
export { sandboxRoute } from "./route";
export { SANDBOX_PATH, type Sandbox } from "./sandbox";
export { sandboxService } from "./service";
