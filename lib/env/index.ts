import "server-only";

export { type Env, EnvError, env, type Mode } from "./env";
export { lanOrigin, siteOrigin } from "./origin";
export { prepareProcess } from "./process";
