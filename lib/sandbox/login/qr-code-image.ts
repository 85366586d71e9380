import { encode as encodePng } from "fast-png";
import { encode as encodeQrCode } from "uqr";
import { isLoopback } from "../lan.ts";
import { PAGES } from "../pages.ts";
import { picture } from "../picture.ts";
import type { Sandbox } from "../sandbox.ts";
import { orWithoutStore } from "../store-failure.ts";
import { ticketOf } from "./ticket.ts";

// Scanners need a light margin of four modules around the code.
const MARGIN = 4;

const LIGHT = [0xff, 0xff, 0xff];
const DARK = [0x18, 0x21, 0x2c];

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
  return picture(qrCodePng(confirmUrl(sandbox, uuid)));
}

/** Draws a text as a QR code, with two colours. The first is light, the second dark. */
export function qrCodePng(text: string): Uint8Array {
  const { size, data: modules } = encodeQrCode(text, { border: MARGIN });
  // A module is eight pixels wide and high. With one bit a pixel, a module's part of a line is one byte.
  const lines = modules.flatMap((row) => Array<number[]>(8).fill(row.map((dark) => (dark ? 0xff : 0))));
  return encodePng({
    width: size * 8,
    height: size * 8,
    channels: 1,
    depth: 1,
    palette: [LIGHT, DARK],
    data: Uint8Array.from(lines.flat()),
  });
}
