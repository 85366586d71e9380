import "server-only";
import { APPLICATIONS } from "../applications";
import { type LeftOut, leftOut } from "../finding";
import { appOf, type Subject } from "../subject";

const UNCONFIGURED = leftOut("没有设置 AppID 和 AppSecret。", "No AppID and AppSecret are set.");

/** Where WeChat cannot be asked. */
export const WRONG_SETTINGS = leftOut(
  "上面的设置还不对，所以没有问微信。",
  "The settings above are wrong, so WeChat was not asked.",
);

/** Why WeChat was asked about no application. Undefined if it was asked. */
export function notAsked(subject: Subject): LeftOut | undefined {
  if (APPLICATIONS.some((application) => appOf(subject, application) !== undefined)) return undefined;
  return subject.mode === "unconfigured" ? UNCONFIGURED : WRONG_SETTINGS;
}
