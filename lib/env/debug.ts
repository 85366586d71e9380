import "server-only";

type Given = { readonly NODE_DEBUG?: string; readonly DEBUG?: string };

/**
 * What is wrong with the variables that make Node.js and Next.js print what they do. In the modules of `NODE_DEBUG` that
 * concern the network, that is the URL of the exchange, which contains the AppSecret and the code. With `DEBUG`, Next.js
 * prints every request's query and cookies.
 */
export function debugProblems({ NODE_DEBUG = "", DEBUG = "" }: Given): string[] {
  const network = /\*|http|net|tls|undici|fetch|websocket/i.test(NODE_DEBUG);
  const next = DEBUG.split(/[\s,]+/).some((name) => name.startsWith("next:") || /^(?:n|ne|nex|next)?\*/.test(name));
  return [
    ...(network
      ? ["NODE_DEBUG prints the AppSecret, codes and tokens. Remove it, or name no module of the network."]
      : []),
    ...(next ? ["DEBUG prints codes and sealed cookies. Remove it, or name nothing of Next.js."] : []),
  ];
}
