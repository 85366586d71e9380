import { ButtonLink } from "./button";

// The part that knows the language may have failed. So both are rendered, and CSS picks the document's language.
const TEXTS = [
  {
    lang: "zh-CN",
    shown: "[html:lang(en)_&]:hidden",
    title: "页面打不开",
    text: "可能是网络断了，也可能是服务器出了问题。通常再试一次就好；如果一直这样，请联系网站管理员。",
    retry: "再试一次",
    home: "回到首页",
  },
  {
    lang: "en",
    shown: "[html:lang(zh)_&]:hidden",
    title: "This page could not be loaded",
    text: "The network may be down, or something failed on the server. Trying again usually helps. If it keeps happening, please tell the administrator of this site.",
    retry: "Try again",
    home: "Back to the home page",
  },
];

/** Says that a page failed, and what to do. It shows nothing of the error itself. */
export function ErrorReport({ inBoth }: { inBoth?: boolean }) {
  return TEXTS.map(({ lang, shown, title, text, ...labels }) => (
    <div
      key={lang}
      lang={lang}
      className={`mx-auto grid max-w-160 justify-items-start gap-6 py-[clamp(32px,8vw,88px)] ${inBoth ? "" : shown}`}
    >
      <h1 className="text-3xl">{title}</h1>
      <p className="text-lg text-ink-2">{text}</p>
      <div className="flex flex-wrap gap-3">
        {/* An empty href reloads this page, so trying again needs no script. */}
        <ButtonLink href="">{labels.retry}</ButtonLink>
        <ButtonLink href="/">{labels.home}</ButtonLink>
      </div>
    </div>
  ));
}
