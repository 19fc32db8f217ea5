import { assert } from '@ostrom/protocol'
import {
  approximately,
  atLeast,
  atMost,
  formatEther,
  formatPercent,
  holds,
  inEther,
  type PortAttack,
} from '../attack.ts'
import {
  type ActiveOffer,
  activeJurors,
  type CourtMarket,
  DOMAIN,
  enlist,
  jurorNames,
  publishOffer,
  registerModel,
  serveAll,
  stakeOf,
} from '../court-market.ts'
import { requireCourt, UNIT } from '../court-network.ts'
import {
  accuse,
  appeal,
  concludeCase,
  type JuryVotes,
  rulingOf,
  runJury,
  runTrial,
  type SeatFilter,
  seatsIn,
  type VerdictOf,
  votesOf,
} from '../jury-trial.ts'
import {
  addVotes,
  rulingProbabilities,
  type VoteCounts,
  votesFor,
} from '../ruling-probabilities.ts'

// Attacks by a stake that is large enough to decide the rulings of a domain.

const WHALE = ['whale']
const names = [...jurorNames, ...WHALE]

const noQuorum: SeatFilter = (seats) => {
  const [own, others] = [seatsIn(seats, WHALE), seatsIn(seats, activeJurors)]
  return 2n * own < 21n && 5n * own < 3n * (own + others) && 5n * others > 2n * (own + others)
}

/**
 * Returns whether the attacker's own seats suffice to convict, in a jury with an expected number of
 * `expected` seats.
 */
const wins =
  (expected: bigint): SeatFilter =>
  (seats) => {
    const [own, others] = [seatsIn(seats, WHALE), seatsIn(seats, activeJurors)]
    return 2n * own >= expected && 5n * own >= 3n * (own + others)
  }

type VoteSplit = {
  readonly verdictOf: VerdictOf
  readonly appellants: Readonly<Record<string, string>>
}

/** Takes a case to the plenary: the losing side of each ruling appeals. */
async function appealToPlenary(
  scene: CourtMarket,
  { caseId, bench, sides }: { caseId: bigint; bench: readonly string[]; sides: VoteSplit },
): Promise<readonly JuryVotes[]> {
  const casts: JuryVotes[] = []
  for (const stage of [0, 1, 2]) {
    if (stage > 0) {
      const ruling = await rulingOf(scene, caseId)
      await appeal(scene, sides.appellants[ruling] ?? 'stranger', caseId)
    }
    casts.push(...(await runTrial(scene, { caseId, names: bench, verdictOf: sides.verdictOf })))
  }
  return casts
}

/**
 * Lets the attacker's friend accuse an honest provider, while the attacker's juror has `stake`.
 * Returns the final ruling, with the attacker's gain and gas.
 */
async function conviction(scene: CourtMarket, stake: bigint) {
  const { model } = scene.activeOffer
  const served = await serveAll(scene, scene.activeOffer)
  const own = await Promise.all([scene.participant('whale'), scene.participant('friend')])
  let ruling = ''
  const outcome = await scene.measure(own, async () => {
    await enlist(scene, 'whale', { domain: model, weight: stake })
    await scene.advance(1n)
    const caseId = await accuse(scene, 'friend', served)
    const sides: VoteSplit = {
      verdictOf: votesOf([
        [WHALE, 'major'],
        [activeJurors, 'no'],
      ]),
      appellants: { major: 'provider', no: 'friend', undecided: 'friend' },
    }
    const casts = await appealToPlenary(scene, { caseId, bench: names, sides })
    await concludeCase(scene, caseId, casts)
    ruling = await rulingOf(scene, caseId)
  })
  return { ...outcome, ruling }
}

const courtTakeover: PortAttack = {
  name: 'take the court',
  plays: 'Stakes three fifths of the awake weight, accuses an honest provider and convicts it.',
  needs: 'ports',
  async run(scene) {
    const staked = 143n * UNIT
    const won = await scene.withRevert(() => conviction(scene, staked))
    const short = await scene.withRevert(() => conviction(scene, staked - UNIT))
    assert(short.gain < 0n, 'a failed attacker pays for its accusation and its appeals')
    return {
      auditFinding: 'EVM-3',
      domain: DOMAIN,
      staked,
      gain: won.gain,
      gas: won.gas,
      cost: -short.gain,
      allowedProfit: (3n * UNIT) / 10n,
      stated: 'a stake of 143 ether gains at most 0.3 a case',
      measured:
        `a stake of 143 ether gains ${formatEther(won.gain)} a case; ` +
        `142 ether lose ${formatEther(-short.gain)}`,
      claims: [
        holds('143 ether convict in the plenary', won.ruling === 'major'),
        holds('142 ether do not', short.ruling === 'no'),
        atMost({ what: 'gain of a case', stated: 0.3, found: inEther(won.gain) }),
      ],
    }
  },
}

/** Returns the votes if the attacker's seats have verdict `own`, and the honest seats `others`. */
const divided =
  (own: keyof VoteCounts, others: keyof VoteCounts) =>
  (attacker: bigint, honest: bigint): VoteCounts =>
    addVotes(votesFor(attacker, own), votesFor(honest, others))

const victimOffline: PortAttack = {
  name: 'victim does not appeal',
  plays: 'Stakes a third of the weight and accuses, in the hope that a jury of its own convicts.',
  needs: 'ports',
  async run(scene) {
    const staked = 50n * UNIT
    const pool = { attacker: 50, honest: 95, total: 150, expected: 21 } as const
    const { major: chance } = rulingProbabilities(pool, divided('major', 'no'))
    const trial = (pick: SeatFilter) =>
      scene.withRevert(async () => {
        await enlist(scene, 'whale', { domain: scene.activeOffer.model, weight: staked })
        const served = await serveAll(scene, scene.activeOffer)
        const own = await Promise.all([scene.participant('whale'), scene.participant('friend')])
        return scene.measure(own, async () => {
          const caseId = await accuse(scene, 'friend', served)
          const verdictOf = votesOf([
            [WHALE, 'major'],
            [activeJurors, 'no'],
          ])
          const cast = await runJury(scene, { caseId, names, verdictOf, pick })
          await concludeCase(scene, caseId, [cast])
        })
      })
    const won = await trial(wins(21n))
    const lost = await trial(noQuorum)
    const cost = -lost.gain
    const price = (inEther(cost) * (1 - chance)) / chance
    return {
      domain: DOMAIN,
      staked,
      gain: won.gain,
      cost,
      chance,
      gas: lost.gas,
      stated: '0.8 % of tries convict, a failed one costs 0.06; a gain of 0.2 costs 7.5 ether',
      measured:
        `${formatPercent(chance)} of tries convict, a failed one costs ${formatEther(cost)}; ` +
        `a gain of ${formatEther(won.gain)} costs ${price.toFixed(1)} ether`,
      claims: [
        approximately({ what: 'chance of a try', stated: 0.008, found: chance }, 0.3),
        approximately({ what: 'lost by a try', stated: 0.06, found: inEther(cost) }, 0.2),
        approximately(
          { what: 'gained by one that succeeds', stated: 0.2, found: inEther(won.gain) },
          0.1,
        ),
      ],
    }
  },
}

/** Lets others accuse a cheating provider, whose own juror has `stake` in the court. */
async function acquittal(scene: CourtMarket, stake: bigint) {
  const { model } = scene.activeOffer
  const served = await serveAll(scene, scene.activeOffer)
  await enlist(scene, 'whale', { domain: model, weight: stake })
  await scene.advance(1n)
  const own = await Promise.all([scene.participant('whale'), scene.participant('provider')])
  let ruling = ''
  const outcome = await scene.measure(own, async () => {
    const caseId = await accuse(scene, 'accuser', served)
    const sides: VoteSplit = {
      verdictOf: votesOf([
        [WHALE, 'no'],
        [activeJurors, 'major'],
      ]),
      appellants: { major: 'provider', no: 'accuser', undecided: 'accuser' },
    }
    const casts = await appealToPlenary(scene, { caseId, bench: names, sides })
    await concludeCase(scene, caseId, casts)
    ruling = await rulingOf(scene, caseId)
  })
  return { ...outcome, ruling }
}

const buyAcquittal: PortAttack = {
  name: 'buy an acquittal',
  plays: 'A cheating provider stakes enough weight to acquit itself in the plenary.',
  needs: 'ports',
  async run(scene) {
    const pool = { attacker: 50, honest: 95, total: 150 } as const
    const first = rulingProbabilities({ ...pool, expected: 21 }, divided('no', 'major'))
    const second = rulingProbabilities({ ...pool, expected: 63 }, divided('no', 'major'))
    const short = await scene.withRevert(() => acquittal(scene, 63n * UNIT))
    const bought = await scene.withRevert(() => acquittal(scene, 64n * UNIT))
    const saved = bought.gain - short.gain
    return {
      auditFinding: 'EVM-7',
      domain: DOMAIN,
      staked: 64n * UNIT,
      gain: saved,
      gas: bought.gas,
      allowedProfit: 26n * UNIT,
      stated:
        'with 50 ether staked, 28 % of first and 18 % of second juries acquit; ' +
        '64 ether win the plenary',
      measured:
        `${formatPercent(first.no)} of first, ${formatPercent(second.no)} of second juries ` +
        `acquit; 64 ether win the plenary and save ${formatEther(saved)}; 63 lose it`,
      claims: [
        approximately({ what: 'acquitted by the first jury', stated: 0.28, found: first.no }, 0.1),
        approximately(
          { what: 'acquitted by the second jury', stated: 0.18, found: second.no },
          0.1,
        ),
        holds('63 ether do not acquit in the plenary', short.ruling === 'major'),
        holds('64 ether do', bought.ruling === 'no'),
      ],
    }
  },
}

/** Honest jurors of a model, with the least total weight that can decide a ruling. */
const SMALL = ['small 1', 'small 2', 'small 3']
const SMALL_WEIGHT = 7n * (UNIT / 10n)

async function inSmallDomain(scene: CourtMarket, stake: bigint) {
  const model = await registerModel(scene, 'creator', 'seldom')
  const stall: ActiveOffer = await publishOffer(scene, { provider: 'provider', model })
  for (const name of SMALL) await enlist(scene, name, { domain: model, weight: SMALL_WEIGHT })
  const served = await serveAll(scene, stall)
  const own = await Promise.all([scene.participant('whale'), scene.participant('friend')])
  const before = await stakeOf(scene, 'provider')
  const outcome = await scene.measure(own, async () => {
    await enlist(scene, 'whale', { domain: model, weight: stake })
    await scene.advance(1n)
    const caseId = await accuse(scene, 'friend', served)
    const sides: VoteSplit = {
      verdictOf: votesOf([
        [WHALE, 'major'],
        [SMALL, 'no'],
      ]),
      appellants: { major: 'provider', no: 'friend', undecided: 'friend' },
    }
    const bench = [...SMALL, ...WHALE]
    const casts = await appealToPlenary(scene, { caseId, bench, sides })
    await concludeCase(scene, caseId, casts)
  })
  return { ...outcome, taken: before - (await stakeOf(scene, 'provider')) }
}

const smallDomain: PortAttack = {
  name: 'capture a small domain',
  plays: 'Outvotes the few jurors of a model, and convicts a provider of far more stake.',
  needs: 'ports',
  async run(scene) {
    const staked = (32n * UNIT) / 10n
    const won = await scene.withRevert(() => inSmallDomain(scene, staked))
    const short = await scene.withRevert(() => inSmallDomain(scene, (31n * UNIT) / 10n))
    return {
      domain: '2.1 ether (the quorum), all awake',
      staked,
      gain: won.gain,
      cost: -short.gain,
      gas: won.gas,
      allowedProfit: (3n * UNIT) / 10n,
      stated: 'a case gains at most 0.3, and takes at most the weight of the domain',
      measured:
        `a stake of ${formatEther(staked)} takes ${formatEther(won.taken)} of a provider's 50, ` +
        `for a gain of ${formatEther(won.gain)}; ` +
        `a stake of ${formatEther(staked - UNIT / 10n)} loses ${formatEther(-short.gain)}`,
      claims: [
        approximately(
          { what: 'taken by 3.2 of 5.3 ether', stated: 5.3, found: inEther(won.taken) },
          1e-9,
        ),
        holds('3.1 ether do not', short.taken === 0n),
        atMost({ what: 'gain of a case', stated: 0.3, found: inEther(won.gain) }),
      ],
    }
  },
}

const respondentAsJuror: PortAttack = {
  name: 'respondent holds the weight',
  plays: 'The accused provider holds nine tenths of the weight of its own jury.',
  needs: 'ports',
  async run(scene) {
    const { model } = scene.activeOffer
    const weight = 900n * UNIT
    const served = await serveAll(scene, scene.activeOffer)
    await enlist(scene, 'provider', { domain: model, weight })
    await scene.advance(1n)
    const caseId = await accuse(scene, 'accuser', served)
    const provider = await scene.participant('provider')
    const { gain, gas } = await scene.measure([provider], async () => {
      const verdictOf = votesOf([[activeJurors, 'major']])
      const casts = await runTrial(scene, { caseId, names: [...jurorNames, 'provider'], verdictOf })
      await concludeCase(scene, caseId, casts)
    })
    const { account } = provider
    const seats = await requireCourt(provider).seatsOf({ caseId, draw: 0, account })
    return {
      domain: '1,000 ether, 95 awake, 900 of the accused provider',
      staked: weight,
      gas,
      gain,
      cost: -gain,
      chance: 0,
      stated: 'the weight of the accused provider is not in the whole',
      measured: `the provider has no seat, is convicted, and loses ${formatEther(-gain)}`,
      claims: [
        holds('it has no seat', seats === 0n),
        atLeast({ what: 'loses', stated: 25, found: inEther(-gain) }),
      ],
    }
  },
}

export const takeoverAttacks: readonly PortAttack[] = [
  courtTakeover,
  victimOffline,
  buyAcquittal,
  smallDomain,
  respondentAsJuror,
]
