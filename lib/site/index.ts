import "server-only";

export { chooseLanguageAction } from "./actions";
export { type Copy, copyIn, type Texts } from "./copy";
export { errcodePath } from "./errcodes";
export { siteHealth } from "./health";
export { currentLanguage, LANGUAGES, type Language } from "./language";
export { currentOrigin, pageMetadata, translations } from "./metadata";
export { sourceUrl } from "./repository";
export { hasSharedStore, siteMode } from "./status";
export { currentDevice, type VisitorDevice } from "./visitor-device";
