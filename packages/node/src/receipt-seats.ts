import {
  type AuditLedger,
  type DataChallengeLedger,
  GENERAL_DOMAIN,
  type Ledger,
} from '@ostrom/ledger'
import type { AccountId, Hash } from '@ostrom/protocol'
import { AuditSampling } from '@ostrom/verification'
import { READER_SEATS } from './limits.ts'
import type { Randomness } from './randomness.ts'

// Seats of validators for drawn receipts: docs/spec/verification.md, section 3. A seat lets a
// validator read the answer off chain. With the same seed the chain draws fewer seats, which are
// among these. Validators with the chain's seats may also open a data challenge for the answer.

/** A drawn receipt, with the anchor and the audit window of its session or request. */
export type AnchoredReceipt = {
  readonly receiptId: Hash
  readonly modelVersion: Hash
  /** Unix second at which the root that includes the receipt was put on chain. */
  readonly anchoredSeconds: bigint
  /** Audit window of the offer under which the receipt was given, in seconds. */
  readonly windowSeconds: bigint
}

/** Reads whether accounts have seats for drawn receipts. */
export type ReceiptSeats = {
  /** Returns undefined while the beacon value that draws the seats is unknown. */
  hasSeat(account: AccountId, receipt: AnchoredReceipt): Promise<boolean | undefined>
}

export type ReceiptSeatsOptions = {
  readonly ledger: Pick<Ledger, 'nowSeconds'>
  readonly audits: Pick<AuditLedger, 'seatsForSeed'>
  /** Undefined on chains that register no receipts. */
  readonly dataChallenges: Pick<DataChallengeLedger, 'registeredAtSeconds'> | undefined
  readonly randomness: Pick<Randomness, 'selectionValue'>
}

/** Creates a reader of seats by the chain's draw. */
export function createReceiptSeats(options: ReceiptSeatsOptions): ReceiptSeats {
  const { ledger, audits, dataChallenges, randomness } = options
  /**
   * Returns the second that decides the draw. For a receipt that was registered on chain, this is
   * the second of the root under which it was registered, while the audit window after that second
   * lasts. Otherwise it is the second of the given anchor.
   */
  const drawSecondsOf = async (receipt: AnchoredReceipt): Promise<bigint> => {
    const { receiptId, anchoredSeconds, windowSeconds } = receipt
    const registered = await dataChallenges?.registeredAtSeconds(receiptId)
    if (registered === undefined) return anchoredSeconds
    const lasts = (await ledger.nowSeconds()) < registered + windowSeconds
    return lasts ? registered : anchoredSeconds
  }
  return {
    async hasSeat(account, receipt) {
      const atSeconds = await drawSecondsOf(receipt)
      const value = await randomness.selectionValue(atSeconds)
      if (!value) return undefined
      const { receiptId, modelVersion } = receipt
      const seed = AuditSampling.subjectSeed(value, receiptId)
      for (const domain of [modelVersion, GENERAL_DOMAIN]) {
        const draw = { seed, account, domain, atSeconds, expected: READER_SEATS }
        if ((await audits.seatsForSeed(draw)) > 0n) return true
      }
      return false
    },
  }
}
