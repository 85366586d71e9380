import { longPoll, sandboxRoute } from "@/lib/sandbox";

// In seconds. A poll is held for about 25.
export const maxDuration = 30;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = sandboxRoute(longPoll);
