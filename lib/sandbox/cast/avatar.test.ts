import { decode } from "fast-png";
import { describe, expect, test } from "vitest";
import { serve } from "../app.tsx";
import { ORIGIN, PATH, testSandbox } from "../test-sandbox.ts";
import { avatarPath, headimgurlOf } from "./avatar.ts";
import { AVATAR_NAMES } from "./avatars.ts";

const sandbox = testSandbox({ path: "" });

const get = (path: string) => serve(sandbox, new Request(new URL(path, ORIGIN)));

async function pixelsOf(path: string) {
  return decode(await (await get(path)).arrayBuffer());
}

describe.each(AVATAR_NAMES)("the %s", (name) => {
  test("is a PNG", async () => {
    const response = await get(avatarPath(sandbox, name));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test.each([
    ["0", 640],
    ["46", 46],
    ["64", 64],
    ["96", 96],
    ["132", 132],
  ])("in size %s is %d pixels wide and high", async (size, pixels) => {
    expect(await pixelsOf(`/avatars/${name}/${size}`)).toMatchObject({ width: pixels, height: pixels });
  });
});

test("a small picture shows the same as the large one", async () => {
  const large = await pixelsOf("/avatars/crane/0");
  const small = await pixelsOf("/avatars/crane/46");
  // The sky, and the middle of the sun.
  for (const [x, y] of [
    [0.02, 0.02],
    [0.75, 0.31],
  ] as const) {
    const at = ({ width, data }: typeof large) => data.at(Math.floor(y * width) * width + Math.floor(x * width)) ?? 0;
    const from = (Math.floor(y * 46) * 46 + Math.floor(x * 46)) * 3;
    expect([...small.data.slice(from, from + 3)]).toEqual(large.palette?.[at(large)]);
  }
});

test.each([
  "nobody/132",
  "gone/132",
  "/132",
  "constructor/132",
  "__proto__/132",
  "crane",
  "crane/",
  "crane/131",
  "crane/640",
  "crane/132/more",
  "..%2f/132",
])("has no avatar %j", async (name) => {
  expect((await get(`/avatars/${name}`)).status).toBe(404);
});

test("headimgurl is a URL of the sandbox, as the portrait says", async () => {
  const place = { origin: "https://demo.example", path: PATH };
  expect(headimgurlOf(place, "crane")).toBe(`https://demo.example${avatarPath(place, "crane")}`);
  expect(headimgurlOf(place, "gone")).toBe("https://demo.example/wechat-sandbox/avatars/gone/132");
  expect(headimgurlOf(place, "by_http")).toBe("http://demo.example/wechat-sandbox/avatars/mountain/132");
  expect(headimgurlOf(place, undefined)).toBe("");
  expect(headimgurlOf({ origin: ORIGIN, path: "" }, "crane")).toBe("http://localhost:3000/avatars/crane/132");
  expect((await get(headimgurlOf(sandbox, "by_http"))).status).toBe(200);
});
