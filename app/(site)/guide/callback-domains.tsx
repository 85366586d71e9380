import type { GuideCopy } from "./copy";

type Domain = GuideCopy["live"]["domain"];

const EXAMPLES: readonly (readonly [value: string, rule: keyof Domain["rules"]])[] = [
  ["www.example.com", "right"],
  ["https://www.example.com", "scheme"],
  ["www.example.com:8443", "port"],
  ["www.example.com/login", "path"],
  ["example.com", "subdomain"],
  ["localhost", "local"],
];

/** What can stand in the field of the callback domain, and what cannot. */
export function CallbackDomains({ domain }: { domain: Domain }) {
  return (
    <table className="w-full border-t border-line text-start">
      <thead className="sr-only">
        <tr>
          <th scope="col">{domain.value}</th>
          <th scope="col">{domain.verdict}</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {EXAMPLES.map(([value, rule]) => (
          <tr key={value} className="align-baseline max-sm:grid max-sm:py-2 sm:*:py-2.5">
            <th scope="row" className="text-start font-normal sm:w-[16em]">
              <code className="mono">{value}</code>
            </th>
            <td className={rule === "right" ? "text-green-ink" : "text-ink-2"}>{domain.rules[rule]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
