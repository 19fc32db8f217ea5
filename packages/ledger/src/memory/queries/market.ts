import type { AccountId, AssetId, Endpoint, Hash, Hex, Offer } from '@ostrom/protocol'
import { WEIGHT_WINDOW_SECONDS } from '../../court/court.ts'
import { isLedgerError } from '../../errors.ts'
import { eventDataOf, type LedgerEvent } from '../../events.ts'
import type { EventCursor, Ledger } from '../../ledger.ts'
import {
  type EnlistedAccount,
  type ListedModel,
  MARKET_PAGE_MAX,
  type MarketReader,
  type OfferListing,
} from '../../queries/market.ts'
import { createReputationFold } from '../../queries/provider-reputation.ts'
import { type GuardianStatus, statusInEffect } from '../../registry/model-status.ts'
import type { CalibrationKey } from '../../registry/models.ts'
import { ANSWER_AUDIT_SECONDS } from '../../requests/onchain-answers.ts'
import type { RequestState } from '../../requests/requests.ts'
import { withAnswer, withoutAnswer, withoutLock } from '../../requests/waiting-answers.ts'
import type { WeightStep } from '../chain/court-state.ts'
import { byStakeDescending } from './by-stake.ts'
import { createEndedSubjects } from './ended-subjects.ts'
import { offerPage, type PublishedOffer } from './offer-page.ts'

/** State folded from the events so far. */
type MarketProjection = {
  cursor: EventCursor | undefined
  /** Model versions with their lasting status. */
  readonly models: Map<Hash, ListedModel>
  readonly guardianStatuses: Map<Hash, GuardianStatus>
  readonly names: Map<string, Hash>
  /** Calibrated artifacts by version, then by artifact and build. */
  readonly calibrated: Map<Hash, Map<string, Omit<CalibrationKey, 'version'>>>
  readonly offers: Map<Hash, PublishedOffer>
  /** Assets in which there was ever an offer. */
  readonly assets: Set<AssetId>
  readonly endpoints: Map<AccountId, Endpoint.Endpoint>
  /** Weights by domain, then by account, as steps in ascending order of their seconds. */
  readonly enlisted: Map<Hash, Map<AccountId, readonly WeightStep[]>>
  /** Open, locked and answered requests, and claimed requests whose pay waits for an audit. */
  readonly requests: Map<Hash, RequestState>
  /** Inputs of open, locked and answered requests. */
  readonly inputs: Map<Hash, Hex.Hex>
  /** Requests whose client asked for an audit that has not ended. */
  readonly audited: Set<Hash>
  readonly reputations: ReturnType<typeof createReputationFold>
  readonly work: ReturnType<typeof createEndedSubjects>
}

const emptyProjection = (): MarketProjection => ({
  cursor: undefined,
  models: new Map(),
  guardianStatuses: new Map(),
  names: new Map(),
  calibrated: new Map(),
  offers: new Map(),
  assets: new Set(),
  endpoints: new Map(),
  enlisted: new Map(),
  requests: new Map(),
  inputs: new Map(),
  audited: new Set(),
  reputations: createReputationFold(),
  work: createEndedSubjects(),
})

type MarketSource = Pick<
  Ledger,
  'events' | 'nowSeconds' | 'parameters' | 'providerRecord' | 'stake'
>

/**
 * Creates a market reader that folds a ledger's events in memory, for tests, the simulation and
 * roles without a disk. After a reorganisation the fold starts again.
 */
export function createMarketMemory(ledger: MarketSource): MarketReader {
  let view = emptyProjection()

  /** Reads one page; returns true if it was the last. */
  async function step(signal?: AbortSignal): Promise<boolean> {
    const before = view
    const from = before.cursor
    try {
      const { events, next } = await ledger.events(from, signal)
      // A parallel call may have applied these events already.
      if (view !== before || view.cursor !== from) return false
      for (const event of events) apply(view, event)
      view.cursor = next
      return next.block === from?.block
    } catch (error) {
      if (!isLedgerError(error, 'cursor-forked')) throw error
      if (view === before) view = emptyProjection()
      return false
    }
  }

  async function endpoint(provider: AccountId): Promise<Endpoint.Endpoint | undefined> {
    const current = view.endpoints.get(provider)
    return current && current.expiresAtSeconds > (await ledger.nowSeconds()) ? current : undefined
  }

  async function list({ offer, offerHash }: PublishedOffer): Promise<OfferListing> {
    const { provider } = offer
    const [found, record, stake] = await Promise.all([
      endpoint(provider),
      ledger.providerRecord(provider),
      ledger.stake(provider, 'sessions'),
    ])
    return { offer, offerHash, endpoint: found, reputation: view.reputations.of(record), stake }
  }

  const stakeOf = async (provider: AccountId) => (await ledger.stake(provider, 'sessions')).amount

  return {
    ...requestQueries(ledger, () => view),
    async expiredSessions({ limit = MARKET_PAGE_MAX } = {}) {
      return view.work.expired(await ledger.nowSeconds(), view.assets).slice(0, limit)
    },
    endedBefore: async (options) => view.work.ended(options),
    requestInput: async (id) => view.inputs.get(id),
    endpoint,
    async sync(signal) {
      while (!(await step(signal)));
    },
    calibratedArtifacts: async (version) =>
      [...(view.calibrated.get(version)?.values() ?? [])].slice(0, MARKET_PAGE_MAX),
    async enlistedAccounts(domain) {
      const fromSeconds = (await ledger.nowSeconds()) - WEIGHT_WINDOW_SECONDS
      return [...(view.enlisted.get(domain) ?? [])]
        .flatMap(([account, steps]) => enlistedSince(account, steps, fromSeconds))
        .sort(byStandingWeight)
        .slice(0, MARKET_PAGE_MAX)
        .map(({ account, weight }) => ({ account, weight }))
    },
    async offersFor(version) {
      const found = offersIn(view, ({ modelVersion }) => modelVersion === version)
      return await Promise.all((await offerPage(found, { stakeOf, endpoint })).map(list))
    },
    offersOf: async (account) =>
      await Promise.all(
        offersIn(view, ({ provider }) => provider === account)
          .slice(0, MARKET_PAGE_MAX)
          .map(list),
      ),
    async models({ after = '', limit = MARKET_PAGE_MAX } = {}) {
      const names = [...view.names.keys()].filter((name) => name > after).sort()
      const now = await ledger.nowSeconds()
      const found = names.flatMap((name) => view.models.get(view.names.get(name) as Hash) ?? [])
      const current = found.map((model) => {
        const guardian = view.guardianStatuses.get(model.version)
        return { ...model, ...statusInEffect(model.status, guardian, now) }
      })
      return current.filter(isServed).slice(0, limit)
    },
  }
}

type RequestQueries = Pick<
  MarketReader,
  'openRequests' | 'answeredRequests' | 'requestsOnAuditHold' | 'refundableRequests'
>

function requestQueries(
  ledger: Pick<Ledger, 'nowSeconds' | 'parameters'>,
  view: () => Pick<MarketProjection, 'requests' | 'assets'>,
): RequestQueries {
  const page = (all: readonly RequestState[], limit: number): readonly RequestState[] => {
    const atStake = ({ status, terms, paid, bond }: RequestState) => {
      const amount = status === 'claimed' ? paid : terms.costMax
      return { asset: terms.asset, amount, ...(status === 'locked' && { bond }) }
    }
    return byStakeDescending(all, { atStake, offered: view().assets }).slice(0, limit)
  }
  return {
    async openRequests({ version, limit = MARKET_PAGE_MAX } = {}) {
      const now = await ledger.nowSeconds()
      const found = [...view().requests.values()].filter(({ status, terms }) => {
        const isMatch = version === undefined || terms.modelVersion === version
        return status === 'open' && isMatch && terms.deadlineSeconds >= now
      })
      return page(found, limit)
    },
    answeredRequests: async ({ limit = MARKET_PAGE_MAX } = {}) =>
      page(
        [...view().requests.values()].filter(({ answers }) => answers !== undefined),
        limit,
      ),
    async requestsOnAuditHold({ client, provider, limit = MARKET_PAGE_MAX } = {}) {
      const found = [...view().requests.values()].filter((request) => {
        const mine = client === undefined || request.terms.client === client
        const ours = provider === undefined || request.provider === provider
        return request.status === 'claimed' && mine && ours
      })
      return page(found, limit)
    },
    async refundableRequests({ client, status: only, limit = MARKET_PAGE_MAX } = {}) {
      const now = await ledger.nowSeconds()
      const { claimWindowSeconds } = await ledger.parameters()
      const due = (requiredStatus: RequestState['status']) => {
        if (only !== undefined && only !== requiredStatus) return []
        const found = [...view().requests.values()].filter((request) => {
          const { status, terms, lockedAtSeconds = 0n, answers = [] } = request
          if (client !== undefined && terms.client !== client) return false
          if (requiredStatus === 'answered') {
            return answers.some((one) => now >= one.postedAtSeconds + ANSWER_AUDIT_SECONDS)
          }
          if (status !== requiredStatus) return false
          if (status === 'open') return now > terms.deadlineSeconds
          return now >= lockedAtSeconds + claimWindowSeconds
        })
        return page(found, limit)
      }
      return [...due('locked'), ...due('answered'), ...due('open')].slice(0, limit)
    },
  }
}

const isServed = ({ status }: ListedModel) => status === 'active' || status === 'warned'

const offersIn = (
  { offers }: Pick<MarketProjection, 'offers'>,
  isMatch: (offer: Offer.Offer) => boolean,
): readonly PublishedOffer[] =>
  [...offers.values()].filter(({ offer }) => isMatch(offer)).sort(byPrice)

/** An account with the part of its weight that it already had `WEIGHT_WINDOW_SECONDS` ago. */
type StandingAccount = EnlistedAccount & { readonly standing: bigint }

function enlistedSince(
  account: AccountId,
  steps: readonly WeightStep[],
  atSeconds: bigint,
): readonly StandingAccount[] {
  const weight = steps.at(-1)?.weight ?? 0n
  const before = steps.findLast(({ fromSeconds }) => fromSeconds <= atSeconds)?.weight ?? 0n
  return weight > 0n ? [{ account, weight, standing: before < weight ? before : weight }] : []
}

/**
 * Sorts by the part of the weight that was already enlisted `WEIGHT_WINDOW_SECONDS` ago, then by
 * the whole weight, both descending. Equal rows are in ascending order of account, so that the
 * order is stable.
 */
function byStandingWeight(a: StandingAccount, b: StandingAccount): number {
  if (a.standing !== b.standing) return a.standing > b.standing ? -1 : 1
  if (a.weight !== b.weight) return a.weight > b.weight ? -1 : 1
  return a.account < b.account ? -1 : 1
}

/** Sorts by output price, then by hash, so that the order is stable. */
function byPrice(a: PublishedOffer, b: PublishedOffer): number {
  const difference = a.offer.prices.output - b.offer.prices.output
  if (difference !== 0n) return difference < 0n ? -1 : 1
  return a.offerHash < b.offerHash ? -1 : 1
}

function apply(view: MarketProjection, event: LedgerEvent): void {
  view.reputations.apply(event)
  view.work.apply(event)
  switch (event.kind) {
    case 'model-registered': {
      const { model, version, creator, parents, license, access, royalties, artifacts } = event
      const made = { model, version, creator, parents, license, access, royalties, artifacts }
      const registeredAtSeconds = event.atSeconds
      view.models.set(version, { ...made, status: 'active', registeredAtSeconds })
      return
    }
    case 'model-alias-set':
      view.names.set(event.name, event.version)
      return
    case 'model-status-set': {
      const { status, untilSeconds } = event
      if (untilSeconds !== undefined) {
        view.guardianStatuses.set(event.version, { status, untilSeconds })
        return
      }
      const listed = view.models.get(event.version)
      if (listed) view.models.set(event.version, { ...listed, status: event.status })
      return
    }
    case 'calibration-set': {
      const { version, artifactHash, engineHash } = event
      const calibrations = view.calibrated.get(version) ?? new Map()
      view.calibrated.set(version, calibrations)
      calibrations.set(`${artifactHash} ${engineHash}`, { artifactHash, engineHash })
      return
    }
    case 'offer-published':
      view.offers.set(event.offerHash, { offerHash: event.offerHash, offer: event.offer })
      view.assets.add(event.offer.asset)
      return
    case 'offer-retired':
      view.offers.delete(event.offerHash)
      return
    case 'endpoint-announced': {
      const { kind: _, ...endpoint } = eventDataOf(event)
      view.endpoints.set(endpoint.provider, endpoint)
      return
    }
    case 'weight-enlisted': {
      const { account, domain, weight, atSeconds } = event
      const weights = view.enlisted.get(domain) ?? new Map<AccountId, readonly WeightStep[]>()
      view.enlisted.set(domain, weights)
      const step = { fromSeconds: atSeconds + 1n, weight }
      weights.set(account, [...(weights.get(account) ?? []), step])
      return
    }
    default:
      applyRequest(view, event)
  }
}

/** Kinds of events after which a request stays in the list. */
const goesOn: ReadonlySet<LedgerEvent['kind']> = new Set([
  'audit-hold-placed',
  'onchain-answer-endorsed',
])

function applyRequest({ requests, inputs, audited }: MarketProjection, event: LedgerEvent): void {
  if (event.kind === 'request-opened') {
    const { requestId: id, terms, input } = event
    requests.set(id, { id, status: 'open', terms, paid: 0n })
    if (input) inputs.set(id, input)
  } else if (event.kind === 'request-locked') {
    const request = requests.get(event.requestId)
    const { provider, offerHash, prices, addresses, bond, atSeconds: lockedAtSeconds } = event
    if (!request) return
    const { id, terms, answers } = request
    const lock = { provider, offerHash, prices, addresses, lockedAtSeconds, bond }
    requests.set(id, {
      id,
      status: 'locked',
      terms,
      paid: 0n,
      ...lock,
      ...(answers && { answers }),
    })
  } else if (event.kind === 'request-released' || event.kind === 'request-lock-expired') {
    const request = requests.get(event.requestId)
    if (request) requests.set(request.id, withoutLock(request))
  } else if (event.kind === 'answer-failed') {
    const request = requests.get(event.requestId)
    if (request) requests.set(request.id, withoutAnswer(request, event.provider))
  } else if (event.kind === 'answer-posted') {
    const request = requests.get(event.requestId)
    if (request?.terms.onchain?.proof !== 'audited') return
    const { provider, sha256, atSeconds: postedAtSeconds } = event
    requests.set(request.id, withAnswer(request, { provider, sha256, postedAtSeconds }))
  } else if (event.kind === 'audit-requested') {
    audited.add(event.requestId)
  } else if (event.kind === 'request-claimed' && audited.has(event.requestId)) {
    const request = requests.get(event.requestId)
    if (request) requests.set(request.id, { ...request, status: 'claimed', paid: event.paid })
  } else if (event.kind === 'pay-collected' || event.kind === 'pay-returned') {
    // The request's pay is complete, independent of its audit.
    requests.delete(event.subject)
    audited.delete(event.subject)
  } else if ('requestId' in event && !goesOn.has(event.kind)) {
    // The request was claimed or refunded, or its audit has ended.
    requests.delete(event.requestId)
    inputs.delete(event.requestId)
    audited.delete(event.requestId)
  }
}
