import { decodeFields, type ProgramEvent, verification } from '@ostrom/contracts-solana'
import { Endpoint, Hex, type Offer, type Request } from '@ostrom/protocol'
import type { LedgerEventData } from '../events.ts'
import type { StakeMarket } from '../money/stakes.ts'
import { flagReasons } from '../registry/flag-reasons.ts'
import { type EventFieldReader, eventFieldReader } from './program/event-fields.ts'
import { answerModeOf, noAuditTerms, priceMap, royaltiesOf } from './program/program.ts'
import { statusOf } from './registry/models.ts'
import { decodeTrainingEvent } from './training/decode-event.ts'

/** Numbers of the kinds of events in the program's `event.rs`. */
const kinds = {
  Deposited: 1,
  Withdrawn: 2,
  Staked: 3,
  Unstaked: 4,
  OfferPublished: 6,
  OfferRetired: 7,
  EndpointAnnounced: 8,
  SessionOpened: 9,
  SessionSettled: 10,
  SessionCloseRequested: 11,
  SessionCapRaised: 12,
  SessionClosed: 13,
  NonceFloorRaised: 14,
  Flagged: 15,
  Rated: 16,
  RequestOpened: 17,
  RequestLocked: 18,
  RequestClaimed: 19,
  RequestReleased: 20,
  RequestCancelled: 21,
  RequestRefunded: 22,
  VersionRegistered: 23,
  AliasSet: 24,
  StatusSet: 26,
  CalibrationSet: 27,
  ParameterSet: 28,
  RequestInput: 30,
  AnswerPosted: 31,
  OperatorSet: 53,
  PayCollected: 54,
} as const

/** Names of governed parameters; the index of a name is the parameter's number in the program. */
const parameterNames = [
  'feeBps',
  'closeWindowSeconds',
  'releaseWindowSeconds',
  'unbondingSeconds',
  'stakeMin',
  'lockBond',
]

/** Markets that the single stake of a provider backs. */
const backed = ['sessions', 'requests'] as const satisfies StakeMarket[]

/**
 * Decodes an event, except that of a registration: its data are only in the version's account,
 * which the caller reads.
 *
 * @param next The next event in the same transaction; a request's prompt is such an event.
 */
export function decodeEvents(
  event: ProgramEvent,
  next: ProgramEvent | undefined,
): readonly LedgerEventData[] {
  const at = eventFieldReader(event)
  const stake = backed.flatMap((market) => decodeStakeEvent(market, event.kind, at) ?? [])
  const fact = stake.length > 0 ? undefined : decodeEvent(event, at, next)
  return fact ? [fact] : stake
}

function decodeEvent(
  event: ProgramEvent,
  at: EventFieldReader,
  next: ProgramEvent | undefined,
): LedgerEventData | undefined {
  return (
    decodeMoneyEvent(event.kind, at) ??
    decodeRegistryEvent(event.kind, at) ??
    decodeSessionEvent(event.kind, at) ??
    decodeRequestEvent(event.kind, at, next) ??
    decodeFeedbackEvent(event.kind, at) ??
    decodeTrainingEvent(event.kind, at)
  )
}

/** Returns the version that an event registers; `undefined` for any other event. */
export const registeredVersion = (event: ProgramEvent): Hex.Hash | undefined =>
  event.kind === kinds.VersionRegistered ? eventFieldReader(event).key(0) : undefined

function decodeStakeEvent(
  market: StakeMarket,
  kind: number,
  at: EventFieldReader,
): LedgerEventData | undefined {
  const account = at.key(0)
  switch (kind) {
    case kinds.Staked:
    case kinds.Unstaked:
      return { kind: 'stake-changed', account, market, amount: at.big(2) }
    case kinds.OperatorSet: {
      const words = { kind: 'operator-set', account, market } as const
      return at.big(1) === 0n ? words : { ...words, operator: at.key(1) }
    }
    default:
      return undefined
  }
}

function decodeMoneyEvent(kind: number, at: EventFieldReader): LedgerEventData | undefined {
  switch (kind) {
    case kinds.Deposited:
      return { kind: 'balance-deposited', account: at.key(0), asset: at.key(1), amount: at.big(2) }
    case kinds.Withdrawn:
      return { kind: 'balance-withdrawn', account: at.key(0), asset: at.key(1), amount: at.big(2) }
    case kinds.PayCollected:
      return {
        kind: 'pay-collected',
        subject: at.key(0),
        provider: at.key(1),
        net: at.big(2),
        fee: at.big(3),
        royalties: at.big(4),
      }
    case kinds.ParameterSet: {
      const name = parameterNames[Number(at.big(0))] ?? 'unknown'
      return { kind: 'parameter-changed', name, value: at.big(1) }
    }
    default:
      return undefined
  }
}

const prices = { list: 'prices' } as const
const shares = {
  feeBps: 'u16',
  royaltyBps0: 'u16',
  royaltyBps1: 'u16',
  unused: 'u16',
  royaltyRecipient0: 'key',
  royaltyRecipient1: 'key',
} as const
const pricesIn = (bytes: Uint8Array) => priceMap(decodeFields(prices, bytes).values.list)

function verificationIn(bytes: Uint8Array): Offer.VerificationTerms {
  const { artifact, engineClass, ...classes } = decodeFields(verification, bytes).values
  return { artifact: Hex.from(artifact), engineClass: Hex.from(engineClass), ...classes }
}

function decodeRegistryEvent(kind: number, at: EventFieldReader): LedgerEventData | undefined {
  switch (kind) {
    case kinds.AliasSet:
      return { kind: 'model-alias-set', name: at.text(1), version: at.key(0) }
    case kinds.CalibrationSet: {
      const key = { version: at.key(0), artifactHash: at.key(1), engineHash: at.key(2) }
      return { kind: 'calibration-set', ...key, sha256: at.key(3), cid: at.text(4) }
    }
    case kinds.StatusSet:
      return { kind: 'model-status-set', version: at.key(0), status: statusOf(Number(at.big(1))) }
    case kinds.OfferPublished: {
      const { values } = decodeFields(shares, at.bytes(5))
      const terms = { provider: at.key(1), modelVersion: at.key(2), asset: at.key(3) }
      const money = { prices: pricesIn(at.bytes(4)), feeBps: values.feeBps }
      const promised = { royalties: royaltiesOf(values), verification: verificationIn(at.bytes(7)) }
      const backing = { ...noAuditTerms, stakeRatio: at.big(8) }
      const offer = { ...terms, ...money, ...promised, ...backing, nonce: at.big(6) }
      return { kind: 'offer-published', offerHash: at.key(0), offer }
    }
    case kinds.OfferRetired:
      return { kind: 'offer-retired', offerHash: at.key(0), provider: at.key(1) }
    case kinds.EndpointAnnounced:
      return {
        kind: 'endpoint-announced',
        ...Endpoint.fromAnnouncement({
          provider: at.key(0),
          sealKey: at.key(1),
          issuedAtSeconds: at.big(2),
          expiresAtSeconds: at.big(3),
          addresses: Hex.from(at.bytes(4)),
          region: at.key(5),
          profile: at.key(6),
        }),
      }
    default:
      return undefined
  }
}

function decodeSessionEvent(kind: number, at: EventFieldReader): LedgerEventData | undefined {
  const sessionId = at.key(0)
  switch (kind) {
    case kinds.SessionOpened:
      return {
        kind: 'session-opened',
        sessionId,
        client: at.key(1),
        provider: at.key(2),
        signer: at.key(3),
        asset: at.key(4),
        offerHash: at.key(5),
        cap: at.big(6),
        expiresAtSeconds: at.big(7),
      }
    case kinds.SessionSettled:
      return {
        kind: 'session-settled',
        sessionId,
        total: at.big(2),
        count: at.big(3),
        receiptsRoot: at.key(4),
      }
    case kinds.SessionCloseRequested:
      return { kind: 'session-close-requested', sessionId, deadlineSeconds: at.big(1) }
    case kinds.SessionCapRaised:
      return { kind: 'session-cap-raised', sessionId, cap: at.big(1) }
    case kinds.SessionClosed:
      return { kind: 'session-closed', sessionId, total: at.big(3), refunded: at.big(4) }
    case kinds.NonceFloorRaised:
      return { kind: 'nonces-cancelled', client: at.key(0), floor: at.big(1) }
    default:
      return undefined
  }
}

const requestTerms = {
  costMax: 'u64',
  completionsMin: 'u64',
  stakeMin: 'u64',
  deadline: 'u64',
  nonce: 'u64',
  answer: 'u8',
} as const

function termsIn(at: EventFieldReader): Request.RequestTerms {
  const { values } = decodeFields(requestTerms, at.bytes(6))
  const { costMax, deadline, nonce, answer, ...filter } = values
  const list = at.bytes(7)
  const providers = Array.from({ length: list.length / 32 }, (_, i) =>
    Hex.from(list.slice(32 * i, 32 * i + 32)),
  )
  return {
    client: at.key(1),
    signer: at.key(2),
    modelVersion: at.key(3),
    asset: at.key(4),
    pricesMax: pricesIn(at.bytes(5)),
    costMax,
    filter: { ...filter, providers },
    deadlineSeconds: deadline,
    nonce,
    held: false,
    ...answerModeOf(answer),
  }
}

/** Returns the prompt of a request, if the event after its opening contains one. */
function inputOf(requestId: Hex.Hash, next: ProgramEvent): Hex.Hex | undefined {
  const at = eventFieldReader(next)
  return next.kind === kinds.RequestInput && at.key(0) === requestId ? at.key(1) : undefined
}

function decodeRequestEvent(
  kind: number,
  at: EventFieldReader,
  next?: ProgramEvent,
): LedgerEventData | undefined {
  const requestId = at.key(0)
  switch (kind) {
    case kinds.RequestOpened: {
      const input = next && inputOf(requestId, next)
      const words = { kind: 'request-opened', requestId, terms: termsIn(at) } as const
      return input === undefined ? words : { ...words, input }
    }
    case kinds.RequestLocked:
      return {
        kind: 'request-locked',
        requestId,
        provider: at.key(1),
        offerHash: at.key(2),
        sealKey: at.key(3),
        addresses: Endpoint.announcedReach(at.bytes(4)).addresses,
        prices: pricesIn(at.bytes(5)),
        bond: at.big(6),
      }
    case kinds.AnswerPosted: {
      const cid = at.text(5)
      const posted = { requestId, provider: at.key(1), sha256: at.key(4) }
      return { kind: 'answer-posted', ...posted, ...(cid !== '' && { cid }) }
    }
    case kinds.RequestReleased:
      return { kind: 'request-released', requestId, provider: at.key(1) }
    case kinds.RequestClaimed:
      return {
        kind: 'request-claimed',
        requestId,
        provider: at.key(1),
        paid: at.big(2),
        count: at.big(3),
        refunded: at.big(5),
        receiptsRoot: at.key(4),
      }
    case kinds.RequestCancelled:
      return { kind: 'request-refunded', requestId, reason: 'cancelled', refunded: at.big(2) }
    case kinds.RequestRefunded:
      return { kind: 'request-refunded', requestId, reason: 'timed-out', refunded: at.big(3) }
    default:
      return undefined
  }
}

function decodeFeedbackEvent(kind: number, at: EventFieldReader): LedgerEventData | undefined {
  const about = { provider: at.key(0), subject: at.key(1), weight: at.big(2) }
  if (kind === kinds.Rated) return { kind: 'feedback-rated', ...about, score: Number(at.big(3)) }
  if (kind !== kinds.Flagged) return undefined
  const words = at.text(3).replace(/\0+$/, '')
  const reason = flagReasons.find((one) => one === words) ?? 'other'
  return { kind: 'feedback-flagged', ...about, reason }
}
