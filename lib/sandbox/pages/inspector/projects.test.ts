import { expect, test } from "vitest";
import { createSandbox } from "../../create.ts";
import type { SandboxOptions } from "../../options.ts";

const callbackOrigins = ["https://a.example", "https://b.example"];

test.each([
  ["alone", {}, "--callback https://a.example --callback https://b.example"],
  [
    "in a site",
    {
      site: {
        home: "/",
        login: "/login",
        errcodes: undefined,
        variables: { callbacks: "SITE_CALLBACKS", origin: "SITE_ORIGIN" },
      },
    },
    "SITE_CALLBACKS=https://a.example https://b.example",
  ],
] satisfies [string, Partial<SandboxOptions>, string][])(
  "the inspector shows how callbacks are set %s",
  async (_name, options, setting) => {
    const sandbox = createSandbox({ callbackOrigins, ...options });
    expect(await (await sandbox.fetch(new Request(`${sandbox.url}/`))).text()).toContain(`>${setting}<`);
  },
);
