/** @jsxImportSource hono/jsx */
import { langParameter } from "../../language.ts";
import { PARAMETERS } from "../../login/problem.ts";
import type { LoginRequest } from "../../login/request.ts";
import type { PageContext } from "../page-context.ts";

/** The request as hidden fields of the form that answers it. */
export function RequestFields({ context, fields }: { context: PageContext; fields: LoginRequest["fields"] }) {
  return (
    <>
      {PARAMETERS.map((name) => (
        <input type="hidden" name={name} value={fields[name]} />
      ))}
      <input type="hidden" name="lang" value={langParameter(context.language)} />
    </>
  );
}
