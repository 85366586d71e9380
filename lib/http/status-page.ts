import "server-only";
import { type PlainText, plainHeaders, plainPage } from "./plain-page";

const home = (label: string) => `<a href="/">${label}</a>`;
const chinese = (title: string, text: string): PlainText => ({ title, paragraphs: [text, home("回到首页")] });
const english = (title: string, text: string): PlainText => ({
  title,
  paragraphs: [text, home("Back to the home page")],
});

const TEXTS = {
  400: [
    chinese("地址有误", "服务器无法识别这个地址。请检查链接是否完整。"),
    english("Not a page", "This is not the address of a page, so nothing was done."),
  ],
  403: [
    chinese("操作没有执行", "这个请求不是从本站的页面发出的，本站没有处理。请打开本站，再点一次。"),
    english(
      "Nothing was done",
      "This request did not come from a page of this site, so nothing was done. Open the site and try again.",
    ),
  ],
  404: [
    chinese("没有这一页", "这里没有页面。请检查链接。"),
    english("No such page", "There is no page here. Check the link."),
  ],
  405: [
    chinese("操作没有执行", "这个地址不支持这种请求，本站没有处理。"),
    english("Nothing was done", "This address does not take this kind of request, so nothing was done."),
  ],
  // The form was posted to its own page, so an empty address opens that page anew.
  409: [
    chinese(
      "这一页已经过期",
      '这一页打开以后，网站更新过，刚才的操作没有执行。请<a href="">重新打开这一页</a>，再点一次。',
    ),
    english(
      "This page is out of date",
      'The site has been updated since you opened this page, so nothing was done. <a href="">Reload this page</a>, and try again.',
    ),
  ],
  413: [
    chinese("内容太长", "提交的内容太长，本站没有处理。请缩短后再试。"),
    english("Too long", "What was sent is too long, so nothing was done. Shorten it and try again."),
  ],
  414: [
    chinese("地址太长", "这个地址太长，本站没有处理。请检查链接。"),
    english("Address too long", "This address is too long, so it was not opened. Check the link."),
  ],
} as const satisfies Record<number, readonly [PlainText, PlainText]>;

/** A status of an answer that a page of the site cannot give. */
export type Status = keyof typeof TEXTS;

/** The headers of every {@link statusPage}. */
export const STATUS_HEADERS = plainHeaders();

/** The page that explains a status, in both languages. It quotes nothing of the request. */
export function statusPage(status: Status): string {
  return plainPage(...TEXTS[status]);
}

/** The answer with a status and its page, for handlers and `proxy.ts`. */
export function statusResponse(status: Status): Response {
  return new Response(statusPage(status), { status, headers: STATUS_HEADERS });
}
