import { siteHealth } from "@/lib/site";

/** Whether this server can serve visitors, for a load balancer and for Docker. It asks nobody but the store. */
export async function GET(): Promise<Response> {
  const problem = await siteHealth();
  const answer = problem === undefined ? { status: "ok" } : { status: "unavailable", reason: problem };
  return Response.json(answer, { status: problem === undefined ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
