import type { Ledger } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { CHALLENGE_DAY_SECONDS, CHALLENGES_PER_DAY } from './limits.ts'

/** What a validator may bind in demands. */
export type BondBudget = {
  /**
   * Makes one more bond ready in the Vault; false where the day's are used up, or the account has
   * none and only its own key could deposit one.
   *
   * @param options.part Of the day's demands no more than one in so many were made so far; 1 when
   * absent.
   *
   * @throws {LedgerError} The wallet cannot pay it.
   */
  take(nowSeconds: bigint, options?: { readonly part?: number }): Promise<boolean>
}

export type BondBudgetOptions = {
  readonly ledger: Ledger
  /** The account that opens data challenges. */
  readonly account: AccountId
  /** Demands in a day, at most. */
  readonly challengesPerDay: number | undefined
  /** Counts one more demand in a day; false where the day's are used up. */
  readonly spend: (day: bigint, most: number) => Promise<boolean>
}

export function createBondBudget(options: BondBudgetOptions): BondBudget {
  const { ledger, account, spend, challengesPerDay = CHALLENGES_PER_DAY } = options
  return {
    async take(nowSeconds, { part = 1 } = {}) {
      // As on the chain: a demand's bond is what a seat is paid.
      const { seatFee: bond } = await ledger.parameters()
      const asset = ledger.nativeAsset
      const available = await ledger.balance(account, asset)
      if (available < bond && account !== ledger.account) return false
      const most = Math.ceil(challengesPerDay / part)
      if (!(await spend(nowSeconds / CHALLENGE_DAY_SECONDS, most))) return false
      if (available < bond) await ledger.deposit({ asset, amount: bond - available })
      return true
    },
  }
}
