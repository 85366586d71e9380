/** Whether a message, which anybody may have sent, has the words by which WeChat says that the QR code is there. */
export function isWxReady(data: unknown): boolean {
  if (typeof data !== "string") return false;
  try {
    const message: unknown = JSON.parse(data);
    return typeof message === "object" && message !== null && "status" in message && message.status === "wxReady";
  } catch {
    return false;
  }
}
