import { readFileSync } from "node:fs";
import type { Sandbox } from "./sandbox.ts";

// A bundler includes a file only where it sees its name.
const ASSETS = {
  "style.css": { type: "text/css", text: readFileSync(new URL("./assets/style.css", import.meta.url), "utf8") },
  "qr-code.mjs": script(readFileSync(new URL("./assets/qr-code.mjs", import.meta.url), "utf8")),
  "frame.mjs": script(readFileSync(new URL("./assets/frame.mjs", import.meta.url), "utf8")),
  "follow.mjs": script(readFileSync(new URL("./assets/follow.mjs", import.meta.url), "utf8")),
  "follow-while-seen.mjs": script(readFileSync(new URL("./assets/follow-while-seen.mjs", import.meta.url), "utf8")),
  "wx-login.js": script(readFileSync(new URL("./assets/wx-login.js", import.meta.url), "utf8")),
} as const;

type AssetName = keyof typeof ASSETS;

/** The path of the style sheet or of a script. */
export function assetPath({ path }: Pick<Sandbox, "path">, name: AssetName): string {
  return `${path}/assets/${name}`;
}

/** `/assets/NAME`: the style sheet and the scripts. */
export function asset(name: string): Response | undefined {
  const found = new Map<string, { readonly type: string; readonly text: string }>(Object.entries(ASSETS)).get(name);
  return (
    found &&
    new Response(found.text, {
      headers: {
        "Content-Type": `${found.type}; charset=utf-8`,
        "Cache-Control": "no-cache",
        // A frame without `allow-same-origin` loads the scripts from no origin.
        "Access-Control-Allow-Origin": "*",
      },
    })
  );
}

function script(text: string) {
  return { type: "text/javascript", text };
}
