import type { CastSlug } from "./cast/cast.ts";
import type { Scope } from "./grant.ts";
import { decide } from "./login/decision.ts";
import { acceptedOrigins } from "./login/fields.ts";
import { checkAuthorize } from "./login/oauth2-authorize.ts";
import type { Problem } from "./login/problem.ts";
import { checkQrConnect } from "./login/qrconnect.ts";
import { DECISION_PATH } from "./pages.ts";
import { appIn, baseOf, firstApp, personIn, type Sandbox } from "./sandbox.ts";
import { type Fault, findScenario, type Stage, scenarios, scenarioText } from "./scenario.ts";

/** A login that a person allows. */
export interface SignIn {
  /** Where your project would send the browser: `redirect_uri` in the URL of WeChat's page. */
  readonly redirectUri: string;
  readonly state?: string;
  /** Default: the first of your seed, else `lin`, an ordinary person. */
  readonly person?: CastSlug | (string & {});
  /** What should go wrong, and when, such as `exchange.busy` or `userinfo.revoked`. Default: nothing. */
  readonly scenario?: `${Stage}.${Fault}`;
  /** Default: `snsapi_login`, of the website application. The other two are the official account's, inside WeChat. */
  readonly scope?: Scope;
  /** The AppID. Default: the first application of the kind that the scope belongs to. */
  readonly appId?: string;
}

/** A login that a person has allowed. */
export interface SignedIn {
  readonly code: string;
  /** Where WeChat would send the browser: the `redirectUri` with the code and the state. */
  readonly callbackUrl: string;
}

const IN_WECHAT = "MicroMessenger";

/**
 * Lets a person allow a login, without a browser. The decision is taken by the code that takes it for the pages.
 *
 * Throws an error that names the mistake if a page would refuse the request.
 */
export async function signIn(sandbox: Sandbox, login: SignIn): Promise<SignedIn> {
  const { people, apps } = sandbox;
  const { person = people[0]?.slug ?? "", scenario, redirectUri, state, scope = "snsapi_login" } = login;
  if (!personIn(sandbox, person)) {
    throw new TypeError(`There is no person ${person}. ${known(people.map(({ slug }) => slug))}`);
  }
  if (scenario !== undefined && !findScenario(sandbox, scenario)) {
    throw new TypeError(`There is no scenario ${scenario}. ${known(scenarios(sandbox).map(scenarioText))}`);
  }
  if (login.appId !== undefined && !appIn(sandbox, login.appId)) {
    throw new TypeError(`There is no application ${login.appId}. ${known(apps.map(({ appId }) => appId))}`);
  }
  const insideWeChat = scope !== "snsapi_login";
  const form = new URLSearchParams({
    appid: login.appId ?? firstApp(sandbox, insideWeChat ? "official_account" : "website").appId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope,
    ...(state !== undefined && { state }),
  });
  const check = insideWeChat ? checkAuthorize(sandbox, form, IN_WECHAT) : checkQrConnect(sandbox, form);
  if (!check.ok) throw new TypeError(refusal(sandbox, check.problem));
  const choice = { person, decision: "allow", ...(scenario && { scenario }), ...(insideWeChat && { page: "oauth2" }) };
  for (const [name, value] of Object.entries(choice)) form.set(name, value);
  const callbackUrl = await locationAfter(sandbox, form);
  const [, code] = /[?&]code=([^&#]+)/.exec(callbackUrl.slice(check.request.redirectUri.length)) ?? [];
  if (code === undefined) throw new Error("The sandbox issued no code.");
  return { code, callbackUrl };
}

async function locationAfter(sandbox: Sandbox, form: URLSearchParams): Promise<string> {
  const headers = { Accept: "application/json", "User-Agent": IN_WECHAT };
  const request = new Request(`${baseOf(sandbox)}${DECISION_PATH}`, { method: "POST", body: form, headers });
  const response = await decide(sandbox, request);
  if (!response.ok) throw new Error(`The sandbox did not take the decision: ${(await response.text()).trim()}`);
  const { location }: { location: string } = await response.json();
  return location;
}

function refusal(sandbox: Sandbox, { kind, parameter }: Problem): string {
  const where = parameter ? `, in the parameter ${parameter}` : "";
  const remedy = kind.startsWith("redirect_uri_")
    ? ` It accepts callbacks at ${acceptedOrigins(sandbox).join(", ")}. Name another origin in callbackOrigins.`
    : "";
  return `The sandbox refuses this login: ${kind}${where}.${remedy}`;
}

function known(names: readonly string[]): string {
  return `It knows ${names.join(", ")}.`;
}
