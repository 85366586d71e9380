import "server-only";
import type { NextAuthConfig } from "next-auth";

/** The part of NextAuth's configuration that a site may change. */
export type SiteConfig = Pick<NextAuthConfig, "adapter" | "events" | "providers"> & {
  callbacks?: Omit<NonNullable<NextAuthConfig["callbacks"]>, "redirect">;
  readonly pages?: Pick<NonNullable<NextAuthConfig["pages"]>, "newUser" | "verifyRequest">;
  /** Sessions are JSON Web Tokens in a cookie, also beside an adapter. */
  readonly session?: { readonly strategy: "jwt" };
};

/**
 * What this site adds to NextAuth's configuration, as https://authjs.dev documents it: providers beside WeChat, an
 * adapter, callbacks and events. `nextauth.ts` makes the whole configuration of it.
 *
 * A provider is one line: `import GitHub from "next-auth/providers/github"`, and `GitHub` in the list. Its variables are
 * `AUTH_GITHUB_ID` and `AUTH_GITHUB_SECRET`. With these the login page has a button for it. A form of your own calls
 * `signIn("github")`. To show the provider's avatars, add their host in `site.config.ts`. A provider that you host yourself needs its
 * `issuer` here: the policy names where the button's form leads.
 */
export const config: SiteConfig = {
  providers: [],
};
