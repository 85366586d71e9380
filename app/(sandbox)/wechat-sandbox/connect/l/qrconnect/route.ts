import { longPoll, sandboxRoute } from "@/lib/sandbox";

// A request is held for about 25 seconds.
export const maxDuration = 30;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = sandboxRoute(longPoll);
