/** Number and bytes of kept answers. */
type Kept = { readonly entries: number; readonly bytes: number }

const none: Kept = { entries: 0, bytes: 0 }
const sum = (a: Kept, b: Kept): Kept => ({
  entries: a.entries + b.entries,
  bytes: a.bytes + b.bytes,
})

/**
 * Counts the answers that are kept for retries: all of them, and those of each account of a hosted
 * gateway.
 */
export function createKeptCounts() {
  let all = none
  const byAccount = new Map<string, Kept>()
  const of = (account: string | undefined): Kept =>
    account === undefined ? none : (byAccount.get(account) ?? none)
  return {
    get all(): Kept {
      return all
    },
    /** Returns the counts of an account; zeros if `account` is undefined. */
    of,
    /** Adds answers and bytes; negative numbers subtract. */
    add(account: string | undefined, more: Kept): void {
      all = sum(all, more)
      if (account === undefined) return
      const own = sum(of(account), more)
      if (own.entries > 0) byAccount.set(account, own)
      else byAccount.delete(account)
    },
  }
}
