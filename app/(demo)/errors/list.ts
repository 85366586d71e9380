import {
  type AuthorizePage,
  type Endpoint,
  ERRCODES,
  KNOWN_ERRCODES,
  type KnownErrcode,
  type Remedy,
} from "@/lib/wechat";

/** An errcode as the page shows it. */
export interface SiteErrcode {
  readonly errcode: KnownErrcode;
  /** What it means, as an English sentence without a full stop. */
  readonly meaning: string;
  readonly calls: readonly (AuthorizePage | Endpoint)[];
  readonly remedy: Remedy;
}

/** Every errcode of WeChat's login, lowest first. */
export const ERRCODE_LIST: readonly SiteErrcode[] = KNOWN_ERRCODES.map((errcode) => {
  const { meaning, calls, remedy } = ERRCODES[errcode];
  return { errcode, meaning: meaning.charAt(0).toUpperCase() + meaning.slice(1), calls, remedy };
});
