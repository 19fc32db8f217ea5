import {
  type AnswerKey,
  isLedgerError,
  type MarketReader,
  type OnchainAnswer,
  type OnchainAnswerLedger,
  type RequestState,
  type WaitingAnswer,
} from '@ostrom/ledger'
import {
  type AccountId,
  type Clock,
  createBoundedSet,
  type Hash,
  Hex,
  Inference,
  type Log,
  monotonicMs,
} from '@ostrom/protocol'
import type { ContentSource, Storage } from '@ostrom/storage'
import { textBytes, withinFee } from '../../provider/onchain-requests/answer-bytes.ts'
import { readOnchainQuestion } from '../../provider/onchain-requests/onchain-question.ts'
import type { Randomness } from '../../randomness.ts'
import { errorCodeOf } from '../../try-logged.ts'
import type { LocalModel } from '../audits/answer-examination.ts'
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
  /**
   * Puts on chain the beacon value that draws the validators' seats, if the chain waits for it.
   */
  readonly randomness: Pick<Randomness, 'epochOf' | 'ensureOnchain'>
  /** Storage for questions by CID; without it such questions are skipped. */
  readonly storage?: Storage | undefined
  readonly sources?: readonly ContentSource[] | undefined
  /** Tokens left in this hour's token budget, which audits and these endorsements share. */
  readonly tokensLeft: () => number
  readonly onTokens: (tokens: number) => void
  /** Native base units of gas after which the validator sends no more endorsements in a day. */
  readonly costPerDay: bigint
  readonly clock: Pick<Clock, 'nowMs'>
  readonly log: Log
  readonly signal: AbortSignal
}

export type OnchainEndorser = {
  /**
   * Computes up to `ONCHAIN_ANSWERS_CHECKED_MAX` answers for which the account has a seat, and
   * endorses those that equal the posted bytes.
   */
  step(): Promise<void>
}

/** Creates the service that endorses on-chain answers after computing them again. */
export function createOnchainEndorser(options: OnchainEndorserOptions): OnchainEndorser {
  const { answers, account, market, models, randomness, log, clock } = options
  const endorsements = answers?.endorsements
  /** Answers that were already processed. */
  const seen = createBoundedSet<string>(ONCHAIN_ANSWERS_REMEMBERED_MAX)
  const day = { startMs: Number.NEGATIVE_INFINITY, spent: 0n }

  function isAffordable(): boolean {
    const nowMs = monotonicMs(clock)
    if (nowMs >= day.startMs + ONCHAIN_ENDORSEMENT_DAY_MS) {
      day.startMs = nowMs
      day.spent = 0n
    }
    return day.spent < options.costPerDay && options.tokensLeft() > 0
  }

  /** Returns true if a provider's posted answer equals the answer that this node computes. */
  async function isRight(request: RequestState, waiting: WaitingAnswer): Promise<boolean> {
    const { provider } = waiting
    try {
      const all = (await endorsements?.waitingAnswers(request.id)) ?? []
      const posted = all.find((one) => one.provider === provider)
      const isEqual =
        posted !== undefined && (await isReproduced(options, { request, waiting, posted }))
      if (!isEqual) log('onchain-answer-differs', { request: request.id, provider })
      return isEqual
    } catch (error) {
      log('onchain-answer-unchecked', { request: request.id, code: errorCodeOf(error) })
      return false
    }
  }

  return {
    async step() {
      if (!endorsements || !isAffordable()) return
      const requests = await market.answeredRequests()
      const known = requests
        .filter(({ terms }) => models.has(terms.modelVersion))
        .flatMap((request) => (request.answers ?? []).map((waiting) => ({ request, waiting })))
        .filter(({ request, waiting }) => !seen.has(keyOf(request.id, waiting)))
      const right: AnswerKey[] = []
      let checked = 0
      for (const { request, waiting } of known) {
        if (checked === ONCHAIN_ANSWERS_CHECKED_MAX || !isAffordable()) break
        const answer = { requestId: request.id, provider: waiting.provider }
        // Seats are drawn an epoch after the answer, so an answer without seats is checked again
        // later.
        const epoch = await randomness.epochOf(waiting.postedAtSeconds)
        if (!(await randomness.ensureOnchain(epoch + 1n))) continue
        if ((await endorsements.seats(answer, account)) === 0n) continue
        checked++
        if (await isRight(request, waiting)) right.push(answer)
        seen.add(keyOf(request.id, waiting))
      }
      if (right.length === 0) return
      try {
        const { hash, gasCost } = await endorsements.endorseAnswers({ answers: right, account })
        day.spent += gasCost
        for (const { requestId: request, provider } of right)
          log('onchain-answer-endorsed', { request, provider, transaction: hash })
      } catch (error) {
        // A previous run of this validator endorsed these answers.
        if (isLedgerError(error, 'endorsement-not-due')) return
        for (const answer of right) seen.delete(keyOf(answer.requestId, answer))
        throw error
      }
    },
  }
}

const keyOf = (id: Hash, { provider }: Pick<WaitingAnswer, 'provider'>): string =>
  `${id}/${provider}`

type ReproducedAnswer = {
  readonly request: RequestState
  readonly waiting: WaitingAnswer
  readonly posted: OnchainAnswer
}

/** Computes an answer with each local artifact of its version, until one gives equal bytes. */
async function isReproduced(
  options: OnchainEndorserOptions,
  { request: { id, terms }, waiting: { prices }, posted: { content: posted } }: ReproducedAnswer,
): Promise<boolean> {
  const { models, signal, onTokens } = options
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
