import { sandboxApi, sandboxRoute } from "@/lib/sandbox";

const answer = sandboxRoute(sandboxApi);

// WeChat answers the wrong method with an errcode of its own, so only OPTIONS is left to Next.
export { answer as DELETE, answer as GET, answer as HEAD, answer as PATCH, answer as POST, answer as PUT };
