import { longPoll, sandboxRoute } from "@/lib/sandbox";

// A request is held for about 25 seconds.
export const maxDuration = 30;

const answer = sandboxRoute(longPoll);

// Where the sandbox is off, Next's answer to the wrong method would tell that there is something.
export { answer as GET, answer as POST };
