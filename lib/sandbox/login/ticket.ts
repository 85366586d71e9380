import "server-only";
import { z } from "zod";
import { nowInSeconds, type Sandbox } from "../sandbox";
import { hostOf, type LoginRequest } from "./request";

/** How long a QR code lives, in seconds. */
export const TICKET_SECONDS = 300;

/** WeChat's are of 6 to 128 characters, and 16 in practice. */
const UUID = /^[A-Za-z0-9_-]{16}$/;
const UUID_BYTES = 12;

const ticketSchema = z.object({
  /** Whom the person signs in to, and with which application. */
  host: z.string(),
  appId: z.string(),
  /** In seconds since 1970. */
  madeAt: z.int(),
  status: z.enum(["waiting", "scanned", "cancelled", "allowed"]),
  /** What a browser is sent back with, once it is allowed. The older shapes of a refusal have one, too, or `""`. */
  code: z.string().optional(),
});

/** A login that waits on a computer for a phone. */
export type Ticket = z.infer<typeof ticketSchema>;

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

/** The ticket of a uuid. Undefined for one that has expired, and for one that never was. */
export async function ticketOf(sandbox: Sandbox, uuid: string | null): Promise<Ticket | undefined> {
  if (uuid === null || !UUID.test(uuid)) return undefined;
  const kept = await sandbox.store.get("ticket", uuid);
  const ticket = kept === undefined ? undefined : ticketSchema.parse(JSON.parse(kept));
  return ticket && secondsLeft(sandbox, ticket) > 0 ? ticket : undefined;
}

/** A phone has read the QR code. Returns the ticket, or undefined where it is too late: expired, or decided already. */
export async function scan(sandbox: Sandbox, uuid: string | null): Promise<Ticket | undefined> {
  const ticket = await ticketOf(sandbox, uuid);
  if (!ticket || uuid === null || ticket.status === "allowed") return undefined;
  // After a refusal WeChat lets the same QR code be scanned again.
  const scanned: Ticket = { ...ticket, status: "scanned" };
  if (ticket.status !== "scanned") await keep(sandbox, uuid, scanned);
  return scanned;
}

/** What a person has decided on the phone: a code for the browser, null for a refusal that WeChat keeps to itself. */
export async function decideTicket(sandbox: Sandbox, uuid: string, ticket: Ticket, code: string | null): Promise<void> {
  await keep(
    sandbox,
    uuid,
    code === null ? { ...ticket, status: "cancelled" } : { ...ticket, status: "allowed", code },
  );
}

/** Ends a ticket before its time. */
export async function expireTicket(sandbox: Sandbox, uuid: string, ticket: Ticket): Promise<void> {
  await keep(sandbox, uuid, { ...ticket, madeAt: 0 });
}

async function keep(sandbox: Sandbox, uuid: string, ticket: Ticket): Promise<void> {
  await sandbox.store.put("ticket", uuid, JSON.stringify(ticket), Math.max(1, secondsLeft(sandbox, ticket)));
}

function secondsLeft(sandbox: Sandbox, { madeAt }: Ticket): number {
  return madeAt + TICKET_SECONDS - nowInSeconds(sandbox);
}
