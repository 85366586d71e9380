import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { network } from "@/lib/test-network";
import type { News } from "./follow.mjs";
import { followWhileSeen } from "./follow-while-seen.mjs";

const POLL = "http://localhost:3000/wechat-sandbox/connect/l/qrconnect?uuid=UUID";
const PATIENCE = { timeout: 4_000 };

let answers: ((script: string) => void)[];
let shown: News["progress"][];
let stop: () => void;

// A stand-in for a page. It can be hidden, left and shown again.
beforeEach(() => {
  vi.stubGlobal("document", Object.assign(new EventTarget(), { hidden: false }));
  vi.stubGlobal("window", new EventTarget());
  answers = [];
  shown = [];
  network.use(
    http.get("http://localhost:3000/wechat-sandbox/connect/l/qrconnect", async () => {
      const script = await new Promise<string>((resolve) => answers.push(resolve));
      return script === "" ? HttpResponse.error() : HttpResponse.text(script);
    }),
  );
});
afterEach(() => {
  stop();
  for (const answer of answers) answer("");
  vi.unstubAllGlobals();
});

function open(hidden = false): void {
  Object.assign(document, { hidden });
  stop = followWhileSeen(POLL, ({ progress }) => shown.push(progress));
}

function see(hidden: boolean): void {
  Object.assign(document, { hidden });
  document.dispatchEvent(new Event("visibilitychange"));
}

const pass = (type: string, persisted: boolean) => window.dispatchEvent(Object.assign(new Event(type), { persisted }));

/** Waits until there have been `count` polls. */
const asked = (count: number) => vi.waitFor(() => expect(answers).toHaveLength(count), PATIENCE);

/** Answers the last poll, and waits until the page has shown `all`. */
async function hear(errcode: number, code: string, ...all: News["progress"][]): Promise<void> {
  answers.at(-1)?.(errcode === 0 ? "" : `window.wx_errcode=${errcode};window.wx_code='${code}';`);
  await vi.waitFor(() => expect(shown).toEqual(all), PATIENCE);
}

test("a page that is opened in the background polls once when it becomes visible", async () => {
  open(true);
  see(true);
  expect(answers).toEqual([]);
  see(false);
  see(false);
  pass("pageshow", false);
  await asked(1);
  await hear(404, "", "scanned");
  await asked(2);
});

test("a hidden page ignores the answer, and polls again from the start when it is visible", async () => {
  open();
  await asked(1);
  see(true);
  see(false);
  await asked(2);
  answers[0]?.("window.wx_errcode=403;window.wx_code='';");
  await hear(404, "", "scanned");
  await asked(3);
  await hear(405, "CODE", "scanned", "allowed");
});

test("a page that has gone to the site polls no more, and shows expired after Back", async () => {
  open();
  await asked(1);
  await hear(405, "authdeny", "refused");
  see(true);
  see(false);
  pass("pagehide", true);
  pass("pageshow", true);
  expect(shown).toEqual(["refused", "expired"]);
  await hear(0, "", "refused", "expired");
  expect(answers).toHaveLength(1);
});

test("a page that was left before the end polls again after Back", async () => {
  open();
  await asked(1);
  pass("pagehide", true);
  pass("pageshow", true);
  see(false);
  await asked(2);
  await hear(404, "", "scanned");
});

test("a page that is visible again does not still say that the sandbox is offline", async () => {
  open();
  await asked(1);
  await hear(0, "", "offline");
  see(true);
  see(false);
  expect(shown).toEqual(["offline", "waiting"]);
  await asked(2);
});

test("it stops for good, and ignores a late answer", async () => {
  open();
  await asked(1);
  stop();
  answers[0]?.("window.wx_errcode=405;window.wx_code='CODE';");
  see(true);
  see(false);
  pass("pagehide", true);
  pass("pageshow", true);
  // Another page polls once. By the time that it has its answer, the first would have had its own.
  open();
  await asked(2);
  await hear(404, "", "scanned");
});

test("it leaves no listener behind", () => {
  const listeners = (name: "addEventListener" | "removeEventListener") =>
    [document, window].map((target) => vi.spyOn(target, name).mock.calls);
  const [added, removed] = [listeners("addEventListener"), listeners("removeEventListener")];
  open();
  stop();
  expect(added.flat()).toHaveLength(3);
  expect(removed).toEqual(added);
});
