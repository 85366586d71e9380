import * as z from "zod/mini";
import type { Sandbox } from "../sandbox.ts";

/** How long a QR code lives, in seconds. */
export const TICKET_SECONDS = 300;

const endSchema = z.object({
  /** The code for the callback. For the older refusals it is `authdeny` or `""`. Null if the ticket has expired. */
  code: z.nullable(z.string()),
});

/** How a ticket ended. */
export type TicketEnd = z.infer<typeof endSchema>;

/**
 * Ends a ticket with a code, or with null to let it expire early. Returns how the ticket ended: two phones may have
 * scanned the QR code, and the first decision stands.
 *
 * The end is stored apart from the ticket. A phone that has read the ticket before cannot overwrite it.
 */
export async function endTicket(sandbox: Sandbox, uuid: string, code: string | null): Promise<TicketEnd> {
  const end: TicketEnd = { code };
  if (await sandbox.store.claim("ticket_end", uuid, TICKET_SECONDS, JSON.stringify(end))) return end;
  return (await endOf(sandbox, uuid)) ?? { code: null };
}

/** How a ticket ended. Undefined while nobody has decided. */
export async function endOf(sandbox: Sandbox, uuid: string): Promise<TicketEnd | undefined> {
  const kept = await sandbox.store.claimed("ticket_end", uuid);
  return kept === undefined ? undefined : endSchema.parse(JSON.parse(kept));
}
