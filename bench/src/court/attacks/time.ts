import { setParameters } from '@ostrom/ledger/evm'
import { assert } from '@ostrom/protocol'
import { governedParameters } from '@ostrom/protocol/governed-numbers'
import {
  approximately,
  atLeast,
  atMost,
  type ContractAttack,
  type CourtAttack,
  formatEther,
  holds,
  inEther,
  type PortAttack,
} from '../attack.ts'
import {
  activeJurors,
  type CourtMarket,
  DOMAIN,
  itemsOf,
  jurorNames,
  type SettledSession,
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
  runTrial,
  untilLastSecond,
  votesOf,
} from '../jury-trial.ts'
import { stopBeacon } from './beacons.ts'

// Attacks that use time: withheld answers, appeals, changed parameters, a silent beacon.

const HALF_DAY = 43_200n
const DAY = 86_400n
const guilty = votesOf([[activeJurors, 'major']])

const runGuiltyTrial = (scene: CourtMarket, caseId: bigint): Promise<readonly JuryVotes[]> =>
  runTrial(scene, { caseId, names: jurorNames, verdictOf: guilty })

/** Returns the code of the refusal of an accusation; undefined if the court accepts it. */
async function refusalOf(
  scene: CourtMarket,
  served: readonly SettledSession[],
): Promise<string | undefined> {
  const audits = requireCourt(await scene.participant('accuser'))
  return audits.accuse(itemsOf(served)).then(
    () => undefined,
    (error: unknown) => `${(error as { readonly code?: string }).code}`,
  )
}

const answerWithholding: PortAttack = {
  name: 'withhold answers, for the smaller penalty',
  plays: 'A cheating provider withholds its answers, which costs less than a conviction.',
  needs: 'ports',
  async run(scene) {
    const served = await serveAll(scene, scene.activeOffer)
    const provider = await scene.participant('provider')
    const before = await stakeOf(scene, 'provider')
    const { gain, gas } = await scene.measure([provider], async () => {
      const caseId = await accuse(scene, 'accuser', served)
      const verdictOf = votesOf([[activeJurors, 'minor']])
      await concludeCase(
        scene,
        caseId,
        await runTrial(scene, { caseId, names: jurorNames, verdictOf }),
      )
    })
    const record = await requireCourt(provider).courtRecord(provider.account)
    const again = await scene.withRevert(() => refusalOf(scene, served))
    return {
      domain: DOMAIN,
      staked: before,
      gain: 25n * UNIT + gain,
      gas,
      allowedProfit: 20n * UNIT,
      stated: 'a case takes a tenth of the stake; the third in 90 days excludes the provider',
      measured:
        `the provider loses ${formatEther(-gain)} instead of 25; ` +
        'its receipts can be used again',
      claims: [
        approximately({ what: 'taken', stated: 5, found: inEther(-gain) }, 0.001),
        holds('it counts as withheld', record.withheld === 1n && !record.isExcluded),
        holds('it can be accused again', again === undefined),
      ],
    }
  },
}

const griefingAppeals: PortAttack = {
  name: 'appeal correct rulings, to delay',
  plays: 'Appeals each ruling in its last second, to delay the end of a case.',
  needs: 'ports',
  async run(scene) {
    const served = await serveAll(scene, scene.activeOffer)
    const caseId = await accuse(scene, 'accuser', served)
    const started = await scene.now()
    const casts: JuryVotes[] = [...(await runGuiltyTrial(scene, caseId))]
    const unappealed = (await scene.now()) - started + DAY
    const [griefer, accuser] = await Promise.all([
      scene.participant('stranger'),
      scene.participant('accuser'),
    ])
    let toAccuser = 0n
    const { gain, gas } = await scene.measure([griefer], async () => {
      const of = await scene.measure([accuser], async () => {
        for (const _ of [1, 2]) {
          await untilLastSecond(scene, caseId)
          await appeal(scene, 'stranger', caseId)
          casts.push(...(await runGuiltyTrial(scene, caseId)))
        }
        await concludeCase(scene, caseId, casts)
      })
      toAccuser = of.gain
    })
    const hours = Number((await scene.now()) - started - unappealed) / 3_600
    const stated = 0.0815 + 0.05 + 0.126 * 0.95
    return {
      domain: DOMAIN,
      gain,
      cost: -gain,
      chance: 0,
      gas,
      stated: `an appeal costs its bond and its jury, two appeals ${stated.toFixed(2)}`,
      measured:
        `two appeals cost ${formatEther(-gain)}, and delay ${hours.toFixed(0)} hours; ` +
        'the accuser is paid',
      claims: [
        approximately({ what: 'cost of both', stated, found: inEther(-gain) }, 0.15),
        atMost({ what: 'hours of delay', stated: 60, found: hours }),
        atLeast({ what: 'the accuser gets', stated: 0.2, found: inEther(toAccuser) }),
      ],
    }
  },
}

const ownerPowers: ContractAttack = {
  name: 'the owner changes parameters',
  plays: 'The owner of the parameters changes penalties and fees while a case is open.',
  needs: 'contracts',
  why: 'A timelock proposes and applies changes of parameters, and no port sends as a timelock.',
  async run(scene) {
    const { chain, deployment, treasury } = scene
    const provider = await scene.participant('provider')
    const sink = async () => provider.balance(treasury, provider.nativeAsset)
    const { penaltyBps, ...bounds } = governedParameters
    const values = {
      penaltyBps: penaltyBps.min,
      seatFeeBps: bounds.seatFeeBps.max,
      absenceFees: bounds.absenceFees.max,
      rewardBps: bounds.rewardBps.max,
      caseBondBps: bounds.caseBondBps.max,
      voteWindow: 3_600n,
      withheldPenaltyBps: bounds.withheldPenaltyBps.max,
    }
    let waited = 0n
    let taken = 0n
    let toSink = 0n
    let toAccuser = 0n
    const own = await scene.participant('owner')
    const accuser = await scene.participant('accuser')
    const { gain, gas } = await scene.measure([own], async () => {
      const of = await scene.measure([accuser], async () => {
        let caseId: bigint | undefined
        const [stake, fees] = [await stakeOf(scene, 'provider'), await sink()]
        await setParameters({
          chain,
          deployment,
          values,
          // The case opens half a day before the delay of the change ends.
          async advance(seconds) {
            waited = seconds
            await scene.advance(seconds - HALF_DAY)
            caseId = await accuse(scene, 'accuser', await serveAll(scene, scene.activeOffer))
            await scene.advance(HALF_DAY)
          },
        })
        // The new values are in force now, and the jurors judge the open case.
        assert(caseId !== undefined, 'no case was opened')
        await concludeCase(scene, caseId, await runGuiltyTrial(scene, caseId))
        taken = stake - (await stakeOf(scene, 'provider'))
        toSink = (await sink()) - fees
      })
      toAccuser = of.gain
    })
    return {
      auditFinding: 'EVM-8',
      domain: DOMAIN,
      gain: gain + toSink,
      gas,
      stated: 'no effect on open cases, no gain; the timelock is longer than unbonding',
      measured:
        `the timelock is ${waited / DAY} days, a case takes at most 7; ` +
        `the gain is ${formatEther(toSink)}`,
      claims: [
        atLeast({ what: 'days of delay', stated: 46, found: Number(waited / DAY) }),
        approximately(
          { what: 'taken by the running case', stated: 25, found: inEther(taken) },
          0.001,
        ),
        approximately({ what: 'its reward', stated: 0.2, found: inEther(toAccuser) }, 0.001),
        holds('the fee sink gains nothing by a ruling', toSink === 0n),
      ],
    }
  },
}

const stoppedBeacon: PortAttack = {
  name: 'stop the beacon until the case is over',
  plays: 'Lets a case end without a jury, because the beacon has no value.',
  needs: 'ports',
  isRandom: true,
  async run(scene) {
    const served = await serveAll(scene, scene.activeOffer)
    const accuser = await scene.participant('accuser')
    const { gain, gas } = await scene.measure([accuser], async () => {
      const caseId = await accuse(scene, 'accuser', served)
      await scene.advance(7n * DAY)
      await concludeCase(scene, caseId, [])
      assert((await rulingOf(scene, caseId)) === 'undecided', 'no jury ruled')
    })
    const provider = await scene.participant('provider')
    const { locked } = await provider.stake(provider.account, 'sessions')
    // An hour has twelve epochs of five minutes: 1, 2, 4 and 8 bonds in the first four, then 16
    // bonds in each.
    const { burnt: hour } = await stopBeacon(scene, 12)
    return {
      domain: DOMAIN,
      gain: -hour,
      cost: hour,
      gas,
      stated: 'the case ends undecided, deposits return; the first hour costs 14.3 ether',
      measured: `undecided after 7 days, deposits return; an hour costs ${formatEther(hour)}`,
      claims: [
        holds('the deposit returns', gain === 0n),
        holds('nothing stays locked', locked === 0n),
        approximately({ what: 'ether for an hour', stated: 14.3, found: inEther(hour) }, 0.01),
      ],
    }
  },
}

export const timeAttacks: readonly CourtAttack[] = [
  answerWithholding,
  griefingAppeals,
  ownerPowers,
  stoppedBeacon,
]
