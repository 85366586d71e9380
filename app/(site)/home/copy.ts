import type { Language, Texts } from "@/lib/site";

const zh = {
  qr: "在网页里扫码",
  signedIn: {
    title: "你已登录。",
    lead: "昵称和头像来自微信。",
    more: "我的资料",
  },
} as const;

const en: Texts<typeof zh> = {
  qr: "Scan on this site",
  signedIn: {
    title: "You are signed in.",
    lead: "Your nickname and avatar come from WeChat.",
    more: "My profile",
  },
};

/** The texts of the home page that do not come from `site.config.ts`. */
export const COPY: Readonly<Record<Language, Texts<typeof zh>>> = { "zh-CN": zh, en };
