import { type LedgerEvent, rulings } from '@ostrom/ledger'
import type { AccountId, Contribution, Hash } from '@ostrom/protocol'
import { Points } from '@ostrom/verification'
import {
  agreementKey,
  caseKey,
  DATASET_POINTS,
  datasetKey,
  type FactOf,
  type FactReader,
  factOf,
  findingKey,
  honeypotKey,
  jobKey,
  NATIVE_RATIO,
  offerKey,
  type PointFact,
  rulingsKey,
  UNIT_FEE,
  versionKey,
  voteKey,
} from './point-facts.ts'

// Computes the points of accounts from the chain's own events: docs/spec/governance.md, section 1.
// A point stands for one native base unit that was irrevocably paid for a contribution. An event
// that gives points needs facts from earlier events. The rules read these facts by keys, which
// `factKeysOf` and `linkedFactKeysOf` list for each event. So the facts can be in memory, or in the
// store of a restarted validator.

/** Changes from one event. */
export type PointUpdate = {
  /** New facts by key; undefined for a fact that is no longer needed. */
  readonly facts: readonly (readonly [string, PointFact | undefined])[]
  /** Points that the event gives, with at most one entry for each account and role. */
  readonly credits?: readonly Contribution.Contribution[]
}

const none: PointUpdate = { facts: [] }

/**
 * Returns the facts and points that follow from an event. Pure.
 *
 * @param read Reads facts of all earlier events, in the chain's order, by the event's keys.
 */
export function applyPointEvent(event: LedgerEvent, read: FactReader): PointUpdate {
  return (
    applyAgreementEvent(event, read) ??
    applyRulingEvent(event, read) ??
    applyHoneypotEvent(event, read) ??
    applyTrainingEvent(event, read) ??
    none
  )
}

function applyAgreementEvent(event: LedgerEvent, read: FactReader): PointUpdate | undefined {
  switch (event.kind) {
    case 'setting-changed': {
      const { name, value } = event
      if (name === 'unitFee') return { facts: [[UNIT_FEE, { kind: 'unit-fee', value }]] }
      if (name !== 'datasetPointsBps') return none
      return { facts: [[DATASET_POINTS, { kind: 'dataset-points', bps: value }]] }
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
      // A vote for a harsher verdict than the ruling counts as a vote for the ruling.
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

/** Records a ruling. A later ruling replaces an earlier one of the same kind. */
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

function applyTrainingEvent(event: LedgerEvent, read: FactReader): PointUpdate | undefined {
  switch (event.kind) {
    case 'dataset-proposed': {
      const { dataset, proposer } = event
      const proposed = { kind: 'dataset', proposer, isAccepted: false } as const
      return { facts: [[datasetKey(dataset), proposed]] }
    }
    case 'dataset-settled': {
      const known = factOf('dataset', datasetKey(event.dataset), read)
      if (!known) return none
      const isAccepted = event.status === 'accepted'
      return { facts: [[datasetKey(event.dataset), { ...known, isAccepted }]] }
    }
    case 'job-datasets-named': {
      const datasets = [...new Set(event.datasets)]
      return { facts: [[jobKey(event.jobId), { kind: 'job-datasets', datasets }]] }
    }
    case 'job-fee-paid':
      return jobPoints(event, read)
    default:
      return undefined
  }
}

/**
 * Returns the points for the fee that a member of a job pays. The proposers of the accepted
 * datasets that the job's sponsor named get a part. The trainer that paid the fee gets the rest. If
 * a validator paid the fee, it gets no points, because no honeypots check the work of a job's
 * validators.
 */
function jobPoints(
  event: Extract<LedgerEvent, { readonly kind: 'job-fee-paid' }>,
  read: FactReader,
): PointUpdate {
  const { value, account, role } = event
  const named = factOf('job-datasets', jobKey(event.jobId), read)?.datasets ?? []
  const proposers = named.flatMap((dataset) => {
    const known = factOf('dataset', datasetKey(dataset), read)
    return known?.isAccepted ? [known.proposer] : []
  })
  const datasetPointsBps = factOf('dataset-points', DATASET_POINTS, read)?.bps ?? 0n
  const datasets = proposers.length
  const { trainer, eachDataset } = Points.jobPoints({ value, datasets, datasetPointsBps })
  const shares = proposers.map((proposer) => ({
    account: proposer,
    role: 'curator' as const,
    points: eachDataset,
  }))
  const own = role === 'trainer' ? [{ account, role, points: trainer } as const] : []
  return { facts: [], credits: sumContributions([...own, ...shares]).filter(hasPoints) }
}

const hasPoints = ({ points }: Contribution.Contribution): boolean => points > 0n

function honeypotOf(id: bigint, read: FactReader): FactOf<'honeypot'> {
  const empty = { supported: 0n, isFalsified: false, agreed: 0n, disagreed: 0n }
  return factOf('honeypot', honeypotKey(id), read) ?? { kind: 'honeypot', ...empty }
}

/**
 * Maximum points of an item. The contract's cap of claimed points in a bucket of time (`CapBps`)
 * permits far fewer.
 */
const POINTS_MAX = 2n ** 128n - 1n

/**
 * Caps the points of an event at the largest number that an epoch item can have: one sale in a
 * worthless token may give more.
 */
const credit = (
  account: AccountId,
  role: Contribution.ContributionRole,
  points: bigint,
): Pick<PointUpdate, 'credits'> => {
  const bounded = points < POINTS_MAX ? points : POINTS_MAX
  return bounded > 0n ? { credits: [{ account, role, points: bounded }] } : {}
}

/**
 * Returns one item for each account and role, with the sum of its points, capped at the maximum of
 * an item. The order of the credits does not matter. Pure.
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
