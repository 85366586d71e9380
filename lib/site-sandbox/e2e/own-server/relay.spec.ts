import { SIGN_IN } from "../../../../e2e/login";
import { ownServer } from "../../../../e2e/own-server";
import { AUTH_SECRET } from "../../../../e2e/servers";
import { expect, test } from "../../../../e2e/test";
import { signInToSandbox } from "../sign-in";

// Two deployments on one machine, each with its own sandbox, as lib/site-sandbox/README.md says.
const STABLE = "http://stable.localhost:23129";
const PREVIEW = "http://preview.localhost:23130";

const BOTH = {
  WECHAT_SANDBOX: "1",
  AUTH_WECHAT_RELAY_SECRET: "e2e-relay-a7Xc2Vb9Nm4Kq1Wz8Er5Ty6Ui3Op0LsD",
  AUTH_SECRET,
};
const stable = ownServer({ ...BOTH, AUTH_URL: STABLE, AUTH_WECHAT_RELAY_TARGETS: PREVIEW }, "23129");
const preview = ownServer(
  { ...BOTH, AUTH_URL: PREVIEW, AUTH_WECHAT_RELAY: STABLE, WECHAT_SANDBOX_CALLBACKS: STABLE },
  "23130",
);

test.beforeAll(() => Promise.all([stable(), preview()]));
test.use({ baseURL: PREVIEW });

test("a person of the preview's sandbox comes back by the stable site, and is signed in at the preview", async ({
  page,
}) => {
  const visited: string[] = [];
  page.on("request", (request) => request.isNavigationRequest() && visited.push(new URL(request.url()).origin));
  await signInToSandbox(page);
  await expect(page).toHaveURL(`${PREVIEW}/me`);
  await expect(page.getByRole("main").getByText("林小满").first()).toBeVisible();
  expect(visited).toContain(STABLE);
  await page.goto(`${STABLE}/login`);
  await expect(page.getByRole("main").getByRole("button", { name: SIGN_IN })).toBeVisible();
});
