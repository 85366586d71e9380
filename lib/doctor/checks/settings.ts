import "server-only";
import { EnvError, readEnv } from "@/lib/env";
import { error, type Finding, warning } from "../finding";
import type { Seen } from "../seen";
import type { Subject } from "../subject";
import { address } from "./address";
import { applicationFormat } from "./application";

/** What else the server refuses to start with, by the rules of lib/env, and that nothing is configured. */
export function settings(subject: Subject, seen: Seen): Finding[] {
  const explained = [...applicationFormat(subject), ...address(subject, seen)]
    .map(({ advice }) => advice.en.what)
    .join(" ");
  const problems = problemsOf(subject).filter((problem) => !isExplained(problem, explained));
  return [...problems.map(refused), ...(subject.mode === "unconfigured" ? [unconfigured()] : [])];
}

function problemsOf({ variables }: Subject): readonly string[] {
  try {
    readEnv(variables);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
}

// Each problem begins with the variable that is wrong.
function isExplained(problem: string, explained: string): boolean {
  return explained.split(/[^\w]/).includes(problem.split(" ", 1)[0] ?? "");
}

function refused(problem: string): Finding {
  const [name = ""] = problem.split(" ", 1);
  return error(
    "refused",
    {
      what: `${name} 的设置不对，服务器不会启动。`,
      why: `它会打印：${problem}`,
      mend: ".env.local.example 里有每个变量的说明。",
    },
    {
      what: `${name} is wrong, and the server does not start.`,
      why: `It prints: ${problem}`,
      mend: "Every variable is described in .env.local.example.",
    },
  );
}

function unconfigured(): Finding {
  return warning(
    "unconfigured",
    {
      what: "没有配置微信登录。",
      why: "网站可以浏览，但是谁也不能登录：登录的接口都返回 503。",
      mend: "设置 AUTH_URL、AUTH_SECRET、AUTH_WECHAT_APP_ID 和 AUTH_WECHAT_APP_SECRET，.env.local.example 里有说明。",
    },
    {
      what: "The sign-in is not configured.",
      why: "Visitors can look around, but nobody can sign in: its routes answer 503.",
      mend: "Set AUTH_URL, AUTH_SECRET, AUTH_WECHAT_APP_ID and AUTH_WECHAT_APP_SECRET, as .env.local.example describes them.",
    },
  );
}
