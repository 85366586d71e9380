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
  const visits = await answerForHost(page, "open.weixin.qq.com", bodyFor);
  await page.route("https://*.qlogo.cn/**", (route) => route.fulfill({ contentType: "image/svg+xml", body: PIXEL }));
  return visits;
}

/**
 * Answers for a host with documents whose title is its name, and collects the requested URLs.
 *
 * It uses the DevTools protocol, because `page.route` does not see the target of a redirect. Frames, and forms without
 * JavaScript, reach another host by a redirect.
 */
export async function answerForHost(page: Page, host: string, bodyFor: (url: string) => string): Promise<string[]> {
  const visits: string[] = [];
  const devtools = await page.context().newCDPSession(page);
  answering.add(devtools);
  devtools.on("Fetch.requestPaused", ({ requestId, request, resourceType }) => {
    if (resourceType === "Document") visits.push(request.url + (request.urlFragment ?? ""));
    const html = `<!doctype html><title>${host}</title>${bodyFor(request.url)}`;
    const body = Buffer.from(html).toString("base64");
    const responseHeaders = [{ name: "Content-Type", value: "text/html" }];
    devtools.send("Fetch.fulfillRequest", { requestId, responseCode: 200, responseHeaders, body }).catch(() => {});
  });
  await devtools.send("Fetch.enable", { patterns: [{ urlPattern: `https://${host}/*` }] });
  return visits;
}

/** Stops answering, so that the next test's page uses the real network. */
export async function stopAnswering(): Promise<void> {
  // If a test closed its page, the session is already detached.
  for (const devtools of answering) await devtools.detach().catch(() => {});
  answering.clear();
}

const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
