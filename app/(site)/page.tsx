import type { Metadata } from "next";
import { currentUser } from "@/lib/auth";
import { currentLanguage, pageMetadata } from "@/lib/site";
import { site } from "@/site.config";
import { AnnotatedCard } from "../(demo)/home/annotated-card";
import { DemoHome } from "../(demo)/home/demo-home";
import { Hero } from "./home/hero";
import { SignedIn } from "./home/signed-in";
import { SignedOut } from "./home/signed-out";

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ path: "/", description: site.description[await currentLanguage()] });
}

export default async function HomePage() {
  const user = await currentUser();
  return (
    <>
      <Hero aside={<AnnotatedCard user={user} />}>{user ? <SignedIn /> : <SignedOut />}</Hero>
      <DemoHome user={user} />
    </>
  );
}
