import "server-only";
import { isLoopback } from "@/lib/env";
import { picture } from "../cast/avatar";
import { PAGES } from "../pages";
import type { Sandbox } from "../sandbox";
import { orWithoutStore } from "../store-failure";
import { qrCode } from "./qr-code";
import { ticketOf } from "./ticket";

// Scanners need a light margin of four modules around the code.
const MARGIN = 4;

/** The URL where a phone confirms a login. The QR code encodes it. */
export function confirmUrl(sandbox: Pick<Sandbox, "phoneOrigin">, uuid: string): string {
  return `${sandbox.phoneOrigin}${PAGES.confirm}?uuid=${uuid}`;
}

/** Whether the QR code names this machine in a way that no other device can reach. */
export function leadsOnlyHere({ phoneOrigin }: Pick<Sandbox, "phoneOrigin">): boolean {
  return isLoopback(new URL(phoneOrigin).hostname);
}

/** `/connect/qrcode/UUID`: the QR code as a picture, dark on light, because some scanners cannot read light on dark. */
export async function qrCodeImage(sandbox: Sandbox, request: Request): Promise<Response> {
  const uuid = new URL(request.url).pathname.split("/").at(-1) ?? "";
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
