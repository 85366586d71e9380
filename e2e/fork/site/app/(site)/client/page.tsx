import { SessionProvider } from "next-auth/react";
import { Visitor } from "./visitor";

export default function ClientPage() {
  return (
    <SessionProvider>
      <Visitor />
    </SessionProvider>
  );
}
