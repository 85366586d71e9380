import type { CastSlug } from "../../cast/cast";
import type { Decision } from "../../login/choice";
import type { Fault, Stage } from "../../scenario";

/** What is chosen in the sandbox's form. */
export interface Choice {
  readonly person?: CastSlug;
  readonly decision?: Decision;
  /** What should go wrong, such as `userinfo.revoked`. */
  readonly scenario?: `${Stage}.${Fault}`;
}

/**
 * Opens a page of the sandbox, fills in its form, and returns the URL that it redirects to, which is the callback. It
 * does without a browser.
 *
 * @throws {Error} with the page's text, if the page has no form.
 */
export async function fillIn(address: string, choice: Choice = {}, userAgent = "Mozilla/5.0"): Promise<string> {
  const headers = { "user-agent": userAgent };
  const opened = await fetch(address, { headers });
  const page = await opened.text();
  const forms = [...page.matchAll(/<form\b[^>]*\baction="([^"]+)"[^>]*>(.*?)<\/form>/gs)];
  const form = forms.find(([, , fields = ""]) => fields.includes('name="decision"'));
  if (!form) throw new Error(page.replace(/<script.*?<\/script>|<[^>]+>/gs, " ").replace(/\s+/g, " "));
  const [, action = "", fields = ""] = form;

  const body = new URLSearchParams({ person: "lin", decision: "allow", ...choice });
  for (const [, name = "", value = ""] of fields.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
    body.append(name, text(value));
  const posted = await fetch(new URL(text(action), address), { method: "POST", headers, body, redirect: "manual" });
  const location = posted.headers.get("location");
  if (posted.status !== 303 || !location) throw new Error(`The form is answered with ${posted.status}`);
  return location;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function text(attribute: string): string {
  return attribute.replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: string) => ENTITIES[name] ?? "");
}
