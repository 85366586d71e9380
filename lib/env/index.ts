import "server-only";

export { type Env, env, givenVariables, type Mode, outlineOf, readEnv } from "./env";
export { EnvError } from "./env-error";
export { isLoopback, isPrivate } from "./near-host";
export { type NearMiss, nearMisses } from "./near-miss";
export { siteOrigin } from "./origin";
export { nextAuthVariables, prepareProcess } from "./process";
export { SECRET_NAMES } from "./secrets";
export { isOrigin, isSafeOrigin } from "./web-origin";
export { isAppId, isAppSecret } from "./wechat";
