import { Endpoint, Hex } from '@ostrom/protocol'
import { governedParameterNames } from '@ostrom/protocol/governed-numbers'
import { type RpcLog, zeroAddress } from 'viem'
import type { LedgerEventData } from '../events.ts'
import { isInUnits, parameterField, toPortValue } from '../governance/parameter-values.ts'
import { namedRegistryEvents } from '../registry/events.ts'
import { namedRequestEvents } from '../requests/events.ts'
import { namedSessionEvents } from '../sessions/events.ts'
import { namedTrainingEvents } from '../training/events.ts'
import { stakeMarketOf } from './chain/contracts.ts'
import { accountOf, decodeProviderEndpoint, decodeReason, offerOf } from './chain/encode.ts'
import { type EventLookup, type LogContext, statusOf } from './chain/event-lookup.ts'
import { type ContractEvent, parseLog } from './chain/log.ts'
import { type NamedEvent, namedEventOf } from './chain/named-event.ts'
import { decodeCourtEvent } from './court/court-events.ts'
import { decodeModuleEvent } from './court/module-events.ts'
import { addressesOf } from './deployment.ts'
import { decodeGovernanceEvent, isOfGovernance } from './governance/events.ts'
import { activeAfter } from './money/stakes.ts'
import { decodeAdapterEvent } from './registry/adapters.ts'
import { decodeOnchainRequestEvent } from './requests/onchain-events.ts'
import { requestTermsOf, sessionTermsOf } from './sessions/session-history.ts'
import { decodeStorageDealEvent } from './storage-deals/storage-deals.ts'
import { decodeTicketEvent } from './tickets/tickets.ts'
import { decodeTrainingEvent } from './training/events.ts'

/**
 * Decodes a log. For some events, `lookup` also reads data that the log lacks: the terms of an
 * offer, the lists of a version, or the opening of a request.
 */
export async function decodeEvent(
  log: RpcLog,
  lookup: EventLookup,
): Promise<LedgerEventData | undefined> {
  const { deployment } = lookup.market
  if (isOfGovernance(log, deployment)) return decodeGovernanceEvent(log, deployment)
  if (log.address === deployment.contracts.Tickets) return decodeTicketEvent(log)
  const event = parseLog(log)
  if (!event) return undefined
  const named = namedEventOf(event)
  if (isNamedKind(named)) return named
  return (
    decodeVaultEvent(event, lookup) ??
    (await decodeStakeEvent(event, { lookup, log })) ??
    (await decodeParameterEvent(event, lookup)) ??
    (await decodeRegistryEvent(event, lookup)) ??
    (await decodeSessionEvent(event, lookup)) ??
    (await decodeRequestEvent(event, { lookup, log })) ??
    (await decodeOnchainRequestEvent(event, { lookup, log })) ??
    decodePayEvent(event) ??
    decodeFeedbackEvent(event) ??
    decodeCourtEvent(event) ??
    decodeModuleEvent(event) ??
    (await decodeAdapterEvent(event, lookup)) ??
    decodeStorageDealEvent(event) ??
    decodeTrainingEvent(event)
  )
}

/** Kinds of events that `namedEventOf` decodes completely; the code below decodes all others. */
const namedKinds = [
  ...namedSessionEvents,
  ...namedRequestEvents,
  ...namedRegistryEvents,
  ...namedTrainingEvents,
] as const satisfies readonly NamedEvent['kind'][]

const isNamedKind = (
  event: NamedEvent,
): event is Extract<NamedEvent, { kind: (typeof namedKinds)[number] }> =>
  namedKinds.some((kind) => kind === event.kind)

function decodeVaultEvent(event: ContractEvent, lookup: EventLookup): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'Transfer': {
      const { sender, receiver, id, amount } = event.args
      const [from, to] = [accountOf(sender), accountOf(receiver)]
      const asset = Hex.from(Hex.toBytes(`0x${id.toString(16).padStart(40, '0')}`))
      if (from === zeroAddress) return { kind: 'balance-deposited', account: to, asset, amount }
      if (to === zeroAddress) return { kind: 'balance-withdrawn', account: from, asset, amount }
      return undefined
    }
    case 'Approval': {
      const [owner, spender] = [accountOf(event.args.owner), accountOf(event.args.spender)]
      const { id, amount } = event.args
      // Allowances between the market's own contracts are internal.
      if (Object.values<string>(addressesOf(lookup.market.deployment)).includes(owner))
        return undefined
      const asset = Hex.from(Hex.toBytes(`0x${id.toString(16).padStart(40, '0')}`))
      return { kind: 'approval-changed', owner, spender, asset, amount }
    }
    default:
      return undefined
  }
}

/**
 * Decodes an event of stake. Returns `undefined` for bonds, operators and penalties of other
 * markets or courts.
 */
async function decodeStakeEvent(
  event: ContractEvent,
  sources: LogContext,
): Promise<LedgerEventData | undefined> {
  const { contracts } = sources.lookup.market.deployment
  switch (event.eventName) {
    case 'Staked':
    case 'Unstaked': {
      const account = accountOf(event.args.account)
      const target = { market: accountOf(event.args.market), court: accountOf(event.args.court) }
      const market = stakeMarketOf(contracts, target)
      if (!market) return undefined
      const amount =
        event.eventName === 'Staked'
          ? event.args.active
          : await activeAfter(sources.lookup, { account, ...target }, sources.log)
      return { kind: 'stake-changed', account, market, amount }
    }
    case 'StakeOperatorSet': {
      const target = { market: accountOf(event.args.market), court: accountOf(event.args.court) }
      const market = stakeMarketOf(contracts, target)
      const operator = accountOf(event.args.operator)
      const named = operator === zeroAddress ? {} : { operator }
      const account = accountOf(event.args.account)
      return market && { kind: 'operator-set', account, market, ...named }
    }
    case 'Slashed': {
      const { account, to, amount } = event.args
      const target = { market: accountOf(event.args.market), court: accountOf(event.args.court) }
      // Any account may be the court of its own bond, and take it.
      if (!stakeMarketOf(contracts, target)) return undefined
      return { kind: 'stake-slashed', account: accountOf(account), to: accountOf(to), amount }
    }
    default:
      return undefined
  }
}

async function decodeParameterEvent(
  event: ContractEvent,
  lookup: EventLookup,
): Promise<LedgerEventData | undefined> {
  if (event.eventName === 'AssetSet') {
    const { asset, ratio } = event.args
    return asset === zeroAddress ? { kind: 'native-ratio-set', ratio } : undefined
  }
  if (event.eventName !== 'ParameterSet') return undefined
  const { parameter, value } = event.args
  const governed = governedParameterNames[parameter]
  if (!governed) return { kind: 'parameter-changed', name: 'unknown', value }
  const name = parameterField(governed)
  if (!isInUnits(governed)) return { kind: 'parameter-changed', name, value }
  const inUnits = toPortValue(governed, value, await lookup.parameterUnits())
  return { kind: 'parameter-changed', name, value: inUnits }
}

async function decodeRegistryEvent(
  event: ContractEvent,
  lookup: EventLookup,
): Promise<LedgerEventData | undefined> {
  switch (event.eventName) {
    case 'VersionRegistered': {
      const model = await lookup.model(event.args.modelVersion)
      if (!model) return undefined
      const { status: _, statusUntilSeconds: __, ...rest } = model
      return { kind: 'model-registered', ...rest }
    }
    case 'AliasSet': {
      const { modelVersion: version, name, tag } = event.args
      return { kind: 'model-alias-set', name: tag === '' ? name : `${name}:${tag}`, version }
    }
    case 'CalibrationSet': {
      const { modelVersion: version, artifactHash, engineHash, sha256Hash, cid } = event.args
      const key = { version, artifactHash, engineHash }
      return { kind: 'calibration-set', ...key, cid, sha256: sha256Hash }
    }
    case 'StatusSet': {
      const { modelVersion: version, status } = event.args
      return { kind: 'model-status-set', version, status: statusOf(status) }
    }
    case 'GuardianStatusSet': {
      const { modelVersion: version, status, untilSeconds } = event.args
      return { kind: 'model-status-set', version, status: statusOf(status), untilSeconds }
    }
    case 'OfferPublished': {
      const { offerHash } = event.args
      const offer = offerOf(event.args.offer)
      // An offer under another court, possibly the provider's own, is no offer of this market.
      if (offer.court !== lookup.market.deployment.contracts.Court) return undefined
      return { kind: 'offer-published', offerHash, offer }
    }
    case 'EndpointAnnounced': {
      // An endpoint under another court does not belong to this market.
      const { court, provider, ...announced } = event.args
      if (accountOf(court) !== lookup.market.deployment.contracts.Court) return undefined
      const announcement = { ...announced, provider: accountOf(provider) }
      return { kind: 'endpoint-announced', ...Endpoint.fromAnnouncement(announcement) }
    }
    default:
      return undefined
  }
}

async function decodeSessionEvent(
  event: ContractEvent,
  lookup: EventLookup,
): Promise<LedgerEventData | undefined> {
  switch (event.eventName) {
    case 'SessionOpened': {
      const opened = await sessionTermsOf(event, lookup)
      if (!opened) return undefined
      const { nonce: _, ...words } = opened
      return { kind: 'session-opened', sessionId: event.args.id, ...words }
    }
    case 'SessionSettled': {
      const { id: sessionId, total, count, receiptsRoot } = event.args
      return { kind: 'session-settled', sessionId, total, count, receiptsRoot }
    }
    case 'SessionClosed': {
      const { id: sessionId, total, refunded } = event.args
      return { kind: 'session-closed', sessionId, total, refunded }
    }
    case 'NonceFloorRaised': {
      const { client, floor } = event.args
      return { kind: 'nonces-cancelled', client: accountOf(client), floor }
    }
    default:
      return undefined
  }
}

async function decodeRequestEvent(
  event: ContractEvent,
  sources: LogContext,
): Promise<LedgerEventData | undefined> {
  const { lookup } = sources
  switch (event.eventName) {
    case 'RequestOpened': {
      const terms = requestTermsOf(event, lookup)
      if (!terms) return undefined
      const given = terms.input === '0x' ? {} : { input: terms.input }
      return { kind: 'request-opened', requestId: event.args.id, terms: terms.terms, ...given }
    }
    case 'RequestLocked': {
      const { id: requestId, bond, endpoint } = event.args
      const provider = accountOf(event.args.provider)
      const found = await lookup.offerNumbered(event.args.offer, provider)
      if (!found) return undefined
      const { offerHash, offer } = found
      const words = { requestId, provider, offerHash, prices: offer.prices, bond }
      return { kind: 'request-locked', ...words, ...decodeProviderEndpoint(endpoint) }
    }
    case 'RequestClaimed': {
      const { id: requestId, total: paid, count, receiptsRoot } = event.args
      const refunded = (await costOf(requestId, sources)) - paid
      const words = { provider: accountOf(event.args.provider), paid, count, refunded }
      return { kind: 'request-claimed', requestId, ...words, receiptsRoot }
    }
    case 'RequestRefunded':
    case 'RequestCancelled': {
      const { id: requestId } = event.args
      const reason = event.eventName === 'RequestRefunded' ? 'timed-out' : 'cancelled'
      return {
        kind: 'request-refunded',
        requestId,
        reason,
        refunded: await costOf(requestId, sources),
      }
    }
    default:
      return undefined
  }
}

/** Returns the amount that a request reserved, from its opening event. */
async function costOf(id: Hex.Hash, { lookup, log }: LogContext): Promise<bigint> {
  const [opened] = (await lookup.logsOf(log.address, id)).map(parseLog)
  return opened?.eventName === 'RequestOpened' ? opened.args.terms.costMax : 0n
}

function decodePayEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'PayCollected': {
      const { id: subject, net, fee, royalty0, royalty1 } = event.args
      const provider = accountOf(event.args.provider)
      return { kind: 'pay-collected', subject, provider, net, fee, royalties: royalty0 + royalty1 }
    }
    case 'PayHeld':
    case 'PayReleased': {
      const kind = event.eventName === 'PayHeld' ? 'pay-held' : 'pay-released'
      return { kind, subject: event.args.id, provider: accountOf(event.args.provider) }
    }
    case 'PayReturned': {
      const { id: subject, client, amount } = event.args
      return { kind: 'pay-returned', subject, client: accountOf(client), amount }
    }
    default:
      return undefined
  }
}

function decodeFeedbackEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'Flagged': {
      const { id: subject, weight, reason } = event.args
      const provider = accountOf(event.args.provider)
      return { kind: 'feedback-flagged', provider, subject, reason: decodeReason(reason), weight }
    }
    case 'Rated': {
      const { id: subject, weight, stars: score } = event.args
      return {
        kind: 'feedback-rated',
        provider: accountOf(event.args.provider),
        subject,
        score,
        weight,
      }
    }
    default:
      return undefined
  }
}
