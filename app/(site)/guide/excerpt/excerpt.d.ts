declare module "*&excerpt" {
  const excerpt: { name: string; path: string; firstLine: number; lastLine: number; pieces: [string, string][] };
  export default excerpt;
}
