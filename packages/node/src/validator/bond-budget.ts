import type { Ledger } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { CHALLENGE_DAY_SECONDS, CHALLENGES_PER_DAY } from './limits.ts'
import type { WithheldTranscriptRecords } from './withheld-transcript-records.ts'

/** Limits the bonds that a validator locks in data challenges. */
export type BondBudget = {
  /**
   * Provides one more bond in the Vault. Returns false at the day's limit, or if the account lacks
   * the bond and this node does not have the account's own key to deposit it.
   *
   * @param options.share Share of the day's limit that the provider gets, from 0 to 1. It gets at
   *   least one challenge.
   *
   * @throws {LedgerError} The wallet cannot pay the bond.
   */
  take(
    nowSeconds: bigint,
    options: { readonly provider: AccountId; readonly share: number },
  ): Promise<boolean>
}

export type BondBudgetOptions = {
  readonly ledger: Ledger
  /** The account that opens data challenges. */
  readonly account: AccountId
  /** Maximum data challenges in a day. */
  readonly challengesPerDay: number | undefined
  /** Counts one more data challenge of a day. Returns false at a limit. */
  readonly spend: WithheldTranscriptRecords['countChallenge']
}

export function createBondBudget(options: BondBudgetOptions): BondBudget {
  const { ledger, account, spend, challengesPerDay = CHALLENGES_PER_DAY } = options
  return {
    async take(nowSeconds, { provider, share }) {
      // A validator's bond for a data challenge is the fee of one jury seat.
      const { seatFee: bond } = await ledger.parameters()
      const asset = ledger.nativeAsset
      const available = await ledger.balance(account, asset)
      if (available < bond && account !== ledger.account) return false
      const day = nowSeconds / CHALLENGE_DAY_SECONDS
      const ofProvider = Math.max(1, Math.ceil(challengesPerDay * share))
      if (!(await spend({ day, provider, most: challengesPerDay, ofProvider }))) return false
      if (available < bond) await ledger.deposit({ asset, amount: bond - available })
      return true
    },
  }
}
