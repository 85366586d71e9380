import { HttpResponse, http, passthrough } from "msw";
import { live } from "@/lib/env/testing/live";
import { parseUrl } from "@/lib/http/parse-url";
import { network } from "@/lib/test-network";
import { API_ORIGIN, OPEN_ORIGIN } from "@/lib/wechat";
import type { Finding } from "../finding";
import { look } from "../look";
import { type Report, reportOf } from "../report";
import { type Subject, subjectOf } from "../subject";

type Answer = (asked: { readonly request: Request }) => Response | Promise<Response>;

/** What the network answers to the doctor. */
export interface Answers {
  /** Where the API is, for a real server. */
  readonly apiBase?: string;
  readonly api?: Answer;
  readonly page?: Answer;
  /** WeChat's page for visitors inside WeChat. */
  readonly insideWeChat?: Answer;
  readonly site?: Answer;
}

/** An answer of WeChat's API. */
export function errcode(number: number, errmsg = "…", headers: Record<string, string> = {}): () => Response {
  return () => HttpResponse.text(JSON.stringify({ errcode: number, errmsg }), { headers });
}

/** WeChat's page with an error, or with a QR code. */
export function wechatPage(problem?: string): () => Response {
  const title = problem === undefined ? "" : `<h4 class="weui_msg_title">${problem}</h4>`;
  return () => HttpResponse.html(`<!doctype html><title>微信登录</title>${title}<img class="web_qrcode_img">`);
}

/** What the doctor says of a site in production with these variables. By default everything is well. */
export async function reportFor(variables: Record<string, string> = {}, answers: Answers = {}): Promise<Report> {
  const {
    apiBase,
    api = errcode(40029, "invalid code"),
    page = wechatPage(),
    insideWeChat = wechatPage(),
    site = () => HttpResponse.html(""),
  } = answers;
  const address = parseUrl(variables["AUTH_URL"] ?? live.AUTH_URL);
  network.use(
    http.get(`${API_ORIGIN}/sns/oauth2/access_token`, api),
    http.get(`${OPEN_ORIGIN}/connect/qrconnect`, page),
    http.get(`${OPEN_ORIGIN}/connect/oauth2/authorize`, insideWeChat),
    // Real servers of a test, and names that nobody has.
    http.get(/^https:\/\/(?:127\.0\.0\.1:|[^/]*\.invalid\/)/, () => passthrough()),
    ...(address ? [http.get(`${address.origin}/`, site)] : []),
  );
  const given = subjectOf({ ...live, ...variables });
  const subject = apiBase === undefined ? given : withApi(given, apiBase);
  return reportOf(subject, await look(subject));
}

/** A deployment whose API is elsewhere, as no variable could set it. */
function withApi(subject: Subject, apiBase: string): Subject {
  const app: NonNullable<Subject["service"]>["app"] = (application) => {
    const app = subject.service?.app(application);
    return app && { ...app, apiBase };
  };
  return { ...subject, service: { apiBase, app } };
}

/** The findings of a report by their ids and levels. */
export function foundIn({ results }: Report): string[] {
  return findingsIn(results).map(({ level, id }) => `${level} ${id}`);
}

/** The ids of the checks that were left out. */
export function leftOutIn({ results }: Report): string[] {
  return results.filter(({ leftOut }) => leftOut !== undefined).map(({ id }) => id);
}

/** The finding with this id. */
export function findingIn({ results }: Report, id: string): Finding {
  const finding = findingsIn(results).find((found) => found.id === id);
  if (!finding) throw new Error(`There is no finding ${id}.`);
  return finding;
}

function findingsIn(results: Report["results"]): Finding[] {
  return results.flatMap(({ findings }) => findings);
}
