import start from "@/lib/auth/attempt.ts?name=startAtempt&excerpt";

export default function Guide() {
  return <pre>{JSON.stringify(start)}</pre>;
}
