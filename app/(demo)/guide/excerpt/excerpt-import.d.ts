// `import start from "@/lib/auth/attempt/attempt.ts?name=startAttempt&excerpt"` is the text of a declaration, not the module.
// See loader.mjs.
declare module "*&excerpt" {
  const excerpt: import("@/app/(demo)/guide/excerpt/excerpt").Excerpt;
  export default excerpt;
}
