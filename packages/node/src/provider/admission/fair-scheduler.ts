import { type AccountId, createBoundedMap, type Hash, Offer } from '@ostrom/protocol'
import { AnswerQueueFullError } from '../errors.ts'
import {
  ANSWERS_QUEUED_MAX,
  ANSWERS_QUEUED_PER_SESSION_MAX,
  CLIENT_HISTORIES_MAX,
} from '../limits.ts'
import {
  type AnswerQueue,
  createAnswerQueue,
  type QueuedAnswer,
  queueSlotsOf,
  type ScheduledAgreement,
  type TurnRank,
} from './answer-queue.ts'
import type { ClientLimiter } from './client-limiter.ts'
import { type DisplaceableAgreement, displacedAnswer } from './queue-displacement.ts'
import { createTierShares, serviceWeight, type TierShares, tierWeight } from './tier-shares.ts'

/**
 * Chooses the answer on which a model works next: docs/spec/sessions.md, "Turns". It is the only
 * queue in front of a model, because it gives as many concurrent turns as the engine has sequences.
 *
 * Clients with and without payments alternate, so that new wallets get at most every second turn.
 * While clients with payments wait, new wallets get no turn if they already hold half of the
 * sequences. Within each of these two groups, service tiers share the turns by weight, so that a
 * priority answer overtakes plain answers without starving them. Within a service tier,
 * verification tiers share the turns by weight. Within a verification tier, the client with the
 * fewest running answers of the model comes first; among equals, the client whose last turn is the
 * oldest. Of this client's agreements, the agreement whose last turn is the oldest comes first,
 * with its oldest answer.
 */
export type FairScheduler = {
  /**
   * Waits until the model has a free sequence and the next turn is that of an answer under this
   * agreement. Resolves with a function that gives the turn back. When `signal` aborts, it resolves
   * without a turn.
   *
   * @throws {AnswerQueueFullError} Too many answers wait. Also thrown if later answers fill the
   *   queue and `displacedAnswer` chooses this answer.
   */
  acquire(
    model: Hash,
    agreement: ScheduledAgreement,
    prompt: { readonly promptTokens: number; readonly signal: AbortSignal },
  ): Promise<() => void>
  /** Returns true if the queue of a model takes no further answer of this agreement. */
  isFull(model: Hash, agreementId: Hash): boolean
  /** Schedules again after a payment, which may allow the client more running answers. */
  reschedule(): void
}

export type FairSchedulerOptions = {
  readonly clientLimiter: Pick<ClientLimiter, 'hasPaid' | 'streamsMax'>
  /** Number of answers that each model computes concurrently, by model version. */
  readonly models: ReadonlyMap<Hash, number>
}

/**
 * Divisions among tiers of the turns of one group: of clients with payments, or of clients without.
 */
type TurnShares = { readonly service: TierShares; readonly verification: TierShares }

const createTurnShares = (): TurnShares => ({
  service: createTierShares(serviceWeight),
  verification: createTierShares(),
})

/** Running and waiting answers of a model. */
type ModelQueue = {
  readonly sequences: number
  readonly running: Set<QueuedAnswer>
  readonly queue: AnswerQueue
  readonly payerShares: TurnShares
  readonly newClientShares: TurnShares
  /** True if the last turn went to a client with payments; the next prefers one without. */
  wasPayerLast: boolean
}

/**
 * Running answers of a model: their number for each client, and whether clients without payments
 * hold half of the sequences.
 */
type RunningLoad = {
  readonly byClient: ReadonlyMap<AccountId, number>
  readonly isNewClientsShareFull: boolean
}

/**
 * Sequence numbers of the last turns of clients or agreements. A forgotten client or agreement has
 * no number.
 */
class TurnHistory {
  readonly #last = createBoundedMap<Hash | AccountId, number>(CLIENT_HISTORIES_MAX)
  #turns = 0

  lastOf(key: Hash | AccountId): number {
    return this.#last.get(key) ?? 0
  }

  record(key: Hash | AccountId): void {
    this.#last.set(key, ++this.#turns)
  }
}

class QueueScheduler implements FairScheduler {
  readonly #clientLimiter: FairSchedulerOptions['clientLimiter']
  readonly #models: ReadonlyMap<Hash, ModelQueue>
  /** Number of running answers of each client, over all models. */
  readonly #running = new Map<AccountId, number>()
  readonly #clientTurns = new TurnHistory()
  readonly #agreementTurns = new TurnHistory()

  constructor({ clientLimiter, models }: FairSchedulerOptions) {
    this.#clientLimiter = clientLimiter
    const queueOf = (sequences: number): ModelQueue => ({
      sequences,
      running: new Set(),
      queue: createAnswerQueue(),
      payerShares: createTurnShares(),
      newClientShares: createTurnShares(),
      wasPayerLast: false,
    })
    this.#models = new Map([...models].map(([model, count]) => [model, queueOf(count)]))
  }

  reschedule(): void {
    for (const model of this.#models.values()) this.#serve(model)
  }

  isFull(model: Hash, agreementId: Hash): boolean {
    const length = this.#models.get(model)?.queue.lengthOf(agreementId) ?? 0
    return length >= ANSWERS_QUEUED_PER_SESSION_MAX
  }

  acquire(
    version: Hash,
    agreement: ScheduledAgreement,
    { promptTokens, signal }: { readonly promptTokens: number; readonly signal: AbortSignal },
  ): Promise<() => void> {
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
        slots: queueSlotsOf(promptTokens),
        begin: () => {
          signal.removeEventListener('abort', leave)
          resolve(() => this.#release(model, answer))
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

  /**
   * Refuses the new answer if its session has too many waiting answers. Otherwise refuses displaced
   * answers while too many answers wait in all queues.
   */
  #enforceLimits({ queue }: ModelQueue, answer: QueuedAnswer): void {
    const own = queue.lengthOf(answer.agreement.id)
    if (own > ANSWERS_QUEUED_PER_SESSION_MAX) {
      const limit = { scope: 'session', waitingMax: ANSWERS_QUEUED_PER_SESSION_MAX } as const
      refuse(queue, answer, new AnswerQueueFullError(limit))
      return
    }
    const reason = new AnswerQueueFullError({ scope: 'provider', waitingMax: ANSWERS_QUEUED_MAX })
    while (this.#waitingSlots() > ANSWERS_QUEUED_MAX) {
      const displaced = displacedAnswer(this.#waiting(), answer)
      for (const { queue: one } of this.#models.values()) {
        if (one.has(displaced)) refuse(one, displaced, reason)
      }
    }
  }

  #waitingSlots(): number {
    return [...this.#models.values()].reduce((sum, model) => sum + model.queue.slots, 0)
  }

  #waiting(): readonly DisplaceableAgreement[] {
    const waiting = [...this.#models.values()].flatMap((model) => model.queue.waiting())
    return waiting.map((one) => ({ ...one, isPayer: this.#isPayer(one.agreement) }))
  }

  #runningOf(client: AccountId): number {
    return this.#running.get(client) ?? 0
  }

  #serve(model: ModelQueue): void {
    while (model.running.size < model.sequences) {
      const load = this.#runningLoad(model)
      const answer = model.queue.next((agreement) => this.#rankOf(model, load, agreement))
      if (!answer) return
      model.queue.remove(answer)
      this.#begin(model, answer)
    }
  }

  #isPayer(agreement: ScheduledAgreement): boolean {
    return agreement.isPrepaid === true || this.#clientLimiter.hasPaid(agreement)
  }

  #runningLoad({ running, sequences }: ModelQueue): RunningLoad {
    const byClient = new Map<AccountId, number>()
    let newClients = 0
    for (const { agreement } of running) {
      byClient.set(agreement.client, (byClient.get(agreement.client) ?? 0) + 1)
      if (!this.#isPayer(agreement)) newClients++
    }
    return { byClient, isNewClientsShareFull: newClients >= Math.max(1, Math.floor(sequences / 2)) }
  }

  #rankOf(
    model: ModelQueue,
    { byClient, isNewClientsShareFull }: RunningLoad,
    agreement: ScheduledAgreement,
  ): TurnRank | undefined {
    const { client, id, offer } = agreement
    if (this.#runningOf(client) >= this.#clientLimiter.streamsMax(agreement)) return undefined
    const isPayer = this.#isPayer(agreement)
    const { tier } = offer.verification
    const service = serviceTierIndex(offer)
    const shares = sharesOf(model, isPayer)
    return [
      !isPayer && isNewClientsShareFull ? 2 : Number(isPayer === model.wasPayerLast),
      shares.service.startOf(service),
      -serviceWeight(service),
      shares.verification.startOf(tier),
      -tierWeight(tier),
      byClient.get(client) ?? 0,
      this.#clientTurns.lastOf(client),
      this.#agreementTurns.lastOf(id),
    ]
  }

  #begin(model: ModelQueue, answer: QueuedAnswer): void {
    const { client, id, offer } = answer.agreement
    const isPayer = this.#isPayer(answer.agreement)
    model.running.add(answer)
    model.wasPayerLast = isPayer
    const shares = sharesOf(model, isPayer)
    shares.service.count(serviceTierIndex(offer))
    shares.verification.count(offer.verification.tier)
    this.#running.set(client, this.#runningOf(client) + 1)
    this.#clientTurns.record(client)
    this.#agreementTurns.record(id)
    answer.begin()
  }

  #release(model: ModelQueue, answer: QueuedAnswer): void {
    const { client } = answer.agreement
    model.running.delete(answer)
    const left = this.#runningOf(client) - 1
    if (left > 0) this.#running.set(client, left)
    else this.#running.delete(client)
    this.reschedule()
  }
}

/** Creates the scheduler of a provider's models. */
export const createFairScheduler = (options: FairSchedulerOptions): FairScheduler =>
  new QueueScheduler(options)

const sharesOf = ({ payerShares, newClientShares }: ModelQueue, isPayer: boolean): TurnShares =>
  isPayer ? payerShares : newClientShares

/** Returns the index of an agreement's service tier; an unknown one counts as the default. */
function serviceTierIndex({ nonce = 0n }: ScheduledAgreement['offer']): number {
  const tier = Offer.serviceTierOf({ nonce })
  return Offer.serviceTiers.indexOf(tier === 'unknown' ? 'default' : tier)
}

function refuse(queue: AnswerQueue, answer: QueuedAnswer, reason: Error): void {
  queue.remove(answer)
  answer.refuse(reason)
}
