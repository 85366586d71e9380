import { langParameter, PARAMETERS } from "@/lib/sandbox";
import type { PageContext } from "../page-context";
import type { Asked } from "./asked";

/** The request as hidden fields of the form that answers it. */
export function RequestFields({ context, fields }: { context: PageContext; fields: Asked["fields"] }) {
  return (
    <>
      {PARAMETERS.map((name) => (
        <input key={name} type="hidden" name={name} value={fields[name]} />
      ))}
      <input type="hidden" name="lang" value={langParameter(context.language)} />
    </>
  );
}
