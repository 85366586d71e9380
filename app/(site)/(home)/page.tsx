import type { Metadata } from "next";
import { currentUser } from "@/lib/auth";
import { copyIn, currentLanguage, pageMetadata } from "@/lib/site";
import { SignedIn } from "./signed-in";
import { SignedOut } from "./signed-out";

export async function generateMetadata(): Promise<Metadata> {
  const { description } = copyIn(await currentLanguage());
  return pageMetadata({ path: "/", description });
}

export default async function Home() {
  const user = await currentUser();
  return user ? <SignedIn user={user} /> : <SignedOut />;
}
