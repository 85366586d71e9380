import type { ApiErrcode } from "../wechat/index.ts";

/** When something goes wrong: at the exchange, at the login's userinfo, or at every call after the login. */
export const STAGES = ["exchange", "userinfo", "later"] as const;

export type Stage = (typeof STAGES)[number];

interface FaultFacts {
  /** The stages at which this can happen. */
  readonly at: readonly Stage[];
  /** The errcode of the answer. */
  readonly errcode?: ApiErrcode;
  /** The errcode has its real cause: the login gets a code that is expired or used. */
  readonly earned?: true;
  /** It keeps the server busy, so a public demo does not offer it. */
  readonly heavy?: true;
}

const ANY: readonly Stage[] = STAGES;

/** Everything that can go wrong through no fault of the site, in the order in which a page offers it. */
export const FAULTS = {
  code_expired: { at: ["exchange"], errcode: 42003, earned: true },
  code_used: { at: ["exchange"], errcode: 40163, earned: true },
  wrong_secret: { at: ["exchange"], errcode: 40125 },
  busy_once: { at: ANY, errcode: -1 },
  busy: { at: ANY, errcode: -1 },
  quota: { at: ANY, errcode: 45009 },
  frequency: { at: ANY, errcode: 45011 },
  address: { at: ANY, errcode: 40164 },
  platform_address: { at: ANY, errcode: 61004 },
  blocked: { at: ["exchange"], errcode: 40226 },
  restricted: { at: ["exchange", "userinfo"], errcode: 50002 },
  unauthorized: { at: ["userinfo"], errcode: 50001 },
  other_openid: { at: ["userinfo"] },
  revoked: { at: ["userinfo", "later"], errcode: 42007 },
  slow: { at: ANY, heavy: true },
  cut: { at: ANY },
  html: { at: ANY },
  huge: { at: ANY, heavy: true },
} as const satisfies Readonly<Record<string, FaultFacts>>;

export type Fault = keyof typeof FAULTS;

export const FAULT_NAMES: readonly Fault[] = Object.keys(FAULTS).filter(isFault);

/** What should go wrong in a login, and when. */
export interface Scenario {
  readonly stage: Stage;
  readonly fault: Fault;
}

/** Every scenario, in the order of the login. A public demo has no heavy ones. */
export function scenarios({ publicDemo }: { readonly publicDemo: boolean }): readonly Scenario[] {
  return STAGES.flatMap((stage) =>
    FAULT_NAMES.filter((fault) => {
      const { at, heavy }: FaultFacts = FAULTS[fault];
      return at.includes(stage) && !(publicDemo && heavy);
    }).map((fault) => ({ stage, fault })),
  );
}

/** The errcode of a fault. Undefined if it has none. */
export function errcodeOf(fault: Fault): ApiErrcode | undefined {
  const { errcode }: FaultFacts = FAULTS[fault];
  return errcode;
}

/** Whether the errcode of a fault has its real cause: a code that is expired or used. */
export function isEarned(fault: Fault): boolean {
  const { earned }: FaultFacts = FAULTS[fault];
  return earned === true;
}

/** Whether a scenario affects a call at this stage. Revoked tokens stay revoked for every later call. */
export function isMetAt({ stage, fault }: Scenario, called: Stage): boolean {
  return stage === called || (fault === "revoked" && called === "later");
}

/** A scenario as text, in a form and in a code: `exchange.busy`. */
export function scenarioText({ stage, fault }: Scenario): string {
  return `${stage}.${fault}`;
}

/** The scenario of such a text. Undefined if this sandbox does not offer it. */
export function findScenario(
  sandbox: { readonly publicDemo: boolean },
  text: string | undefined,
): Scenario | undefined {
  return scenarios(sandbox).find((scenario) => scenarioText(scenario) === text);
}

function isFault(name: string): name is Fault {
  return Object.hasOwn(FAULTS, name);
}
