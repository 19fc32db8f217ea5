import { type AssetId, BaseError, createBoundedMap, type Hash, monotonicMs } from '@ostrom/protocol'
import { PrivateUnavailableError } from '../errors.ts'
import type { InferenceService, Question } from '../inference/inference-service.ts'
import { createConversationPins } from '../routing/conversation-pins.ts'
import { createObservations } from '../routing/observations.ts'
import type { InferenceServiceOptions } from '../service/inference-service-options.ts'
import { createInferenceService } from '../service/provider-inference-service.ts'
import {
  PROXIES_KEPT_MAX,
  PROXY_FAULTS_KEPT_MAX,
  PROXY_TRUSTED_MS,
} from '../sessions/proxied/limits.ts'
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

/** Source of proxies, and of the tickets that pay these proxies. */
export type ProxySource = {
  /**
   * Returns proxies for which spendable tickets of an asset exist, the preferred proxy first.
   *
   * @throws {BaseError} The list cannot be made; the error states the reason.
   */
  list(asset: AssetId): Promise<readonly ProxyAccess[]>
}

/** A proxy's terms, with the proxy and the ticket key for which these terms are valid. */
export type PrivateQuote = ProxyQuote & {
  /** Peer id of the proxy. */
  readonly proxy: string
  readonly keyId: Hash
  readonly asset: AssetId
}

/**
 * Asks questions through proxies, which do not learn the wallet. Tickets pay for the questions, and
 * every amount here is the cost of the tickets that pay it.
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
  /**
   * Service that answers the requests for which no provider is asked, such as the list of models.
   */
  readonly inference: InferenceService
}

/** One proxy, which the gateway pays by tickets of one ticket key. */
type ProxyRoute = {
  readonly access: ProxyAccess
  readonly pool: ProxiedSessionPool
  readonly service: InferenceService
  /**
   * Until this time of the monotonic clock, in milliseconds, the gateway sends questions to the
   * proxy without asking for its terms again.
   */
  trustedUntilMs: number
}

const peerOf = ({ addresses }: ProxyAccess): string => addresses[0]?.split('/').at(-1) ?? ''

const routeIdOf = (access: ProxyAccess): string =>
  `${peerOf(access)} ${access.tickets.key.keyId} ${access.ticketFeeMax}`

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
  /** Times of the last faults by the monotonic clock, in milliseconds, by the route's id. */
  readonly #faults = createBoundedMap<string, number>(PROXY_FAULTS_KEPT_MAX)
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
          if (isProviderAway(error)) route.trustedUntilMs = 0
          else if (isProxyFault(error)) this.#distrust(route)
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

  /**
   * Makes the gateway ask other proxies before this proxy, and ask this proxy for its terms again
   * before it sends a question.
   */
  #distrust(route: ProxyRoute): void {
    route.trustedUntilMs = 0
    this.#faults.set(routeIdOf(route.access), monotonicMs(this.#options.pool.clock))
  }

  /**
   * Returns the first proxy whose terms this gateway accepts. The gateway asks proxies with a
   * recent fault last.
   */
  async #findRoute(
    asset: AssetId,
    { isQuoted }: { readonly isQuoted: boolean },
  ): Promise<{ readonly route: ProxyRoute; readonly quote?: ProxyQuote }> {
    const { clock } = this.#options.pool
    let failure: unknown
    const listed = (await this.#options.proxies.list(asset)).map((access) => {
      const faultAtMs = this.#faults.get(routeIdOf(access))
      return { access, ...(faultAtMs !== undefined && { faultAtMs }) }
    })
    for (const { access } of proxyOrder(listed, monotonicMs(clock))) {
      // A new route can drop an idle one, so each is made when its turn comes.
      const route = this.#routeFor(access)
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
    const remedy = 'Name proxies in `gateway.private`, and buy tickets that they accept.'
    throw new PrivateUnavailableError({ reason, remedy, cause: failure })
  }

  #routeFor(access: ProxyAccess): ProxyRoute {
    const { service, pool: context } = this.#options
    const id = routeIdOf(access)
    const known = this.#routes.get(id)
    if (known) return known
    const pool = createProxiedSessionPool({ ...context, proxy: access })
    if (this.#isStopped) pool.stop()
    // Each proxy has its own observations of providers, because the faults of one proxy must not
    // count against providers elsewhere. Each proxy has its own conversation pins, because shared
    // pins would reveal to a proxy which providers answer other conversations.
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

/** Returns an error, its cause, the cause's cause, and so on. */
function causesOf(error: unknown): readonly ErrorWithCodes[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : []
}

type ErrorWithCodes = Error & { readonly code?: unknown; readonly proxyCode?: unknown }

/**
 * Returns true if the proxy could not connect to a provider. Providers can cause this, so it does
 * not defer the proxy: a provider must not choose the proxies of its clients.
 */
const isProviderAway = (error: unknown): boolean =>
  causesOf(error).some(({ proxyCode }) => proxyCode === 'proxied-provider-away')

/** Returns true if no provider answered because of a fault of the proxy or a lack of tickets. */
const isProxyFault = (error: unknown): boolean =>
  causesOf(error).some(({ code }) => proxyFaults.has(code))

/** Creates the service that asks private questions through proxies. */
export const createPrivateQuestions = (options: PrivateQuestionsOptions): PrivateQuestions =>
  new QuestionsThroughProxies(options)

/**
 * Returns a service that passes private questions to `hidden`, and all other questions to `open`.
 * If `hidden` is undefined, the service refuses private questions.
 */
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
