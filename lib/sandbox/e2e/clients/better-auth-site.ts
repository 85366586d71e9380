import { type BetterAuthOptions, betterAuth } from "better-auth";
import { memoryAdapter } from "better-auth/adapters/memory";
import { z } from "zod";
import { browserOf } from "./cookie-jar";

/** The options that a test has for the site. */
interface Options {
  readonly wechat: { readonly clientId: string; readonly clientSecret: string };
  readonly plugins?: NonNullable<BetterAuthOptions["plugins"]>;
}

/** A site at `origin` that signs in with better-auth, in this process. It has one visitor, with one browser. */
export function betterAuthSite(origin: string, { wechat, plugins = [] }: Options) {
  const database: Record<string, Record<string, unknown>[]> = { user: [], session: [], account: [], verification: [] };
  const { handler } = betterAuth({
    baseURL: origin,
    secret: "e2e-pX7cJ2wQ9nV4kZ6tB1mG8rF3hS5yL0dA",
    database: memoryAdapter(database),
    socialProviders: { wechat },
    plugins,
    logger: { disabled: true },
  });
  const browse = browserOf(origin, handler);
  const post = (path: string, body: object) => browse(path, JSON.stringify(body), "application/json");
  return {
    /** Its tables, with their rows. */
    database,
    browse,
    post,
    async authorizeAddress(): Promise<string> {
      const targets = { provider: "wechat", callbackURL: "/me", errorCallbackURL: "/login" };
      const asked = await post("/api/auth/sign-in/social", targets);
      return z.object({ url: z.string() }).parse(await asked.json()).url;
    },
  };
}
