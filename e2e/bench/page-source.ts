interface Page {
  /** What the page imports, and from where. */
  readonly imports?: string;
  readonly from?: string;
  /** The expression of what it shows. */
  readonly name: string;
}

/** The source of a page that is made anew for every request, and shows one text. */
export function pageOf({ imports, from, name }: Page): string {
  return `
    import { headers } from "next/headers";
    ${imports ? `import { ${imports} } from "${from}";` : ""}
    export default async () => {
      await headers();
      return <p>{${name}}</p>;
    };`;
}
