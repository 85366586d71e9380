import { chooseLanguageAction, copyIn, currentLanguage, LANGUAGES } from "@/lib/site";

const LABELS = { "zh-CN": "中", en: "EN" } as const;

/** The languages side by side. It is a form, so it works without JavaScript. */
export async function LanguageSwitch({ className }: { className?: string }) {
  const language = await currentLanguage();
  return (
    <form action={chooseLanguageAction} aria-label={copyIn(language).language} className={`flex ${className ?? ""}`}>
      {LANGUAGES.map((choice) => (
        <button
          key={choice}
          type="submit"
          name="lang"
          value={choice}
          lang={choice}
          aria-pressed={choice === language}
          className="min-h-11 min-w-9 text-ink-3 hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {LABELS[choice]}
        </button>
      ))}
    </form>
  );
}
