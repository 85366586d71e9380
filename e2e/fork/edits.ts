import { PEOPLE } from "./people";

/** A change that a team makes in a file of this repository. */
interface Edit {
  readonly path: string;
  /** A text that is in the file exactly once. Where it is missing, the file is new. */
  readonly before?: string;
  readonly after: string;
}

const SERVER_ONLY = `import "server-only";\n`;

/** What the fork says to somebody whom it does not let in. */
export const REFUSAL = { "zh-CN": "未满十八岁，不能注册。", en: "You must be eighteen to join." };

/** The numbers of the fork's filings in mainland China. */
export const FILINGS = { icp: "京ICP备12345678号-1", psb: "京公网安备11010502030001号" };

/** The edits of a fork, each in the file that is made for it. Its new files are in the folder `site`. */
export const EDITS: readonly Edit[] = [
  // Another provider, an adapter, callbacks and events. Two variables turn on what only some servers have.
  {
    path: "lib/auth/config.ts",
    before: SERVER_ONLY,
    after: `${SERVER_ONLY}import GitHub from "next-auth/providers/github";
import { databaseSession } from "./database-session";
import { memoryAdapter } from "./memory-adapter";
import { note } from "./note";
`,
  },
  {
    path: "lib/auth/config.ts",
    before: "  providers: [],\n",
    after: `  providers: [GitHub({ enterprise: { baseUrl: \`\${process.env["GITHUB_STAND_IN"]}\` } })],
  ...(process.env["FORK_ADAPTER"] && { adapter: memoryAdapter }),
  ...(process.env["FORK_DATABASE_SESSION"] && { session: databaseSession }),
  callbacks: {
    signIn({ user }) {
      if (user.name === "${PEOPLE.newcomer}") return "/guide?from=callback";
      return user.name !== "${PEOPLE.rejected}";
    },
    jwt({ token, trigger, session }) {
      if (trigger === "update" && typeof session?.name === "string") token.name = session.name;
      return token;
    },
  },
  events: {
    signIn: ({ user, account }) => note("signIn", account?.provider, user.id),
    signOut: (message) => note("signOut", "token" in message ? message.token?.sub : undefined),
  },
`,
  },
  // A refusal, and a value for the field that is added below.
  {
    path: "lib/auth/on-sign-in.ts",
    before: SERVER_ONLY,
    after: `${SERVER_ONLY}import { refuse } from "./refusal";\n`,
  },
  {
    path: "lib/auth/on-sign-in.ts",
    before: "  return { ...user, id:",
    after: `  if (user.name === "${PEOPLE.minor}") return refuse(${JSON.stringify(REFUSAL)});
  const role = user.name === "${PEOPLE.owner}" ? "admin" : "member";
  return { ...user, role, id:`,
  },
  // A field of the user.
  {
    path: "lib/auth/user.ts",
    before: "export const userSchema = z.object({\n",
    after: `export const userSchema = z.object({
  role: z.catch(z.enum(["member", "admin"]), "member"),
`,
  },
  // Its type, where a page reads it. The page is not in `site`, because this repository's user has no such field.
  {
    path: "app/(site)/role/page.tsx",
    after: `import { auth, currentUser } from "@/lib/auth";

export default async function RolePage() {
  const session = await auth();
  const user = await currentUser();
  const roles: ("member" | "admin" | undefined)[] = [session?.user.role, user?.role];
  // @ts-expect-error A session that were any would have this field, too.
  session?.user.rank;
  // @ts-expect-error And so would a user.
  user?.rank;
  return <output aria-label="roles">{roles.join(", ")}</output>;
}
`,
  },
  // Users who are locked out.
  {
    path: "lib/auth/user.ts",
    before: SERVER_ONLY,
    after: `${SERVER_ONLY}import { isLockedOut } from "./locked-out";
import { note } from "./note";
`,
  },
  {
    path: "lib/auth/user.ts",
    before: "mayUseSession(_user: User): boolean | Promise<boolean> {\n  return true;\n",
    after: `mayUseSession(user: User): boolean | Promise<boolean> {
  note("mayUseSession", user.id);
  return !isLockedOut(user.id);
`,
  },
  // The other provider's avatars pass the policy.
  {
    path: "site.config.ts",
    before: "    images: [\n",
    after: '    images: [\n      "https://avatars.githubusercontent.com",\n',
  },
  // The numbers of a site in mainland China.
  {
    path: "site.config.ts",
    before: "  redisPrefix:",
    after: `  icp: "${FILINGS.icp}",\n  psb: "${FILINGS.psb}",\n  redisPrefix:`,
  },
  // NextAuth's auth around the function of proxy.ts.
  {
    path: "proxy.ts",
    before: `import { signInOrigins } from "@/lib/auth/providers/configured";\n`,
    after: `import { auth } from "@/lib/auth";\nimport { signInOrigins } from "@/lib/auth/providers/configured";\n`,
  },
  {
    path: "proxy.ts",
    before: "export function proxy(request: NextRequest): Response {\n",
    after: `export const proxy = auth((request) => {
  if (request.auth || !request.nextUrl.pathname.startsWith("/area/")) return page(request);
  const callbackUrl = request.nextUrl.pathname + request.nextUrl.search;
  return NextResponse.redirect(new URL(\`/login?\${new URLSearchParams({ callbackUrl })}\`, request.nextUrl.origin));
});

function page(request: NextRequest): Response {
`,
  },
];
