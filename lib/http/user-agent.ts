/**
 * Whether a `User-Agent` is that of WeChat's own browser, on a phone or on a computer. WeCom (企业微信) also names
 * MicroMessenger. It takes companies' applications only, so it counts as any other browser.
 */
export function isWeChat(userAgent: string): boolean {
  return /MicroMessenger/i.test(userAgent) && !/wxwork/i.test(userAgent);
}
