/** @jsxImportSource hono/jsx */
import { closest, distance } from "fastest-levenshtein";
import { type Context, Hono } from "hono";
import type { Child } from "hono/jsx";
import { ENDPOINT_PATHS, sandboxApi } from "./api/api.ts";
import { asset } from "./assets.ts";
import { avatar } from "./cast/drawing.ts";
import { lastRequests, note } from "./journal.ts";
import { languageOf, preferredLanguage } from "./language.ts";
import { decide } from "./login/decision.ts";
import { longPoll } from "./login/long-poll.ts";
import { qrCodeImage } from "./login/qr-code-image.ts";
import { rememberedPerson } from "./login/remembered.ts";
import { visitAuthorize, visitPhone, visitQrConnect } from "./login/visit.ts";
import { AuthorizePage, AuthorizeProblemPage } from "./pages/connect/authorize-page.tsx";
import { CancelledPage } from "./pages/connect/cancelled-page.tsx";
import { OutcomePage, PhonePage } from "./pages/connect/phone-page.tsx";
import { QrPage, QrProblemPage } from "./pages/connect/qr-page.tsx";
import { QrXml } from "./pages/connect/qr-xml.tsx";
import { InspectorPage } from "./pages/inspector/page.tsx";
import type { PageContext } from "./pages/page-context.ts";
import { DECISION_PATH, PAGES, PHONE_OUTCOMES, WX_LOGIN_PATH } from "./pages.ts";
import { isWithin, pathWithin, type Sandbox } from "./sandbox.ts";
import { withSecurityHeaders } from "./security-headers.ts";

type Env = { readonly Bindings: { readonly sandbox: Sandbox }; readonly Variables: { nonce: string } };
type Handler = (sandbox: Sandbox, request: Request, c: Context<Env>) => Response | Promise<Response>;

const GET = ["GET"] as const;

/** Every route of the sandbox, with its methods. HEAD counts as GET. */
const ROUTES: readonly (readonly [path: string, methods: readonly string[], handler: Handler])[] = [
  [PAGES.index, GET, inspector],
  [PAGES.chooser, GET, qrConnect],
  [PAGES.authorize, GET, authorize],
  [PAGES.confirm, GET, confirm],
  [PAGES.cancelled, GET, cancelled],
  [DECISION_PATH, ["POST"], decide],
  ["/connect/qrcode/:uuid", GET, (sandbox, _request, c) => qrCodeImage(sandbox, c.req.param("uuid") ?? "")],
  ["/connect/l/qrconnect", GET, (sandbox, request) => longPoll(sandbox, request)],
  [
    "/avatars/:name/:size",
    GET,
    (_sandbox, _request, c) => avatar(c.req.param("name"), c.req.param("size")) ?? notFound(),
  ],
  [WX_LOGIN_PATH, GET, () => asset("wx-login.js") ?? notFound()],
  ["/assets/:name", GET, (_sandbox, _request, c) => asset(c.req.param("name") ?? "") ?? notFound()],
  // WeChat answers a wrong method with an errcode, so the API takes them all.
  ...ENDPOINT_PATHS.map((path) => [path, ["GET", "POST", "PUT", "PATCH", "DELETE"], sandboxApi] as const),
];

// What a client may have meant by a path that does not exist.
const KNOWN_PATHS = ROUTES.map(([path]) => path).filter((path) => !path.includes(":"));

// More than a few letters are no slip.
const MOST_SLIPS = 4;

function nearestTo(path: string): string | undefined {
  const nearest = closest(path, KNOWN_PATHS);
  return distance(path, nearest) <= MOST_SLIPS ? nearest : undefined;
}

const app = new Hono<Env>({
  getPath: (request, options) =>
    options?.env ? pathWithin(options.env.sandbox, request) : new URL(request.url).pathname,
});
app.use(withSecurityHeaders);
for (const [path, methods, handler] of ROUTES) {
  app.on([...methods], path, (c) => handler(c.env.sandbox, c.req.raw, c));
  const Allow = [...methods, ...(methods === GET ? ["HEAD"] : []), "OPTIONS"].join(", ");
  app.options(path, () => plain(204, null, { Allow }));
  app.all(path, () => plain(405, "Method not allowed\n", { Allow }));
}
app.notFound(async ({ env: { sandbox }, req }) => {
  const path = pathWithin(sandbox, req.raw);
  // A browser asks for these by itself.
  if (/^\/(?:favicon\.ico$|\.well-known\/)/.test(path)) return notFound();
  const wait = await sandbox.take("sandbox_page");
  if (wait > 0) return plain(429, "Too many requests\n", { "Retry-After": String(wait) });
  const nearest = nearestTo(path);
  note(
    sandbox,
    { method: req.method, path, parameters: new URL(req.url).searchParams },
    { why: { kind: "no_such_path", ...(nearest && { nearest }) } },
  );
  const advice = nearest
    ? `Did you mean ${nearest}?`
    : "It has only what WeChat's login needs, below /connect and /sns.";
  return plain(404, `There is no such path in the sandbox. ${advice}\n`);
});
app.onError((error) => {
  // The message may hold a secret and is left out.
  process.stderr.write(`The sandbox failed: ${error.name}${/\n +at .+/.exec(error.stack ?? "")?.[0] ?? ""}\n`);
  return plain(500, "The sandbox failed. Its log names the place.\n");
});

/** Serves a request for a sandbox. Outside of its path there is nothing. */
export async function serve(sandbox: Sandbox, request: Request): Promise<Response> {
  return isWithin(sandbox, request) ? app.fetch(request, { sandbox }) : notFound();
}

async function inspector(sandbox: Sandbox, _request: Request, c: Context<Env>): Promise<Response> {
  const entries = await lastRequests(sandbox);
  return page(c, <InspectorPage context={contextOf(c, preferredLanguage)} entries={entries} />);
}

async function qrConnect(sandbox: Sandbox, request: Request, c: Context<Env>): Promise<Response> {
  const context = contextOf(c, languageOf);
  const visit = await visitQrConnect(sandbox, context.query, request.method);
  if (context.query.get("f") === "xml") return xml(c, <QrXml context={context} visit={visit} />);
  if (!visit.ok) return page(c, <QrProblemPage context={context} problem={visit.problem} />);
  return page(c, <QrPage context={context} request={visit.request} uuid={visit.uuid} />);
}

async function authorize(sandbox: Sandbox, request: Request, c: Context<Env>): Promise<Response> {
  const context = contextOf(c, languageOf);
  const { headers } = request;
  const userAgent = headers.get("user-agent") ?? "";
  const visit = await visitAuthorize(
    sandbox,
    context.query,
    userAgent,
    rememberedPerson(sandbox, headers),
    request.method,
  );
  if (!visit.ok) return page(c, <AuthorizeProblemPage context={context} problem={visit.problem} />);
  if (visit.silently !== undefined) return c.redirect(visit.silently, 302);
  return page(c, <AuthorizePage context={context} request={visit.request} />);
}

async function confirm(sandbox: Sandbox, request: Request, c: Context<Env>): Promise<Response> {
  const context = contextOf(c, preferredLanguage);
  const outcome = PHONE_OUTCOMES.find((known) => known === context.query.get("outcome"));
  const visited = outcome ?? (await visitPhone(sandbox, context.query, request.method));
  if (typeof visited === "string") return page(c, <OutcomePage context={context} outcome={visited} />);
  return page(c, <PhonePage context={context} host={visited.host} />);
}

function cancelled(_sandbox: Sandbox, _request: Request, c: Context<Env>): Promise<Response> {
  return page(c, <CancelledPage context={contextOf(c, languageOf)} />);
}

async function page(c: Context<Env>, content: Child): Promise<Response> {
  return c.html(`<!doctype html>${String(content)}`, 200, { "Cache-Control": "no-store" });
}

function xml(c: Context<Env>, content: Child): Response {
  const headers = { "Content-Type": "text/xml; charset=utf-8", "Cache-Control": "no-store" };
  return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${String(content)}\n`, 200, headers);
}

function contextOf(c: Context<Env>, language: typeof preferredLanguage | typeof languageOf): PageContext {
  const { url, headers } = c.req.raw;
  const query = new URL(url).searchParams;
  return { sandbox: c.env.sandbox, query, language: language(query, headers), nonce: c.get("nonce") };
}

function notFound(): Response {
  return plain(404, "Not found\n");
}

function plain(status: number, text: string | null, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...headers },
  });
}
