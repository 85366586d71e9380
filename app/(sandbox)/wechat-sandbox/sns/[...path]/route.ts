import { sandboxApi, sandboxRoute } from "@/lib/sandbox";

// WeChat answers a wrong method with an errcode, so the API takes them all.
const TAKEN = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = sandboxRoute(sandboxApi, TAKEN);
