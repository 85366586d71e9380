import type { Language } from "../../language.ts";
import { acceptedOrigins } from "../../login/fields.ts";
import type { ProblemKind } from "../../login/problem.ts";
import { firstApp, type Sandbox, type SandboxSite } from "../../sandbox.ts";
import { PROBLEM_COPY_EN } from "./problem-copy-en.ts";
import { PROBLEM_COPY_ZH } from "./problem-copy-zh.ts";

/** The facts in a problem's text. */
export interface ProblemFacts {
  /** The origins of which a redirect_uri has to begin with one. */
  readonly origins: readonly string[];
  /** Whether every port of this machine is among them. */
  readonly anyPort: boolean;
  /** The AppID of the sandbox's application for this page. */
  readonly appId: string;
  /** Whether the reader is a visitor who cannot change the sandbox's settings. */
  readonly publicDemo: boolean;
  /** Whether it is the page inside WeChat. */
  readonly insideWeChat: boolean;
  /** The variables of the site that the sandbox is part of, if there is one. */
  readonly variables: SandboxSite["variables"] | undefined;
}

/** The facts of a page of this sandbox. */
export function problemFacts(sandbox: Sandbox, insideWeChat: boolean): ProblemFacts {
  return {
    origins: acceptedOrigins(sandbox),
    anyPort: sandbox.acceptLoopback,
    appId: firstApp(sandbox, insideWeChat ? "official_account" : "website").appId,
    publicDemo: sandbox.publicDemo,
    insideWeChat,
    variables: sandbox.site?.variables,
  };
}

interface ProblemCopy {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

/** The texts of every problem, in one language. */
export type ProblemTexts = Readonly<Record<ProblemKind, (facts: ProblemFacts) => ProblemCopy>>;

/** What is wrong, why, and what to do. */
export const PROBLEM_COPY: Readonly<Record<Language, ProblemTexts>> = {
  "zh-CN": PROBLEM_COPY_ZH,
  en: PROBLEM_COPY_EN,
};

const zh = {
  label: "沙盒没有接受这个请求",
  errcode: "微信的错误码",
  wechatSays: "微信的原话",
  blank: "没有提示，只有一个空白页",
  remedy: "怎么改",
  received: "收到",
  expected: "应为",
  nothing: "没有收到",
  // The link from a frame to the full explanation.
  more: "在新标签页查看原因",
};

const en: typeof zh = {
  label: "The sandbox did not accept this request",
  errcode: "WeChat's errcode",
  wechatSays: "In WeChat's words",
  blank: "nothing, only a blank page",
  remedy: "What to do",
  received: "Received",
  expected: "Expected",
  nothing: "nothing",
  more: "See why in a new tab",
};

/** The labels beside every problem. */
export const PROBLEM_LABELS: Readonly<Record<Language, typeof zh>> = { "zh-CN": zh, en };
