import type { Language } from "@/lib/sandbox";

/** What the page after a refusal says. */
export const CANCELLED_COPY: Readonly<Record<Language, Readonly<Record<"title" | "text" | "back" | "site", string>>>> =
  {
    "zh-CN": {
      title: "你已取消此次登录",
      text: "微信会停在自己的页面上，不跳转，网站也收不到任何消息。",
      back: "重新选择",
      site: "回到网站",
    },
    en: {
      title: "You cancelled this login",
      text: "WeChat stays on its own page, does not redirect, and the site hears nothing.",
      back: "Choose again",
      site: "Back to the site",
    },
  };
