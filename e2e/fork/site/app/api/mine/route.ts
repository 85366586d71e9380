import { withUser } from "@/lib/auth";

export const GET = withUser((user) => Response.json(user));
