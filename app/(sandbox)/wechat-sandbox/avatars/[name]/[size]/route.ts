import { sandboxAvatar, sandboxRoute } from "@/lib/sandbox";

export const GET = sandboxRoute(sandboxAvatar);
