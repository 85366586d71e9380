import type { CDPSession, Page } from "playwright/test";

const answering = new Set<CDPSession>();

/**
 * Answers for open.weixin.qq.com in a page's browser, also in frames, and collects the addresses that it was asked for.
 *
 * It uses the DevTools protocol because `page.route` does not see the target of a redirect, which is how a form without
 * JavaScript and a frame get there.
 */
export async function answerForOpenWeixin(
  page: Page,
  bodyFor: (url: string) => string = () => "<p>QR code",
): Promise<string[]> {
  const visits: string[] = [];
  const devtools = await page.context().newCDPSession(page);
  answering.add(devtools);
  devtools.on("Fetch.requestPaused", ({ requestId, request, resourceType }) => {
    if (resourceType === "Document") visits.push(request.url + (request.urlFragment ?? ""));
    const html = `<!doctype html><title>open.weixin.qq.com</title>${bodyFor(request.url)}`;
    const body = Buffer.from(html).toString("base64");
    const responseHeaders = [{ name: "Content-Type", value: "text/html" }];
    devtools.send("Fetch.fulfillRequest", { requestId, responseCode: 200, responseHeaders, body }).catch(() => {});
  });
  await devtools.send("Fetch.enable", { patterns: [{ urlPattern: "https://open.weixin.qq.com/*" }] });
  // Avatars are not fetched from WeChat's hosts in a test.
  await page.route("https://*.qlogo.cn/**", (route) => route.fulfill({ contentType: "image/svg+xml", body: PIXEL }));
  return visits;
}

/** Ends all answers, so that the next test's page finds the network as it is. */
export async function stopAnswering(): Promise<void> {
  // Where a test has closed its page itself, its session is detached already.
  for (const devtools of answering) await devtools.detach().catch(() => {});
  answering.clear();
}

const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
