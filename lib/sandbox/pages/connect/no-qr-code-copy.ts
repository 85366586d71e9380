import type { Language } from "../../language.ts";

type Copy = Readonly<Record<"title" | "text" | "embedded", string>>;

/**
 * Why the QR code page has no QR code, with a short text for a frame. `away`: the store does not answer. `alone`: each
 * instance of the server has its own store.
 */
export const NO_QR_CODE_COPY: Readonly<Record<Language, Readonly<Record<"away" | "alone", Copy>>>> = {
  "zh-CN": {
    away: {
      title: "存储没有回应，所以没有二维码。",
      text: "扫码的结果要保存在沙盒的存储里，现在存不了。请检查 Redis，再换一个二维码。",
      embedded: "存储没有回应，请检查 Redis",
    },
    alone: {
      title: "这里没有二维码，请用页面里的手机。",
      text: "这个网站在 Vercel 上运行，各个实例不共享内存，所以这一页收不到真手机的扫码结果。设置 REDIS_URL 之后，就有二维码。",
      embedded: "这里不能扫码，请选一个人",
    },
  },
  en: {
    away: {
      title: "The store does not answer, so there is no QR code.",
      text: "The result of a scan is kept in the sandbox's store, which cannot be used now. Check Redis, then get a new QR code.",
      embedded: "The store does not answer. Check Redis",
    },
    alone: {
      title: "There is no QR code here. Use the phone in the page.",
      text: "This site runs on Vercel, where instances share no memory, so the page would not learn that a real phone has scanned a code. Set REDIS_URL to get a QR code.",
      embedded: "There is nothing to scan here. Choose a person",
    },
  },
};
