import type { Sandbox } from "./sandbox.ts";
import { StoreError } from "./store/store.ts";

type Store = Sandbox["store"];

/** A store whose nth operation fails and has no effect. All others work. */
export function failingOnce(store: Store, nth: number): Store {
  let asked = 0;
  const counted =
    <Told extends readonly unknown[], Kept>(operation: (...told: Told) => Promise<Kept>) =>
    async (...told: Told): Promise<Kept> => {
      asked += 1;
      if (asked === nth) throw new StoreError();
      return operation(...told);
    };
  return {
    ...store,
    claim: counted(store.claim),
    claimed: counted(store.claimed),
    put: counted(store.put),
    get: counted(store.get),
  };
}
