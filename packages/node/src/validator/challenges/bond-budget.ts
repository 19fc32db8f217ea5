import type { DataChallengeLedger, Ledger } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { CHALLENGE_DAY_SECONDS, CHALLENGES_PER_DAY } from '../limits.ts'
import type { WithheldTranscriptRecords } from '../records/withheld-transcript-records.ts'

/** Limits the bonds that a validator locks in data challenges. */
export type BondBudget = {
  /**
   * Deposits the missing part of a bond in the Vault, and opens another data challenge. The
   * challenge counts once it is open, so that failed attempts do not use up the day's limit.
   * Returns undefined at the day's limit, or at the provider's share of this limit. Also returns
   * undefined if the account lacks the bond, and this node does not have the account's own key to
   * deposit it.
   *
   * @throws {LedgerError} The wallet cannot pay the bond, or `open` fails.
   */
  spend<opened>(
    options: BondBudget.Options,
    open: () => Promise<opened>,
  ): Promise<opened | undefined>
}

export declare namespace BondBudget {
  type Options = {
    readonly nowSeconds: bigint
    readonly provider: AccountId
    /**
     * Share of the day's limit that the provider gets, from 0 to 1. A provider gets at least one
     * challenge.
     */
    readonly share: number
    /** Tokens of the challenged answer and its prompt, which set the bond; 0 for a receipt. */
    readonly tokens: bigint
  }
}

export type BondBudgetOptions = {
  readonly ledger: Ledger
  readonly dataChallenges: Pick<DataChallengeLedger, 'challengeFee'>
  /** The account that opens data challenges. */
  readonly account: AccountId
  /** Maximum data challenges in a day. */
  readonly challengesPerDay: number | undefined
  readonly records: Pick<WithheldTranscriptRecords, 'challengesOf' | 'countChallenge'>
}

/** Creates the budget of data challenges, by day and provider. */
export function createBondBudget(options: BondBudgetOptions): BondBudget {
  const { ledger, dataChallenges, account, records } = options
  const { challengesPerDay = CHALLENGES_PER_DAY } = options
  return {
    async spend({ nowSeconds, provider, share, tokens }, open) {
      const day = nowSeconds / CHALLENGE_DAY_SECONDS
      const spent = await records.challengesOf({ day, provider })
      const ofProvider = Math.max(1, Math.ceil(challengesPerDay * share))
      if (spent.all >= challengesPerDay || spent.ofProvider >= ofProvider) return undefined
      const bond = await dataChallenges.challengeFee(tokens)
      const asset = ledger.nativeAsset
      const available = await ledger.balance(account, asset)
      if (available < bond && account !== ledger.account) return undefined
      if (available < bond) await ledger.deposit({ asset, amount: bond - available })
      const opened = await open()
      await records.countChallenge({ day, provider })
      return opened
    },
  }
}
