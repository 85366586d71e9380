"use client";

import { signIn, signOut, useSession } from "next-auth/react";

export function Visitor() {
  const { data: session, status, update } = useSession();
  return (
    <>
      <output aria-label="status">{status}</output>
      <output aria-label="user">{JSON.stringify(session?.user ?? null)}</output>
      <button type="button" onClick={() => signIn("wechat", { redirectTo: "/client?by=wechat" })}>
        signIn wechat
      </button>
      <button type="button" onClick={() => signIn("github", { redirectTo: "/client?by=github" })}>
        signIn github
      </button>
      <button type="button" onClick={() => update({ name: "Renamed", role: "admin", sub: "somebody else" })}>
        update
      </button>
      <button type="button" onClick={() => signOut({ redirectTo: "/client?by=nobody" })}>
        signOut
      </button>
    </>
  );
}
