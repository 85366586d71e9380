import type { CDPSession, Page } from "playwright/test";

const answering = new Set<CDPSession>();

/**
 * Answers for open.weixin.qq.com in a page and its frames, and collects the requested URLs. No test loads avatars from
 * WeChat's hosts either.
 */
export async function answerForOpenWeixin(
  page: Page,
  bodyFor: (url: string) => string = () => "<p>QR code",
): Promise<string[]> {
  await answerWithPixel(page, "https://*.qlogo.cn/*");
  return answerForHost(page, "open.weixin.qq.com", bodyFor);
}

/** Answers for a host with documents whose title is its name, and collects the requested URLs. */
export async function answerForHost(page: Page, host: string, bodyFor: (url: string) => string): Promise<string[]> {
  const visits: string[] = [];
  await answer(page, `https://${host}/*`, "text/html", (url, isDocument) => {
    if (isDocument) visits.push(url);
    return `<!doctype html><title>${host}</title>${bodyFor(url)}`;
  });
  return visits;
}

/** Answers with a picture of one pixel where an address fits the pattern. */
export function answerWithPixel(page: Page, pattern: string): Promise<void> {
  return answer(page, pattern, "image/svg+xml", () => PIXEL);
}

/**
 * Answers where an address fits the pattern. `page.route` no longer sees such a request.
 *
 * This uses the DevTools protocol, because `page.route` does not see the target of a redirect. Frames, and forms without
 * JavaScript, reach another host by a redirect. `page.route` would also hold up every other request of the page, and turn
 * the browser's cache off, so that a test takes a tenth longer.
 */
async function answer(
  page: Page,
  urlPattern: string,
  type: string,
  bodyFor: (url: string, isDocument: boolean) => string,
): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  answering.add(devtools);
  devtools.on("Fetch.requestPaused", ({ requestId, request, resourceType }) => {
    const text = bodyFor(request.url + (request.urlFragment ?? ""), resourceType === "Document");
    const body = Buffer.from(text).toString("base64");
    const responseHeaders = [{ name: "Content-Type", value: type }];
    devtools.send("Fetch.fulfillRequest", { requestId, responseCode: 200, responseHeaders, body }).catch(() => {});
  });
  await devtools.send("Fetch.enable", { patterns: [{ urlPattern }] });
}

/** Stops answering, so that the next test's page uses the real network. */
export async function stopAnswering(): Promise<void> {
  // If a test closed its page, the session is already detached.
  for (const devtools of answering) await devtools.detach().catch(() => {});
  answering.clear();
}

/** A picture of one pixel. */
export const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
