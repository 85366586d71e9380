import "server-only";
import type { Context } from "../context";
import type { Claims } from "./session";

/** How long a session lasts while nobody uses it, in seconds: 7 days, counted to the hour. */
export const IDLE_SECONDS = 7 * 24 * 60 * 60;

const SEEN_EVERY_SECONDS = 60 * 60;
const PAUSE_SECONDS = 5;

/** What the store knows a session by. */
type Marked = Pick<Claims, "sid" | "sub" | "auth_time">;

/**
 * Marks one session as ended, wherever its cookie is, for a number of seconds: until it would have expired. Returns false
 * when the store does not answer.
 */
export async function markEnded({ store }: Context, { sid }: Marked, seconds: number): Promise<boolean> {
  return kept(store.claim("ended", sid, seconds));
}

/**
 * Marks every session of a user that began before this moment as ended, for a number of seconds: until the newest of them
 * would have expired. Returns false when the store does not answer.
 */
export async function markUserEnded({ store }: Context, userId: string, seconds: number): Promise<boolean> {
  return kept(store.replace("user_ended", userId, seconds, String(Date.now())));
}

/**
 * Whether a session has been ended, as far as the store can tell. Ask before you write a cookie after a wait: the visitor
 * may have signed out, or in again, in another tab.
 */
export async function hasEnded({ store }: Context, session: Marked): Promise<boolean> {
  return (await asked(store, () => isEnded(store, session))) ?? false;
}

/**
 * Whether a session goes on: nobody has ended it, and it was used within the last {@link IDLE_SECONDS}. It then counts as
 * used, and the store keeps that until the session ends, in so many seconds.
 *
 * When the store does not answer, the session goes on. Its cookie is genuine, and nobody could sign in again meanwhile.
 */
export async function goesOn({ store }: Context, session: Marked, secondsLeft: number): Promise<boolean> {
  const answer = await asked(store, async () => {
    // The store gets all three questions at once, so they cost one round trip.
    const [ended, seen] = await Promise.all([isEnded(store, session), store.claimed("seen", session.sid)]);
    // In a store that was emptied, every session's idle time starts again.
    const idleSeconds = seen === undefined ? undefined : (Date.now() - Number(seen)) / 1000;
    if (ended || (idleSeconds ?? 0) > IDLE_SECONDS) return false;
    if (idleSeconds === undefined || idleSeconds > SEEN_EVERY_SECONDS) {
      // A full store rejects this, and still knows which sessions have ended.
      await kept(store.replace("seen", session.sid, Math.max(1, secondsLeft), String(Date.now())));
    }
    return true;
  });
  return answer ?? true;
}

async function isEnded(store: Context["store"], { sid, sub, auth_time }: Marked): Promise<boolean> {
  const [ended, userEnded] = await Promise.all([store.has("ended", sid), store.claimed("user_ended", sub)]);
  return ended || (userEnded !== undefined && Math.round(auth_time * 1000) < Number(userEnded));
}

const pausedUntil = new WeakMap<Context["store"], number>();

// Every page of a visitor who is signed in asks. A store that hangs would hold up each of them for seconds.
async function asked<T>(store: Context["store"], question: () => Promise<T>): Promise<T | undefined> {
  if ((pausedUntil.get(store) ?? 0) > Date.now()) return undefined;
  try {
    return await question();
  } catch (error) {
    pausedUntil.set(store, Date.now() + PAUSE_SECONDS * 1000);
    await logStoreFailure(error);
    return undefined;
  }
}

async function kept(written: Promise<unknown>): Promise<boolean> {
  return written.then(
    () => true,
    async (error: unknown) => {
      await logStoreFailure(error);
      return false;
    },
  );
}

// Most pages log nothing, so they need not load the log.
async function logStoreFailure(error: unknown): Promise<void> {
  (await import("../log")).logStoreFailure(error);
}
