import { type JurorVerdict, type LedgerEvent, type Ruling, rulings } from '@ostrom/ledger'
import { type AccountId, type Contribution, type Hash, Schema } from '@ostrom/protocol'
import { Points } from '@ostrom/verification'

// Points of accounts from the chain's own events: docs/spec/governance.md, section 1. An event that
// gives points needs facts of earlier events, each under a key that the event alone determines, so
// that the same rules run over facts in memory and over those of a validator that restarts.

/** What earlier events say that points of later ones need. */
export type PointFact =
  /** Governed price of compute. Without it nobody gets points as a provider. */
  | { readonly kind: 'unit-fee'; readonly value: bigint }
  /** Native base units of agreements that 10^18 native base units of stake back. */
  | { readonly kind: 'native-ratio'; readonly value: bigint }
  | { readonly kind: 'version'; readonly artifactBytes: bigint }
  /** Terms of an offer, and of each agreement under it. */
  | ({ readonly kind: 'terms' } & Points.AgreementTerms)
  | ({ readonly kind: 'rulings' } & Points.Rulings)
  | { readonly kind: 'vote'; readonly verdict: JurorVerdict }
  /** A case whose ruling took stake. */
  | {
      readonly kind: 'case'
      readonly ruling: Ruling
      /** Burnt stake in native base units that fees of seats have not used up. */
      readonly burntLeft: bigint
    }
  | {
      readonly kind: 'honeypot'
      /** Native base units that the treasury added. */
      readonly supported: bigint
      readonly isFalsified: boolean
      /** Weight of opened findings that agree and that do not. */
      readonly agreed: bigint
      readonly disagreed: bigint
    }
  | { readonly kind: 'finding'; readonly weight: bigint }

type FactOf<Kind extends PointFact['kind']> = Extract<PointFact, { readonly kind: Kind }>

const amount = Schema.unsigned(128)

export const pointFactSchema: Schema.Schema<PointFact> = Schema.union<PointFact>({
  'unit-fee': Schema.object({ kind: Schema.oneOf('unit-fee'), value: amount }),
  'native-ratio': Schema.object({ kind: Schema.oneOf('native-ratio'), value: amount }),
  version: Schema.object({ kind: Schema.oneOf('version'), artifactBytes: Schema.unsigned(64) }),
  terms: Schema.object({
    kind: Schema.oneOf('terms'),
    stakeRatio: amount,
    nativeRatio: amount,
    tokenPriceMax: amount,
    artifactBytes: Schema.unsigned(64),
  }),
  rulings: Schema.object({
    kind: Schema.oneOf('rulings'),
    minorAtSeconds: Schema.unsigned(64),
    majorAtSeconds: Schema.unsigned(64),
  }),
  vote: Schema.object({
    kind: Schema.oneOf('vote'),
    verdict: Schema.oneOf('no', 'minor', 'major'),
  }),
  case: Schema.object({
    kind: Schema.oneOf('case'),
    ruling: Schema.oneOf(...rulings),
    burntLeft: amount,
  }),
  honeypot: Schema.object({
    kind: Schema.oneOf('honeypot'),
    supported: amount,
    isFalsified: Schema.boolean,
    agreed: amount,
    disagreed: amount,
  }),
  finding: Schema.object({ kind: Schema.oneOf('finding'), weight: amount }),
})

const UNIT_FEE = 'unit-fee'
const NATIVE_RATIO = 'native-ratio'
const versionKey = (version: Hash) => `version/${version}`
const offerKey = (offer: Hash) => `offer/${offer}`
const agreementKey = (subject: Hash) => `agreement/${subject}`
const rulingsKey = (account: AccountId) => `rulings/${account}`
const caseKey = (id: bigint) => `case/${id}`
const honeypotKey = (id: bigint) => `honeypot/${id}`
const findingKey = (id: bigint, account: AccountId) => `finding/${id}/${account}`
const voteKey = ({ caseId, draw, account }: Ballot) => `vote/${caseId}/${draw}/${account}`

type Ballot = { readonly caseId: bigint; readonly draw: number; readonly account: AccountId }

/** Returns the keys of the facts that `applyPointEvent` reads for an event. */
export function factKeysOf(event: LedgerEvent): readonly string[] {
  switch (event.kind) {
    case 'offer-published':
      return [versionKey(event.offer.modelVersion), NATIVE_RATIO]
    case 'session-opened':
    case 'request-locked':
      return [offerKey(event.offerHash)]
    case 'pay-collected':
      return [agreementKey(event.subject), rulingsKey(event.provider), UNIT_FEE]
    case 'request-claimed':
      return event.payout
        ? [agreementKey(event.requestId), rulingsKey(event.provider), UNIT_FEE]
        : []
    case 'transcript-withheld':
      return [rulingsKey(event.provider)]
    case 'case-ended':
      return event.respondent ? [rulingsKey(event.respondent)] : []
    case 'fee-collected':
      return [caseKey(event.caseId), voteKey(event)]
    case 'honeypot-supported':
    case 'honeypot-revealed':
    case 'finding-opened':
      return [honeypotKey(event.honeypotId)]
    case 'honeypot-reward-paid':
      return [honeypotKey(event.honeypotId), findingKey(event.honeypotId, event.account)]
    default:
      return []
  }
}

/** What an event changes. */
export type PointUpdate = {
  /** New facts by key; undefined where a fact is not needed any more. */
  readonly facts: readonly (readonly [string, PointFact | undefined])[]
  /** Points that the event gives. */
  readonly credit?: Contribution.Contribution
}

type FactReader = (key: string) => PointFact | undefined

const none: PointUpdate = { facts: [] }

/**
 * Returns the facts and points that follow from an event. Pure.
 *
 * @param read Facts of the events before, in the chain's order, under the event's keys.
 */
export function applyPointEvent(event: LedgerEvent, read: FactReader): PointUpdate {
  return (
    applyAgreementEvent(event, read) ??
    applyRulingEvent(event, read) ??
    applyHoneypotEvent(event, read) ??
    none
  )
}

function applyAgreementEvent(event: LedgerEvent, read: FactReader): PointUpdate | undefined {
  switch (event.kind) {
    case 'setting-changed': {
      if (event.name !== 'unitFee') return none
      return { facts: [[UNIT_FEE, { kind: 'unit-fee', value: event.value }]] }
    }
    case 'native-ratio-set':
      return { facts: [[NATIVE_RATIO, { kind: 'native-ratio', value: event.ratio }]] }
    case 'model-registered': {
      const sizes = event.artifacts.map(({ bytes }) => bytes)
      const artifactBytes = sizes.reduce((most, bytes) => (bytes > most ? bytes : most), 0n)
      return { facts: [[versionKey(event.version), { kind: 'version', artifactBytes }]] }
    }
    case 'offer-published': {
      const { modelVersion, prices, stakeRatio } = event.offer
      const version = factOf('version', versionKey(modelVersion), read)
      const tokenPrices = [prices.input, prices.cachedInput, prices.output]
      const tokenPriceMax = tokenPrices.reduce((most, price) => (price > most ? price : most))
      const artifactBytes = version?.artifactBytes ?? 0n
      const nativeRatio = factOf('native-ratio', NATIVE_RATIO, read)?.value ?? 0n
      const terms = {
        kind: 'terms',
        stakeRatio,
        nativeRatio,
        tokenPriceMax,
        artifactBytes,
      } as const
      return { facts: [[offerKey(event.offerHash), terms]] }
    }
    case 'session-opened':
      return agreementOf(event.sessionId, event.offerHash, read)
    case 'request-locked':
      return agreementOf(event.requestId, event.offerHash, read)
    case 'pay-collected':
      return payPoints(event, event.atSeconds, read)
    case 'request-claimed': {
      const { requestId: subject, provider, payout } = event
      return payout && payPoints({ subject, provider, ...payout }, event.atSeconds, read)
    }
    case 'pay-returned':
      return { facts: [[agreementKey(event.subject), undefined]] }
    default:
      return undefined
  }
}

/** An agreement keeps the terms of its offer. */
const agreementOf = (subject: Hash, offer: Hash, read: FactReader): PointUpdate => ({
  facts: [[agreementKey(subject), factOf('terms', offerKey(offer), read)]],
})

type CollectedPay = {
  readonly subject: Hash
  readonly provider: AccountId
  readonly net: bigint
  readonly fee: bigint
  readonly royalties: bigint
}

function payPoints(pay: CollectedPay, atSeconds: bigint, read: FactReader): PointUpdate {
  const { subject, provider: account, net, fee, royalties } = pay
  const key = agreementKey(subject)
  const facts = [[key, undefined]] as const
  const [terms, unitFee] = [factOf('terms', key, read), factOf('unit-fee', UNIT_FEE, read)]
  if (!terms || !unitFee) return { facts }
  const qualityBps = Points.qualityBps(factOf('rulings', rulingsKey(account), read), atSeconds)
  const paid = net + fee + royalties
  const points = Points.providerPoints({ fee, paid, terms, unitFee: unitFee.value, qualityBps })
  return { facts, ...credit(account, 'provider', points) }
}

function applyRulingEvent(event: LedgerEvent, read: FactReader): PointUpdate | undefined {
  switch (event.kind) {
    case 'transcript-withheld':
      return { facts: [ruledAgainst(event.provider, 'minor', event.atSeconds, read)] }
    case 'case-ended': {
      const { caseId, respondent, ruling, burnt } = event
      if (ruling !== 'minor' && ruling !== 'major') return none
      const against = respondent ? [ruledAgainst(respondent, ruling, event.atSeconds, read)] : []
      const ended = { kind: 'case', ruling, burntLeft: burnt } as const
      return { facts: [...against, ...(burnt > 0n ? [[caseKey(caseId), ended] as const] : [])] }
    }
    case 'vote-revealed':
      return { facts: [[voteKey(event), { kind: 'vote', verdict: event.verdict }]] }
    case 'fee-collected': {
      const ended = factOf('case', caseKey(event.caseId), read)
      const vote = factOf('vote', voteKey(event), read)
      const used = [voteKey(event), undefined] as const
      // A vote for more than the ruling took is a vote for it.
      const isFor = vote && ended && rulings.indexOf(vote.verdict) >= rulings.indexOf(ended.ruling)
      if (!isFor) return { facts: [used] }
      const points = event.amount < ended.burntLeft ? event.amount : ended.burntLeft
      const left: FactOf<'case'> = { ...ended, burntLeft: ended.burntLeft - points }
      const facts = [used, [caseKey(event.caseId), left] as const]
      return { facts, ...credit(event.account, 'validator', points) }
    }
    default:
      return undefined
  }
}

/** The later ruling of a kind replaces the earlier. */
function ruledAgainst(
  account: AccountId,
  ruling: 'minor' | 'major',
  atSeconds: bigint,
  read: FactReader,
): readonly [string, PointFact] {
  const before = factOf('rulings', rulingsKey(account), read)
  const rulingsBefore = before ?? { kind: 'rulings', minorAtSeconds: 0n, majorAtSeconds: 0n }
  const at = ruling === 'minor' ? { minorAtSeconds: atSeconds } : { majorAtSeconds: atSeconds }
  return [rulingsKey(account), { ...rulingsBefore, ...at }]
}

function applyHoneypotEvent(event: LedgerEvent, read: FactReader): PointUpdate | undefined {
  switch (event.kind) {
    case 'honeypot-supported': {
      const before = honeypotOf(event.honeypotId, read)
      const supported = before.supported + event.amount
      return { facts: [[honeypotKey(event.honeypotId), { ...before, supported }]] }
    }
    case 'honeypot-revealed': {
      const { honeypotId, isFalsified } = event
      return {
        facts: [[honeypotKey(honeypotId), { ...honeypotOf(honeypotId, read), isFalsified }]],
      }
    }
    case 'finding-opened': {
      const { honeypotId, validator, verdict, weight } = event
      const before = honeypotOf(honeypotId, read)
      const agrees = verdict === (before.isFalsified ? 'suspicious' : 'clean')
      const sum = agrees ? 'agreed' : 'disagreed'
      const after = { ...before, [sum]: before[sum] + weight }
      const finding = { kind: 'finding', weight } as const
      const own = agrees ? [[findingKey(honeypotId, validator), finding] as const] : []
      return { facts: [[honeypotKey(honeypotId), after], ...own] }
    }
    case 'honeypot-reward-paid': {
      const { honeypotId, account } = event
      const key = findingKey(honeypotId, account)
      const { supported, agreed, disagreed } = honeypotOf(honeypotId, read)
      const finding = factOf('finding', key, read)
      // A reward is paid after all findings were opened, so sums of weights are complete.
      if (!finding || disagreed > agreed) return { facts: [[key, undefined]] }
      const points = Points.honeypotPoints({ supported, weight: finding.weight, agreed })
      return { facts: [[key, undefined]], ...credit(account, 'validator', points) }
    }
    default:
      return undefined
  }
}

function honeypotOf(id: bigint, read: FactReader): FactOf<'honeypot'> {
  const empty = { supported: 0n, isFalsified: false, agreed: 0n, disagreed: 0n }
  return factOf('honeypot', honeypotKey(id), read) ?? { kind: 'honeypot', ...empty }
}

function factOf<Kind extends PointFact['kind']>(
  kind: Kind,
  key: string,
  read: FactReader,
): FactOf<Kind> | undefined {
  const fact = read(key)
  return fact?.kind === kind ? (fact as FactOf<Kind>) : undefined
}

/** Most points of an item; `CapBps` leaves far fewer of them. */
const POINTS_MAX = 2n ** 128n - 1n

/** Bounds points as items do: one sale in a token that lost its worth may be of more. */
const credit = (
  account: AccountId,
  role: Contribution.ContributionRole,
  points: bigint,
): Pick<PointUpdate, 'credit'> => {
  const bounded = points < POINTS_MAX ? points : POINTS_MAX
  return bounded > 0n ? { credit: { account, role, points: bounded } } : {}
}

/**
 * Returns one item for each account and role, with the sum of its points, at most what an item can
 * hold. The order of the credits does not matter. Pure.
 */
export function sumContributions(
  credits: readonly Contribution.Contribution[],
): readonly Contribution.Contribution[] {
  const sums = new Map<string, Contribution.Contribution>()
  for (const one of credits) {
    const key = `${one.account}/${one.role}`
    const sum = (sums.get(key)?.points ?? 0n) + one.points
    sums.set(key, { ...one, points: sum < POINTS_MAX ? sum : POINTS_MAX })
  }
  return [...sums.values()]
}
