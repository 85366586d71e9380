import { sandboxAvatar, sandboxRoute } from "@/lib/sandbox";

const answer = sandboxRoute(sandboxAvatar);

// Where the sandbox is off, Next's answer to the wrong method would tell that there is something.
export { answer as GET, answer as POST };
