import { decide, sandboxRoute } from "@/lib/sandbox";

const answer = sandboxRoute(decide);

// GET only tells that it is the wrong method, and nothing at all where the sandbox is off.
export { answer as GET, answer as POST };
