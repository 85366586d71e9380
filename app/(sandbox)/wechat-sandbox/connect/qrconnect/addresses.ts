import { SANDBOX_PATH } from "@/lib/sandbox";

/** The path of the picture of a ticket's QR code. */
export function pictureOf(uuid: string): string {
  return `${SANDBOX_PATH}/connect/qrcode/${uuid}`;
}

/** The path of the long poll for a ticket. WeChat serves it at lp.open.weixin.qq.com. */
export function pollOf(uuid: string): string {
  return `${SANDBOX_PATH}/connect/l/qrconnect?uuid=${uuid}`;
}
