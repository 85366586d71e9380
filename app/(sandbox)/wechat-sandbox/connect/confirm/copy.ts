import type { Language, PhoneOutcome } from "@/lib/sandbox";

/** How a decision on the phone ended, and what comes next. */
export const OUTCOME_COPY: Readonly<
  Record<Language, Readonly<Record<PhoneOutcome, { readonly title: string; readonly text: string }>>>
> = {
  "zh-CN": {
    allowed: { title: "已经允许", text: "请回到电脑，网页会自己登录。这一页可以关掉了。" },
    refused: { title: "已经拒绝", text: "电脑已经知道了，请在那里继续。想再试一次，就再扫一次电脑上的二维码。" },
    sent_back: {
      title: "已经拒绝",
      text: "电脑已经知道了，正回到网站，把你的拒绝告诉它。请在那里继续。这一页可以关掉了。",
    },
    expired: { title: "二维码已经失效", text: "它过期了，或者已经有人用它登录。请在电脑上换一个二维码，再扫一次。" },
    unavailable: {
      title: "存储没有回应",
      text: "二维码记在沙盒的存储里，而它现在读不到。请检查 REDIS_URL，然后再扫一次电脑上的二维码。",
    },
  },
  en: {
    allowed: { title: "Allowed", text: "Go on at the computer, where the site signs you in. This page can be closed." },
    refused: {
      title: "Refused",
      text: "The computer knows. Go on there, and scan the QR code on it once more if you want to try again.",
    },
    sent_back: {
      title: "Refused",
      text: "The computer knows, and goes back to the site to tell it so. Go on there. This page can be closed.",
    },
    expired: {
      title: "This QR code is no good any more",
      text: "It has expired, or somebody has signed in with it. Let the computer show a new QR code, and scan that one.",
    },
    unavailable: {
      title: "The store does not answer",
      text: "QR codes are kept in the sandbox's store, which cannot be read now. Check REDIS_URL, and scan the QR code on the computer once more.",
    },
  },
};
