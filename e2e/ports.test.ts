import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./root";

// Linux takes the local port of an outgoing connection from here on (`net.ipv4.ip_local_port_range`). A server that is to
// listen there finds its port in use now and then.
const FIRST_OUTGOING = 32_768;

const PORT = /(?:localhost:|127\.0\.0\.1:|\bPORT = "|\b(?:start|logged|serve|spawnFork)\(|\$\{)(\d{4,5})\b/g;

test("no server of the tests listens at a port that an outgoing connection may have", () => {
  const ports = ["e2e", "lib"]
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
    )
    .filter((path) => /(?:^|\/)e2e\/(?!results\/).*\.ts$/.test(path))
    .flatMap((path) =>
      [...readFileSync(join(ROOT, path), "utf8").matchAll(PORT)].map(([, port]) => ({ path, port: Number(port) })),
    );
  expect(ports.length).toBeGreaterThan(5);
  expect(ports.filter(({ port }) => port >= FIRST_OUTGOING)).toEqual([]);
});
