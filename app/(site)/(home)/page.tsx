import { currentUser } from "@/lib/auth";
import { SignedIn } from "./signed-in";
import { SignedOut } from "./signed-out";

export default async function Home() {
  const user = await currentUser();
  return user ? <SignedIn user={user} /> : <SignedOut />;
}
