import { auth, currentUser, signIn } from "@/lib/auth";

async function signInWithGitHub(): Promise<void> {
  "use server";
  await signIn("github", { redirectTo: "/fork?from=action" });
}

export default async function ForkPage() {
  const [session, user] = [await auth(), await currentUser()];
  return (
    <>
      <output aria-label="auth">{JSON.stringify(session?.user ?? null)}</output>
      <output aria-label="currentUser">{JSON.stringify(user ?? null)}</output>
      <form action={signInWithGitHub}>
        <button type="submit">GitHub</button>
      </form>
    </>
  );
}
