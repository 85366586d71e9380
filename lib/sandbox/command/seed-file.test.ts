import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SEED_COPY } from "../seed/copy.ts";
import { CommandError } from "./arguments.ts";
import { COMMAND_COPY } from "./copy.ts";
import { seedFrom } from "./seed-file.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "seed-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function read(text: string) {
  const file = join(folder, "seed.json");
  await writeFile(file, text);
  return seedFrom(file, COMMAND_COPY.en, SEED_COPY.en);
}

test("reads people and applications, also after a byte order mark", async () => {
  const { people, apps } = await read('\ufeff{ "people": [{ "id": "alice", "nickname": "爱丽丝" }] }');
  expect(people[0]).toMatchObject({ slug: "alice", nickname: "爱丽丝" });
  expect(people[1]?.slug).toBe("lin");
  expect(apps[0]?.appId).toBe("wx73616e64626f7800");
});

test.each([
  [
    '{\n  "people": [\n    { "id": "alice", "nickname": 7 }\n  ]\n}',
    /seed\.json:3: people\[0\]\.nickname must be a text/,
  ],
  ['{\n  "people": [\n    {\n      "id": "alice"\n    }\n  ]\n}', /seed\.json:3: people\[0\]\.nickname must be a text/],
  [
    '{\n  "people": [\n    { "id": "a", "nickname": "" }\n    { "id": "b", "nickname": "" }\n  ]\n}',
    /seed\.json:4: .*JSON/,
  ],
  ["// People\n{}", /seed\.json:1: .*JSON/],
  ["", /seed\.json:1: .*JSON/],
  ["[]", /seed\.json:1: JSON must be an object/],
])("names the line of the mistake in %j", async (text, message) => {
  await expect(read(text)).rejects.toThrow(message);
  await expect(read(text)).rejects.toBeInstanceOf(CommandError);
});

test("says that a file cannot be read", async () => {
  const missing = seedFrom(join(folder, "none.json"), COMMAND_COPY["zh-CN"], SEED_COPY["zh-CN"]);
  await expect(missing).rejects.toThrow(/--seed 读不到.*none\.json/);
});
