import { expect, test } from "vitest";
import { weaknesses } from "./policy";

const STRICT =
  "default-src 'self'; script-src 'nonce-0123456789abcdef' 'strict-dynamic'; object-src 'none'; base-uri 'none'";

test("a strict policy has no weakness", () => {
  expect(weaknesses(STRICT)).toEqual([]);
});

test.each([
  ["", "no policy"],
  [STRICT.replace("'strict-dynamic'", "'unsafe-eval'"), "SCRIPT_UNSAFE_EVAL script-src"],
  [STRICT.replace("'nonce-0123456789abcdef' 'strict-dynamic'", "'unsafe-inline'"), "SCRIPT_UNSAFE_INLINE script-src"],
  [STRICT.replace("'nonce-0123456789abcdef' 'strict-dynamic'", "https:"), "PLAIN_URL_SCHEMES script-src"],
  [STRICT.replace("; base-uri 'none'", ""), "MISSING_DIRECTIVES base-uri"],
  [STRICT.replace("0123456789abcdef", "short"), "NONCE_LENGTH script-src"],
  ["frame-ancestors 'none'; object-src 'none'", "MISSING_DIRECTIVES script-src"],
])("%j has one", (policy, weakness) => {
  expect(weaknesses(policy)).toContain(weakness);
});
