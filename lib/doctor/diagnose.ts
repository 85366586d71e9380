import "server-only";
import { look } from "./look";
import { type Report, reportOf } from "./report";
import { subjectOf } from "./subject";
import type { Variables } from "./variables";

/**
 * Looks for what a deployment gets wrong. It asks the site itself, WeChat's API and WeChat's page once each, or what stands
 * in for WeChat. It throws only for a defect of its own.
 *
 * @param assumedOrigin Where the site is reached if the variables do not say. Default: this machine.
 */
export async function diagnose(variables: Variables, assumedOrigin?: string): Promise<Report> {
  const subject = subjectOf(variables, assumedOrigin);
  return reportOf(subject, await look(subject));
}
