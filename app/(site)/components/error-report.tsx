import { ButtonLink } from "./button";

// The part that knows the language may have failed. So both are rendered, and CSS picks the document's language.
const TEXTS = [
  {
    lang: "zh-CN",
    shown: "[html:lang(en)_&]:hidden",
    title: "页面打不开",
    text: "可能是网络断了，也可能是服务器出了问题。通常再试一次就好；如果一直这样，请联系网站管理员。",
    retry: "再试一次",
    old: "这一页已经过期",
    update: "这一页打开以后，网站更新过，刚才的操作没有执行。请重新打开这一页，再点一次。",
    reload: "重新打开",
    home: "回到首页",
  },
  {
    lang: "en",
    shown: "[html:lang(zh)_&]:hidden",
    title: "This page could not be loaded",
    text: "The network may be down, or something failed on the server. Trying again usually helps. If it keeps happening, please tell the administrator of this site.",
    retry: "Try again",
    old: "This page is out of date",
    update: "The site has been updated since you opened this page, so nothing was done. Reload it, and try again.",
    reload: "Reload this page",
    home: "Back to the home page",
  },
];

interface Props {
  readonly inBoth?: boolean;
  /** Whether the page belongs to an earlier release, whose actions the server no longer knows. */
  readonly outdated?: boolean;
}

/** Says that a page failed, and what to do. It shows nothing of the error itself. */
export function ErrorReport({ inBoth, outdated }: Props) {
  return TEXTS.map(({ lang, shown, title, text, old, update, ...labels }) => (
    <div
      key={lang}
      lang={lang}
      className={`mx-auto grid max-w-160 justify-items-start gap-6 py-[clamp(32px,8vw,88px)] ${inBoth ? "" : shown}`}
    >
      <h1 className="text-3xl">{outdated ? old : title}</h1>
      <p className="text-lg text-ink-2">{outdated ? update : text}</p>
      <div className="flex flex-wrap gap-3">
        {/* An empty href reloads this page, so trying again needs no script. */}
        <ButtonLink href="">{outdated ? labels.reload : labels.retry}</ButtonLink>
        <ButtonLink href="/">{labels.home}</ButtonLink>
      </div>
    </div>
  ));
}
