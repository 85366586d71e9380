import type { AvatarName } from "./avatars";

export type PersonSlug = "lin" | "teahouse" | "layla" | "newcomer" | "zhou";

/** Somebody who can sign in to the sandbox, as WeChat would know them. */
export interface Person {
  readonly slug: PersonSlug;
  readonly nickname: string;
  /** 28 characters that start with `o`, as WeChat's. */
  readonly openid: string;
  /** Undefined for an application that is not bound to an Open Platform account. */
  readonly unionid: string | undefined;
  readonly avatar: AvatarName | undefined;
}

/** The people on the phone. Each of them is a case that a site has to get right. */
export const CAST: readonly Person[] = [
  {
    slug: "lin",
    nickname: "林小满",
    openid: "oSANDBOX-lin-7Kq2Wm9RtYb4XcV",
    unionid: "oUNIONID-lin-3Fh8Jd1LsPz6NgT",
    avatar: "crane",
  },
  {
    slug: "teahouse",
    nickname: "山高水长🏔️慢慢走不着急🍵等风也等你的小茶馆👨‍👩‍👧‍👦",
    openid: "oSANDBOX-tea-5Bv0Qe4HxGm8UaK",
    unionid: "oUNIONID-tea-2Yr6Cn9WkDt1MoS",
    avatar: "teapot",
  },
  {
    slug: "layla",
    nickname: "ليلى المنصوري",
    openid: "oSANDBOX-lay-8Zp3Tf7JwEu0RiB",
    unionid: "oUNIONID-lay-4Lx5Gq2VhAy9KcM",
    avatar: "moon",
  },
  {
    // WeChat's own name for those who never filled in a profile.
    slug: "newcomer",
    nickname: "微信用户",
    openid: "oSANDBOX-new-1Nd6Xs9CoPk3WvH",
    unionid: "oUNIONID-new-7Jb4Rm0ZtFe5QgU",
    avatar: undefined,
  },
  {
    slug: "zhou",
    nickname: "周舟",
    openid: "oSANDBOX-zho-6Wg1Ky8BnSa2LfD",
    unionid: undefined,
    avatar: "mountain",
  },
];

/** The person of that slug, or undefined. */
export function findPerson(slug: string | undefined): Person | undefined {
  return CAST.find((person) => person.slug === slug);
}
