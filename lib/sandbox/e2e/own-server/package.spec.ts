import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { expect, test } from "playwright/test";
import { ROOT } from "../../../../e2e/root";

const execute = promisify(execFile);
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");
const REDIRECT_URI = "http://localhost:8000/callback";
const APP_ID = "wx73616e64626f7800";
const APP_SECRET = "73616e64626f782d7374616e642d696e";

// What a client is configured with. Nothing else of it is changed for the sandbox.
let hosts: Record<"open" | "lp" | "api", string>;

const temporary = mkdtempSync(join(tmpdir(), "wechat-sandbox-"));
const project = join(temporary, "project");

/** Packs a copy of the two folders, so that nothing is compiled into the repository, and installs both tarballs. */
test.beforeAll(async () => {
  const copy = join(temporary, "copy");
  for (const path of ["lib/sandbox", "lib/wechat", "LICENSE", "tsconfig.json"]) {
    cpSync(join(ROOT, path), join(copy, path), { recursive: true, filter: (from) => !/\/dist$/.test(from) });
  }
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  const folders = ["lib/sandbox", "lib/wechat"].map((path) => join(copy, path));
  await Promise.all(folders.map((cwd) => execute("npm", ["pack", "--pack-destination", project], { cwd })));
  const tarballs = readdirSync(project).filter((name) => name.endsWith(".tgz"));
  expect(tarballs).toHaveLength(2);
  const quietly = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  await execute("npm", ["install", ...quietly, ...tarballs.map((name) => `./${name}`)], { cwd: project });
});

test.afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test("each package has its licence, its README and no test", () => {
  for (const name of ["wechat-sandbox", "wechat-web-login"]) {
    const folder = join(project, "node_modules", name);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(["LICENSE", "README.md", "dist", "package.json"]));
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(
      files.filter((path) => /\.(?:test|spec)\.|\/test-|\/e2e\//.test(path) && !path.includes("node_modules")),
    ).toEqual([]);
  }
});

test("npx wechat-sandbox serves a whole login to a client that changed only WeChat's hosts", async () => {
  const began = performance.now();
  const server = spawn("npx", ["--no-install", "wechat-sandbox", "--port", "0"], {
    cwd: project,
    env: { ...process.env, LC_ALL: "en_US.UTF-8" },
    stdio: ["ignore", "pipe", "inherit"],
    // npx starts it in a shell, so that both are stopped as by Ctrl-C.
    detached: true,
  });
  try {
    const [first = ""] = await once(createInterface(server.stdout), "line");
    const [url] = /http:\/\/localhost:\d+$/.exec(first) ?? [];
    if (url === undefined) throw new Error(`The first line names no URL: ${first}`);
    expect(await (await fetch(`${url}/sns/auth`)).text()).toContain("41001");
    const milliseconds = Math.round(performance.now() - began);
    process.stdout.write(`npx wechat-sandbox: ${milliseconds} ms from the start to the first answer\n`);
    hosts = { open: url, lp: url, api: url };

    const userinfo = await signIn("lin", "STATE1");
    expect(userinfo).toMatchObject({ nickname: "林小满", openid: expect.stringMatching(/^o.{27}$/) });
  } finally {
    process.kill(-(server.pid ?? 0), "SIGINT");
    await once(server, "exit");
  }
});

test("a mistake is told in one sentence, and the exit status is 1", async () => {
  const other = createServer();
  await once(other.listen(0, "127.0.0.1"), "listening");
  const address = other.address();
  const port = String(typeof address === "object" && address ? address.port : 0);
  const command = join(project, "node_modules/.bin/wechat-sandbox");
  try {
    for (const [locale, args, sentence] of [
      ["en_US.UTF-8", ["--port", port], /^Port \d+ is in use: [^\n]+\.\n$/],
      ["zh_CN.UTF-8", ["--port", port], /^端口 \d+ 已被占用：[^\n]+。\n$/],
      ["en_US.UTF-8", ["--prot", "0"], /^There is no option --prot: [^\n]+\.\n$/],
      ["en_US.UTF-8", ["--redis", "redis://127.0.0.1:1"], /^--redis needs the package @redis\/client: [^\n]+\.\n$/],
    ] as const) {
      const told = execute(command, args, { cwd: project, env: { ...process.env, LC_ALL: locale } });
      await expect(told).rejects.toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(sentence) });
    }
  } finally {
    other.close();
  }
});

test("createSandbox serves the tests of a project in TypeScript", async () => {
  writeFileSync(
    join(project, "login.ts"),
    `import { createSandbox } from "wechat-sandbox";
import { exchangeCode, getUserinfo, isWeChatError, type WeChatApp } from "wechat-web-login";

const sandbox = createSandbox();
const base: string = await sandbox.listen();
const app: WeChatApp = { appId: "${APP_ID}", appSecret: "${APP_SECRET}", openBase: base, apiBase: base };
const { code, callbackUrl } = await sandbox.signIn({ person: "zhou", redirectUri: "${REDIRECT_URI}", state: "S1" });
const user = await getUserinfo(app, await exchangeCode(app, code));
const again = await exchangeCode(app, code).catch((error: unknown) => isWeChatError(error) && error.kind);
const whys = (await sandbox.requests()).map(({ why }) => why.kind);
sandbox.reset();
const left = (await sandbox.requests()).length;
await sandbox.close();
process.stdout.write(JSON.stringify({ callbackUrl, nickname: user.nickname, again, whys, left }));
`,
  );
  const options = ["--module", "nodenext", "--target", "es2023", "--strict", "--skipLibCheck", "--types", "node"];
  const types = ["--typeRoots", join(ROOT, "node_modules/@types")];
  await execute("node", [TSC, "login.ts", ...options, ...types], { cwd: project });
  const { stdout } = await execute("node", ["login.js"], { cwd: project });
  expect(JSON.parse(stdout)).toEqual({
    callbackUrl: expect.stringMatching(/^http:\/\/localhost:8000\/callback\?code=[\w-]+&state=S1$/),
    nickname: "周舟",
    again: "api",
    whys: ["used", "profile", "exchanged", "allowed"],
    left: 0,
  });
});

/** A login as a website makes it: the QR code, a phone that scans it and allows the login, the poll, and the API. */
async function signIn(person: string, state: string): Promise<unknown> {
  const query = new URLSearchParams({
    appid: APP_ID,
    redirect_uri: REDIRECT_URI,
    response_type: "code",
    scope: "snsapi_login",
    state,
  });
  const page = await text(`${hosts.open}/connect/qrconnect?${query}`);
  const [, uuid = ""] = /\/connect\/qrcode\/([\w-]+)/.exec(page) ?? [];
  await text(`${hosts.open}/connect/confirm?uuid=${uuid}`);
  const decision = new URLSearchParams({ uuid, person, decision: "allow" });
  await fetch(`${hosts.open}/connect/confirm_reply`, { method: "POST", body: decision, redirect: "manual" });
  const poll = await text(`${hosts.lp}/connect/l/qrconnect?uuid=${uuid}`);
  const [, code = ""] = /^window\.wx_errcode=405;window\.wx_code='([\w-]+)';$/.exec(poll) ?? [];
  const client = new URLSearchParams({ appid: APP_ID, secret: APP_SECRET, code, grant_type: "authorization_code" });
  const tokens: Record<string, string> = JSON.parse(await text(`${hosts.api}/sns/oauth2/access_token?${client}`));
  const { access_token = "", openid = "" } = tokens;
  return JSON.parse(await text(`${hosts.api}/sns/userinfo?${new URLSearchParams({ access_token, openid })}`));
}

async function text(url: string): Promise<string> {
  return (await fetch(url)).text();
}
