import { requireUser } from "@/lib/auth";

export default async function DeepPage() {
  const user = await requireUser();
  return <p>Hello, {user.name}.</p>;
}
