import type { Ledger } from '@ostrom/ledger'
import type { Chain } from '@ostrom/ledger/memory'
import { type AccountId, Hex } from '@ostrom/protocol'
import type { Dice } from '../dice.ts'
import { type Eye, eyeOf, uniform } from './evidence.ts'

// Who plays in a trial: drawn from the seed before anything happens.

/** Least stake that the court's jurors count from, as contracts are deployed. */
export const STAKE_MIN = 10n ** 17n

/** One unit of the native token, in base units. */
export const UNIT = 10n ** 18n

/** Base units that everybody has beside a stake, for bonds and sessions. */
const MONEY = 4n * UNIT

/**
 * `diligent`: examines, and votes as it finds. `colluding`: for whoever pays. `accusing` and
 * `acquitting`: vote `major` and `no` without looking. `copying`: commits to another's commitment.
 * `silent`: never commits. `mute`: commits, and never reveals.
 */
export type Habit =
  | 'diligent'
  | 'colluding'
  | 'accusing'
  | 'acquitting'
  | 'copying'
  | 'silent'
  | 'mute'

const idle: readonly Habit[] = ['accusing', 'acquitting', 'copying', 'silent', 'mute']

/** Who reveals nothing that counts. */
export const isAsleep = ({ habit }: { readonly habit: Habit }): boolean =>
  habit === 'copying' || habit === 'silent' || habit === 'mute'

/** Chance that a juror which does not collude is not diligent either. */
const IDLE_SHARE = 0.1

/** Chance that those who collude void epochs of the beacon. */
const GRIND_SHARE = 0.25

/** Chance that a juror's node holds an operator's key, not the account's. */
const OPERATED_SHARE = 0.25

export type Party = {
  readonly name: string
  readonly account: AccountId
  readonly ledger: Ledger
  /** Base units that it has at first. */
  readonly funds: bigint
}

export type Juror = Party & {
  readonly habit: Habit
  /** That it enlists for the model, and the same again for all else. */
  readonly weight: bigint
  readonly eye: Eye
  /** The account's own connection, or its operator's: enlists, votes and commits secrets. */
  readonly hand: Ledger
  /** Cannot reach a flaky provider while it has to vote, however often it asks. */
  readonly apart: boolean
}

export type Client = Party & { readonly colluding: boolean }

/**
 * What the provider does with transcripts that jurors ask for: `stubborn` shows none, `grudging`
 * only what is demanded on chain, `choosy` all to some jurors and none to others, `hiding` only the
 * answers that are the named model's. `flaky` is honest, and out of reach of some; `offline` is, of
 * everybody, from the end of its sessions on, and asks for no larger jury.
 */
export type Openness = 'open' | 'flaky' | 'offline' | (typeof closed)[number]

const closed = ['stubborn', 'grudging', 'choosy', 'hiding'] as const

/** Chance that a cheat is not open, and that an honest provider is flaky. */
const CLOSED_SHARE = 0.4
const FLAKY_SHARE = 0.2

/** Chance that a juror cannot reach a flaky provider. */
const APART_SHARE = 0.3

/** Chance that an honest provider that is not open can be reached by nobody. */
const OFFLINE_SHARE = 0.25

/** Chance that a cheat tries to take its stake away in time. */
const FLEE_SHARE = 0.3

export type Suspect = Party & {
  readonly cheats: boolean
  /** Share of answers that are another model's, and the chance that one is seen as such. */
  readonly share: number
  readonly visible: number
  readonly openness: Openness
  /** Put up for sessions, and for requests. */
  readonly stakes: readonly [bigint, bigint]
  /** Takes its stake out as soon as it has served. */
  readonly flees: boolean
}

/** How colluding weight is divided: among jurors like the others, or as many as it pays for. */
export type Division = 'alike' | 'split'

export type Cast = {
  readonly suspect: Suspect
  readonly jurors: readonly Juror[]
  readonly clients: readonly Client[]
  readonly keeper: Party
  readonly creator: Party
  readonly division: Division
  /** Part of the weight that is awake, and that colludes. */
  readonly colludingShare: number
  /** Who colludes voids epochs of the beacon whose jury it dislikes: see `beacon.ts`. */
  readonly grinds: boolean
}

export type CastOptions = { readonly chain: Chain; readonly dice: Dice }

const weighed = (list: readonly { readonly weight: bigint }[]): bigint =>
  list.reduce((all, { weight }) => all + weight, 0n)

export function drawCast(options: CastOptions): Cast {
  const { dice } = options
  const division = dice.pick<Division>(['alike', 'split'])
  const drawn = drawWeights(dice.fork('weights'), division)
  const suspect = drawSuspect(options)
  const limit = thirdOf(drawn)
  const jurors = drawn.map(({ weight, colluding }, at): Juror => {
    const party = partyOf(options, `juror ${at + 1}`, 2n * weight)
    const habit = colluding ? 'colluding' : limit.awake(habitOf(dice), weight)
    const lost = suspect.openness === 'flaky' && habit === 'diligent' && limit.has(weight)
    const apart = lost && dice.chance(APART_SHARE)
    if (apart) limit.take(weight)
    const operated = dice.chance(OPERATED_SHARE)
    const hand = operated ? partyOf(options, `operator ${at + 1}`, 0n).ledger : party.ledger
    return { ...party, habit, weight, apart, hand, eye: eyeOf(dice.fork(`eye ${at}`)) }
  })
  const bad = weighed(jurors.filter(({ habit }) => habit === 'colluding'))
  const clients = Array.from({ length: dice.between(4, 7) }, (_, at): Client => {
    const party = partyOf(options, `client ${at + 1}`, 0n)
    return { ...party, colluding: bad > 0n && dice.chance(0.4) }
  })
  return {
    suspect,
    jurors,
    clients,
    division,
    keeper: partyOf(options, 'keeper', 0n),
    creator: partyOf(options, 'creator', 0n),
    grinds: dice.chance(GRIND_SHARE),
    colludingShare: Number(bad) / Number(weighed(jurors.filter((one) => !isAsleep(one)))),
  }
}

/**
 * Whoever accuses without looking harms as those do who collude, and so do, for a flaky provider,
 * those who cannot reach it: all together have a third at most of what is awake.
 */
function thirdOf(drawn: readonly Drawn[]) {
  let bad = weighed(drawn.filter(({ colluding }) => colluding))
  let awake = weighed(drawn)
  const has = (weight: bigint) => 3n * (bad + weight) <= awake
  return {
    has,
    take: (weight: bigint) => {
      bad += weight
    },
    /** A habit that a juror of this weight can have. */
    awake(habit: Habit, weight: bigint): Habit {
      if (habit === 'accusing' && !has(weight)) return 'diligent'
      if (isAsleep({ habit }) && 3n * bad > awake - weight) return 'diligent'
      if (habit === 'accusing') bad += weight
      if (isAsleep({ habit })) awake -= weight
      return habit
    },
  }
}

const habitOf = (dice: Dice): Habit => (dice.chance(IDLE_SHARE) ? dice.pick(idle) : 'diligent')

function drawSuspect(options: CastOptions): Suspect {
  const { dice } = options
  const cheats = dice.chance(0.4)
  const stake = (UNIT * BigInt(dice.between(1, 20))) / 4n
  const stakes = [
    stake,
    dice.chance(0.5) ? (stake * BigInt(dice.between(1, 97))) / 97n : 0n,
  ] as const
  const share = cheats ? dice.pick([0.1, 0.5, 1]) : 0
  const visible = dice.pick([0.3, 0.6, 0.95])
  const hides = dice.chance(cheats ? CLOSED_SHARE : FLAKY_SHARE)
  const away = (): Openness => (dice.chance(OFFLINE_SHARE) ? 'offline' : 'flaky')
  const openness = !hides ? 'open' : cheats ? dice.pick<Openness>(closed) : away()
  const flees = cheats && dice.chance(FLEE_SHARE)
  const party = partyOf(options, 'provider', stakes[0] + stakes[1])
  return { ...party, cheats, share, visible, openness, stakes, flees }
}

/** A party without a key where it never signs; clients and the provider have one. */
function partyOf({ chain, dice }: CastOptions, name: string, stake: bigint): Party {
  const signs = name === 'provider' || name.startsWith('client')
  const fixed = Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(`ostrom trials ${name}`)))
  const ledger = chain.connect(signs ? fixed : Hex.from(dice.fork(name).bytes(20)))
  const funds = stake + MONEY
  chain.fund(ledger.account, funds)
  return { name, account: ledger.account, ledger, funds }
}

export type Drawn = { readonly weight: bigint; readonly colluding: boolean }

/** From the least stake up to 30 times that, small ones more often than large ones. */
const drawWeight = (dice: Dice): bigint =>
  (STAKE_MIN * BigInt(Math.round(1_000 * 30 ** uniform(dice)))) / 1_000n

/** Four to twenty jurors, of whose weight at most a third colludes. */
const drawWeights = (dice: Dice, division: Division): readonly Drawn[] =>
  divide(dice, division, {
    count: dice.between(4, 20),
    thirds: BigInt(dice.between(0, 1_000)),
  })

/** Weights of jurors, and whose they are. */
export const divide = (dice: Dice, division: Division, wish: Wish): readonly Drawn[] =>
  division === 'alike' ? alike(dice, wish) : split(dice, wish)

type Wish = {
  readonly count: number
  /** Thousandths of a third of all weight that collude at most. */
  readonly thirds: bigint
}

function alike(dice: Dice, { count, thirds }: Wish): readonly Drawn[] {
  const weights = Array.from({ length: count }, () => drawWeight(dice))
  const most = (weights.reduce((all, one) => all + one, 0n) * thirds) / 3_000n
  let bad = 0n
  return weights.map((weight) => {
    const colluding = bad + weight <= most
    if (colluding) bad += weight
    return { weight, colluding }
  })
}

/** Whoever colludes has as many jurors as its weight is units of the least stake. */
function split(dice: Dice, { count, thirds }: Wish): readonly Drawn[] {
  const others = Array.from({ length: dice.between(3, count - 1) }, () => ({
    weight: drawWeight(dice),
    colluding: false,
  }))
  const most = (weighed(others) * thirds) / (3_000n - thirds)
  const heads = Math.min(count - others.length, Number(most / STAKE_MIN))
  const each = heads > 0 ? most / BigInt(heads) : 0n
  return [...others, ...Array.from({ length: heads }, () => ({ weight: each, colluding: true }))]
}
