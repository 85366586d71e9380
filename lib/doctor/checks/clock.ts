import "server-only";
import { APPLICATIONS } from "../applications";
import { error, type Finding, type LeftOut, leftOut, warning } from "../finding";
import type { Seen } from "../seen";
import type { Subject } from "../subject";

const NOTICED_SECONDS = 60;
const WRONG_SECONDS = 300;

/** This machine's clock, beside the date of the API's answer. */
export function clock(_subject: Subject, { exchanges }: Seen): Finding[] | LeftOut {
  const ahead = APPLICATIONS.map(({ id }) => exchanges[id]?.aheadSeconds).find((seconds) => seconds !== undefined);
  if (ahead === undefined) {
    return leftOut("没有收到带日期的响应，无法比较。", "No answer came with a date to compare with.");
  }
  const seconds = Math.abs(ahead);
  if (seconds < NOTICED_SECONDS) return [];
  const finding = seconds < WRONG_SECONDS ? warning : error;
  return [
    finding(
      "clock",
      {
        what: `本机的时钟${ahead > 0 ? "快" : "慢"}了 ${seconds} 秒。`,
        why: "登录尝试、会话和微信凭证的有效期都按本机的时钟计算；差得多了，证书也会通不过检查。",
        mend: "打开时间同步，例如 timedatectl set-ntp true；容器用的是宿主机的时钟。",
      },
      {
        what: `This machine's clock is ${seconds} seconds ${ahead > 0 ? "fast" : "slow"}.`,
        why: "Login attempts, sessions and WeChat's tokens expire by it. If it is far off, certificates do not pass either.",
        mend: "Turn on time synchronisation, for example by timedatectl set-ntp true. A container has its host's clock.",
      },
    ),
  ];
}
