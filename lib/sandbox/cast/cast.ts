import type { SandboxApp } from "../apps.ts";
import type { AvatarName } from "./avatars.ts";

/** The people. Most are named after what is special about them. */
export type PersonSlug =
  | "lin"
  | "teahouse"
  | "layla"
  | "newcomer"
  | "zhou"
  | "faceless"
  | "ghost"
  | "retro"
  | "nameless"
  | "control"
  | "broken"
  | "unbound"
  | "snapshot";

/** Where `headimgurl` leads: to a drawing, to a 404, or to a drawing by http even if the site uses https. */
export type Portrait = AvatarName | "gone" | "by_http";

/** A person who can sign in to the sandbox, with the data that WeChat would have. */
export interface Person {
  readonly slug: PersonSlug;
  /**
   * As WeChat sends it. Control characters are not escaped, and half of a surrogate pair stands for a character whose
   * UTF-8 is cut off.
   */
  readonly nickname: string;
  /** Identifies the person: the second part of the openid. */
  readonly key: string;
  /** Undefined if the application is not bound to an Open Platform account. `""` is just as common. */
  readonly unionid: string | undefined;
  /** Undefined if `headimgurl` is empty. */
  readonly portrait: Portrait | undefined;
  /** A virtual user, which WeChat gives to a page that is opened as a snapshot (快照页). */
  readonly isSnapshot?: true;
}

/** The people on the phone. Each is a case that a site has to handle. */
export const CAST: readonly Person[] = [
  {
    slug: "lin",
    nickname: "林小满",
    key: "lin-7Kq2Wm9RtYb4XcV",
    unionid: "oUNIONID-lin-3Fh8Jd1LsPz6NgT",
    portrait: "crane",
  },
  {
    slug: "teahouse",
    nickname: "山高水长🏔️慢慢走不着急🍵等风也等你的小茶馆👨‍👩‍👧‍👦",
    key: "tea-5Bv0Qe4HxGm8UaK",
    unionid: "oUNIONID-tea-2Yr6Cn9WkDt1MoS",
    portrait: "teapot",
  },
  {
    slug: "layla",
    nickname: "ليلى المنصوري",
    key: "lay-8Zp3Tf7JwEu0RiB",
    unionid: "oUNIONID-lay-4Lx5Gq2VhAy9KcM",
    portrait: "moon",
  },
  {
    // WeChat's default name for people who never filled in a profile.
    slug: "newcomer",
    nickname: "微信用户",
    key: "new-1Nd6Xs9CoPk3WvH",
    unionid: "oUNIONID-new-7Jb4Rm0ZtFe5QgU",
    portrait: undefined,
  },
  {
    slug: "zhou",
    nickname: "周舟",
    key: "zho-6Wg1Ky8BnSa2LfD",
    unionid: undefined,
    portrait: "mountain",
  },
  {
    slug: "unbound",
    nickname: "许知行",
    key: "unb-4Tc8Vq1MzJe6YwP",
    unionid: "",
    portrait: "mountain",
  },
  {
    slug: "faceless",
    nickname: "陈默",
    key: "fac-9Hs3Lb7RkXo2DnG",
    unionid: "oUNIONID-fac-5Um1Zv8QpWc4TiE",
    portrait: undefined,
  },
  {
    slug: "ghost",
    nickname: "何念",
    key: "gho-2Pf5Yj0WxAt7CsN",
    unionid: "oUNIONID-gho-8Ge3Kd6LrBv9XhO",
    portrait: "gone",
  },
  {
    slug: "retro",
    nickname: "吴迟",
    key: "ret-3Mo9Bu6ZqKi1FyR",
    unionid: "oUNIONID-ret-1Ws7Nf4JtHm2VaC",
    portrait: "by_http",
  },
  {
    slug: "nameless",
    nickname: "",
    key: "nam-0Xv4Ge8ClTd5QzU",
    unionid: "oUNIONID-nam-6Ry2Pk9SbOj3LwI",
    portrait: "moon",
  },
  {
    // The four control characters that have been seen in real nicknames.
    slug: "control",
    nickname: "小\u0007石\u0008头\u0014\u001f",
    key: "con-7Jr1Sn5VhMw8EbT",
    unionid: "oUNIONID-con-9Qa4Xt0DyGu7ZfK",
    portrait: "crane",
  },
  {
    // An emoji that a byte limit has cut in two.
    slug: "broken",
    nickname: "晚风\ud83c",
    key: "bro-6Dk0Fc3NpLs9WiY",
    unionid: "oUNIONID-bro-0Bh5Mv7ToRe1JxQ",
    portrait: "teapot",
  },
  {
    slug: "snapshot",
    nickname: "微信用户",
    key: "sna-8Ey6Ra2GuQb4OmZ",
    unionid: "oUNIONID-sna-3Cw9Vl1HkNd6PtS",
    portrait: undefined,
    isSnapshot: true,
  },
];

/** Finds the person with this slug. */
export function findPerson(slug: string | undefined): Person | undefined {
  return CAST.find((person) => person.slug === slug);
}

/** A person's openid in an application: 28 characters that start with `o`, like WeChat's. */
export function openidOf(person: Pick<Person, "key">, app: SandboxApp): string {
  return `${app.openidPrefix}${person.key}`;
}
