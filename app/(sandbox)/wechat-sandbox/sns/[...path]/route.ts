import { sandboxApi, sandboxRoute } from "@/lib/sandbox";

// WeChat answers the wrong method with an errcode of its own.
const TAKEN = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = sandboxRoute(sandboxApi, TAKEN);
