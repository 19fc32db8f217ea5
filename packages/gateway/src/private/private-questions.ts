import { type AssetId, BaseError, type Hash, monotonicMs } from '@ostrom/protocol'
import { PrivateUnavailableError } from '../errors.ts'
import type { InferenceService, Question } from '../inference-service.ts'
import {
  createInferenceService,
  type InferenceServiceOptions,
} from '../provider-inference-service.ts'
import { createConversationPins } from '../routing/conversation-pins.ts'
import { createObservations } from '../routing/observations.ts'
import { PROXIES_KEPT_MAX, PROXY_TRUSTED_MS } from '../sessions/proxied/limits.ts'
import type { ProxySpending } from '../sessions/proxied/proxied-channel.ts'
import {
  createProxiedSessionPool,
  type ProxiedSessionPool,
  type ProxiedSessionPoolContext,
  type ProxyAccess,
  type ProxyQuote,
} from '../sessions/proxied/proxied-session-pool.ts'
import { proxyOrder } from './proxy-order.ts'
import { priceByTickets, ticketPriceOf } from './ticket-prices.ts'

/** Source of proxies, and of tickets that pay them. */
export type ProxySource = {
  /**
   * Returns proxies for which spendable tickets of an asset exist, the preferred proxy first.
   *
   * @throws {BaseError} The list cannot be made; the error states the reason.
   */
  list(asset: AssetId): Promise<readonly ProxyAccess[]>
}

/** A proxy's terms, with the proxy and the ticket key that they belong to. */
export type PrivateQuote = ProxyQuote & {
  /** Peer id of the proxy. */
  readonly proxy: string
  readonly keyId: Hash
  readonly asset: AssetId
}

/**
 * Asks questions through proxies, without naming the wallet. Tickets pay, and all amounts are the
 * cost of tickets.
 */
export type PrivateQuestions = {
  readonly inference: InferenceService
  /** Returns the terms of the next question in this asset. Spends nothing. @throws {BaseError} */
  quote(asset: AssetId): Promise<PrivateQuote>
  spending(): ProxySpending
  upkeep(): Promise<void>
  closeAll(): Promise<void>
  stop(): void
}

export type PrivateQuestionsOptions = {
  readonly service: InferenceServiceOptions
  readonly pool: Omit<ProxiedSessionPoolContext, 'proxy'>
  readonly proxies: ProxySource
  /** Answers requests that need no provider, such as the list of models. */
  readonly inference: InferenceService
}

/** One proxy, paid by tickets of one key. */
type ProxyRoute = {
  readonly access: ProxyAccess
  readonly pool: ProxiedSessionPool
  readonly service: InferenceService
  /**
   * Time by the monotonic clock, in milliseconds, until which questions use the proxy without a new
   * request for its terms.
   */
  trustedUntilMs: number
  /** Time of the proxy's last fault by the monotonic clock, in milliseconds; absent without one. */
  faultAtMs?: number
}

const peerOf = ({ addresses }: ProxyAccess): string => addresses[0]?.split('/').at(-1) ?? ''

/** Error codes after which the gateway requests a proxy's terms again before the next question. */
const proxyFaults: ReadonlySet<unknown> = new Set([
  'proxy-away',
  'proxy-declined',
  'proxy-misbehaved',
  'proxy-fee-too-high',
  'tickets-spent',
])

class QuestionsThroughProxies implements PrivateQuestions {
  readonly inference: InferenceService
  readonly #options: PrivateQuestionsOptions
  readonly #routes = new Map<string, ProxyRoute>()
  #ended: ProxySpending = { tickets: 0n, balance: 0n }
  #isStopped = false

  constructor(options: PrivateQuestionsOptions) {
    this.#options = options
    this.inference = {
      ...options.inference,
      quote: async (question) => (await this.#routeOf(question)).service.quote(question),
      answer: async (question, signal) => {
        const route = await this.#routeOf(question)
        try {
          return await route.service.answer(question, signal)
        } catch (error) {
          if (isProxyFault(error)) this.#distrust(route)
          throw error
        }
      },
    }
  }

  async quote(asset: AssetId): Promise<PrivateQuote> {
    const { route, quote } = await this.#findRoute(asset, { isQuoted: true })
    const { keyId } = route.access.tickets.key
    return { ...quote!, proxy: peerOf(route.access), keyId, asset }
  }

  spending(): ProxySpending {
    const all = [this.#ended, ...[...this.#routes.values()].map(({ pool }) => pool.spending())]
    return {
      tickets: all.reduce((sum, { tickets }) => sum + tickets, 0n),
      balance: all.reduce((sum, { balance }) => sum + balance, 0n),
    }
  }

  async upkeep(): Promise<void> {
    for (const { pool } of this.#routes.values()) await pool.upkeep()
    const now = await this.#options.pool.ledger.nowSeconds()
    for (const [id, { pool, access }] of [...this.#routes]) {
      const isOver = BigInt(access.tickets.key.endsAt) < now
      if (isOver && pool.size === 0) this.#drop(id)
    }
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#routes.values()].map(({ pool }) => pool.closeAll()))
  }

  stop(): void {
    this.#isStopped = true
    for (const { pool } of this.#routes.values()) pool.stop()
  }

  async #routeOf({ asset, settlement }: Question): Promise<ProxyRoute> {
    if (settlement === 'request') {
      const reason = 'a request on the chain names the wallet that pays it'
      throw new PrivateUnavailableError({ reason, remedy: 'Use a key that pays by session.' })
    }
    const { service } = this.#options
    const paid = asset ?? service.asset ?? service.ledger.nativeAsset
    return (await this.#findRoute(paid, { isQuoted: false })).route
  }

  /** Other proxies are asked before this one, which is asked for its terms again. */
  #distrust(route: ProxyRoute): void {
    route.trustedUntilMs = 0
    route.faultAtMs = monotonicMs(this.#options.pool.clock)
  }

  /**
   * Returns the first proxy whose terms this gateway accepts. Proxies with a recent fault are asked
   * last.
   */
  async #findRoute(
    asset: AssetId,
    { isQuoted }: { readonly isQuoted: boolean },
  ): Promise<{ readonly route: ProxyRoute; readonly quote?: ProxyQuote }> {
    const { clock } = this.#options.pool
    let failure: unknown
    const routes = (await this.#options.proxies.list(asset)).map((one) => this.#routeFor(one))
    for (const route of proxyOrder(routes, monotonicMs(clock))) {
      if (!isQuoted && monotonicMs(clock) < route.trustedUntilMs) return { route }
      try {
        const quote = await route.pool.quote()
        route.trustedUntilMs = monotonicMs(clock) + PROXY_TRUSTED_MS
        return { route, quote }
      } catch (error) {
        this.#distrust(route)
        failure = error
      }
    }
    if (BaseError.is(failure)) throw failure
    const reason = 'no proxy is named, or no ticket fits one'
    const remedy = 'Name proxies in `gateway.private`, and buy tickets by `ostrom tickets buy`.'
    throw new PrivateUnavailableError({ reason, remedy, cause: failure })
  }

  #routeFor(access: ProxyAccess): ProxyRoute {
    const { service, pool: context } = this.#options
    const { keyId } = access.tickets.key
    const id = `${peerOf(access)} ${keyId} ${access.ticketFeeMax}`
    const known = this.#routes.get(id)
    if (known) return known
    const pool = createProxiedSessionPool({ ...context, proxy: access })
    if (this.#isStopped) pool.stop()
    // Each proxy has its own observations, because a proxy's faults must not count against
    // providers. It has its own pins, because shared pins would reveal other conversations.
    const own = { pool, observations: createObservations(), pins: createConversationPins() }
    const priced = priceByTickets(
      createInferenceService({ ...service, ...own, asset: access.tickets.key.asset }),
      ticketPriceOf(access),
    )
    const route: ProxyRoute = { access, pool, service: priced, trustedUntilMs: 0 }
    this.#routes.set(id, route)
    for (const [other, { pool: idle }] of [...this.#routes])
      if (this.#routes.size > PROXIES_KEPT_MAX && idle.size === 0 && other !== id) this.#drop(other)
    return route
  }

  #drop(id: string): void {
    const route = this.#routes.get(id)
    if (!route) return
    this.#routes.delete(id)
    route.pool.stop()
    const { tickets } = route.pool.spending()
    this.#ended = { tickets: this.#ended.tickets + tickets, balance: this.#ended.balance }
  }
}

/** Returns true if a proxy, or its means of payment, is the reason that no provider answered. */
function isProxyFault(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if (proxyFaults.has((one as { readonly code?: unknown }).code)) return true
  return false
}

/** Creates the service that asks private questions through proxies. */
export const createPrivateQuestions = (options: PrivateQuestionsOptions): PrivateQuestions =>
  new QuestionsThroughProxies(options)

/** Passes only private questions to `hidden`; without it, they are refused. */
export function byPrivacy(
  open: InferenceService,
  hidden: InferenceService | undefined,
): InferenceService {
  const serviceOf = ({ preferences }: Question): InferenceService => {
    if (!preferences.private) return open
    if (hidden) return hidden
    const reason = 'this gateway knows no proxy'
    const remedy = 'Name proxies in `gateway.private`: docs/guides/private.md.'
    throw new PrivateUnavailableError({ reason, remedy })
  }
  return {
    ...open,
    quote: async (question) => await serviceOf(question).quote(question),
    answer: async (question, signal) => await serviceOf(question).answer(question, signal),
  }
}
