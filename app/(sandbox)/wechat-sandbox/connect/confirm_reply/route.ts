import { decide, sandboxRoute } from "@/lib/sandbox";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = sandboxRoute(decide, ["POST"]);
