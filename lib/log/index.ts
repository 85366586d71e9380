import "server-only";

export { log } from "./log";
export { requestId, withRequestId } from "./request-id";
