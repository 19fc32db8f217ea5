import {
  isLedgerError,
  type MarketReader,
  type OnchainAnswerLedger,
  type RequestState,
} from '@ostrom/ledger'
import { type AccountId, type Clock, type Hash, Hex, Inference, type Log } from '@ostrom/protocol'
import type { ContentSource, Storage } from '@ostrom/storage'
import { textBytes, withinFee } from '../../provider/onchain-requests/answer-bytes.ts'
import { readOnchainQuestion } from '../../provider/onchain-requests/onchain-question.ts'
import { errorCodeOf } from '../../try-logged.ts'
import type { LocalModel } from '../answer-examination.ts'
import {
  ONCHAIN_ANSWERS_CHECKED_MAX,
  ONCHAIN_ANSWERS_REMEMBERED_MAX,
  ONCHAIN_ENDORSEMENT_DAY_MS,
} from '../limits.ts'

// Endorsements of audited on-chain answers: docs/spec/requests.md. Question, answer and prices are
// public, so a validator computes the answer again, and endorses it if all bytes are equal.

export type OnchainEndorserOptions = {
  readonly answers: OnchainAnswerLedger | undefined
  /** The endorsing account: this node's own, or one that it operates. */
  readonly account: AccountId
  readonly market: Pick<MarketReader, 'answeredRequests' | 'requestInput'>
  readonly models: ReadonlyMap<Hash, LocalModel>
  /** Storage for questions by CID; without it they are not endorsed. */
  readonly storage?: Storage | undefined
  readonly sources?: readonly ContentSource[] | undefined
  /** Output tokens that this hour still allows. */
  readonly tokensLeft: () => number
  readonly onTokens: (tokens: number) => void
  /** Native base units that endorsements may cost in a day. */
  readonly costPerDay: bigint
  readonly clock: Pick<Clock, 'nowMs'>
  readonly log: Log
  readonly signal: AbortSignal
}

export type OnchainEndorser = {
  /** Endorses answers with a seat of the account, up to `ONCHAIN_ANSWERS_CHECKED_MAX`. */
  step(): Promise<void>
}

export function createOnchainEndorser(options: OnchainEndorserOptions): OnchainEndorser {
  const { answers, account, market, models, log, clock } = options
  const endorsements = answers?.endorsements
  /** Answers that need no second look, with the oldest first. */
  const seen = new Set<Hash>()
  const day = { startMs: Number.NEGATIVE_INFINITY, spent: 0n }

  function remember(id: Hash): void {
    seen.add(id)
    const [oldest] = seen
    if (seen.size > ONCHAIN_ANSWERS_REMEMBERED_MAX && oldest) seen.delete(oldest)
  }

  function isAffordable(): boolean {
    const nowMs = clock.nowMs()
    if (nowMs >= day.startMs + ONCHAIN_ENDORSEMENT_DAY_MS) {
      day.startMs = nowMs
      day.spent = 0n
    }
    return day.spent < options.costPerDay && options.tokensLeft() > 0
  }

  /** Returns true if the account has a seat and the answer is that of the model. */
  async function isRight(request: RequestState): Promise<boolean> {
    try {
      const isEqual = answers !== undefined && (await isReproduced(options, answers, request))
      if (!isEqual) log('onchain-answer-differs', { request: request.id })
      return isEqual
    } catch (error) {
      log('onchain-answer-unchecked', { request: request.id, code: errorCodeOf(error) })
      return false
    }
  }

  return {
    async step() {
      if (!endorsements || !isAffordable()) return
      const waiting = await market.answeredRequests()
      const known = waiting.filter(
        ({ id, terms }) => !seen.has(id) && models.has(terms.modelVersion),
      )
      const right: Hash[] = []
      let checked = 0
      for (const request of known) {
        if (checked === ONCHAIN_ANSWERS_CHECKED_MAX || !isAffordable()) break
        const { id } = request
        // Seats are drawn an epoch after the answer, so an answer without one is looked at again.
        if ((await endorsements.seats(id, account)) === 0n) continue
        checked++
        if (await isRight(request)) right.push(id)
        remember(id)
      }
      if (right.length === 0) return
      try {
        const { hash, gasCost } = await endorsements.endorseAnswers({ requestIds: right, account })
        day.spent += gasCost
        for (const request of right) log('onchain-answer-endorsed', { request, transaction: hash })
      } catch (error) {
        // A previous run of this validator endorsed them.
        if (isLedgerError(error, 'endorsement-not-due')) return
        for (const id of right) seen.delete(id)
        throw error
      }
    },
  }
}

/** Computes an answer with each local artifact of its version, until one gives equal bytes. */
async function isReproduced(
  options: OnchainEndorserOptions,
  answers: OnchainAnswerLedger,
  { id, terms, prices }: RequestState,
): Promise<boolean> {
  const { models, signal, onTokens } = options
  const posted = (await answers.answer(id))?.content
  const first = models.get(terms.modelVersion)
  if (posted?.kind !== 'bytes' || !first || !prices) return false
  const question = await readOnchainQuestion(options, id, signal)
  const { prompt } = question
  if (Inference.isEmbeddingPrompt(prompt) || prompt.kind === 'image') return false
  for (const local of [first, ...(first.others ?? [])]) {
    const paid = withinFee(question, { served: local, prices, fee: terms.costMax })
    if (!paid) return false
    onTokens(paid.maxTokens)
    const bytes = await textBytes(local.model, { ...paid, prompt }, signal)
    if (Hex.from(bytes) === Hex.from(posted.bytes)) return true
  }
  return false
}
