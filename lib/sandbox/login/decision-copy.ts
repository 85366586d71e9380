import type { Language } from "../language";

/** What a form that cannot be taken is answered with. */
export const DECISION_COPY: Readonly<
  Record<Language, Readonly<Record<"foreign" | "incomplete" | "unavailable", string>>>
> = {
  "zh-CN": {
    foreign: "这个表单不是从本站的页面提交的，所以没有处理。请从网站的登录按钮重新开始。",
    incomplete: "表单里缺少人物或决定，或者填的内容不对。请回到上一页，选一个人，再点一次按钮。",
    unavailable: "沙盒的存储没有回应，所以没有处理。请检查 REDIS_URL，然后再试一次。",
  },
  en: {
    foreign:
      "This form was not sent by a page of this site, so nothing was done. Start again from the site's login button.",
    incomplete:
      "The form has no person or no decision, or something in it that cannot be. Go back, choose a person and press a button.",
    unavailable: "The sandbox's store does not answer, so nothing was done. Check REDIS_URL, and try again.",
  },
};
