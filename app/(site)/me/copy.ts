import type { Language, Texts } from "@/lib/site";

const zh = {
  title: "我的资料",
  lead: "你在本站的昵称和头像，登录时从微信获得。",
  id: "本站 id",
} as const;

const en: Texts<typeof zh> = {
  title: "My profile",
  lead: "Your nickname and avatar on this site. They came from WeChat when you signed in.",
  id: "id on this site",
};

/** The texts of the page. */
export const COPY: Readonly<Record<Language, Texts<typeof zh>>> = { "zh-CN": zh, en };
