import { expect, test } from "playwright/test";
import { fetchObservatory, type SecureSite, startSecureSite } from "../observatory";
import { CREDENTIALS } from "../servers";

const LEAST = 115;

const CALLBACK = `/api/auth/callback/wechat?code=061lQlGa&state=${"0".repeat(32)}`;

let site: SecureSite;

test.beforeAll(async () => {
  fetchObservatory();
  site = await startSecureSite(CREDENTIALS);
});
test.afterAll(() => site.stop());

// A callback that fails leads to the login page, which says why.
for (const path of ["/", "/login", "/nowhere", CALLBACK]) {
  test(`Mozilla's HTTP Observatory gives ${path} at least ${LEAST} points`, async () => {
    const { score, faults } = await site.scan(path);
    process.stdout.write(`${path}: ${score}\n`);
    expect(faults).toEqual([]);
    expect(score).toBeGreaterThanOrEqual(LEAST);
  });
}
