import "server-only";
import { APPLICATIONS, type Application } from "../applications";
import { error, type Finding, type LeftOut, leftOut } from "../finding";
import type { PageAnswer, Seen, Unanswered } from "../seen";
import { callbackDomain, type Subject } from "../subject";
import { WRONG_SETTINGS } from "./not-asked";

/** Whether WeChat's page accepts AppID, scope and redirect_uri. It shows an error as a page with the status 200. */
export function page(subject: Subject, { pages }: Seen): Finding[] | LeftOut {
  const asked = APPLICATIONS.flatMap((application) => {
    const answer = pages[application.id];
    return answer ? [{ application, answer }] : [];
  });
  const [first] = asked;
  if (!first) return WRONG_SETTINGS;
  const opened = asked.filter(({ answer }) => failureOf(answer) === undefined);
  if (opened.length === 0) return unopened(failureOf(first.answer));
  return opened.flatMap(({ application, answer }) =>
    "problem" in answer && answer.problem !== undefined ? findingOf(subject, application, answer.problem) : [],
  );
}

function failureOf(answer: PageAnswer | Unanswered): string | undefined {
  if ("failure" in answer) return answer.failure;
  return answer.status === 200 ? undefined : `HTTP ${answer.status}`;
}

function unopened(failure: string | undefined): LeftOut {
  return leftOut(
    `没能打开微信的登录页（${failure}）。打开它的是访客的浏览器，不是服务器。`,
    `WeChat's page could not be opened (${failure}). Visitors' browsers open it, not the server.`,
  );
}

function findingOf(subject: Subject, application: Application, problem: string): Finding {
  if (/redirect_uri|\b100(?:03|11|39)\b/i.test(problem)) return wrongDomain(subject, application, problem);
  if (/scope|\b100(?:05|10|16)\b/i.test(problem)) return wrongScope(application, problem);
  if (/appid|\b10012\b/i.test(problem)) return wrongAppId(application, problem);
  return error(
    "page_refused",
    {
      what: `微信的登录页显示「${problem}」。`,
      why: "访客点了登录，看到的就是这一页。",
      mend: `在${application.console["zh-CN"]}里查看应用的状态，或者用这句话搜索。`,
    },
    {
      what: `WeChat's page says 「${problem}」.`,
      why: "That is what visitors see when they click to sign in.",
      mend: `Look at the application's state in ${application.console.en}, or search for that text.`,
    },
  );
}

function wrongDomain(subject: Subject, application: Application, problem: string): Finding {
  const { domain: name, domainConsole, domainProof } = application;
  const domain = callbackDomain(subject);
  return error(
    "callback_domain",
    {
      what: `微信的登录页显示「${problem}」：${name["zh-CN"]}不是${domain === undefined ? "本站的域名" : ` ${domain}`}。`,
      why: `微信只跳回登记过的${name["zh-CN"]}。它只有域名：不写协议、端口和路径，子域名也要完全一样。`,
      mend: `在${domainConsole["zh-CN"]}里修改${name["zh-CN"]}${domain === undefined ? "" : `，改成 ${domain}`}。${domainProof?.["zh-CN"] ?? ""}`,
    },
    {
      what: `WeChat's page says 「${problem}」: the ${name.en} is not ${domain ?? "this site's host"}.`,
      why: `WeChat leads only to the registered ${name.en}. It is a host alone, without scheme, port and path, and the subdomain has to be the same.`,
      mend: `Change the ${name.en} in ${domainConsole.en}${domain === undefined ? "" : ` to ${domain}`}.${domainProof === undefined ? "" : ` ${domainProof.en}`}`,
    },
    domain,
  );
}

function wrongScope(application: Application, problem: string): Finding {
  return error(
    "scope",
    {
      what: `微信的登录页显示「${problem}」：这个 AppID 不能用 ${application.scope}。`,
      why: `这里要用${application.kind["zh-CN"]}的 AppID。其他种类的应用，AppID 长得一样，但是不能用；没有通过审核的应用也不能用。`,
      mend: `从${application.console["zh-CN"]}里复制已经通过审核的${application.kind["zh-CN"]}的 AppID 和 AppSecret。`,
    },
    {
      what: `WeChat's page says 「${problem}」: this AppID may not use ${application.scope}.`,
      why: `It takes the AppID of a ${application.kind.en}. The AppIDs of other kinds of applications look the same and are refused, and so is an application that is not approved.`,
      mend: `Copy the AppID and AppSecret of an approved ${application.kind.en} from ${application.console.en}.`,
    },
  );
}

function wrongAppId(application: Application, problem: string): Finding {
  return error(
    "page_app_id",
    {
      what: `微信的登录页显示「${problem}」：它不认识 ${application.appId}。`,
      why: "没有这个 AppID 的应用，或者它的种类不对。",
      mend: `从${application.console["zh-CN"]}里重新复制 AppID。`,
    },
    {
      what: `WeChat's page says 「${problem}」: it does not know ${application.appId}.`,
      why: "No application has this AppID, or it is of another kind.",
      mend: `Copy the AppID once more from ${application.console.en}.`,
    },
  );
}
