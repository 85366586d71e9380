import type { Language } from "../../language.ts";
import type { Parameter, ProblemKind } from "../../login/problem.ts";
import { PROBLEM_COPY_EN } from "./problem-copy-en.ts";
import { PROBLEM_COPY_ZH } from "./problem-copy-zh.ts";

/** The facts in a problem's text. */
export interface ProblemFacts {
  /** The origin that a redirect_uri has to begin with. */
  readonly origin: string;
  /** The AppID of the sandbox's application for this page. */
  readonly appId: string;
  /** Whether the reader is a visitor who cannot change the sandbox's settings. */
  readonly publicDemo: boolean;
  readonly parameter: Parameter | undefined;
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

interface ProblemLabels {
  readonly label: string;
  readonly errcode: string;
  readonly wechatSays: string;
  readonly blank: string;
  readonly remedy: string;
  readonly received: string;
  readonly expected: string;
  readonly nothing: string;
  readonly once: string;
  readonly site: string;
  /** The link from a frame to the full explanation. */
  readonly more: string;
}

/** The labels beside every problem. */
export const PROBLEM_LABELS: Readonly<Record<Language, ProblemLabels>> = {
  "zh-CN": {
    label: "沙盒没有接受这个请求",
    errcode: "微信的错误码",
    wechatSays: "微信的原话",
    blank: "没有提示，只有一个空白页",
    remedy: "怎么改",
    received: "收到",
    expected: "应为",
    nothing: "没有收到",
    once: "只出现一次",
    site: "回到网站",
    more: "在新标签页查看原因",
  },
  en: {
    label: "The sandbox did not accept this request",
    errcode: "WeChat's errcode",
    wechatSays: "In WeChat's words",
    blank: "nothing, only a blank page",
    remedy: "What to do",
    received: "Received",
    expected: "Expected",
    nothing: "nothing",
    once: "exactly one",
    site: "Back to the site",
    more: "See why in a new tab",
  },
};
