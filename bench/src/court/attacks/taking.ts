import { assert } from '@ostrom/protocol'
import { type Attack, atLeast, atMost, ether, holds, inEther, near, percent } from '../attack.ts'
import {
  awake,
  DOMAIN,
  enlist,
  jurorNames,
  openStall,
  registerModel,
  type Scene,
  type Stall,
  serveAll,
  stakeOf,
} from '../market.ts'
import { both, oddsOf, type Votes, votesFor } from '../odds.ts'
import { auditsOf, UNIT } from '../town.ts'
import {
  accuse,
  appeal,
  type Cast,
  finish,
  hear,
  hearOnce,
  rulingOf,
  type SeatFilter,
  seatsIn,
  type VerdictOf,
  votesOf,
} from '../trial.ts'

// Who stakes enough to rule a domain.

const WHALE = ['whale']
const names = [...jurorNames, ...WHALE]

export const fails: SeatFilter = (seats) => {
  const [own, others] = [seatsIn(seats, WHALE), seatsIn(seats, awake)]
  return 2n * own < 21n && 5n * own < 3n * (own + others) && 5n * others > 2n * (own + others)
}

/** Whose seats alone convict, of so many that are expected. */
const wins =
  (expected: bigint): SeatFilter =>
  (seats) => {
    const [own, others] = [seatsIn(seats, WHALE), seatsIn(seats, awake)]
    return 2n * own >= expected && 5n * own >= 3n * (own + others)
  }

type Sides = {
  readonly verdictOf: VerdictOf
  readonly appellants: Readonly<Record<string, string>>
}

/** Goes to the plenary: who dislikes a ruling appeals it. */
export async function toThePlenary(
  scene: Scene,
  { caseId, bench, sides }: { caseId: bigint; bench: readonly string[]; sides: Sides },
): Promise<readonly Cast[]> {
  const casts: Cast[] = []
  for (const stage of [0, 1, 2]) {
    if (stage > 0) {
      const ruling = await rulingOf(scene, caseId)
      await appeal(scene, sides.appellants[ruling] ?? 'stranger', caseId)
    }
    casts.push(...(await hear(scene, { caseId, names: bench, verdictOf: sides.verdictOf })))
  }
  return casts
}

/** An honest provider before a court in which the attacker, and an accuser of its own, try. */
async function conviction(scene: Scene, stake: bigint) {
  const { model } = scene.stall
  const served = await serveAll(scene, scene.stall)
  const own = await Promise.all([scene.party('whale'), scene.party('friend')])
  let ruling = ''
  const outcome = await scene.measure(own, async () => {
    await enlist(scene, 'whale', { domain: model, weight: stake })
    await scene.advance(1n)
    const caseId = await accuse(scene, 'friend', served)
    const sides: Sides = {
      verdictOf: votesOf([
        [WHALE, 'major'],
        [awake, 'no'],
      ]),
      appellants: { major: 'provider', no: 'friend', undecided: 'friend' },
    }
    const casts = await toThePlenary(scene, { caseId, bench: names, sides })
    await finish(scene, caseId, casts)
    ruling = await rulingOf(scene, caseId)
  })
  return { ...outcome, ruling }
}

const takeTheCourt: Attack = {
  name: 'take the court',
  async play(scene) {
    const staked = 143n * UNIT
    const won = await scene.aside(() => conviction(scene, staked))
    const short = await scene.aside(() => conviction(scene, staked - UNIT))
    assert(short.gain < 0n, 'who falls short pays for its accusation and its appeals')
    return {
      attack: this.name,
      old: 'EVM-3',
      domain: DOMAIN,
      staked,
      gain: won.gain,
      gas: won.gas,
      cost: -short.gain,
      chance: 1,
      granted: (3n * UNIT) / 10n,
      stated: '143 ether staked, for at most 0.3 a case',
      found: `${ether(won.gain)} a case with 143 ether, loses ${ether(-short.gain)} with 142`,
      claims: [
        holds('143 ether convict in the plenary', won.ruling === 'major'),
        holds('142 ether do not', short.ruling === 'no'),
        atMost({ what: 'gain of a case', stated: 0.3, found: inEther(won.gain) }),
      ],
    }
  },
}

/** The attacker votes so, the others so. */
const divided =
  (own: keyof Votes, others: keyof Votes) =>
  (attacker: bigint, honest: bigint): Votes =>
    both(votesFor(attacker, own), votesFor(honest, others))

const victimAsleep: Attack = {
  name: 'victim does not appeal',
  async play(scene) {
    const staked = 50n * UNIT
    const pool = { attacker: 50, honest: 95, total: 150, expected: 21 } as const
    const { major: chance } = oddsOf(pool, divided('major', 'no'))
    const trial = (pick: SeatFilter) =>
      scene.aside(async () => {
        await enlist(scene, 'whale', { domain: scene.stall.model, weight: staked })
        const served = await serveAll(scene, scene.stall)
        const own = await Promise.all([scene.party('whale'), scene.party('friend')])
        return scene.measure(own, async () => {
          const caseId = await accuse(scene, 'friend', served)
          const verdictOf = votesOf([
            [WHALE, 'major'],
            [awake, 'no'],
          ])
          const cast = await hearOnce(scene, { caseId, names, verdictOf, pick })
          await finish(scene, caseId, [cast])
        })
      })
    const won = await trial(wins(21n))
    const lost = await trial(fails)
    const cost = -lost.gain
    const price = (inEther(cost) * (1 - chance)) / chance
    return {
      attack: this.name,
      domain: DOMAIN,
      staked,
      gain: won.gain,
      cost,
      chance,
      gas: lost.gas,
      granted: 0n,
      stated: '50 ether staked: 0.8 % a try, 0.06 lost a try: 7.5 ether for 0.2',
      found: `${percent(chance)}, ${ether(cost)} lost: ${price.toFixed(1)} for ${ether(won.gain)}`,
      claims: [
        near({ what: 'chance of a try', stated: 0.008, found: chance }, 0.3),
        near({ what: 'lost by a try', stated: 0.06, found: inEther(cost) }, 0.2),
        near({ what: 'gained by one that succeeds', stated: 0.2, found: inEther(won.gain) }, 0.1),
      ],
    }
  },
}

/** A cheat that others found, with jurors of its own. */
async function acquittal(scene: Scene, stake: bigint) {
  const { model } = scene.stall
  const served = await serveAll(scene, scene.stall)
  await enlist(scene, 'whale', { domain: model, weight: stake })
  await scene.advance(1n)
  const own = await Promise.all([scene.party('whale'), scene.party('provider')])
  let ruling = ''
  const outcome = await scene.measure(own, async () => {
    const caseId = await accuse(scene, 'accuser', served)
    const sides: Sides = {
      verdictOf: votesOf([
        [WHALE, 'no'],
        [awake, 'major'],
      ]),
      appellants: { major: 'provider', no: 'accuser', undecided: 'accuser' },
    }
    const casts = await toThePlenary(scene, { caseId, bench: names, sides })
    await finish(scene, caseId, casts)
    ruling = await rulingOf(scene, caseId)
  })
  return { ...outcome, ruling }
}

const buyAcquittal: Attack = {
  name: 'buy an acquittal',
  async play(scene) {
    const pool = { attacker: 50, honest: 95, total: 150 } as const
    const first = oddsOf({ ...pool, expected: 21 }, divided('no', 'major'))
    const second = oddsOf({ ...pool, expected: 63 }, divided('no', 'major'))
    const short = await scene.aside(() => acquittal(scene, 63n * UNIT))
    const bought = await scene.aside(() => acquittal(scene, 64n * UNIT))
    const saved = bought.gain - short.gain
    return {
      attack: this.name,
      old: 'EVM-7',
      domain: DOMAIN,
      staked: 64n * UNIT,
      gain: saved,
      gas: bought.gas,
      cost: 0n,
      chance: 1,
      granted: 26n * UNIT,
      stated: '50 ether staked: 28 % at the first, 18 % at the second jury; for good 64',
      found:
        `${percent(first.no)} and ${percent(second.no)}; 64 ether staked keep ` +
        `${ether(saved)} that 63 lose`,
      claims: [
        near({ what: 'acquitted by the first jury', stated: 0.28, found: first.no }, 0.1),
        near({ what: 'acquitted by the second jury', stated: 0.18, found: second.no }, 0.1),
        holds('63 ether do not acquit in the plenary', short.ruling === 'major'),
        holds('64 ether do', bought.ruling === 'no'),
      ],
    }
  },
}

/** Honest jurors of a model with the least weight that rules. */
const SMALL = ['small 1', 'small 2', 'small 3']
const SMALL_WEIGHT = 7n * (UNIT / 10n)

async function inSmallDomain(scene: Scene, stake: bigint) {
  const model = await registerModel(scene, 'creator', 'seldom')
  const stall: Stall = await openStall(scene, { provider: 'provider', model })
  for (const name of SMALL) await enlist(scene, name, { domain: model, weight: SMALL_WEIGHT })
  const served = await serveAll(scene, stall)
  const own = await Promise.all([scene.party('whale'), scene.party('friend')])
  const before = await stakeOf(scene, 'provider')
  const outcome = await scene.measure(own, async () => {
    await enlist(scene, 'whale', { domain: model, weight: stake })
    await scene.advance(1n)
    const caseId = await accuse(scene, 'friend', served)
    const sides: Sides = {
      verdictOf: votesOf([
        [WHALE, 'major'],
        [SMALL, 'no'],
      ]),
      appellants: { major: 'provider', no: 'friend', undecided: 'friend' },
    }
    const bench = [...SMALL, ...WHALE]
    const casts = await toThePlenary(scene, { caseId, bench, sides })
    await finish(scene, caseId, casts)
  })
  return { ...outcome, taken: before - (await stakeOf(scene, 'provider')) }
}

const smallDomain: Attack = {
  name: 'capture a small domain',
  async play(scene) {
    const staked = (32n * UNIT) / 10n
    const won = await scene.aside(() => inSmallDomain(scene, staked))
    const short = await scene.aside(() => inSmallDomain(scene, (31n * UNIT) / 10n))
    return {
      attack: this.name,
      domain: '2.1 ether, all awake; the least that rules',
      staked,
      gain: won.gain,
      cost: -short.gain,
      chance: 1,
      gas: won.gas,
      granted: (3n * UNIT) / 10n,
      stated: 'at most 0.3 a case, and no more of a stake than the weight of the domain',
      found:
        `${ether(staked)} ether staked take ${ether(won.taken)} of a provider's 50, ` +
        `for ${ether(won.gain)}; ${ether(staked - UNIT / 10n)} lose ${ether(-short.gain)}`,
      claims: [
        near({ what: 'taken by 3.2 of 5.3 ether', stated: 5.3, found: inEther(won.taken) }, 1e-9),
        holds('3.1 ether do not', short.taken === 0n),
        atMost({ what: 'gain of a case', stated: 0.3, found: inEther(won.gain) }),
      ],
    }
  },
}

const respondentWithWeight: Attack = {
  name: 'respondent holds the weight',
  async play(scene) {
    const { model } = scene.stall
    const weight = 900n * UNIT
    const served = await serveAll(scene, scene.stall)
    await enlist(scene, 'provider', { domain: model, weight })
    await scene.advance(1n)
    const caseId = await accuse(scene, 'accuser', served)
    const provider = await scene.party('provider')
    const { gain, gas } = await scene.measure([provider], async () => {
      const verdictOf = votesOf([[awake, 'major']])
      const casts = await hear(scene, { caseId, names: [...jurorNames, 'provider'], verdictOf })
      await finish(scene, caseId, casts)
    })
    const { account } = provider
    const seats = await auditsOf(provider).seatsOf({ caseId, draw: 0, account })
    return {
      attack: this.name,
      domain: '1,000 ether, 95 awake, 900 of the accused',
      staked: weight,
      gas,
      gain,
      cost: -gain,
      chance: 0,
      granted: 0n,
      stated: 'it has no part in the whole',
      found: `no seat; convicted by 95 of the other 100, loses ${ether(-gain)}`,
      claims: [
        holds('it has no seat', seats === 0n),
        atLeast({ what: 'loses', stated: 25, found: inEther(-gain) }),
      ],
    }
  },
}

export const takingAttacks: readonly Attack[] = [
  takeTheCourt,
  victimAsleep,
  buyAcquittal,
  smallDomain,
  respondentWithWeight,
]
