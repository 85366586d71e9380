import Credentials from "next-auth/providers/credentials";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { afterEach, expect, test } from "vitest";
import { config } from "../config";
import { configuredProviders, signInOrigins } from "./configured";

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
  const authorization = { url: "https://sso.example/authorize", params: { scope: "openid" } };
  config.providers = [Google({ authorization }), () => Google({ issuer: "https://issuer.example/tenant" })];
  expect(signInOrigins()).toEqual(["https://sso.example", "https://issuer.example"]);
});

test("a provider without an address needs none, and the id that it was given counts", () => {
  config.providers = [Credentials({ id: "password" }), Google({ id: "our-google", issuer: "not an address" })];
  expect(signInOrigins()).toEqual([]);
  expect(configuredProviders().map(({ id, type }) => [id, type])).toEqual([
    ["password", "credentials"],
    ["our-google", "oidc"],
  ]);
});
