import "server-only";

export { type Env, EnvError, env, type Mode } from "./env";
export { siteOrigin } from "./origin";
export { prepareProcess } from "./process";
