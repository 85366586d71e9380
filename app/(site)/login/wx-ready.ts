/** Whether a message says that WeChat's QR code is ready. Anybody may have sent it, so check its origin too. */
export function isWxReady(data: unknown): boolean {
  if (typeof data !== "string") return false;
  try {
    const message: unknown = JSON.parse(data);
    return typeof message === "object" && message !== null && "status" in message && message.status === "wxReady";
  } catch {
    return false;
  }
}
