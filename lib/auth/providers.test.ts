import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { afterEach, expect, test } from "vitest";
import { config } from "./config";
import { signInOrigins } from "./providers";

const { providers } = config;

afterEach(() => {
  config.providers = providers;
});

test("WeChat alone needs no other origin", () => {
  config.providers = [];
  expect(signInOrigins()).toEqual([]);
});

test("a provider is found by its endpoint or by its issuer", () => {
  config.providers = [GitHub, GitHub({ enterprise: { baseUrl: "https://git.example" } }), Google];
  expect(signInOrigins()).toEqual(["https://github.com", "https://git.example", "https://accounts.google.com"]);
});
