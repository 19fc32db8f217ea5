import type { JurorVerdict } from '@ostrom/ledger'
import { assert } from '@ostrom/protocol'
import {
  approximately,
  atLeast,
  formatEther,
  formatPercent,
  holds,
  inEther,
  type PortAttack,
} from '../attack.ts'
import {
  activeJurors,
  type CourtMarket,
  DOMAIN,
  enlist,
  JUROR_WEIGHT,
  jurorNames,
  POOL,
  serveAll,
} from '../court-market.ts'
import { requireCourt, UNIT } from '../court-network.ts'
import {
  accuse,
  appeal,
  castVotes,
  concludeCase,
  fineAll,
  type JurorSeat,
  type JuryVotes,
  rulingOf,
  runTrial,
  type SeatFilter,
  seatJury,
  seatsIn,
  votesOf,
} from '../jury-trial.ts'
import { rulingProbabilities, votesFor } from '../ruling-probabilities.ts'
import { voteAttacks } from './votes.ts'

// Attacks by jurors with seats: they sell votes, keep silent, or leave after the case opens.

/** Returns the first awake jurors whose total number of seats is exactly `required`. */
function bribed(seats: readonly JurorSeat[], required: bigint): readonly string[] | undefined {
  const chosen: string[] = []
  let sum = 0n
  for (const { name, seats: own } of seats) {
    if (!activeJurors.includes(name) || sum + own > required) continue
    sum += own
    chosen.push(name)
  }
  return sum === required ? chosen : undefined
}

type BribeCost = { readonly majority: bigint; readonly all: bigint }

/**
 * Runs a stage in which all awake jurors vote, the jury has exactly the expected size, and some
 * jurors are bribed.
 */
async function bribedStage(
  scene: CourtMarket,
  options: BribeCost & {
    readonly caseId: bigint
    readonly verdicts: readonly [JurorVerdict, JurorVerdict]
  },
): Promise<JuryVotes> {
  const { caseId, majority: wanted, all, verdicts } = options
  const pick: SeatFilter = (seats) =>
    seatsIn(seats, activeJurors) === all && bribed(seats, wanted) !== undefined
  const seats = await seatJury(scene, { caseId, names: jurorNames, pick })
  const sold = bribed(seats, wanted) ?? []
  const verdictOf = votesOf([
    [sold, verdicts[0]],
    [activeJurors, verdicts[1]],
  ])
  return castVotes(scene, { caseId, seats, verdictOf })
}

/** Returns whether `majority` bribed seats decide the ruling, and one seat less does not. */
async function isLeast(
  scene: CourtMarket,
  options: BribeCost & {
    readonly caseId: bigint
    readonly verdicts: readonly [JurorVerdict, JurorVerdict]
  },
): Promise<boolean> {
  const short = await scene.withRevert(async () => {
    await bribedStage(scene, { ...options, majority: options.majority - 1n })
    return rulingOf(scene, options.caseId)
  })
  await bribedStage(scene, options)
  return (
    (await rulingOf(scene, options.caseId)) === options.verdicts[0] && short !== options.verdicts[0]
  )
}

const bribe: PortAttack = {
  name: 'bribe jurors',
  plays: 'Buys exactly the seats that turn a ruling, at each stage of a case.',
  needs: 'ports',
  async run(scene) {
    const served = await serveAll(scene, scene.activeOffer)
    const caseId = await accuse(scene, 'accuser', served)
    const sold = ['major', 'no'] as const
    const freed = ['no', 'major'] as const
    const acquit = await scene.withRevert(() =>
      isLeast(scene, { caseId, majority: 9n, all: 21n, verdicts: freed }),
    )
    const convict = await isLeast(scene, { caseId, majority: 13n, all: 21n, verdicts: sold })
    await appeal(scene, 'provider', caseId)
    const acquitted = await scene.withRevert(() =>
      isLeast(scene, { caseId, majority: 26n, all: 63n, verdicts: freed }),
    )
    const convicted = await isLeast(scene, { caseId, majority: 38n, all: 63n, verdicts: sold })
    // The awake jurors have 95 ether. A conviction needs three fifths, 57 ether: twelve jurors with
    // 5 ether each. An acquittal needs more than two fifths, 38 ether.
    await appeal(scene, 'provider', caseId)
    const plenary = async (count: number, verdicts: readonly [JurorVerdict, JurorVerdict]) => {
      const verdictOf = votesOf([
        [activeJurors.slice(0, count), verdicts[0]],
        [activeJurors, verdicts[1]],
      ])
      await runTrial(scene, { caseId, names: jurorNames, verdictOf })
      return rulingOf(scene, caseId)
    }
    const rulings = await Promise.resolve([
      await scene.withRevert(() => plenary(11, sold)),
      await scene.withRevert(() => plenary(12, sold)),
      await scene.withRevert(() => plenary(7, freed)),
      await scene.withRevert(() => plenary(8, freed)),
    ])
    const { seatFee } = await (await scene.participant('stranger')).parameters()
    // A juror that votes against the final ruling loses only its fee.
    const pot = 252n * seatFee
    const toConvict = (13n + 38n) * seatFee + (pot * 60n * UNIT) / POOL
    const toAcquit = (9n + 26n) * seatFee + (pot * 40n * UNIT) / POOL
    return {
      domain: DOMAIN,
      gain: 25n * UNIT - toAcquit,
      gas: 0n,
      allowedProfit: 25n * UNIT,
      stated: 'to convict: 13 of 21 seats, 38 of 63, 3/5 of the plenary; to acquit: 9, 26, 2/5',
      measured:
        `as stated; a sold vote costs its juror only the fee: at least ` +
        `${formatEther(toConvict)} to convict, ${formatEther(toAcquit)} to acquit`,
      claims: [
        holds('13 of 21 convict, 12 do not', convict),
        holds('38 of 63 convict, 37 do not', convicted),
        holds('9 of 21 acquit, 8 do not', acquit),
        holds('26 of 63 acquit, 25 do not', acquitted),
        holds(
          '60 of 95 ether convict, 55 do not',
          rulings[0] !== 'major' && rulings[1] === 'major',
        ),
        holds('40 of 95 ether acquit, 35 do not', rulings[2] === 'major' && rulings[3] === 'no'),
      ],
    }
  },
}

const WHALE = ['whale']
const bench = [...jurorNames, ...WHALE]

const silence: PortAttack = {
  name: 'silence of a third',
  plays: 'Holds a third of the weight and never votes, so that juries fail.',
  needs: 'ports',
  async run(scene) {
    await enlist(scene, 'whale', { domain: scene.activeOffer.model, weight: 50n * UNIT })
    const served = await serveAll(scene, scene.activeOffer)
    const caseId = await accuse(scene, 'accuser', served)
    const pool = { attacker: 50, honest: 95, total: 150, expected: 21 } as const
    const { failed } = rulingProbabilities(pool, (_, honest) => votesFor(honest, 'major'))
    const verdictOf = votesOf([[activeJurors, 'major']])
    const whale = await scene.participant('whale')
    const casts: JuryVotes[] = []
    // The attacker's best case: in both stages, each jury is undecided for lack of votes.
    const few =
      (expected: bigint): SeatFilter =>
      (seats) =>
        2n * seatsIn(seats, activeJurors) < expected
    const hearing = { caseId, names: bench, verdictOf }
    const { gain, gas } = await scene.measure([whale], async () => {
      for (const [stage, expected] of [21n, 63n].entries()) {
        if (stage > 0) await appeal(scene, 'stranger', caseId)
        casts.push(...(await runTrial(scene, { ...hearing, pick: few(expected) })))
      }
      assert((await rulingOf(scene, caseId)) === 'undecided', 'silence was enough')
      await appeal(scene, 'stranger', caseId)
      casts.push(...(await runTrial(scene, hearing)))
      const ruling = await rulingOf(scene, caseId)
      assert(ruling === 'major', 'the plenary rules')
      await concludeCase(scene, caseId, casts)
      await fineAll(scene, 'stranger', casts)
    })
    const { seatFee } = await whale.parameters()
    const plenary = (252n * seatFee * 10n * 50n) / 150n
    return {
      domain: '150 ether, 95 awake, 50 silent',
      staked: 50n * UNIT,
      gain,
      cost: plenary,
      chance: 0,
      gas,
      stated: '23 % of first draws fail, without a gain; the plenary rules, and fines 0.42',
      measured:
        `${formatPercent(failed)} fail; the fines of five draws are ${formatEther(-gain)}, ` +
        `and the plenary convicts`,
      claims: [
        approximately({ what: 'first attempts that fail', stated: 0.23, found: failed }, 0.1),
        approximately(
          { what: 'fines of all five draws', stated: inEther(plenary), found: inEther(-gain) },
          0.01,
        ),
        atLeast({ what: 'fines of the plenary', stated: 0.4, found: inEther(plenary) }),
      ],
    }
  },
}

const leaving: PortAttack = {
  name: 'jurors leave after the opening and keep silent',
  plays: 'Jurors withdraw their stake once a case is open, to evade the fines of silence.',
  needs: 'ports',
  async run(scene) {
    const served = await serveAll(scene, scene.activeOffer)
    const caseId = await accuse(scene, 'accuser', served)
    const [leavers, loyal] = [jurorNames.slice(0, 10), jurorNames.slice(10)]
    const own = await Promise.all(leavers.map((name) => scene.participant(name)))
    const { model: domain } = scene.activeOffer
    let casts: readonly JuryVotes[] = []
    let left = 0
    const pick: SeatFilter = (seats) =>
      seatsIn(seats, leavers) >= 10n && seatsIn(seats, loyal) >= 11n
    const { gain, gas } = await scene.measure(own, async () => {
      for (const ledger of own) {
        const { account } = ledger
        await requireCourt(ledger).enlist({ account, domain, weight: 0n })
        await ledger.startUnbonding({ market: 'court', amount: JUROR_WEIGHT })
        left++
      }
      const verdictOf = votesOf([[loyal, 'no']])
      casts = await runTrial(scene, { caseId, names: jurorNames, verdictOf, pick })
      await fineAll(scene, 'stranger', casts)
    })
    const seats = casts
      .flatMap(({ votes }) => votes)
      .filter(({ verdict }) => verdict === undefined)
      .reduce((sum, one) => sum + one.seats, 0n)
    const { absenceFine } = await (await scene.participant('stranger')).parameters()
    return {
      domain: '100 ether',
      staked: POOL / 2n,
      gain,
      cost: -gain,
      chance: 0,
      gas,
      stated: 'a juror that leaves keeps its duties in cases that were opened before',
      measured: `${left} of 20 jurors lose ${formatEther(-gain)} of their unbonding stake`,
      claims: [
        approximately(
          { what: 'fines', stated: inEther(seats * absenceFine), found: inEther(-gain) },
          0.001,
        ),
        atLeast({ what: 'seats that were silent', stated: 10, found: Number(seats) }),
      ],
    }
  },
}

export const jurorAttacks: readonly PortAttack[] = [bribe, silence, leaving, ...voteAttacks]
