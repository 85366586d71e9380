import { expect, test } from "playwright/test";
import { fetchObservatory, type SecureSite, startSecureSite } from "../../../e2e/observatory";
import { AUTH_SECRET } from "../../../e2e/servers";

const LEAST = 115;

let site: SecureSite;

test.beforeAll(async () => {
  fetchObservatory();
  site = await startSecureSite({ WECHAT_SANDBOX: "1", AUTH_SECRET });
});
test.afterAll(() => site.stop());

test(`Mozilla's HTTP Observatory gives the sandbox at least ${LEAST} points`, async () => {
  const { score, faults } = await site.scan("/wechat-sandbox");
  process.stdout.write(`/wechat-sandbox: ${score}\n`);
  expect(faults).toEqual([]);
  expect(score).toBeGreaterThanOrEqual(LEAST);
});

// Its form may lead to the callback of any project, which may well be at http://localhost:3000.
test("where the page with the QR code leads is all that the Observatory finds fault with", async () => {
  const { faults } = await site.scan("/wechat-sandbox/connect/qrconnect?login_type=jssdk");
  expect(faults).toEqual(["content-security-policy: csp-implemented-with-insecure-scheme"]);
});
