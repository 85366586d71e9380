import type { Language, Texts } from "@/lib/site";

const zh = {
  title: "我的资料",
  lead: "你在本站的昵称和头像，登录时从微信获得。",
  id: "本站 id",
  ask: {
    text: "这次是静默登录：微信只告诉本站你是谁，没有给昵称和头像。点这个按钮，微信会问你是否允许。",
    button: "显示我的昵称和头像",
  },
  everywhere: {
    button: "退出所有设备",
    text: "在所有设备上退出登录，这台设备也会退出。",
    inMemory: "退出记录只保存在一台服务器的内存里。其他服务器看不到它，这台服务器重启后也会丢失。",
    failed: "没有退出：网站暂时无法保存退出记录，各设备的登录状态都没有变。请稍后再试。",
  },
} as const;

const en: Texts<typeof zh> = {
  title: "My profile",
  lead: "Your nickname and avatar on this site. They came from WeChat when you signed in.",
  id: "id on this site",
  ask: {
    text: "You signed in silently: WeChat told this site who you are, but neither your nickname nor your avatar. Press this button, and WeChat asks whether you allow it.",
    button: "Show name and avatar",
  },
  everywhere: {
    button: "Sign out everywhere",
    text: "Signs you out on all devices, this one included.",
    inMemory:
      "Only one server keeps a note of it, in its memory. Other servers do not see it, and this one loses it when it restarts.",
    failed:
      "You are still signed in on all devices, because the site cannot save the sign-out at the moment. Please try again later.",
  },
};

/** The texts of the page. */
export const COPY: Readonly<Record<Language, Texts<typeof zh>>> = { "zh-CN": zh, en };
