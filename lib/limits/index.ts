import "server-only";

export { noteConnections } from "./connection";
export { countFor, type Take, takeFor } from "./take";
export { rememberedWait, rememberWait } from "./waits";
