import "server-only";

export { type Env, EnvError, env, givenVariables, type Mode, outlineOf, readEnv } from "./env";
export { isLoopback, isPrivate } from "./near-host";
export { type NearMiss, nearMisses } from "./near-miss";
export { siteOrigin } from "./origin";
export { nextAuthVariables, prepareProcess } from "./process";
export { isOrigin, isSafeOrigin } from "./web-origin";
