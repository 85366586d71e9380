import * as z from "zod/mini";
import { nowInSeconds, type Sandbox } from "../sandbox.ts";
import { hostOf, type LoginRequest } from "./request.ts";
import { endOf, TICKET_SECONDS } from "./ticket-end.ts";

/** WeChat allows 6 to 128 characters, and uses 16. */
const UUID = /^[A-Za-z0-9_-]{16}$/;
const UUID_BYTES = 12;

const ticketSchema = z.object({
  /** The site that the person signs in to, and its application. */
  host: z.string(),
  appId: z.string(),
  /** In seconds since 1970. */
  madeAt: z.int(),
  status: z.enum(["waiting", "scanned", "cancelled"]),
});

type OpenTicket = z.infer<typeof ticketSchema>;

/** A login on a computer that waits for a phone. Once it is allowed, it has the code of its {@link endOf | end}. */
export type Ticket = OpenTicket | (Omit<OpenTicket, "status"> & { readonly status: "allowed"; readonly code: string });

/** Makes a ticket and returns its uuid, which the QR code carries. */
export async function makeTicket(sandbox: Sandbox, request: LoginRequest): Promise<string> {
  const uuid = Buffer.from(crypto.getRandomValues(new Uint8Array(UUID_BYTES))).toString("base64url");
  await keep(sandbox, uuid, {
    host: hostOf(request),
    appId: request.app.appId,
    madeAt: nowInSeconds(sandbox),
    status: "waiting",
  });
  return uuid;
}

/** The ticket with this uuid. Undefined if it has expired or never existed. */
export async function ticketOf(sandbox: Sandbox, uuid: string | null): Promise<Ticket | undefined> {
  if (uuid === null || !UUID.test(uuid)) return undefined;
  const [end, kept] = await Promise.all([endOf(sandbox, uuid), sandbox.store.get("ticket", uuid)]);
  const ticket = kept === undefined ? undefined : ticketSchema.parse(JSON.parse(kept));
  if (!ticket || secondsLeft(sandbox, ticket) <= 0 || end?.code === null) return undefined;
  return end ? { ...ticket, status: "allowed", code: end.code } : ticket;
}

/** Marks a ticket as scanned by a phone. Returns it, or undefined if it has expired or was decided already. */
export async function scan(sandbox: Sandbox, uuid: string | null): Promise<Ticket | undefined> {
  const ticket = await ticketOf(sandbox, uuid);
  if (!ticket || uuid === null || ticket.status === "allowed") return undefined;
  // After a refusal WeChat lets the same QR code be scanned again.
  const scanned: OpenTicket = { ...ticket, status: "scanned" };
  if (ticket.status !== "scanned") await keep(sandbox, uuid, scanned);
  return scanned;
}

/** Records a refusal on the phone. WeChat does not tell the site, and the ticket can be scanned again. */
export async function cancel(sandbox: Sandbox, uuid: string, ticket: OpenTicket): Promise<void> {
  await keep(sandbox, uuid, { ...ticket, status: "cancelled" });
}

async function keep(sandbox: Sandbox, uuid: string, ticket: OpenTicket): Promise<void> {
  await sandbox.store.put("ticket", uuid, JSON.stringify(ticket), Math.max(1, secondsLeft(sandbox, ticket)));
}

function secondsLeft(sandbox: Sandbox, { madeAt }: OpenTicket): number {
  return madeAt + TICKET_SECONDS - nowInSeconds(sandbox);
}
