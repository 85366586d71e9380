import "server-only";
import type { SiteConfig } from "@/lib/auth/config";

// @ts-expect-error The type refuses it, and so does a server that starts with it.
export const databaseSession: NonNullable<SiteConfig["session"]> = { strategy: "database" };
