import type { Language } from "../../language.ts";

/** The texts of the page after a refusal. */
export const CANCELLED_COPY: Readonly<Record<Language, Readonly<Record<"title" | "text" | "back", string>>>> = {
  "zh-CN": {
    title: "你已取消此次登录",
    text: "微信会停留在自己的页面上，不会跳转，网站也收不到任何通知。",
    back: "重新选择",
  },
  en: {
    title: "You cancelled this login",
    text: "WeChat stays on its own page and does not redirect, so the site learns nothing.",
    back: "Choose again",
  },
};
