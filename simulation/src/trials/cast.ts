import type { Ledger } from '@ostrom/ledger'
import type { Chain } from '@ostrom/ledger/memory'
import { type AccountId, Hex } from '@ostrom/protocol'
import type { Dice } from '../dice.ts'
import { type Eye, eyeOf, uniform } from './evidence.ts'

// Who plays in a trial: drawn from the seed before anything happens.

/** One unit of the native token, in base units. */
export const UNIT = 10n ** 18n

/** Base units that everybody has beside a stake, for bonds and sessions. */
const MONEY = 4n * UNIT

/**
 * `diligent`: examines, and votes as it finds. `colluding`: for whoever pays. `guilty` and
 * `innocent`: vote so without looking. `copying`: commits to another's commitment. `silent`: never
 * commits. `mute`: commits, and never reveals.
 */
export type Habit = 'diligent' | 'colluding' | 'guilty' | 'innocent' | 'copying' | 'silent' | 'mute'

const idle: readonly Habit[] = ['guilty', 'innocent', 'copying', 'silent', 'mute']

/** Chance that a validator which does not collude is not diligent either. */
const IDLE_SHARE = 0.1

/** Chance that those who collude choose among the beacon's values. */
const GRIND_SHARE = 0.25

export type Party = { readonly name: string; readonly account: AccountId; readonly ledger: Ledger }

export type Juror = Party & {
  readonly habit: Habit
  readonly stake: bigint
  readonly eye: Eye
  /** Cannot reach a flaky provider while it has to vote, however often it asks. */
  readonly apart: boolean
}

export type Client = Party & { readonly colluding: boolean }

/**
 * What the provider does with transcripts that jurors ask for: `stubborn` shows none, `grudging`
 * only what is demanded on chain, `choosy` all to some jurors and none to others, `hiding` only the
 * answers that are the named model's. `flaky` is honest, and out of reach of some.
 */
export type Openness = 'open' | 'flaky' | (typeof closed)[number]

const closed = ['stubborn', 'grudging', 'choosy', 'hiding'] as const

/** Chance that a cheat is not open, and that an honest provider is flaky. */
const CLOSED_SHARE = 0.4
const FLAKY_SHARE = 0.2

/** Chance that a juror cannot reach a flaky provider. */
const APART_SHARE = 0.3

export type Suspect = Party & {
  readonly cheats: boolean
  /** Share of answers that are another model's, and the chance that one is seen as such. */
  readonly share: number
  readonly visible: number
  readonly openness: Openness
  readonly stake: bigint
}

/** How colluding stake is divided: among validators like the others, or as many as it pays for. */
export type Division = 'alike' | 'split'

export type Cast = {
  readonly suspect: Suspect
  readonly jurors: readonly Juror[]
  readonly clients: readonly Client[]
  readonly keeper: Party
  readonly creator: Party
  readonly division: Division
  /** Part of all validators' stake that colludes. */
  readonly colludingShare: number
  /** Who colludes chooses by its secrets which value the beacon has: see `beacon.ts`. */
  readonly grinds: boolean
}

export type CastOptions = {
  readonly chain: Chain
  readonly dice: Dice
  /** Least stake of a validator, in base units. */
  readonly stakeMin: bigint
}

export function drawCast(options: CastOptions): Cast {
  const { dice } = options
  const division = dice.pick<Division>(['alike', 'split'])
  const stakes = drawStakes(dice.fork('stakes'), division, options.stakeMin)
  const sum = (list: readonly { stake: bigint }[]) => list.reduce((all, one) => all + one.stake, 0n)
  const bad = sum(stakes.filter(({ colluding }) => colluding))
  // Whoever always says guilty harms as those do who collude, and so do, for a flaky provider,
  // those who cannot reach it: all together have a third at most.
  const suspect = drawSuspect(options)
  let left = sum(stakes) / 3n - bad
  const jurors = stakes.map(({ stake, colluding }, at): Juror => {
    const party = partyOf(options, `validator ${at + 1}`, stake)
    const wish = colluding ? 'colluding' : habitOf(dice)
    const habit = wish === 'guilty' && stake > left ? 'diligent' : wish
    if (habit === 'guilty') left -= stake
    const lost = suspect.openness === 'flaky' && habit === 'diligent' && stake <= left
    const apart = lost && dice.chance(APART_SHARE)
    if (apart) left -= stake
    return { ...party, habit, stake, apart, eye: eyeOf(dice.fork(`eye ${at}`)) }
  })
  const clients = Array.from({ length: dice.between(4, 7) }, (_, at): Client => {
    const party = partyOf(options, `client ${at + 1}`, 0n)
    return { ...party, colluding: bad > 0n && dice.chance(0.4) }
  })
  return {
    suspect,
    ...{ jurors, clients, division },
    keeper: partyOf(options, 'keeper', 0n),
    creator: partyOf(options, 'creator', 0n),
    grinds: dice.chance(GRIND_SHARE),
    colludingShare: Number(bad) / Number(sum(stakes)),
  }
}

const habitOf = (dice: Dice): Habit => (dice.chance(IDLE_SHARE) ? dice.pick(idle) : 'diligent')

function drawSuspect(options: CastOptions): Suspect {
  const { dice } = options
  const cheats = dice.chance(0.4)
  const stake = (UNIT * BigInt(dice.between(1, 20))) / 4n
  const share = cheats ? dice.pick([0.1, 0.5, 1]) : 0
  const visible = dice.pick([0.3, 0.6, 0.95])
  const hides = dice.chance(cheats ? CLOSED_SHARE : FLAKY_SHARE)
  const openness = !hides ? 'open' : cheats ? dice.pick<Openness>(closed) : 'flaky'
  return { ...partyOf(options, 'provider', stake), cheats, share, visible, openness, stake }
}

/** A party without a key where it never signs; clients and the provider have one. */
function partyOf({ chain, dice }: CastOptions, name: string, stake: bigint): Party {
  const signs = name === 'provider' || name.startsWith('client')
  const fixed = Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(`ostrom trials ${name}`)))
  const ledger = chain.connect(signs ? fixed : Hex.from(dice.fork(name).bytes(20)))
  chain.fund(ledger.account, stake + MONEY)
  return { name, account: ledger.account, ledger }
}

export type Drawn = { readonly stake: bigint; readonly colluding: boolean }

/** From the least stake up to 30 times that, small ones more often than large ones. */
const drawStake = (dice: Dice, least: bigint): bigint =>
  (least * BigInt(Math.round(1_000 * 30 ** uniform(dice)))) / 1_000n

/** Four to twenty validators, of whose stake at most a third colludes. */
const drawStakes = (dice: Dice, division: Division, least: bigint): readonly Drawn[] =>
  divide(dice, division, {
    ...{ count: dice.between(4, 20), thirds: BigInt(dice.between(0, 1_000)), least },
  })

/** Stakes of validators, and whose they are. */
export const divide = (dice: Dice, division: Division, wish: Wish): readonly Drawn[] =>
  division === 'alike' ? alike(dice, wish) : split(dice, wish)

export type Wish = {
  readonly count: number
  /** Thousandths of a third of all stake that collude at most. */
  readonly thirds: bigint
  readonly least: bigint
}

function alike(dice: Dice, { count, thirds, least }: Wish): readonly Drawn[] {
  const stakes = Array.from({ length: count }, () => drawStake(dice, least))
  const most = (stakes.reduce((all, one) => all + one, 0n) * thirds) / 3_000n
  let bad = 0n
  return stakes.map((stake) => {
    const colluding = bad + stake <= most
    if (colluding) bad += stake
    return { stake, colluding }
  })
}

/** Whoever colludes has as many validators as the stake and the number of seats allow. */
function split(dice: Dice, { count, thirds, least }: Wish): readonly Drawn[] {
  const others = Array.from({ length: dice.between(3, count - 1) }, () => ({
    stake: drawStake(dice, least),
    colluding: false,
  }))
  const rest = others.reduce((all, { stake }) => all + stake, 0n)
  const most = (rest * thirds) / (3_000n - thirds)
  const heads = Math.min(count - others.length, Number(most / least))
  const each = heads > 0 ? most / BigInt(heads) : 0n
  return [...others, ...Array.from({ length: heads }, () => ({ stake: each, colluding: true }))]
}
