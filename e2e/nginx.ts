import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./root";

/** Whether this machine has nginx. */
export const hasNginx = spawnSync("nginx", ["-v"]).status === 0;

/** The lines for nginx that `docs/deploy.md` tells its readers to add. */
export const DOCUMENTED_LINES =
  /```nginx\n(.*?)```/s.exec(readFileSync(join(ROOT, "docs/deploy.md"), "utf8"))?.[1] ?? "";

/** A server block with TLS that passes everything on, with these lines. All the rest is nginx's default. */
export const withLines = (lines: string) => `events {}
http {
  access_log off;
  upstream site { }
  server {
    listen 443 ssl;
    ssl_certificate /etc/nginx/certificates/fullchain.pem;
    ssl_certificate_key /etc/nginx/certificates/privkey.pem;
    location / {
      proxy_pass http://site;
      ${lines}
    }
  }
}`;

/** The configuration of compose.yaml, with TLS as its comments say, and without Docker's name server. */
export function composed(): string {
  return readFileSync(join(ROOT, "docker/nginx.conf"), "utf8")
    .replace(/^ *# (?=listen 443|ssl_)/gm, "")
    .replace("listen 80;", "")
    .replace(/resolver .*;/, "upstream site { }")
    .replace("http://site:3000", "http://site");
}

/** Starts nginx with TLS at a port of this machine, in front of these servers. Returns how to stop it. */
export async function startNginx(
  config: string,
  port: number,
  servers: readonly string[],
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  chmodSync(folder, 0o755);
  const [key, certificate] = [join(folder, "privkey.pem"), join(folder, "fullchain.pem")];
  const self = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1"];
  const names = ["-subj", "/CN=site.localhost", "-addext", "subjectAltName=DNS:site.localhost"];
  execFileSync("openssl", [...self, ...names, "-keyout", key, "-out", certificate], { stdio: "ignore" });
  const hosts = servers.map((server) => `server ${new URL(server).host};`).join(" ");
  // Where nginx keeps its own files.
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const adapted = config
    .replace("upstream site { }", `${places.join("\n")}\nupstream site { ${hosts} }`)
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port} ssl;`)
    .replaceAll("/etc/nginx/certificates", folder);
  const file = join(folder, "nginx.conf");
  writeFileSync(file, adapted);
  const own = `daemon off; pid ${folder}/pid; error_log stderr warn;`;
  const nginx = spawn("nginx", ["-p", folder, "-c", file, "-g", own], { stdio: ["ignore", "inherit", "inherit"] });
  await listening(nginx, port);
  return async () => {
    if (nginx.kill("SIGTERM")) await once(nginx, "exit");
    rmSync(folder, { recursive: true, force: true });
  };
}

async function listening(nginx: ChildProcess, port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const connected = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (connected) return;
    if (nginx.exitCode !== null) throw new Error("nginx did not start.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
