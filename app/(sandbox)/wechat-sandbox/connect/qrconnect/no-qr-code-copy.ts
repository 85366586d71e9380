import type { Language } from "@/lib/sandbox";

type Copy = Readonly<Record<"title" | "text" | "embedded", string>>;

/**
 * Why the QR code page has no QR code, by itself and, in few words, in a frame: the store is away, or each instance of
 * the server is alone with its own.
 */
export const NO_QR_CODE_COPY: Readonly<Record<Language, Readonly<Record<"away" | "alone", Copy>>>> = {
  "zh-CN": {
    away: {
      title: "存储没有回应，所以没有二维码。",
      text: "扫码的结果要记在沙盒的存储里，而它现在用不了。请检查 REDIS_URL，再换一个二维码。",
      embedded: "存储没有回应，请检查 REDIS_URL",
    },
    alone: {
      title: "这里没有二维码，请用页面里的手机。",
      text: "这个网站在 Vercel 上运行，各个实例不共享内存，所以这一页不会知道真手机扫了码。设置 REDIS_URL 之后，就有二维码。",
      embedded: "这里不能扫码，请选一个人",
    },
  },
  en: {
    away: {
      title: "The store does not answer, so there is no QR code.",
      text: "What becomes of a QR code is kept in the sandbox's store, which cannot be used now. Check REDIS_URL, then ask for a new QR code.",
      embedded: "The store does not answer. Check REDIS_URL",
    },
    alone: {
      title: "There is no QR code here. Use the phone in the page.",
      text: "This site runs on Vercel, where instances share no memory, so the page would not learn that a real phone has scanned a code. With REDIS_URL set, there is one.",
      embedded: "There is nothing to scan here. Choose a person",
    },
  },
};
