import { SANDBOX_PATH } from "@/lib/sandbox";

/** The QR code of a ticket, as a picture. */
export function pictureOf(uuid: string): string {
  return `${SANDBOX_PATH}/connect/qrcode/${uuid}`;
}

/** The long poll that tells what becomes of a ticket. WeChat serves it at lp.open.weixin.qq.com. */
export function pollOf(uuid: string): string {
  return `${SANDBOX_PATH}/connect/l/qrconnect?uuid=${uuid}`;
}
