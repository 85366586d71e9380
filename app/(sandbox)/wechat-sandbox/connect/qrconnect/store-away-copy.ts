import type { Language } from "@/lib/sandbox";

/** What the QR code page says where the store does not answer, by itself and, in few words, in a frame. */
export const STORE_AWAY_COPY: Readonly<Record<Language, Readonly<Record<"title" | "text" | "embedded", string>>>> = {
  "zh-CN": {
    title: "存储没有回应，所以没有二维码。",
    text: "扫码的结果要记在沙盒的存储里，而它现在用不了。请检查 REDIS_URL，再换一个二维码。",
    embedded: "存储没有回应，请检查 REDIS_URL",
  },
  en: {
    title: "The store does not answer, so there is no QR code.",
    text: "What becomes of a QR code is kept in the sandbox's store, which cannot be used now. Check REDIS_URL, then ask for a new QR code.",
    embedded: "The store does not answer. Check REDIS_URL",
  },
};
