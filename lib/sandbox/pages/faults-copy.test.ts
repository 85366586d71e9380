import { describe, expect, test } from "vitest";
import { FAULTS_COPY } from "./faults-copy.ts";

describe.each(["zh-CN", "en"] as const)("in %s", (language) => {
  const { stages, faults } = FAULTS_COPY[language];

  test("no two scenarios or stages have the same name, and a name has no full stop", () => {
    const names = [...Object.values(stages), ...Object.values(faults).map(({ name }) => name)];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/[^\s.。]$/);
  });

  test("each effect is a whole sentence", () => {
    for (const { effect } of Object.values(faults)) expect(effect).toMatch(language === "en" ? /\.$/ : /。$/);
  });
});
