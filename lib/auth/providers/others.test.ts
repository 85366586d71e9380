import Credentials from "next-auth/providers/credentials";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { afterEach, expect, test, vi } from "vitest";
import { config } from "../config";
import { otherProviders } from "./others";

const { providers } = config;

afterEach(() => {
  config.providers = providers;
});

test("are none beside WeChat at first", () => {
  expect(otherProviders()).toEqual([]);
});

test("have a client ID, in their variables or in their options, and the id that they were given", () => {
  for (const name of ["AUTH_GITHUB_ID", "AUTH_CREDENTIALS_ID"]) vi.stubEnv(name, "a-client-id");
  const google = Google({ id: "our-google", clientId: "a-client-id" });
  config.providers = [GitHub, google, Google, GitHub({ id: "git-hub" }), Credentials({})];
  expect(otherProviders()).toEqual([
    { id: "github", name: "GitHub" },
    { id: "our-google", name: "Google" },
  ]);
  vi.stubEnv("AUTH_GIT_HUB_ID", "a-client-id");
  expect(otherProviders()).toContainEqual({ id: "git-hub", name: "GitHub" });
});
