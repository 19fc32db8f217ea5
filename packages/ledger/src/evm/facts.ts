import { Endpoint, type Hash, Hex, type Request } from '@ostrom/protocol'
import type { RpcLog, Hex as ViemHex } from 'viem'
import { announcedAddresses } from '../addresses.ts'
import type { LedgerFact } from '../events.ts'
import { adapterFact } from './adapters.ts'
import { auditFact } from './audit-facts.ts'
import { availabilityFact } from './availability.ts'
import { datasetFact } from './datasets.ts'
import { accountOf, decodeReach, decodeReason } from './encode.ts'
import { epochFact } from './epochs.ts'
import { type Event, parse } from './event.ts'
import { type Lookup, statusOf } from './lookup.ts'
import { parameterNames } from './market.ts'
import { plantFact } from './plants.ts'
import { reportFact } from './reports.ts'

/**
 * What a log means. Some need what is kept elsewhere: the terms of an offer, the lists of
 * a version, the other logs of the same transaction.
 *
 * @param rest Logs of the same transaction after this one.
 */
export async function factOf(
  log: RpcLog,
  { lookup, rest }: { lookup: Lookup; rest: readonly RpcLog[] },
): Promise<LedgerFact | undefined> {
  const event = parse(log)
  if (!event) return undefined
  return (
    moneyFact(event) ??
    (await registryFact(event, lookup)) ??
    sessionFact(event) ??
    (await requestFact(event, { lookup, rest, address: log.address })) ??
    reputationFact(event) ??
    (await auditFact(event, { lookup, log })) ??
    epochFact(event) ??
    datasetFact(event) ??
    reportFact(event) ??
    (await adapterFact(event, lookup)) ??
    plantFact(event) ??
    availabilityFact(event)
  )
}

function moneyFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'Deposited':
    case 'Withdrawn': {
      const { account, asset, amount } = event.args
      const kind = event.eventName === 'Deposited' ? 'deposited' : 'withdrawn'
      return { kind, account: accountOf(account), asset: accountOf(asset), amount }
    }
    case 'Staked':
    case 'Unstaked': {
      const { account, active } = event.args
      return { kind: 'stake-changed', account: accountOf(account), amount: active }
    }
    case 'Slashed': {
      const { account, to, amount } = event.args
      return { kind: 'slashed', account: accountOf(account), to: accountOf(to), amount }
    }
    case 'Excluded':
      return { kind: 'excluded', account: accountOf(event.args.account) }
    case 'ParameterSet': {
      const { parameter, value } = event.args
      return { kind: 'parameter-changed', name: parameterNames[parameter] ?? 'unknown', value }
    }
    default:
      return undefined
  }
}

async function registryFact(event: Event, lookup: Lookup): Promise<LedgerFact | undefined> {
  switch (event.eventName) {
    case 'VersionRegistered': {
      const model = await lookup.model(event.args.modelVersion)
      if (!model) return undefined
      const { status: _, ...rest } = model
      return { kind: 'model-registered', ...rest }
    }
    case 'AliasSet': {
      const { modelVersion: version, name, tag } = event.args
      return { kind: 'model-alias', name: tag === '' ? name : `${name}:${tag}`, version }
    }
    case 'CalibrationSet': {
      const { modelVersion: version, artifactHash, engineHash, sha256Hash, cid } = event.args
      const key = { version, artifactHash, engineHash }
      return { kind: 'calibration-set', ...key, cid, sha256: sha256Hash }
    }
    case 'StatusSet': {
      const { modelVersion: version, status } = event.args
      return { kind: 'model-status', version, status: statusOf(status) }
    }
    case 'OfferPublished': {
      const { offerHash } = event.args
      const offer = await lookup.offer(offerHash)
      return offer && { kind: 'offer-published', offerHash, offer }
    }
    case 'OfferRetired': {
      const { offerHash, provider } = event.args
      return { kind: 'offer-retired', offerHash, provider: accountOf(provider) }
    }
    case 'EndpointAnnounced': {
      const { provider, sealKey, profile, issuedAtSeconds, expiresAtSeconds, ...rest } = event.args
      const times = { issuedAtSeconds, expiresAtSeconds }
      const reach = { sealKey, addresses: announcedAddresses(Hex.toBytes(rest.addresses)) }
      const words = { region: Endpoint.decodeRegion(rest.region), profile }
      const said = { provider: accountOf(provider), ...reach, ...words, ...times }
      return { kind: 'endpoint-announced', ...said }
    }
    default:
      return undefined
  }
}

function sessionFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'SessionOpened': {
      const { sessionId, client, signer, provider, asset, ...rest } = event.args
      const { offerHash, cap, deadlineSeconds: expiresAtSeconds } = rest
      const parties = { client: accountOf(client), signer: accountOf(signer) }
      const terms = { provider: accountOf(provider), asset: accountOf(asset), offerHash, cap }
      return { kind: 'session-opened', sessionId, ...parties, ...terms, expiresAtSeconds }
    }
    case 'SessionCapRaised':
      return { kind: 'session-topped-up', sessionId: event.args.sessionId, cap: event.args.cap }
    case 'SessionSettled': {
      const { sessionId, total, count, receiptsRoot, fee } = event.args
      return { kind: 'session-settled', sessionId, total, count, receiptsRoot, fee }
    }
    case 'SessionCloseRequested': {
      const { sessionId, deadlineSeconds } = event.args
      return { kind: 'session-close-requested', sessionId, deadlineSeconds }
    }
    case 'SessionClosed': {
      const { sessionId, settled: total, refunded } = event.args
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

async function requestFact(
  event: Event,
  { lookup, rest, address }: { lookup: Lookup; rest: readonly RpcLog[]; address: ViemHex },
): Promise<LedgerFact | undefined> {
  switch (event.eventName) {
    case 'RequestOpened': {
      const { requestId } = event.args
      const terms = termsOf(event.args, rest)
      const given = rest.map(parse).find((other) => other?.eventName === 'RequestInput')
      const input = given?.eventName === 'RequestInput' ? given.args.input : undefined
      const words = { kind: 'request-opened', requestId, ...(input ? { input } : {}) } as const
      return terms && { ...words, terms }
    }
    case 'RequestLocked': {
      const { requestId, provider, offerHash, bond, endpoint } = event.args
      const offer = await lookup.offer(offerHash)
      const words = { kind: 'request-locked', requestId, offerHash, bond } as const
      const { prices } = offer ?? {}
      return prices && { ...words, provider: accountOf(provider), prices, ...decodeReach(endpoint) }
    }
    case 'RequestReleased': {
      const { requestId, provider } = event.args
      return { kind: 'request-released', requestId, provider: accountOf(provider) }
    }
    case 'RequestClaimed': {
      const { requestId, provider, total: paid, fee, receiptsRoot } = event.args
      const refunded = (await costOf({ requestId, lookup, address })) - paid
      const words = { kind: 'request-claimed', requestId, paid, fee, refunded } as const
      const held = rest.map(parse).find((other) => other?.eventName === 'RequestHeld')
      const until = held?.eventName === 'RequestHeld' &&
        held.args.requestId === requestId && { heldUntilSeconds: held.args.collectableSeconds }
      return { ...words, provider: accountOf(provider), receiptsRoot, ...until }
    }
    case 'RequestCollected': {
      const { requestId, provider, total: paid, validated } = event.args
      const words = { kind: 'request-collected', requestId, paid, validated } as const
      return { ...words, provider: accountOf(provider) }
    }
    case 'RequestRefunded': {
      const { requestId, refunded } = event.args
      const logs = await lookup.logsOf(address, requestId)
      const wasHeld = logs.some((log) => parse(log)?.eventName === 'RequestHeld')
      const reason = wasHeld ? 'refused' : 'timed-out'
      return { kind: 'request-refunded', requestId, reason, refunded }
    }
    case 'RequestCancelled': {
      const { requestId, refunded } = event.args
      return { kind: 'request-refunded', requestId, reason: 'cancelled', refunded }
    }
    default:
      return undefined
  }
}

type Opened = Extract<Event, { eventName: 'RequestOpened' }>['args']

/** The terms of a request, from its two opening events. */
export function termsOf(opened: Opened, rest: readonly RpcLog[]): Request.RequestTerms | undefined {
  const asked = rest.map(parse).find((other) => other?.eventName === 'RequestAsked')
  if (asked?.eventName !== 'RequestAsked') return undefined
  const { client, signer, modelVersion, asset, costMax, deadlineSeconds, nonce } = opened
  const { pricesMax, providers, completionsMin, stakeMin, ...shares } = asked.args
  const { timeoutBpsMax, flagBpsMax, held } = shares
  return {
    ...{ client: accountOf(client), signer: accountOf(signer), modelVersion },
    ...{ asset: accountOf(asset), pricesMax, costMax },
    filter: {
      ...{ completionsMin, stakeMin, timeoutBpsMax, flagBpsMax },
      providers: providers.map(accountOf),
    },
    ...{ deadlineSeconds, nonce, held },
  }
}

/** What a request had set aside, from its opening event. */
async function costOf(options: {
  readonly requestId: Hash
  readonly lookup: Lookup
  readonly address: ViemHex
}): Promise<bigint> {
  const logs = await options.lookup.logsOf(options.address, options.requestId)
  const opened = logs.map(parse).find((event) => event?.eventName === 'RequestOpened')
  return opened?.eventName === 'RequestOpened' ? opened.args.costMax : 0n
}

function reputationFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'Flagged': {
      const { provider, id: subject, reason } = event.args
      return {
        kind: 'flagged',
        provider: accountOf(provider),
        subject,
        reason: decodeReason(reason),
      }
    }
    case 'Rated': {
      const { provider, id: subject, stars: score } = event.args
      return { kind: 'rated', provider: accountOf(provider), subject, score }
    }
    default:
      return undefined
  }
}
