import { picture } from "../cast/avatar.ts";
import { isLoopback } from "../lan.ts";
import { PAGES } from "../pages.ts";
import type { Sandbox } from "../sandbox.ts";
import { orWithoutStore } from "../store-failure.ts";
import { qrCode } from "./qr-code.ts";
import { ticketOf } from "./ticket.ts";

// Scanners need a light margin of four modules around the code.
const MARGIN = 4;

/** The URL where a phone confirms a login. The QR code encodes it. */
export function confirmUrl(sandbox: Pick<Sandbox, "phoneOrigin" | "path">, uuid: string): string {
  return `${sandbox.phoneOrigin}${sandbox.path}${PAGES.confirm}?uuid=${uuid}`;
}

/** Whether the QR code names this machine in a way that no other device can reach. */
export function leadsOnlyHere({ phoneOrigin }: Pick<Sandbox, "phoneOrigin">): boolean {
  return isLoopback(new URL(phoneOrigin).hostname);
}

/** `/connect/qrcode/UUID`: the QR code as a picture, dark on light, because some scanners cannot read light on dark. */
export async function qrCodeImage(sandbox: Sandbox, uuid: string): Promise<Response> {
  const ticket = await orWithoutStore(ticketOf(sandbox, uuid), "unavailable" as const);
  if (ticket === "unavailable") return new Response("Service Unavailable", { status: 503 });
  if (!ticket) return new Response("Not found", { status: 404 });
  const { size, path } = qrCode(confirmUrl(sandbox, uuid));
  const side = size + 2 * MARGIN;
  return picture(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN} ${-MARGIN} ${side} ${side}" shape-rendering="crispEdges">` +
      `<path fill="#fff" d="M${-MARGIN} ${-MARGIN}h${side}v${side}h${-side}z"/><path fill="#18212c" d="${path}"/></svg>\n`,
  );
}
