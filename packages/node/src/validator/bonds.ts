import type { Ledger } from '@ostrom/ledger'
import { DEMAND_DAY_SECONDS, DEMANDS_PER_DAY } from './limits.ts'

/** What a validator may bind in demands. */
export type BondBudget = {
  /**
   * Makes one more bond ready in the Vault; false where the day's are used up.
   *
   * @throws {LedgerError} The wallet cannot pay it.
   */
  take(nowSeconds: bigint): Promise<boolean>
}

export type BondBudgetOptions = {
  readonly ledger: Ledger
  /** Demands in a day, at most. */
  readonly demandsPerDay: number | undefined
  /** Counts one more demand in a day; false where the day's are used up. */
  readonly spend: (day: bigint, most: number) => Promise<boolean>
}

export function createBondBudget(options: BondBudgetOptions): BondBudget {
  const { ledger, spend, demandsPerDay = DEMANDS_PER_DAY } = options
  return {
    async take(nowSeconds) {
      if (!(await spend(nowSeconds / DEMAND_DAY_SECONDS, demandsPerDay))) return false
      const { accusationBond: bond } = await ledger.parameters()
      const asset = ledger.nativeAsset
      const available = await ledger.balance(ledger.account, asset)
      if (available < bond) await ledger.deposit({ asset, amount: bond - available })
      return true
    },
  }
}
