export const AVATAR_NAMES = ["crane", "teapot", "moon", "mountain"] as const;

export type AvatarName = (typeof AVATAR_NAMES)[number];

/** The avatars, drawn for the sandbox: flat shapes on a 96 × 96 square, without script, style or anything to load. */
export const AVATARS: Readonly<Record<AvatarName, string>> = {
  crane: drawing(`
  <rect width="96" height="96" fill="#f3c766"/>
  <circle cx="66" cy="30" r="15" fill="#e0603a"/>
  <path d="M58 18 45 56h19z" fill="#aebbca"/>
  <path d="M9 40 42 55 45 72z" fill="#d3dce6"/>
  <path d="M83 34 58 54 55 72z" fill="#d3dce6"/>
  <path d="M83 34 93 50 78.6 41z" fill="#27323f"/>
  <path d="M25 14 38 56h24z" fill="#fffdf7"/>
  <path d="M38 56h24L50 82z" fill="#f1f5f8"/>
  <path d="M50 56h12L50 82z" fill="#c6d0dc"/>`),
  teapot: drawing(`
  <rect width="96" height="96" fill="#dfe8e4"/>
  <path d="M0 72h96v24H0z" fill="#c5d4ce"/>
  <path d="M42 16c-5 5 5 8 0 13M54 16c-5 5 5 8 0 13" fill="none" stroke="#9db3ab" stroke-width="3" stroke-linecap="round"/>
  <circle cx="72" cy="55" r="11" fill="none" stroke="#9c4a32" stroke-width="5"/>
  <path d="M32 62 13 47l6-3 17 8z" fill="#9c4a32"/>
  <path d="M26 56a22 19 0 0 1 44 0c0 9-5 16-10 18H36c-5-2-10-9-10-18z" fill="#b95c3f"/>
  <path d="M48 37a22 19 0 0 1 22 19c0 9-5 16-10 18H48z" fill="#a9503a"/>
  <path d="M33 41a15 6 0 0 1 30 0z" fill="#8a3f2b"/>
  <circle cx="48" cy="33" r="4" fill="#8a3f2b"/>`),
  moon: drawing(`
  <rect width="96" height="96" fill="#24314a"/>
  <path d="M57 14a25 25 0 1 0 21 39A21 21 0 0 1 57 14z" fill="#f5c558"/>
  <path d="m28 20 1.8 4.2L34 26l-4.2 1.8L28 32l-1.8-4.2L22 26l4.2-1.8zM76 24l1.4 3.1 3.1 1.4-3.1 1.4L76 33l-1.4-3.1-3.1-1.4 3.1-1.4zM18 50l1.2 2.8L22 54l-2.8 1.2L18 58l-1.2-2.8L14 54l2.8-1.2z" fill="#fbe9bd"/>
  <path d="M0 76c18-10 34-10 52-2s30 8 44 0v22H0z" fill="#3a4a69"/>
  <path d="M0 86c22-10 40 2 58 2s28-6 38-8v16H0z" fill="#1a2438"/>`),
  mountain: drawing(`
  <rect width="96" height="96" fill="#e6edf4"/>
  <circle cx="70" cy="27" r="10" fill="#ee9f4b"/>
  <path d="M34 72 66 36l34 36z" fill="#a9bbcd"/>
  <path d="M-6 72 36 22l42 50z" fill="#5d7590"/>
  <path d="M36 22v50h42z" fill="#4b627c"/>
  <path d="M36 22 23.4 37l6.1 3.6L36 35l5.4 6.2 7-4.4z" fill="#fbfdff"/>
  <path d="M0 72h96v24H0z" fill="#c9d8e6"/>
  <path d="M14 80h30M54 80h12M34 88h40" stroke="#fbfdff" stroke-width="3" stroke-linecap="round"/>`),
};

function drawing(shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">${shapes}\n</svg>\n`;
}
