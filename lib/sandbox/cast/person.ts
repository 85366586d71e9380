import type { SandboxApp } from "../apps.ts";
import type { Language } from "../language.ts";
import type { AvatarName } from "./avatars.ts";

/** Where `headimgurl` leads: to a drawing, to a 404, or to a drawing by http even if the site uses https. */
export type Portrait = AvatarName | "gone" | "by_http";

/** A person who can sign in to the sandbox, with the data that WeChat would have. */
export interface Person {
  readonly slug: string;
  /**
   * As WeChat sends it. Control characters are not escaped, and half of a surrogate pair stands for a character whose
   * UTF-8 is cut off.
   */
  readonly nickname: string;
  /** Identifies the person: the second part of the openid. */
  readonly key: string;
  /** The openids by AppID, where they are not made of the key. */
  readonly openids?: Readonly<Record<string, string>> | undefined;
  /** Undefined if the application is not bound to an Open Platform account. `""` is just as common. */
  readonly unionid: string | undefined;
  /** Undefined if `headimgurl` is empty. */
  readonly portrait: Portrait | undefined;
  /** A virtual user, which WeChat gives to a page that is opened as a snapshot (快照页). */
  readonly isSnapshot?: true;
  /** What is special about the person, in a few words. */
  readonly about?: Readonly<Record<Language, string>> | undefined;
  /** What the person tests in a site. */
  readonly shows?: Readonly<Record<Language, string>> | undefined;
}

/** A person's openid in an application: 28 characters that start with `o`, like WeChat's. */
export function openidOf({ key, openids }: Pick<Person, "key" | "openids">, app: SandboxApp): string {
  return openids?.[app.appId] ?? `${app.openidPrefix}${key}`;
}
