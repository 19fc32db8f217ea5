import { type JurorVerdict, type LedgerEvent, Limits, type Ruling, rulings } from '@ostrom/ledger'
import { type AccountId, type Hash, Schema } from '@ostrom/protocol'
import type { Points } from '@ostrom/verification'

// Facts that points of later events need. `factKeysOf` and `linkedFactKeysOf` return the keys that
// an event needs, so that a restarted validator can read these facts from its store in advance.

/** Facts from earlier events that the points of later events need. */
export type PointFact =
  /**
   * Price of compute, set by governance. Without this price no account gets points as a provider.
   */
  | { readonly kind: 'unit-fee'; readonly value: bigint }
  /**
   * Part of a job's fee, in basis points, for which the proposers of its datasets get the points.
   * Governance sets this part.
   */
  | { readonly kind: 'dataset-points'; readonly bps: bigint }
  | { readonly kind: 'dataset'; readonly proposer: AccountId; readonly isAccepted: boolean }
  /** Datasets that a job's sponsor named. */
  | { readonly kind: 'job-datasets'; readonly datasets: readonly Hash[] }
  /** Value of agreements, in native base units, that 10^18 native base units of stake back. */
  | { readonly kind: 'native-ratio'; readonly value: bigint }
  | { readonly kind: 'version'; readonly artifactBytes: bigint }
  /** Terms of an offer, and of each agreement under it. */
  | ({ readonly kind: 'terms' } & Points.AgreementTerms)
  | ({ readonly kind: 'rulings' } & Points.Rulings)
  | { readonly kind: 'vote'; readonly verdict: JurorVerdict }
  /** A case whose ruling burnt stake. */
  | {
      readonly kind: 'case'
      readonly ruling: Ruling
      /** Burnt stake in native base units that points for jurors' fees have not used yet. */
      readonly burntLeft: bigint
    }
  | {
      readonly kind: 'honeypot'
      /** Native base units that the treasury added to the honeypot's reward. */
      readonly supported: bigint
      readonly isFalsified: boolean
      /** Weight of opened findings that agree with the honeypot, and of those that do not. */
      readonly agreed: bigint
      readonly disagreed: bigint
    }
  | { readonly kind: 'finding'; readonly weight: bigint }

export type FactOf<Kind extends PointFact['kind']> = Extract<PointFact, { readonly kind: Kind }>

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
  'dataset-points': Schema.object({ kind: Schema.oneOf('dataset-points'), bps: amount }),
  dataset: Schema.object({
    kind: Schema.oneOf('dataset'),
    proposer: Schema.account,
    isAccepted: Schema.boolean,
  }),
  'job-datasets': Schema.object({
    kind: Schema.oneOf('job-datasets'),
    datasets: Schema.list(Schema.hash, Limits.TRAINING_DATASETS_MAX),
  }),
})

export const UNIT_FEE = 'unit-fee'
export const NATIVE_RATIO = 'native-ratio'
export const DATASET_POINTS = 'dataset-points'
/** Returns the key of facts about a dataset. */
export const datasetKey = (dataset: Hash) => `dataset/${dataset}`
/** Returns the key of facts about a training job. */
export const jobKey = (job: Hash) => `job/${job}`
/** Returns the key of facts about a model version. */
export const versionKey = (version: Hash) => `version/${version}`
/** Returns the key of facts about an offer. */
export const offerKey = (offer: Hash) => `offer/${offer}`
/** Returns the key of facts about a session or request. */
export const agreementKey = (subject: Hash) => `agreement/${subject}`
/** Returns the key of rulings against an account. */
export const rulingsKey = (account: AccountId) => `rulings/${account}`
/** Returns the key of facts about a case. */
export const caseKey = (id: bigint) => `case/${id}`
/** Returns the key of facts about a honeypot. */
export const honeypotKey = (id: bigint) => `honeypot/${id}`
/** Returns the key of a validator's finding about a honeypot. */
export const findingKey = (id: bigint, account: AccountId) => `finding/${id}/${account}`
/** Returns the key of a juror's vote in a draw. */
export const voteKey = ({ caseId, draw, account }: Ballot) => `vote/${caseId}/${draw}/${account}`

type Ballot = { readonly caseId: bigint; readonly draw: number; readonly account: AccountId }

export type FactReader = (key: string) => PointFact | undefined

/** Returns the keys of the facts that an event needs. */
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
    case 'dataset-settled':
      return [datasetKey(event.dataset)]
    case 'job-fee-paid':
      return [jobKey(event.jobId), DATASET_POINTS]
    default:
      return []
  }
}

/** Returns the keys of further facts, which the facts of `factKeysOf` name. */
export function linkedFactKeysOf(event: LedgerEvent, read: FactReader): readonly string[] {
  if (event.kind !== 'job-fee-paid') return []
  const { datasets = [] } = factOf('job-datasets', jobKey(event.jobId), read) ?? {}
  return datasets.map(datasetKey)
}

/** Maximum number of facts and points that one event changes. */
export const CHANGES_OF_EVENT_MAX = Limits.TRAINING_DATASETS_MAX + 4

/** Returns the fact under a key; undefined if it is absent or of another kind. */
export function factOf<Kind extends PointFact['kind']>(
  kind: Kind,
  key: string,
  read: FactReader,
): FactOf<Kind> | undefined {
  const fact = read(key)
  return fact?.kind === kind ? (fact as FactOf<Kind>) : undefined
}
