import { expect, test } from "vitest";
import { embeddingOf } from "./embedding.ts";

test.each([
  ["login_type=jssdk", { colorScheme: "auto", selfRedirect: false, lite: false }],
  [
    "login_type=jssdk&self_redirect=default&color_scheme=sepia",
    { colorScheme: "auto", selfRedirect: false, lite: false },
  ],
  [
    "login_type=jssdk&self_redirect=false&color_scheme=light",
    { colorScheme: "light", selfRedirect: false, lite: false },
  ],
  ["login_type=jssdk&self_redirect=true&color_scheme=dark", { colorScheme: "dark", selfRedirect: true, lite: false }],
  ["login_type=jssdk&style=white&stylelite=1", { colorScheme: "dark", selfRedirect: false, lite: true }],
  ["login_type=jssdk&style=black&stylelite=0", { colorScheme: "light", selfRedirect: false, lite: false }],
  ["login_type=jssdk&style=white&color_scheme=auto", { colorScheme: "auto", selfRedirect: false, lite: false }],
])("%j asks for a frame", (query, embedding) => {
  expect(embeddingOf(new URLSearchParams(query))).toEqual(embedding);
});

test.each(["", "login_type=", "login_type=jssdk2", "self_redirect=true&color_scheme=dark"])(
  "%j asks for a whole page",
  (query) => {
    expect(embeddingOf(new URLSearchParams(query))).toBeUndefined();
  },
);
