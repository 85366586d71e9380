import type { Progress } from "../../assets/follow.mjs";
import type { Language } from "../../language.ts";

const zh = {
  title: (host: string) => `登录 ${host}`,
  lead: "和微信一样，请用手机扫码。手边没有手机的话，用页面里的这部也可以。",
  picture: "二维码，内容是手机页面的地址",
  again: "换一个二维码",
  progress: {
    waiting: "等待扫码。",
    scanned: "扫描成功，请在手机上点「允许」。",
    cancelled: "你已取消此次登录。同一个二维码可以再扫一次。",
    refused: "已经拒绝，正在回到网站。",
    expired: "二维码已经过期。",
    allowed: "已经允许，正在回到网站。",
    failed: "沙盒出错了，马上会重新打开这一页。",
    offline: "连不上沙盒，正在重试。",
  } satisfies Record<Progress, string>,
  noScript: "这个浏览器没有启用 JavaScript，所以这一页收不到真手机上的操作。页面里的手机不受影响。",
  // A phone has to be able to reach this origin.
  leadsTo: (origin: string) => `二维码指向 ${origin}，手机要能打开这个地址。`,
  leadsHere: "这台电脑没有局域网地址，二维码只能在本机打开。",
  tab: "在新标签页打开手机页面",
  request: "网站的请求",
  requestText: "已经按微信的规则检查过，五个参数都正确。",
  empty: "空",
  embedded: {
    // Short enough to fit below a small QR code.
    progress: {
      waiting: "用手机扫码，或者选一个人",
      scanned: "扫描成功，请在手机上点「允许」",
      cancelled: "你已取消此次登录，可以再扫",
      refused: "已经拒绝，正在回到网站",
      expired: "二维码已经过期",
      allowed: "已经允许，正在回到网站",
      failed: "沙盒出错了，马上重新打开",
      offline: "连不上沙盒，正在重试",
    } satisfies Record<Progress, string>,
    chooseAgain: "重新选择",
    failed: "沙盒没有收到你的决定，请再点一次。",
  },
};

const en: typeof zh = {
  title: (host) => `Sign in to ${host}`,
  lead: "Like WeChat, this page waits for a scan. If you have no phone at hand, use the one in the page.",
  picture: "QR code with the URL of the phone's page",
  again: "New QR code",
  progress: {
    waiting: "Waiting for a scan.",
    scanned: "Scanned. Press Allow on the phone.",
    cancelled: "You cancelled this login. The same QR code can be scanned again.",
    refused: "Refused. Going back to the site.",
    expired: "The QR code has expired.",
    allowed: "Allowed. Going back to the site.",
    failed: "The sandbox failed. This page will reload in a moment.",
    offline: "The sandbox cannot be reached. Trying again.",
  },
  noScript:
    "JavaScript is off in this browser, so this page cannot follow a real phone. The phone in the page still works.",
  leadsTo: (origin) => `The QR code leads to ${origin}. The phone must be able to open it.`,
  leadsHere: "This computer has no network address, so the QR code opens only on this computer.",
  tab: "Open the phone's page in a new tab",
  request: "The site's request",
  requestText: "Checked against WeChat's rules. All five parameters are valid.",
  empty: "empty",
  embedded: {
    progress: {
      waiting: "Scan with a phone, or choose",
      scanned: "Scanned. Press Allow on the phone",
      cancelled: "You cancelled. Scan again if you like",
      refused: "Refused. Going back to the site",
      expired: "The QR code has expired",
      allowed: "Allowed. Going back to the site",
      failed: "The sandbox failed. Reloading",
      offline: "Cannot be reached. Trying again",
    },
    chooseAgain: "Choose again",
    failed: "The sandbox did not get your decision. Please press again.",
  },
};

/** The texts of the QR code page, as a whole page and in a frame. */
export const QR_CONNECT_COPY: Readonly<Record<Language, typeof zh>> = { "zh-CN": zh, en };
