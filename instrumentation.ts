/** Runs once before the server takes requests. */
export async function register(): Promise<void> {
  // Next also builds this file for its edge runtime, where there is no process to stop.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { prepareProcess } = await import("@/lib/env");
    prepareProcess();
    const { logSetup, refuseDatabaseSessions } = await import("@/lib/auth/startup");
    refuseDatabaseSessions();
    logSetup();
    const { guardServers } = await import("@/lib/http/guard-servers");
    const { site } = await import("@/site.config");
    const { waitingPage } = await import("@/lib/auth/limited/waiting");
    guardServers(site.uploads, waitingPage);
    const { noteConnections } = await import("@/lib/limits");
    noteConnections();
  }
}
