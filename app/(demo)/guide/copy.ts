import type { Language, Texts } from "@/lib/site";
import { en } from "./copy-en";
import { zh } from "./copy-zh";

/** The texts of the guide in one language. They may contain code and links, which `Prose` renders. */
export type GuideCopy = Texts<typeof zh>;

/** The texts of the guide. */
export const COPY: Readonly<Record<Language, GuideCopy>> = { "zh-CN": zh, en };
