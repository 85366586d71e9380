export function register() {
  if (process.env.FAILME) throw new Error("ENV problem\n - a\n - b");
}
