import "server-only";
import type { Adapter, AdapterUser } from "next-auth/adapters";

const users = new Map<string, AdapterUser>();
const owners = new Map<string, string>();

/** A database of users and their accounts, as long as the process lives. It gives each user an id of its own. */
export const memoryAdapter: Adapter = {
  createUser(user) {
    const created = { ...user, id: `db_${users.size + 1}` };
    users.set(created.id, created);
    return { ...created };
  },
  getUser: (id) => found(id),
  getUserByEmail: (email) => found([...users.values()].find((user) => user.email === email)?.id),
  getUserByAccount: (account) => found(owners.get(keyOf(account))),
  async linkAccount(account) {
    owners.set(keyOf(account), account.userId);
  },
};

function keyOf(account: { readonly provider: string; readonly providerAccountId: string }): string {
  return `${account.provider} ${account.providerAccountId}`;
}

// As a database does, it hands out a copy.
function found(id: string | undefined): AdapterUser | null {
  const user = id === undefined ? undefined : users.get(id);
  return user ? { ...user } : null;
}
