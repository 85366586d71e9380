import { readFileSync } from "node:fs";
import { decode, encode } from "fast-png";
import { picture } from "../picture.ts";
import { AVATAR_NAMES, type AvatarName } from "./avatars.ts";

const FULL_SIZE = 640;

// Squares of the full size, with a palette and a byte a pixel. A bundler includes a file only where it sees its name.
const DRAWINGS: Readonly<Record<AvatarName, Uint8Array>> = {
  crane: readFileSync(new URL("../assets/crane.png", import.meta.url)),
  teapot: readFileSync(new URL("../assets/teapot.png", import.meta.url)),
  moon: readFileSync(new URL("../assets/moon.png", import.meta.url)),
  mountain: readFileSync(new URL("../assets/mountain.png", import.meta.url)),
};

/** WeChat's sizes as they are in a URL, and how many pixels a side each has. */
const PIXELS: ReadonlyMap<string, number> = new Map([
  ["0", 640],
  ["46", 46],
  ["64", 64],
  ["96", 96],
  ["132", 132],
]);

// There are few drawings and sizes, so each is scaled once.
const scaled = new Map<string, Uint8Array>();

/** `/avatars/NAME/SIZE`: one of the drawings as a PNG of that size. As in WeChat's URLs, 0 stands for 640 pixels. */
export function avatar(name: string | undefined, size: string | undefined): Response | undefined {
  const known = AVATAR_NAMES.find((other) => other === name);
  const pixels = PIXELS.get(size ?? "");
  return known && pixels !== undefined ? picture(drawing(known, pixels)) : undefined;
}

/** A drawing as a PNG of this many pixels a side, at most 640. */
function drawing(name: AvatarName, size: number): Uint8Array {
  if (size === FULL_SIZE) return DRAWINGS[name];
  const key = `${name}/${size}`;
  const png = scaled.get(key) ?? scaledDown(DRAWINGS[name], size);
  scaled.set(key, png);
  return png;
}

// Each pixel is the mean of the pixels that it stands for.
function scaledDown(png: Uint8Array, size: number): Uint8Array {
  const { data: pixels, palette = [] } = decode(png);
  const edge = (position: number) => Math.floor((position * FULL_SIZE) / size);
  const data = Uint8Array.from({ length: size * size * 3 }, (_, index) => {
    const [x, y, channel] = [Math.floor(index / 3) % size, Math.floor(index / 3 / size), index % 3];
    let sum = 0;
    for (let row = edge(y); row < edge(y + 1); row += 1) {
      for (let column = edge(x); column < edge(x + 1); column += 1) {
        sum += palette[pixels[row * FULL_SIZE + column] ?? 0]?.[channel] ?? 0;
      }
    }
    return Math.round(sum / ((edge(x + 1) - edge(x)) * (edge(y + 1) - edge(y))));
  });
  return encode({ width: size, height: size, channels: 3, data });
}
