import type { AnswerEndorsementLedger, Ledger, MarketReader, RequestState } from '@ostrom/ledger'
import { type Hash, Hex, type Log, type Offer } from '@ostrom/protocol'
import { logFieldsOf } from '../error-fields.ts'
import { isEndorsable } from './answerable-terms.ts'
import { ANSWER_BONDS_MAX } from './limits.ts'

export type AnswerBondsOptions = {
  readonly ledger: Pick<Ledger, 'request' | 'parameters'>
  readonly market: Pick<MarketReader, 'requestInput'>
  readonly endorsements: AnswerEndorsementLedger | undefined
  /** Highest bond behind one audited answer, in native base units. */
  readonly answerBondMax?: bigint | undefined
  readonly log: Log
}

/** Decides on the bonds that a provider puts up for audited answers. */
export type AnswerBonds = {
  /**
   * Returns the bond that a lock of a request takes now. `undefined`: validators cannot read or
   * judge the question, the bond exceeds the amount that the provider risks, other providers
   * answered since the request was read, or a call of the ledger failed.
   */
  bondFor(request: RequestState, offer: Offer.Offer): Promise<bigint | undefined>
}

/** Creates the rules of the bonds for audited answers. */
export function createAnswerBonds(options: AnswerBondsOptions): AnswerBonds {
  const { ledger, market, endorsements, log } = options

  async function isJudgeable(id: Hash): Promise<boolean> {
    const input = await market.requestInput(id)
    return input !== undefined && isEndorsable(Hex.toBytes(input))
  }

  return {
    async bondFor({ id, answers = [] }, offer) {
      try {
        if (!(await isJudgeable(id))) return undefined
        const bond = await endorsements?.lockBond({ requestId: id, offer })
        const seen = await ledger.request(id)
        const { lockBond } = await ledger.parameters()
        const max = options.answerBondMax ?? lockBond * ANSWER_BONDS_MAX
        if (bond === undefined || (seen?.answers ?? []).length !== answers.length) return undefined
        if (bond <= max) return bond
        log('answer-bond-too-high', { request: id, bond, max })
      } catch (error) {
        log('answer-bond-refused', { request: id, ...logFieldsOf(error) })
      }
      return undefined
    },
  }
}
