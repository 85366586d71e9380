import { expect, test } from "vitest";
import { warningsOf } from "./warnings.ts";

test.each([
  [
    [
      ["state", "a"],
      ["redirect_uri", "http://localhost/"],
    ],
    [],
  ],
  [
    [
      ["state", "a"],
      ["state", "b"],
      ["state", "c"],
    ],
    ["state appears more than once. Only the first one counts."],
  ],
  [
    [["redirect_uri", "http://localhost/#/x"]],
    ["The redirect_uri contains a #. After a scan the code follows it, where no server receives it."],
  ],
] as const)("%j: %j", (parameters, expected) => {
  const entry = { parameters: parameters.map(([name, value]): [string, string] => [name, value]) };
  expect(warningsOf(entry, "en")).toEqual(expected);
  expect(warningsOf(entry, "zh-CN")).toHaveLength(expected.length);
});
