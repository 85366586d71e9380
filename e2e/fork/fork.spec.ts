import { once } from "node:events";
import { text } from "node:stream/consumers";
import { encode } from "next-auth/jwt";
import { z } from "zod";
import { APP_ID, AUTH_SECRET } from "../servers";
import { FILINGS, REFUSAL } from "./edits";
import { PEOPLE } from "./people";
import { spawnFork } from "./server";
import { expect, jsonOf, shown, test, userOf } from "./test";

// What a team changes in its fork works as NextAuth documents it, or the comment beside it. The changes are in edits.ts.

const PROVIDERS = ["wechat", "github"] as const;
const csrfSchema = z.object({ csrfToken: z.string() });

test.describe("another provider's login", () => {
  test("starts in a server action, and leads back to the page that the action names", async ({ page, become }) => {
    await become("Octavia");
    await page.goto("/fork");
    await page.getByRole("button", { name: "GitHub" }).click();
    await expect(page).toHaveURL("/fork?from=action");
    await expect(shown(page, "currentUser")).toContainText('"name":"Octavia"');
  });

  test("starts on the login page, and leads back to the page that the visitor came from", async ({ page, become }) => {
    await become("Octavia");
    await page.goto("/login?returnTo=/guide");
    await page.getByRole("button", { name: "用 GitHub 登录" }).click();
    await expect(page).toHaveURL("/guide");
    expect(await userOf(page)).toMatchObject({ name: "Octavia" });
  });

  test("starts with a form that has a CSRF token, and leads back to its callbackUrl", async ({ page, login }) => {
    await login("github", "Octavia", "/guide?from=form");
    await expect(page).toHaveURL("/guide?from=form");
    expect(await userOf(page)).toMatchObject({ id: expect.stringMatching(/^github_\d+$/), name: "Octavia" });
  });

  test("takes the place of a session of WeChat", async ({ page, login }) => {
    await login("wechat", "Li Lei");
    expect(await userOf(page)).toMatchObject({ id: expect.stringMatching(/^wx_/), name: "Li Lei" });
    await login("github", "Octavia");
    expect(await userOf(page)).toMatchObject({ id: expect.stringMatching(/^github_\d+$/), name: "Octavia" });
  });

  test("that is declined says so, and knows the page to return to", async ({ page, login }) => {
    await login("github", undefined, "/guide?from=form");
    await expect(page).toHaveURL(/\/login\?error=declined&returnTo=%2Fguide%3Ffrom%3Dform&request=/);
    await expect(page.getByRole("main").getByRole("alert")).toContainText("你取消了登录");
    expect(await userOf(page)).toBeUndefined();
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("starts on the login page", async ({ page, become }) => {
      await become("Octavia");
      await page.goto("/login?returnTo=/guide");
      await page.getByRole("button", { name: "用 GitHub 登录" }).click();
      await expect(page).toHaveURL("/guide");
    });
  });
});

for (const provider of PROVIDERS) {
  test.describe(`after a login with ${provider}`, () => {
    test("callbacks.signIn returns false, and the login page says that the account is refused", async ({
      page,
      login,
    }) => {
      await login(provider, PEOPLE.rejected);
      await expect(page).toHaveURL(/\/login\?error=refused&returnTo=%2Ffork&request=/);
      await expect(page.getByRole("main").getByRole("alert")).toContainText("本站没有接受这个账号");
      expect(await userOf(page)).toBeUndefined();
    });

    test("callbacks.signIn returns a path, and the browser goes there without a session", async ({ page, login }) => {
      await login(provider, PEOPLE.newcomer);
      await expect(page).toHaveURL("/guide?from=callback");
      expect(await userOf(page)).toBeUndefined();
    });

    test("on-sign-in.ts refuses somebody, and the login page says why in both languages", async ({ page, login }) => {
      await login(provider, PEOPLE.minor);
      await expect(page).toHaveURL(/\/login\?error=refused&returnTo=%2Ffork&request=/);
      await expect(page.getByRole("main").getByRole("alert")).toContainText(REFUSAL["zh-CN"]);
      await page.getByRole("button", { name: "EN" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(REFUSAL.en);
      await expect(page).toHaveURL(/\/login\?error=refused&returnTo=%2Ffork&request=/);
      expect(await userOf(page)).toBeUndefined();
    });

    test("a field that on-sign-in.ts fills is in the session, in every place, and stays there", async ({
      page,
      login,
    }) => {
      for (const [name, role] of [
        [PEOPLE.owner, "admin"],
        ["Li Lei", "member"],
      ] as const) {
        await login(provider, name, "/role");
        const user = await userOf(page);
        expect(user).toMatchObject({ name, role });
        await expect(shown(page, "roles")).toHaveText(`${role}, ${role}`);
        await page.goto("/fork");
        expect(await jsonOf(page, "auth")).toEqual(user);
        expect(await jsonOf(page, "currentUser")).toEqual(user);
        expect(await (await page.request.get("/api/mine")).json()).toEqual(user);
        expect(await (await page.request.get("/api/private")).json()).toMatchObject({ user });
      }
    });

    test("events.signIn and events.signOut tell the session's user id", async ({ page, login, fork }) => {
      await login(provider, "Li Lei", "/me");
      const id = (await userOf(page))?.id;
      await page.getByRole("button", { name: "退出登录" }).click();
      await expect(page).toHaveURL("/");
      expect(fork.news().filter((line) => line.startsWith("sign"))).toEqual([
        `signIn ${provider} ${id}`,
        `signOut ${id}`,
      ]);
      expect(await userOf(page)).toBeUndefined();
    });
  });
}

test("a session from before a field was added has the field's default", async ({ request }) => {
  const headers = { Cookie: await olderSession("wx_1") };
  expect(await (await request.get("/role", { headers })).text()).toContain("member, member");
  const session: unknown = await (await request.get("/api/auth/session", { headers })).json();
  expect(session).toMatchObject({ user: { id: "wx_1", name: "Li Lei", image: null, role: "member" } });
});

test.describe("mayUseSession", () => {
  test("signs somebody out everywhere with the next request, and nobody else", async ({ page, login, fork }) => {
    await login("wechat", "Li Lei");
    fork.lockOut("somebody else");
    const user = await userOf(page);
    expect(user).toBeDefined();
    fork.lockOut(`${user?.id}`);
    expect(await userOf(page)).toBeUndefined();
    for (const path of ["/api/mine", "/api/private"]) expect((await page.request.get(path)).status(), path).toBe(401);
    await page.goto("/fork");
    expect(await jsonOf(page, "auth")).toBeNull();
    expect(await jsonOf(page, "currentUser")).toBeNull();
    for (const path of ["/area/inside", "/area2/deep/page"]) {
      await page.goto(path);
      await expect(page, path).toHaveURL(/\/login\?/);
    }
    fork.lockOut();
    expect(await userOf(page)).toEqual(user);
  });

  // A page and its proxy.ts are two requests to Next.
  test("is asked once by a page, however often it reads the session, and once by auth in proxy.ts", async ({
    request,
    fork,
  }) => {
    const headers = { Cookie: await olderSession("wx_2") };
    for (const [path, times] of [
      ["/api/auth/session", 1],
      ["/fork", 2],
      ["/me", 2],
      ["/api/mine", 2],
      ["/api/private", 2],
    ] as const) {
      expect((await request.get(path, { headers })).status(), path).toBe(200);
      expect(fork.news().filter((line) => line === "mayUseSession wx_2").length, path).toBe(times);
    }
  });
});

test("the site's own button ends a session also for an answer that is under way", async ({ page, login }) => {
  await login("wechat", "Li Lei", "/me");
  const { csrfToken } = csrfSchema.parse(await (await page.request.get("/api/auth/csrf")).json());
  const cookies = await page.context().cookies();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page).toHaveURL("/");
  await page.context().addCookies(cookies);
  const update = await page.request.post("/api/auth/session", { data: { csrfToken, data: { name: "Back again" } } });
  expect(await update.json()).toBeNull();
  expect(update.headers()).not.toHaveProperty("set-cookie");
});

test.describe("auth of NextAuth", () => {
  test("around a route handler hands it the session, and answers strangers as it says", async ({ page, login }) => {
    const refused = await page.request.get("/api/private");
    expect([refused.status(), await refused.json()]).toEqual([401, { message: "Who are you?" }]);
    await login("wechat", "Li Lei");
    const answer = await page.request.get("/api/private");
    expect(await answer.json()).toEqual({ user: await userOf(page), expires: expect.any(String) });
    for (const each of [refused, answer]) expect(each.headers()).not.toHaveProperty("set-cookie");
  });

  test("around the function of proxy.ts keeps strangers out of an area, and leads them back", async ({
    page,
    become,
  }) => {
    const refused = await page.request.get("/area/inside?x=1", { maxRedirects: 0 });
    expect(refused.status()).toBe(307);
    expect(refused.headers()["location"]).toMatch(/\/login\?callbackUrl=%2Farea%2Finside%3Fx%3D1$/);
    await become("Li Lei");
    await page.goto("/area/inside?x=1");
    await page.getByRole("button", { name: "微信登录" }).click();
    await expect(page).toHaveURL("/area/inside?x=1");
    await expect(page.getByText("You are in the area.")).toBeVisible();
    const answer = await page.request.get("/area/inside");
    for (const each of [refused, answer]) expect(each.headers()).not.toHaveProperty("set-cookie");
    expect(answer.headers()["content-security-policy"]).toContain("default-src 'self'");
  });
});

test("requireUser leads by way of WeChat back to the very page", async ({ page, become }) => {
  const path = "/area2/deep/page?x=1&y=%E4%B8%AD";
  await become("Li Lei");
  await page.goto(path);
  await expect(page).toHaveURL(/\/login\?returnTo=/);
  await page.getByRole("button", { name: "微信登录" }).click();
  await expect(page).toHaveURL(path);
  await expect(page.getByText("Hello, Li Lei.")).toBeVisible();
});

test("withUser answers strangers with 401 and a sentence, and hands a visitor to the handler", async ({
  page,
  login,
}) => {
  const refused = await page.request.get("/api/mine");
  expect(refused.status()).toBe(401);
  expect(await refused.json()).toEqual({ error: "signed_out", message: expect.stringContaining("Please sign in") });
  await login("wechat", "Li Lei");
  const answer = await page.request.get("/api/mine");
  expect([answer.status(), await answer.json()]).toEqual([200, await userOf(page)]);
});

test("the footer links the numbers of mainland China's filings to their registers", async ({ page }) => {
  await page.goto("/");
  const footer = page.getByRole("contentinfo");
  await expect(footer.getByRole("link", { name: FILINGS.icp })).toHaveAttribute("href", "https://beian.miit.gov.cn/");
  const register = "https://beian.mps.gov.cn/#/query/webSearch?code=11010502030001";
  await expect(footer.getByRole("link", { name: FILINGS.psb })).toHaveAttribute("href", register);
});

test("next-auth/react signs in, shows, changes and ends a session in a client component", async ({ page, become }) => {
  await become("Octavia");
  await page.goto("/client");
  for (const [provider, id] of [
    ["wechat", /^wx_/],
    ["github", /^github_/],
  ] as const) {
    await expect(shown(page, "status")).toHaveText("unauthenticated");
    await page.getByRole("button", { name: `signIn ${provider}` }).click();
    await expect(page).toHaveURL(`/client?by=${provider}`);
    await expect(shown(page, "user")).toContainText('"name":"Octavia"');
    const user = await userOf(page);
    expect(user?.id).toMatch(id);
    await page.getByRole("button", { name: "update" }).click();
    await expect(shown(page, "user")).toContainText('"name":"Renamed"');
    // Only the name is the visitor's to change.
    expect(await userOf(page)).toEqual({ ...user, name: "Renamed" });
    await page.goto("/fork");
    expect(await jsonOf(page, "currentUser")).toEqual({ ...user, name: "Renamed" });
    await page.goto("/client");
    await page.getByRole("button", { name: "signOut" }).click();
    await expect(page).toHaveURL("/client?by=nobody");
  }
  await expect(shown(page, "status")).toHaveText("unauthenticated");
});

test.describe("with an adapter", () => {
  test.use({ fork: ({ withAdapter }, use) => use(withAdapter) });

  for (const provider of PROVIDERS) {
    test(`the user of a ${provider} account is the adapter's, and the same at the next login`, async ({
      page,
      login,
      fork,
    }) => {
      const ids: (string | undefined)[] = [];
      for (const name of [PEOPLE.owner, "Li Lei", PEOPLE.owner]) {
        await login(provider, name);
        const user = await userOf(page);
        expect(user).toMatchObject({ id: expect.stringMatching(/^db_\d+$/), name });
        expect(user?.role).toBe(name === PEOPLE.owner ? "admin" : "member");
        expect(fork.news()).toContain(`signIn ${provider} ${user?.id}`);
        await page.goto("/fork");
        expect(await jsonOf(page, "auth")).toEqual(user);
        expect(await jsonOf(page, "currentUser")).toEqual(user);
        await page.context().clearCookies();
        ids.push(user?.id);
      }
      expect(ids[2]).toBe(ids[0]);
      expect(ids[1]).not.toBe(ids[0]);
    });
  }

  for (const [first, second] of [PROVIDERS, [...PROVIDERS].reverse()]) {
    test(`a ${second} login in a ${first} session adds its account to the same user`, async ({ page, login }) => {
      if (!first || !second) throw new Error("There are two providers.");
      await login(first, `Han Meimei of ${first}`);
      const user = await userOf(page);
      await login(second, `Octavia of ${second}`);
      expect((await userOf(page))?.id).toBe(user?.id);
      await page.context().clearCookies();
      await login(second, `Octavia of ${second}`);
      expect((await userOf(page))?.id).toBe(user?.id);
    });
  }
});

test("a server with sessions in a database does not start, and says why", async () => {
  const server = spawnFork(23135, { FORK_DATABASE_SESSION: "1" }, 60_000);
  const [printed, [status]] = await Promise.all([text(server.stderr), once(server, "exit")]);
  expect(printed).toContain('session.strategy "database" is not supported');
  expect(status).toBe(1);
});

/** The cookie of a session that the site issued before the fork added a field. */
async function olderSession(sub: string): Promise<string> {
  const name = "authjs.session-token";
  const token = { sub, name: "Li Lei", sid: sub, aud: APP_ID, auth_time: Math.floor(Date.now() / 1000) };
  return `${name}=${await encode({ token, secret: AUTH_SECRET, salt: name })}`;
}
