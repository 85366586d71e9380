import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";

/** The bytes of a piece, and the milliseconds between two pieces. A browser paints in less time. */
const PIECE = 256;
const PAUSE = 20;

/** A proxy whose pages arrive as over a slow network. */
export interface InPieces {
  readonly origin: string;
  stop(): void;
}

/** Passes requests on to a site. The body of each page comes in pieces, except for the scripts at its end. */
export async function inPieces(site: string): Promise<InPieces> {
  const server = createServer(async ({ url = "", headers }, response) => {
    const { cookie = "" } = headers;
    const answer = await fetch(new URL(url, site), { headers: { cookie, "accept-language": "zh-CN" } });
    const type = answer.headers.get("content-type") ?? "";
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { "content-type": type, "cache-control": "max-age=60" });
    let sent = 0;
    if (type.startsWith("text/html")) {
      sent = body.indexOf("<body");
      response.write(body.subarray(0, sent));
      for (const end = body.indexOf("</footer>"); sent < end; sent += PIECE) {
        await setTimeout(PAUSE);
        response.write(body.subarray(sent, sent + PIECE));
      }
    }
    response.end(body.subarray(sent));
  });
  await once(server.listen(0, "localhost"), "listening");
  const address = server.address();
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://localhost:${typeof address === "object" ? address?.port : address}`, stop };
}
