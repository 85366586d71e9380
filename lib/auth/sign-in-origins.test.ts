import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import Okta from "next-auth/providers/okta";
import { afterEach, expect, test, vi } from "vitest";
import { config } from "./config";
import { signInOrigins } from "./sign-in-origins";

afterEach(() => {
  config.providers = [];
});

test("WeChat alone needs no other origin", () => {
  expect(signInOrigins()).toEqual([]);
});

test("a provider is found by its endpoint, by its issuer, or by the issuer in the environment", () => {
  vi.stubEnv("AUTH_OKTA_ISSUER", "https://team.okta.example/oauth2/default");
  config.providers = [GitHub, GitHub({ enterprise: { baseUrl: "https://git.example" } }), Google, Okta];
  expect(signInOrigins()).toEqual([
    "https://github.com",
    "https://git.example",
    "https://accounts.google.com",
    "https://team.okta.example",
  ]);
});
