import type { Language } from "../language.ts";

/** What is wrong with a seed. Each text follows the name of the field. */
export interface SeedCopy {
  readonly list: string;
  readonly object: string;
  readonly unknown: (names: readonly string[], known: readonly string[]) => string;
  readonly id: string;
  readonly nickname: string;
  readonly avatar: (names: readonly string[]) => string;
  readonly unionid: string;
  readonly openids: string;
  readonly openid: string;
  readonly about: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly kind: string;
  readonly taken: string;
  readonly noSuchApp: string;
}

const ZH: SeedCopy = {
  list: "应该是一个列表，写在 [ ] 里。",
  object: "应该是一个对象，写在 { } 里。",
  unknown: (names, known) => `没有 ${names.join("、")} 这个字段，可用的字段有 ${known.join("、")}。`,
  id: "应该由 1 到 16 个小写字母、数字或连字符组成，以字母开头，比如 alice。",
  nickname: "应该是文字，最多 64 个字符，可以为空。",
  avatar: (names) => `应该是 ${names.join("、")} 之一；没有头像就不写。`,
  unionid: "应该像微信的 unionid：28 个字母、数字、下划线或连字符，以 o 开头；也可以是空字符串，或者不写。",
  openids: "应该是一个对象，每个 AppID 对应这个人在该应用里的 openid。",
  openid: "应该像微信的 openid：28 个字母、数字、下划线或连字符，以 o 开头。",
  about: "应该是文字，最多 80 个字符。",
  appId: "应该像微信的 AppID：wx 和 16 个十六进制的小写字符。",
  appSecret: "应该像微信的 AppSecret：32 个十六进制的小写字符。请不要写真实的 AppSecret。",
  kind: "应该是 website（网站应用）或 official_account（公众号）。",
  taken: "和另一个重复，请换一个。",
  noSuchApp: "不是这里的任何一个应用的 AppID，请先在 applications 里写上它。",
};

const EN: SeedCopy = {
  list: "must be a list, in [ ].",
  object: "must be an object, in { }.",
  unknown: (names, known) => `has no field ${names.join(", ")}. Its fields are ${known.join(", ")}.`,
  id: "must be 1 to 16 lower-case letters, digits or hyphens, and begin with a letter, such as alice.",
  nickname: "must be a text of at most 64 characters. It may be empty.",
  avatar: (names) => `must be one of ${names.join(", ")}. Leave it out for somebody without an avatar.`,
  unionid:
    "must look like WeChat's: 28 letters, digits, underscores or hyphens that begin with o. It may be empty or left out.",
  openids: "must be an object that has an openid for an AppID.",
  openid: "must look like WeChat's openid: 28 letters, digits, underscores or hyphens that begin with o.",
  about: "must be a text of at most 80 characters.",
  appId: "must look like WeChat's AppID: wx and 16 hexadecimal digits in lower case.",
  appSecret: "must look like WeChat's AppSecret: 32 hexadecimal digits in lower case. Do not use a real one.",
  kind: "must be website or official_account.",
  taken: "is taken. Choose another one.",
  noSuchApp: "is the AppID of no application here. Add the application to applications.",
};

/** What is wrong with a seed, in a language. */
export const SEED_COPY: Readonly<Record<Language, SeedCopy>> = { "zh-CN": ZH, en: EN };
