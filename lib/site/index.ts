export { chooseLanguageAction } from "./actions";
export { type Copy, copyIn } from "./copy";
export { currentLanguage, LANGUAGES, type Language } from "./language";
export { siteMode } from "./status";
