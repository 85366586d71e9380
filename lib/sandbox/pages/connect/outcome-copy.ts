import type { Language } from "../../language.ts";
import type { PhoneOutcome } from "../../pages.ts";

/** How a decision on the phone ended, and what comes next. */
export const OUTCOME_COPY: Readonly<
  Record<Language, Readonly<Record<PhoneOutcome, { readonly title: string; readonly text: string }>>>
> = {
  "zh-CN": {
    allowed: { title: "已经允许", text: "请回到电脑上，网页会自动登录。这一页可以关掉了。" },
    refused: { title: "已经拒绝", text: "电脑已经收到结果，请在电脑上继续。想再试的话，把电脑上的二维码再扫一次。" },
    sent_back: {
      title: "已经拒绝",
      text: "电脑已经收到结果，正在回到网站，网站会知道你拒绝了。请在电脑上继续，这一页可以关掉了。",
    },
    expired: {
      title: "二维码已经失效",
      text: "二维码过期了，或者已经有人用它登录。请在电脑上换一个二维码，再扫一次。",
    },
    unavailable: {
      title: "存储没有回应",
      text: "二维码保存在沙盒的存储里，现在读不到。请检查 Redis，然后把电脑上的二维码再扫一次。",
    },
    too_often: { title: "操作太频繁", text: "从你所在的网络发来的请求太多了。请等几分钟，再扫一次二维码。" },
  },
  en: {
    allowed: {
      title: "Allowed",
      text: "Continue on the computer, where the site signs you in. You can close this page.",
    },
    refused: {
      title: "Refused",
      text: "The computer knows. Continue there, or scan its QR code again for another try.",
    },
    sent_back: {
      title: "Refused",
      text: "The computer knows, and returns to the site with your refusal. Continue there. You can close this page.",
    },
    expired: {
      title: "This QR code is no longer valid",
      text: "It has expired, or somebody has signed in with it. Get a new QR code on the computer, and scan that one.",
    },
    unavailable: {
      title: "The store does not answer",
      text: "QR codes are kept in the sandbox's store, which cannot be read now. Check Redis, and scan the QR code on the computer again.",
    },
    too_often: {
      title: "Too many requests",
      text: "Your network has sent too many requests. Wait a few minutes, and scan the QR code again.",
    },
  },
};
