import { expect, test } from "vitest";
import { argumentsOf } from "./arguments.ts";
import { COMMAND_COPY } from "./copy.ts";

const read = (...args: string[]) => argumentsOf(args, COMMAND_COPY.en);

test("without arguments it listens at localhost:4100", () => {
  expect(read()).toMatchObject({ port: 4100, host: "localhost", callbacks: [], https: false, open: false });
});

test("reads every option, and --callback more than once", () => {
  const args =
    "--port 0 --host 0.0.0.0 --callback http://192.168.1.5:8000 --callback=https://A.example/ --https --open --origin https://wechat.test/ --seed my/seed.json";
  expect(read(...args.split(" "), "--redis", "rediss://:secret@localhost")).toEqual({
    port: 0,
    host: "0.0.0.0",
    callbacks: ["http://192.168.1.5:8000", "https://a.example"],
    redis: "rediss://:secret@localhost",
    origin: "https://wechat.test",
    seed: "my/seed.json",
    https: true,
    open: true,
    help: false,
  });
});

test.each([
  ["--prot 4100", "There is no option --prot"],
  ["-x", "There is no option -x"],
  ["4100", '"4100" is not an option'],
  ["--port", "--port needs a value"],
  ["--port --https", "--port needs a value"],
  ["--port=", "--port needs a value"],
  ["--https=yes", "--https takes no value"],
  ["--port 70000", '--port cannot be "70000"'],
  ["--port=-1", '--port cannot be "-1"'],
  ["--port 80a", '--port cannot be "80a"'],
  ["--callback localhost:8000", '--callback cannot be "localhost:8000"'],
  ["--callback http://localhost:8000/callback", "give an origin without a path"],
  ["--origin https://wechat.test/sandbox", '--origin cannot be "https://wechat.test/sandbox"'],
  ["--seed", "--seed needs a value"],
  ["--redis http://:secret@localhost", "--redis is not the URL of a Redis"],
])("says in one sentence what is wrong with: %s", (args, message) => {
  const told = () => read(...args.split(" "));
  expect(told).toThrow(message);
  expect(told).toThrow(/^(?!.*secret)[^\n]+\.$/);
});
