import type { PersonSlug } from "../cast/cast.ts";
import type { Language } from "../language.ts";

/** What is special about each person, in a few words. */
export const PEOPLE_COPY: Readonly<Record<Language, Readonly<Record<PersonSlug, string>>>> = {
  "zh-CN": {
    lin: "普通账号，资料齐全",
    teahouse: "很长的昵称，带表情符号",
    layla: "从右往左写的昵称",
    newcomer: "没有设置过昵称和头像",
    zhou: "没有 unionid，只能靠 openid 认人",
    unbound: "unionid 是空字符串，等于没有",
    faceless: "没有头像，headimgurl 是空的",
    ghost: "头像的地址已经失效",
    retro: "头像的地址是 http 开头的",
    nameless: "昵称是空的",
    control: "昵称里夹着没有转义的控制字符",
    broken: "昵称的最后一个字被截断，不是完整的 UTF-8",
    snapshot: "快照页里的虚拟用户，不能当作真实账号",
  },
  en: {
    lin: "An ordinary account with everything",
    teahouse: "A very long nickname with emoji",
    layla: "A nickname written from right to left",
    newcomer: "Never chose a nickname or an avatar",
    zhou: "Has no unionid; only the openid identifies the person",
    unbound: "Has an empty unionid, which counts as none",
    faceless: "Has no avatar: the headimgurl is empty",
    ghost: "Has an avatar with a dead URL",
    retro: "Has an avatar with an http URL",
    nameless: "Has an empty nickname",
    control: "Has unescaped control characters in the nickname",
    broken: "Has a nickname that was cut within a character, so its UTF-8 is broken",
    snapshot: "A virtual user of a snapshot page; never create an account for it",
  },
};
