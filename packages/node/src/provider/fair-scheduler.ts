import type { AccountId, Hash } from '@ostrom/protocol'
import {
  type AnswerQueue,
  createAnswerQueue,
  type QueuedAnswer,
  type ScheduledAgreement,
  type TurnRank,
} from './answer-queue.ts'
import type { ClientLimiter } from './client-limiter.ts'
import { AnswerQueueFullError } from './errors.ts'
import {
  ANSWERS_QUEUED_MAX,
  ANSWERS_QUEUED_PER_SESSION_MAX,
  CLIENT_HISTORIES_MAX,
} from './limits.ts'
import { createTierShares, type TierShares, tierWeight } from './tier-shares.ts'

/**
 * Chooses the answer on which a model works next: docs/spec/sessions.md, "Turns". It is the only
 * queue in front of a model, because it gives as many turns as the engine has sequences.
 *
 * Clients with and without payments alternate, so that new wallets get at most every second turn.
 * Among each of these, tiers share the turns by weight. Within a tier the client with the fewest
 * running answers comes first, among equals the one served longest ago; then its agreement that was
 * served longest ago; then the answer that came first.
 */
export type FairScheduler = {
  /**
   * Resolves with a function that returns the turn, when the model may work on an answer under that
   * agreement; at once if no other answer waits. When `signal` aborts, it resolves without a turn.
   *
   * @throws {AnswerQueueFullError} Too many answers wait. Also if later answers make it so, and
   *   this is the last answer of the agreement with the most waiting answers.
   */
  acquire(model: Hash, agreement: ScheduledAgreement, signal: AbortSignal): Promise<() => void>
  /** Returns true if the queue takes no further answer of this agreement. */
  isFull(model: Hash, agreementId: Hash): boolean
  /** Schedules again after a payment, which may allow the client more running answers. */
  reschedule(): void
}

export type FairSchedulerOptions = {
  readonly clientLimiter: Pick<ClientLimiter, 'hasPaid' | 'streamsMax'>
  /** Concurrent answers of each model. */
  readonly models: ReadonlyMap<Hash, number>
}

/** Free turns and waiting answers of a model. */
type ModelQueue = {
  free: number
  readonly queue: AnswerQueue
  readonly payerShares: TierShares
  readonly newClientShares: TierShares
  /** True if the last turn went to a client with payments; the next goes to one without. */
  wasPayerLast: boolean
}

/** Sequence numbers of the last turns of clients or agreements. Those that it forgets have none. */
class TurnHistory {
  readonly #last = new Map<Hash | AccountId, number>()
  #turns = 0

  lastOf(key: Hash | AccountId): number {
    return this.#last.get(key) ?? 0
  }

  record(key: Hash | AccountId): void {
    this.#last.delete(key)
    this.#last.set(key, ++this.#turns)
    const [oldest] = this.#last.keys()
    if (this.#last.size > CLIENT_HISTORIES_MAX && oldest) this.#last.delete(oldest)
  }
}

class QueueScheduler implements FairScheduler {
  readonly #clientLimiter: FairSchedulerOptions['clientLimiter']
  readonly #models: ReadonlyMap<Hash, ModelQueue>
  /** Running answers of each client, of all models. */
  readonly #running = new Map<AccountId, number>()
  readonly #clientTurns = new TurnHistory()
  readonly #agreementTurns = new TurnHistory()

  constructor({ clientLimiter, models }: FairSchedulerOptions) {
    this.#clientLimiter = clientLimiter
    const queueOf = (free: number): ModelQueue => ({
      free,
      queue: createAnswerQueue(),
      payerShares: createTierShares(),
      newClientShares: createTierShares(),
      wasPayerLast: false,
    })
    this.#models = new Map([...models].map(([model, free]) => [model, queueOf(free)]))
  }

  reschedule(): void {
    for (const model of this.#models.values()) this.#serve(model)
  }

  isFull(model: Hash, agreementId: Hash): boolean {
    const length = this.#models.get(model)?.queue.lengthOf(agreementId) ?? 0
    return length >= ANSWERS_QUEUED_PER_SESSION_MAX
  }

  acquire(version: Hash, agreement: ScheduledAgreement, signal: AbortSignal): Promise<() => void> {
    const model = this.#models.get(version)
    if (!model || signal.aborted) return Promise.resolve(() => {})
    const { queue } = model
    return new Promise((resolve, reject) => {
      const leave = () => {
        queue.remove(answer)
        resolve(() => {})
      }
      const answer: QueuedAnswer = {
        agreement,
        begin: () => {
          signal.removeEventListener('abort', leave)
          resolve(() => this.#release(model, agreement.client))
        },
        refuse: (reason) => {
          signal.removeEventListener('abort', leave)
          reject(reason)
        },
      }
      signal.addEventListener('abort', leave, { once: true })
      queue.add(answer)
      this.#serve(model)
      if (queue.has(answer)) this.#enforceLimits(model, answer)
    })
  }

  /** Refuses an answer if too many wait: the new one, or the last of the longest queue. */
  #enforceLimits({ queue }: ModelQueue, answer: QueuedAnswer): void {
    const own = queue.lengthOf(answer.agreement.id)
    if (own > ANSWERS_QUEUED_PER_SESSION_MAX) {
      const limit = { scope: 'session', waitingMax: ANSWERS_QUEUED_PER_SESSION_MAX } as const
      refuse(queue, answer, new AnswerQueueFullError(limit))
      return
    }
    const queues = [...this.#models.values()].map((one) => one.queue)
    if (queues.reduce((sum, { size }) => sum + size, 0) <= ANSWERS_QUEUED_MAX) return
    const reason = new AnswerQueueFullError({ scope: 'provider', waitingMax: ANSWERS_QUEUED_MAX })
    let longest = { queue, answer, length: own }
    for (const other of queues) {
      const last = other.lastOfLongest()
      const length = last ? other.lengthOf(last.agreement.id) : 0
      if (last && length > longest.length) longest = { queue: other, answer: last, length }
    }
    refuse(longest.queue, longest.answer, reason)
  }

  #runningOf(client: AccountId): number {
    return this.#running.get(client) ?? 0
  }

  #serve(model: ModelQueue): void {
    while (model.free > 0) {
      const answer = model.queue.next((agreement) => this.#rankOf(model, agreement))
      if (!answer) return
      model.queue.remove(answer)
      this.#begin(model, answer)
    }
  }

  #isPayer(agreement: ScheduledAgreement): boolean {
    return agreement.isPrepaid === true || this.#clientLimiter.hasPaid(agreement)
  }

  #rankOf(model: ModelQueue, agreement: ScheduledAgreement): TurnRank | undefined {
    const { client, id, offer } = agreement
    const running = this.#runningOf(client)
    if (running >= this.#clientLimiter.streamsMax(agreement)) return undefined
    const isPayer = this.#isPayer(agreement)
    const { tier } = offer.verification
    return [
      isPayer === model.wasPayerLast ? 1 : 0,
      sharesOf(model, isPayer).startOf(tier),
      -tierWeight(tier),
      running,
      this.#clientTurns.lastOf(client),
      this.#agreementTurns.lastOf(id),
    ]
  }

  #begin(model: ModelQueue, { agreement, begin }: QueuedAnswer): void {
    const { client, id, offer } = agreement
    const isPayer = this.#isPayer(agreement)
    model.free--
    model.wasPayerLast = isPayer
    sharesOf(model, isPayer).count(offer.verification.tier)
    this.#running.set(client, this.#runningOf(client) + 1)
    this.#clientTurns.record(client)
    this.#agreementTurns.record(id)
    begin()
  }

  #release(model: ModelQueue, client: AccountId): void {
    model.free++
    const left = this.#runningOf(client) - 1
    if (left > 0) this.#running.set(client, left)
    else this.#running.delete(client)
    this.reschedule()
  }
}

export const createFairScheduler = (options: FairSchedulerOptions): FairScheduler =>
  new QueueScheduler(options)

const sharesOf = ({ payerShares, newClientShares }: ModelQueue, isPayer: boolean): TierShares =>
  isPayer ? payerShares : newClientShares

function refuse(queue: AnswerQueue, answer: QueuedAnswer, reason: Error): void {
  queue.remove(answer)
  answer.refuse(reason)
}
