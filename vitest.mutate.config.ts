import { statSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import base from "./vitest.config.ts";

// A mutant is done with when the first test fails, and the tests of its own file are most likely to. They are the small ones.
class SmallestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => statSync(one.moduleId).size - statSync(other.moduleId).size);
  }
}

/** For Stryker: the tests of the login. */
export default defineConfig((env) => {
  const { test, ...rest } = base(env);
  return {
    ...rest,
    test: {
      ...test,
      include: ["lib/{account,auth,wechat}/**/*.test.ts"],
      // These take the longest, and random texts would make the score a matter of luck.
      exclude: [
        "lib/wechat/answer.test.ts",
        "lib/auth/attempt/attempt-life.test.ts",
        "lib/auth/naughty-strings.test.ts",
      ],
      sequence: { sequencer: SmallestFirst },
    },
  };
});
