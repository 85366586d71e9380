import { ButtonLink } from "./button";

// Whatever failed may be what knows the language, so both are here and the document's own language chooses, if it has one.
const TEXTS = [
  {
    lang: "zh-CN",
    shown: "[html:lang(en)_&]:hidden",
    title: "这一页没能打开",
    text: "可能是网络断了，也可能是服务器出了问题。再试一次通常就好；如果总是这样，请联系网站管理员。",
    retry: "再试一次",
    home: "回到首页",
  },
  {
    lang: "en",
    shown: "[html:lang(zh)_&]:hidden",
    title: "This page did not open",
    text: "The network may be down, or something failed on the server. Trying again usually helps. If it keeps happening, tell the administrator of this site.",
    retry: "Try again",
    home: "Back to the home page",
  },
];

/** Says that a page failed, in whole sentences and without a word of the error itself. */
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
        {/* An empty address is this page's own, so that trying again needs no script. */}
        <ButtonLink href="">{labels.retry}</ButtonLink>
        <ButtonLink href="/">{labels.home}</ButtonLink>
      </div>
    </div>
  ));
}
