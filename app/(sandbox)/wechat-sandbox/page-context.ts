import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { currentSandbox, type Language, languageOf, type Sandbox } from "@/lib/sandbox";
import { copyFor, type SandboxCopy } from "./copy";

export interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** What every page of the sandbox needs. */
export interface PageContext {
  /** The sandbox without its secrets: in development React sends the props of a page to the browser. */
  readonly sandbox: Pick<Sandbox, "origin" | "phoneOrigin" | "callbackOrigins" | "sharedStore" | "publicDemo">;
  readonly query: URLSearchParams;
  readonly language: Language;
  readonly copy: SandboxCopy;
}

/** Reads the request of a page. If the sandbox is off, the page does not exist. */
export async function pageContext({ searchParams }: PageProps): Promise<PageContext> {
  const requestHeaders = await headers();
  const { origin, phoneOrigin, callbackOrigins, sharedStore, publicDemo } = sandboxFor(requestHeaders);
  const sandbox = { origin, phoneOrigin, callbackOrigins, sharedStore, publicDemo };
  const query = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      [value ?? []].flat().map((single): [string, string] => [name, single]),
    ),
  );
  const language = languageOf(query, requestHeaders);
  return { sandbox, query, language, copy: copyFor(language) };
}

/** The method of a page's request. Next does not give it to pages, so proxy.ts passes it on in a header. */
export function methodOf(requestHeaders: Pick<Headers, "get">): string | undefined {
  return requestHeaders.get("x-site-method") ?? undefined;
}

/** The sandbox with its secrets. A page passes it to the sandbox's functions, but never to a component. */
export function sandboxFor(requestHeaders: Pick<Headers, "get">): Sandbox {
  return currentSandbox(requestHeaders) ?? notFound();
}
