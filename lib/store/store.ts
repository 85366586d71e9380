/** The little that several requests have to agree on: which single-use things have been used. */
export interface Store {
  /** Claims a key for a number of seconds. True for the first who asks, false for everybody after. */
  claim(key: string, seconds: number): Promise<boolean>;
  /** Whether a key is claimed. */
  has(key: string): Promise<boolean>;
}
