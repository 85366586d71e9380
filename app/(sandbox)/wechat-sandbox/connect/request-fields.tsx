import { type LoginRequest, langParameter, PARAMETERS } from "@/lib/sandbox";
import type { PageContext } from "../page-context";

/** The request once more, as the fields of the form that answers it. */
export function RequestFields({ context, request }: { context: PageContext; request: LoginRequest }) {
  return (
    <>
      {PARAMETERS.map((name) => (
        <input key={name} type="hidden" name={name} value={request.fields[name]} />
      ))}
      <input type="hidden" name="lang" value={langParameter(context.language)} />
    </>
  );
}
