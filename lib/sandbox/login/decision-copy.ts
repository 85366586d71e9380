import type { Language } from "../language.ts";

/** The texts for a form that is rejected. */
export const DECISION_COPY: Readonly<
  Record<Language, Readonly<Record<"tooOften" | "foreign" | "tooLong" | "incomplete" | "unavailable", string>>>
> = {
  "zh-CN": {
    tooOften: "从你所在的网络发来的请求太多了，所以没有处理。请等几分钟，再试一次。",
    foreign: "这个表单不是从本站的页面提交的，所以没有处理。请从网站的登录按钮重新开始。",
    tooLong:
      "表单太长了，所以没有处理。沙盒最多接收 64 KiB 的表单，请把 state 或 redirect_uri 改短，再从网站重新开始。",
    incomplete: "表单缺少人物或操作，或者填写的内容不对。请返回上一页，选择人物后再点按钮。",
    unavailable: "沙盒的存储没有回应，所以没有处理。请检查 Redis，然后再试一次。",
  },
  en: {
    tooOften: "Your network has sent too many requests, so nothing was done. Wait a few minutes and try again.",
    foreign:
      "This form was not sent by a page of this site, so nothing was done. Start again from the site's login button.",
    tooLong:
      "This form is too long, so nothing was done. The sandbox accepts 64 KiB at most. Shorten the state or the redirect_uri, and start again from the site.",
    incomplete:
      "The form lacks a person or a decision, or one of its values is invalid. Go back, choose a person and press a button.",
    unavailable: "The sandbox's store does not answer, so nothing was done. Check Redis and try again.",
  },
};
