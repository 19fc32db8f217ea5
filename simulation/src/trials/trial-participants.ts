import type { Ledger } from '@ostrom/ledger'
import type { MemoryChain } from '@ostrom/ledger/memory'
import { type AccountId, Hex } from '@ostrom/protocol'
import type { Prng } from '../runtime/prng.ts'
import { type AnswerDetector, detectorOf, uniform } from './evidence.ts'

// Participants of a trial. The seed determines all of them before anything else.

/** Minimum stake of the court's jurors in the deployed contracts. */
export const STAKE_MIN = 10n ** 17n

/** One unit of the native token, in base units. */
export const UNIT = 10n ** 18n

/** Base units that each party has in addition to a stake, for bonds and sessions. */
const MONEY = 4n * UNIT

/**
 * `diligent`: examines the evidence and votes according to the result. `colluding`: votes `no` if
 * the provider cheats, and `major` if it is honest. `accusing` and `acquitting`: vote `major` and
 * `no` without examination. `copying`: copies another juror's commitment. `silent`: never commits.
 * `mute`: commits, but never reveals.
 */
export type JurorStrategy =
  | 'diligent'
  | 'colluding'
  | 'accusing'
  | 'acquitting'
  | 'copying'
  | 'silent'
  | 'mute'

const idleStrategies: readonly JurorStrategy[] = [
  'accusing',
  'acquitting',
  'copying',
  'silent',
  'mute',
]

/** Returns true for jurors that reveal no valid vote. */
export const isInactive = ({ strategy }: { readonly strategy: JurorStrategy }): boolean =>
  strategy === 'copying' || strategy === 'silent' || strategy === 'mute'

/** Probability that a juror that does not collude is not diligent. */
const IDLE_SHARE = 0.1

/** Probability that colluding jurors void epochs of the beacon. */
const GRIND_SHARE = 0.25

/** Probability that a juror's node has an operator's key instead of the account's key. */
const OPERATOR_SHARE = 0.25

export type TrialParty = {
  readonly name: string
  readonly account: AccountId
  readonly ledger: Ledger
  /** Initial funds in base units. */
  readonly funds: bigint
}

export type TrialJuror = TrialParty & {
  readonly strategy: JurorStrategy
  /**
   * Weight that the juror enlists for the model. It enlists the same weight again for the general
   * domain, whose jurors judge datasets and reports of models.
   */
  readonly weight: bigint
  readonly detector: AnswerDetector
  /** Ledger of the account or of its operator, to enlist, vote and commit secrets. */
  readonly signingLedger: Ledger
  /** Whether the juror cannot reach a flaky provider during its votes, regardless of retries. */
  readonly isPartitioned: boolean
}

export type TrialClient = TrialParty & { readonly colluding: boolean }

/**
 * Transcripts that the provider discloses to jurors. `open` discloses everything. `stubborn`
 * discloses nothing. `grudging` discloses only transcripts to which a data challenge is open.
 * `choosy` discloses everything to some jurors and nothing to others. `hiding` discloses only those
 * answers that come from the named model. `flaky` is honest, but unreachable for some jurors.
 * `offline` is honest, but unreachable for all after its sessions have ended, and does not appeal.
 */
export type DisclosurePolicy = 'open' | 'flaky' | 'offline' | (typeof nondisclosure)[number]

const nondisclosure = ['stubborn', 'grudging', 'choosy', 'hiding'] as const

/**
 * Probability that a cheating provider has another policy than `open`, and the same probability for
 * an honest provider.
 */
const NONDISCLOSURE_SHARE = 0.4
const FLAKY_SHARE = 0.2

/** Probability that a juror cannot reach a flaky provider. */
const PARTITION_SHARE = 0.3

/**
 * Probability that an honest provider with another policy than `open` is `offline`, not `flaky`.
 */
const OFFLINE_SHARE = 0.25

/** Probability that a cheating provider tries to withdraw its stake before a case locks it. */
const STAKE_EXIT_SHARE = 0.3

export type TrialSuspect = TrialParty & {
  readonly cheats: boolean
  /**
   * Share of answers that come from another model, and the probability that such an answer is
   * recognizable.
   */
  readonly share: number
  readonly visible: number
  readonly disclosure: DisclosurePolicy
  /** Stake for sessions, and stake for requests. */
  readonly stakes: readonly [bigint, bigint]
  /** Whether the provider starts to withdraw its stake directly after its sessions. */
  readonly exitsStake: boolean
}

/**
 * How the colluding weight is divided: among jurors with weights like those of the others, or among
 * the largest number of accounts that its stake permits.
 */
export type WeightDivision = 'alike' | 'split'

export type TrialParticipants = {
  readonly suspect: TrialSuspect
  readonly jurors: readonly TrialJuror[]
  readonly clients: readonly TrialClient[]
  readonly crank: TrialParty
  readonly creator: TrialParty
  readonly division: WeightDivision
  /** Colluding share of the awake weight: the weight of the jurors that reveal valid votes. */
  readonly colludingShare: number
  /** Whether the colluding party voids beacon epochs with an unfavorable jury: see `beacon.ts`. */
  readonly grinds: boolean
}

export type TrialParticipantsOptions = { readonly chain: MemoryChain; readonly prng: Prng }

const totalWeightOf = (list: readonly { readonly weight: bigint }[]): bigint =>
  list.reduce((all, { weight }) => all + weight, 0n)

export function drawTrialParticipants(options: TrialParticipantsOptions): TrialParticipants {
  const { prng } = options
  const division = prng.pick<WeightDivision>(['alike', 'split'])
  const drawn = drawWeights(prng.fork('weights'), division)
  const suspect = drawSuspect(options)
  const limit = collusionBoundOf(drawn)
  const jurors = drawn.map(({ weight, colluding }, at): TrialJuror => {
    const party = partyOf(options, `juror ${at + 1}`, 2n * weight)
    const strategy = colluding ? 'colluding' : limit.awake(drawStrategy(prng), weight)
    const lost = suspect.disclosure === 'flaky' && strategy === 'diligent' && limit.has(weight)
    const isPartitioned = lost && prng.chance(PARTITION_SHARE)
    if (isPartitioned) limit.take(weight)
    const operated = prng.chance(OPERATOR_SHARE)
    const signingLedger = operated
      ? partyOf(options, `operator ${at + 1}`, 0n).ledger
      : party.ledger
    return {
      ...party,
      strategy,
      weight,
      isPartitioned,
      signingLedger,
      detector: detectorOf(prng.fork(`eye ${at}`)),
    }
  })
  const bad = totalWeightOf(jurors.filter(({ strategy }) => strategy === 'colluding'))
  const clients = Array.from({ length: prng.between(4, 7) }, (_, at): TrialClient => {
    const party = partyOf(options, `client ${at + 1}`, 0n)
    return { ...party, colluding: bad > 0n && prng.chance(0.4) }
  })
  return {
    suspect,
    jurors,
    clients,
    division,
    crank: partyOf(options, 'keeper', 0n),
    creator: partyOf(options, 'creator', 0n),
    grinds: prng.chance(GRIND_SHARE),
    colludingShare: Number(bad) / Number(totalWeightOf(jurors.filter((one) => !isInactive(one)))),
  }
}

/**
 * Creates a counter that keeps the colluding weight within its bound. Jurors that accuse without
 * examination do the same harm as colluding jurors, and so do jurors that cannot reach a flaky
 * provider. All of them together have at most a third of the awake weight.
 */
function collusionBoundOf(drawn: readonly JurorWeight[]) {
  let bad = totalWeightOf(drawn.filter(({ colluding }) => colluding))
  let awake = totalWeightOf(drawn)
  const has = (weight: bigint) => 3n * (bad + weight) <= awake
  return {
    has,
    take: (weight: bigint) => {
      bad += weight
    },
    /**
     * Returns the drawn strategy of a juror with this weight and counts its weight, or returns
     * `diligent` if the strategy would exceed the bound.
     */
    awake(strategy: JurorStrategy, weight: bigint): JurorStrategy {
      if (strategy === 'accusing' && !has(weight)) return 'diligent'
      if (isInactive({ strategy }) && 3n * bad > awake - weight) return 'diligent'
      if (strategy === 'accusing') bad += weight
      if (isInactive({ strategy })) awake -= weight
      return strategy
    },
  }
}

const drawStrategy = (dice: Prng): JurorStrategy =>
  dice.chance(IDLE_SHARE) ? dice.pick(idleStrategies) : 'diligent'

function drawSuspect(options: TrialParticipantsOptions): TrialSuspect {
  const { prng } = options
  const cheats = prng.chance(0.4)
  const stake = (UNIT * BigInt(prng.between(1, 20))) / 4n
  const stakes = [
    stake,
    prng.chance(0.5) ? (stake * BigInt(prng.between(1, 97))) / 97n : 0n,
  ] as const
  const share = cheats ? prng.pick([0.1, 0.5, 1]) : 0
  const visible = prng.pick([0.3, 0.6, 0.95])
  const hides = prng.chance(cheats ? NONDISCLOSURE_SHARE : FLAKY_SHARE)
  const away = (): DisclosurePolicy => (prng.chance(OFFLINE_SHARE) ? 'offline' : 'flaky')
  const disclosure = !hides ? 'open' : cheats ? prng.pick<DisclosurePolicy>(nondisclosure) : away()
  const exitsStake = cheats && prng.chance(STAKE_EXIT_SHARE)
  const party = partyOf(options, 'provider', stakes[0] + stakes[1])
  return { ...party, cheats, share, visible, disclosure, stakes, exitsStake }
}

/** Creates a party. Clients and the provider have a key; other parties never sign and have none. */
function partyOf(
  { chain, prng }: TrialParticipantsOptions,
  name: string,
  stake: bigint,
): TrialParty {
  const signs = name === 'provider' || name.startsWith('client')
  const fixed = Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(`ostrom trials ${name}`)))
  const ledger = chain.connect(signs ? fixed : Hex.from(prng.fork(name).bytes(20)))
  const funds = stake + MONEY
  chain.fund(ledger.account, funds)
  return { name, account: ledger.account, ledger, funds }
}

export type JurorWeight = { readonly weight: bigint; readonly colluding: boolean }

/** Returns a weight from the minimum stake up to 30 times that; small weights are more frequent. */
const drawWeight = (dice: Prng): bigint =>
  (STAKE_MIN * BigInt(Math.round(1_000 * 30 ** uniform(dice)))) / 1_000n

/** Draws the weights of four to twenty jurors. At most a third of the weight colludes. */
const drawWeights = (dice: Prng, division: WeightDivision): readonly JurorWeight[] =>
  divideWeight(dice, division, {
    count: dice.between(4, 20),
    thirds: BigInt(dice.between(0, 1_000)),
  })

/** Returns the weights of jurors, and whether each colludes. */
export const divideWeight = (
  dice: Prng,
  division: WeightDivision,
  wish: DivisionOptions,
): readonly JurorWeight[] =>
  division === 'alike' ? divideAlike(dice, wish) : divideSplit(dice, wish)

type DivisionOptions = {
  readonly count: number
  /** Maximum colluding share of the total weight, in thousandths of a third. */
  readonly thirds: bigint
}

function divideAlike(dice: Prng, { count, thirds }: DivisionOptions): readonly JurorWeight[] {
  const weights = Array.from({ length: count }, () => drawWeight(dice))
  const most = (weights.reduce((all, one) => all + one, 0n) * thirds) / 3_000n
  let bad = 0n
  return weights.map((weight) => {
    const colluding = bad + weight <= most
    if (colluding) bad += weight
    return { weight, colluding }
  })
}

/**
 * Divides the colluding weight equally among as many jurors as `count` and the minimum stake
 * permit.
 */
function divideSplit(dice: Prng, { count, thirds }: DivisionOptions): readonly JurorWeight[] {
  const others = Array.from({ length: dice.between(3, count - 1) }, () => ({
    weight: drawWeight(dice),
    colluding: false,
  }))
  const most = (totalWeightOf(others) * thirds) / (3_000n - thirds)
  const heads = Math.min(count - others.length, Number(most / STAKE_MIN))
  const each = heads > 0 ? most / BigInt(heads) : 0n
  return [...others, ...Array.from({ length: heads }, () => ({ weight: each, colluding: true }))]
}
