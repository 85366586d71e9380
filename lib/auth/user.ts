import "server-only";
import * as z from "zod/mini";

/**
 * The user of a session. Add a field here, give it a value in `on-sign-in.ts`, and it is in the session cookie, in
 * `auth()`, in `/api/auth/session`, in `currentUser()` and in the types.
 *
 * Give a new field a default: sessions that are open already do not have it. Keep it small, because it travels in a
 * cookie with every request, and keep secrets out, because the browser's JavaScript can read it. These names are taken:
 * `sub`, `sid`, `aud`, `auth_time`, `picture` and `wechat`.
 */
export const userSchema = z.object({
  /** Stable from login to login. See `on-sign-in.ts`. */
  id: z.string().check(z.minLength(1)),
  /** The nickname. It is empty where there is none. */
  name: z.catch(z.string(), ""),
  /** The avatar's address, or null where there is none. */
  image: z.catch(z.nullable(z.string()), null),
});

/** The user of a session. */
export type User = Readonly<z.infer<typeof userSchema>>;

/**
 * Whether a user may go on using a session. Return false, or a promise of it, and the user is signed out everywhere:
 * look the user up in your database to lock somebody out at once. It is asked once for each page, action or route handler.
 */
export function mayUseSession(_user: User): boolean | Promise<boolean> {
  return true;
}

declare module "next-auth" {
  interface Session {
    user: User;
  }
}
