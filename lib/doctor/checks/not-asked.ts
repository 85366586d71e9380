import "server-only";
import { APPLICATIONS, type Application } from "../applications";
import { type LeftOut, leftOut } from "../finding";
import { appOf, type Subject } from "../subject";

const UNCONFIGURED = leftOut("没有设置 AppID 和 AppSecret。", "No AppID and AppSecret are set.");

/** Where WeChat cannot be asked. */
export const WRONG_SETTINGS = leftOut(
  "上面的设置还不对，所以没有问微信。",
  "The settings above are wrong, so WeChat was not asked.",
);

/** The applications that can be asked about at WeChat, or why there is none. */
export function askedApplications(subject: Subject): readonly Application[] | LeftOut {
  const applications = APPLICATIONS.filter((application) => appOf(subject, application) !== undefined);
  if (applications.length > 0) return applications;
  return subject.mode === "unconfigured" ? UNCONFIGURED : WRONG_SETTINGS;
}

/** Whether a check was left out. */
export function isLeftOut<Value extends object>(value: Value | LeftOut): value is LeftOut {
  return "leftOut" in value;
}
