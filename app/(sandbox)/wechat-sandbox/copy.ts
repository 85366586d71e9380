import type { Language } from "@/lib/sandbox";

/** The texts that all pages of the sandbox share, in one language. */
export interface SandboxCopy {
  /** The link to the same page in the other language, named in that language. */
  readonly otherLanguage: string;
  readonly aboutLink: string;
}

const COPY: Readonly<Record<Language, SandboxCopy>> = {
  "zh-CN": {
    otherLanguage: "English",
    aboutLink: "沙盒是什么",
  },
  en: {
    otherLanguage: "中文",
    aboutLink: "What the sandbox is",
  },
};

/** The shared texts in a language. */
export function copyFor(language: Language): SandboxCopy {
  return COPY[language];
}
