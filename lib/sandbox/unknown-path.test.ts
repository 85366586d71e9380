import { expect, test } from "vitest";
import { serve } from "./app.tsx";
import { lastRequests } from "./journal.ts";
import { sandboxWith } from "./options.ts";

const ORIGIN = "http://localhost:4100";

test.each([
  ["/sns/oauth2/acces_token", "/sns/oauth2/access_token"],
  ["/sns/user_info", "/sns/userinfo"],
  ["/connect/qrconect", "/connect/qrconnect"],
])("%s is a 404 that names %s, and an entry in the inspector", async (path, nearest) => {
  const sandbox = sandboxWith({ origin: ORIGIN });
  const answer = await serve(sandbox, new Request(`${ORIGIN}${path}?appid=wx1&secret=SECRET-SECRET`));
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain(` ${nearest}?`);
  expect(await lastRequests(sandbox)).toMatchObject([
    {
      method: "GET",
      path,
      parameters: [
        ["appid", "wx1"],
        ["secret", "SECR… (13)"],
      ],
      why: { kind: "no_such_path", nearest },
    },
  ]);
});

test.each(["/cgi-bin/token", "/"])("nothing is near %sx", async (path) => {
  const sandbox = sandboxWith({ origin: ORIGIN });
  expect(await (await serve(sandbox, new Request(`${ORIGIN}${path}xxxxx`))).text()).toBe(
    "There is no such path in the sandbox. It has only what WeChat's login needs, below /connect and /sns.\n",
  );
  expect(await lastRequests(sandbox)).toMatchObject([{ why: { kind: "no_such_path" } }]);
});

test("what may be a secret in the path is masked, and a long path is cut", async () => {
  const sandbox = sandboxWith({ origin: ORIGIN });
  for (const path of ["/sns/auth/0123456789abcdef0123456789abcdef", "/sns".repeat(100)]) {
    await serve(sandbox, new Request(`${ORIGIN}${path}`));
  }
  expect((await lastRequests(sandbox))?.map(({ path }) => path)).toEqual([
    `${"/sns".repeat(50)}…`,
    "/sns/auth/0123… (32)",
  ]);
});

test.each(["/favicon.ico", "/.well-known/appspecific/com.chrome.devtools.json"])(
  "%s is what a browser asks for by itself, and no entry",
  async (path) => {
    const sandbox = sandboxWith({ origin: ORIGIN });
    expect((await serve(sandbox, new Request(`${ORIGIN}${path}`))).status).toBe(404);
    expect(await lastRequests(sandbox)).toEqual([]);
  },
);

test("a slash at the end changes nothing", async () => {
  const sandbox = sandboxWith({ origin: ORIGIN });
  const answer = await serve(sandbox, new Request(`${ORIGIN}/sns/auth/?access_token=x&openid=y`));
  expect([answer.status, (await answer.json()).errcode]).toEqual([200, 40014]);
});

test("a client that asks too often is told so, and displaces nothing from the inspector", async () => {
  const sandbox = sandboxWith({ origin: ORIGIN, take: async () => 7 });
  const answer = await serve(sandbox, new Request(`${ORIGIN}/sns/nothing`));
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "7"]);
  expect(await lastRequests(sandbox)).toEqual([]);
});
