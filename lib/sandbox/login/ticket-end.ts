import "server-only";
import { z } from "zod";
import type { Sandbox } from "../sandbox";

/** How long a QR code lives, in seconds. */
export const TICKET_SECONDS = 300;

const endSchema = z.object({
  /** What the browser is sent back with: the older shapes of a refusal have one, too, or `""`. Null: it has expired. */
  code: z.string().nullable(),
});

/** How a ticket has ended for good. */
export type TicketEnd = z.infer<typeof endSchema>;

const keyOf = (uuid: string) => `sandbox:ticket:${uuid}`;

/**
 * Ends a ticket: with a code, or null where it expires before its time. Returns how it has ended: two phones may have
 * read the QR code, and the decision of the first stands.
 *
 * It is kept apart from the ticket, so that nobody who has read the ticket before can write over it.
 */
export async function endTicket(sandbox: Sandbox, uuid: string, code: string | null): Promise<TicketEnd> {
  const end: TicketEnd = { code };
  if (await sandbox.store.claim(keyOf(uuid), TICKET_SECONDS, JSON.stringify(end))) return end;
  return (await endOf(sandbox, uuid)) ?? { code: null };
}

/** How a ticket has ended. Undefined while nobody has decided. */
export async function endOf(sandbox: Sandbox, uuid: string): Promise<TicketEnd | undefined> {
  const kept = await sandbox.store.claimed(keyOf(uuid));
  return kept === undefined ? undefined : endSchema.parse(JSON.parse(kept));
}
