import "server-only";
import type { Door } from "../door";
import { error, type Finding, type LeftOut, leftOut } from "../finding";
import type { PageAnswer, Seen, Unanswered } from "../seen";
import { callbackDomain, type Subject } from "../subject";
import { askedDoors, isLeftOut, WRONG_SETTINGS } from "./not-asked";

/** Whether WeChat's page takes AppID, scope and redirect_uri. It shows an error as a page with the status 200. */
export function page(subject: Subject, { exchanges, pages }: Seen): Finding[] | LeftOut {
  const doors = askedDoors(subject);
  if (isLeftOut(doors)) return doors;
  const { unreached } = subject.service ?? {};
  if (unreached && doors.every(({ id }) => exchanges[id]?.error?.kind !== "api")) return unreached;
  const asked = doors.flatMap((door) => {
    const answer = pages[door.id];
    return answer ? [{ door, answer }] : [];
  });
  const [first] = asked;
  if (!first) return WRONG_SETTINGS;
  const opened = asked.filter(({ answer }) => failureOf(answer) === undefined);
  if (opened.length === 0) return unopened(failureOf(first.answer));
  return opened.flatMap(({ door, answer }) =>
    "problem" in answer && answer.problem !== undefined ? findingOf(subject, door, answer.problem) : [],
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

function findingOf(subject: Subject, door: Door, problem: string): Finding {
  if (/redirect_uri|\b100(?:03|11|39)\b/i.test(problem)) return wrongDomain(subject, door, problem);
  if (/scope|\b100(?:05|10|16)\b/i.test(problem)) return wrongScope(door, problem);
  if (/appid|\b10012\b/i.test(problem)) return wrongAppId(door, problem);
  return error(
    "page_refused",
    {
      what: `微信的登录页显示「${problem}」。`,
      why: "访客点了登录，看到的就是这一页。",
      mend: `在${door.console["zh-CN"]}里查看应用的状态，或者用这句话搜索。`,
    },
    {
      what: `WeChat's page says 「${problem}」.`,
      why: "That is what visitors see when they click to sign in.",
      mend: `Look at the application's state in ${door.console.en}, or search for that text.`,
    },
  );
}

function wrongDomain(subject: Subject, door: Door, problem: string): Finding {
  const domain = callbackDomain(subject);
  return error(
    "callback_domain",
    {
      what: `微信的登录页显示「${problem}」：${door.domain["zh-CN"]}不是${domain === undefined ? "本站的域名" : ` ${domain}`}。`,
      why: `微信只跳回登记过的${door.domain["zh-CN"]}。它只有域名：不写协议、端口和路径，子域名也要完全一样。`,
      mend: `在${door.console["zh-CN"]}里修改${door.domain["zh-CN"]}${domain === undefined ? "" : `，改成 ${domain}`}。`,
    },
    {
      what: `WeChat's page says 「${problem}」: the ${door.domain.en} is not ${domain ?? "this site's host"}.`,
      why: `WeChat leads only to the registered ${door.domain.en}. It is a host alone, without scheme, port and path, and the subdomain has to be the same.`,
      mend: `Change the ${door.domain.en} in ${door.console.en}${domain === undefined ? "" : ` to ${domain}`}.`,
    },
    domain,
  );
}

function wrongScope(door: Door, problem: string): Finding {
  return error(
    "scope",
    {
      what: `微信的登录页显示「${problem}」：这个 AppID 不能用 ${door.scope}。`,
      why: `这里要用${door.kind["zh-CN"]}的 AppID。其他种类的应用，AppID 长得一样，但是不能用；没有通过审核的应用也不能用。`,
      mend: `从${door.console["zh-CN"]}里复制已经通过审核的${door.kind["zh-CN"]}的 AppID 和 AppSecret。`,
    },
    {
      what: `WeChat's page says 「${problem}」: this AppID may not use ${door.scope}.`,
      why: `It takes the AppID of a ${door.kind.en}. The AppIDs of other kinds of applications look the same and are refused, and so is an application that is not approved.`,
      mend: `Copy the AppID and AppSecret of an approved ${door.kind.en} from ${door.console.en}.`,
    },
  );
}

function wrongAppId(door: Door, problem: string): Finding {
  return error(
    "page_app_id",
    {
      what: `微信的登录页显示「${problem}」：它不认识 ${door.appId}。`,
      why: "没有这个 AppID 的应用，或者它的种类不对。",
      mend: `从${door.console["zh-CN"]}里重新复制 AppID。`,
    },
    {
      what: `WeChat's page says 「${problem}」: it does not know ${door.appId}.`,
      why: "No application has this AppID, or it is of another kind.",
      mend: `Copy the AppID once more from ${door.console.en}.`,
    },
  );
}
