import { nowInSeconds, type Sandbox } from "../sandbox.ts";

/**
 * A new request id, as WeChat appends it to an errmsg. Its form is one of the three that WeChat has used, chosen at
 * random, so that a client meets them all.
 */
export function requestIdText(sandbox: Pick<Sandbox, "now">): string {
  const random = crypto.getRandomValues(new Uint32Array(3));
  const [form = 0, ...rest] = random;
  // The newer form starts with the time in hexadecimal seconds. The older form is letters and digits.
  const rid = [nowInSeconds(sandbox), ...rest].map((part) => part.toString(16).padStart(8, "0")).join("-");
  const letters = Buffer.from(random.buffer).toString("base64").replace(/\W/g, "x");
  const forms = [
    `, rid: ${rid}`,
    ` rid: ${rid}`,
    `, hints: [ req_id: ${letters.slice(0, 9)}-${letters.slice(9, 15)} ]`,
  ];
  return forms[form % forms.length] ?? "";
}
