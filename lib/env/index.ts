import "server-only";

export { type Env, EnvError, env, type Mode } from "./env";
export { isLoopback } from "./near-host";
export { siteOrigin } from "./origin";
export { nextAuthVariables, prepareProcess } from "./process";
