import type { ReactNode } from "react";

interface Row {
  readonly code: string;
  readonly text: ReactNode;
}

/** A table of identifiers and their descriptions. On a phone each row has two lines. */
export function Rows({ columns: [first, second], rows }: { columns: readonly [string, string]; rows: readonly Row[] }) {
  return (
    <table className="w-full border-t border-line">
      <thead className="sr-only">
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{second}</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map(({ code, text }) => (
          <tr key={code} className="align-baseline max-sm:grid max-sm:py-2.5 sm:*:py-2.5">
            <th scope="row" className="text-start font-normal sm:w-[15em] sm:pe-4">
              <code className="mono">{code}</code>
            </th>
            <td className="text-ink-2">{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
