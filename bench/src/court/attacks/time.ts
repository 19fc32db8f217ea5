import { setParameters } from '@ostrom/ledger/evm'
import { assert, Hex } from '@ostrom/protocol'
import {
  approximately,
  atLeast,
  atMost,
  type CourtAttack,
  formatEther,
  holds,
  inEther,
} from '../attack.ts'
import {
  activeJurors,
  type CourtMarket,
  DOMAIN,
  enlist,
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
  castVotes,
  concludeCase,
  type JuryVotes,
  rulingOf,
  runTrial,
  type SeatFilter,
  seatJury,
  seatsIn,
  secretOf,
  untilLastSecond,
  votesOf,
} from '../jury-trial.ts'
import { stopBeacon } from './beacons.ts'

// Attacks by time: by appeals, by long cases, by changed parameters, by a silent beacon.

const HALF_DAY = 43_200n
const DAY = 86_400n
const guilty = votesOf([[activeJurors, 'major']])

const runGuiltyTrial = (scene: CourtMarket, caseId: bigint): Promise<readonly JuryVotes[]> =>
  runTrial(scene, { caseId, names: jurorNames, verdictOf: guilty })

const WHALE = ['whale']
const names = [...jurorNames, ...WHALE]

/** A jury that reaches no ruling, with a colluding juror that reveals its vote at the very end. */
async function runSlowJury(scene: CourtMarket, caseId: bigint): Promise<JuryVotes> {
  const pick: SeatFilter = (seats) => seatsIn(seats, WHALE) > 0n
  const seats = await seatJury(scene, { caseId, names, pick })
  const whale = await scene.participant('whale')
  const { account } = whale
  const audits = requireCourt(whale)
  const { draw = 0, voteWindowSeconds = 0n } = (await audits.courtCase(caseId)) ?? {}
  const { seededAtSeconds = 0n } = (await audits.juryDraw({ caseId, draw })) ?? {}
  const ballot = { verdict: 'no', evidence: Hex.zeroHash, salt: secretOf('whale') } as const
  const words = { caseId, draw, account, ...ballot }
  await audits.commitVote({ caseId, account, hash: audits.voteHash(words) })
  const others = seats.filter(({ name }) => name !== 'whale')
  const verdictOf = votesOf([[activeJurors, 'no']])
  const { votes } = await castVotes(scene, { caseId, seats: others, verdictOf, tallies: false })
  const end = seededAtSeconds + 2n * voteWindowSeconds
  await scene.advance(end - (await scene.now()) - 2n)
  await audits.revealVote(words)
  await audits.tallyVotes(caseId)
  const own = { name: 'whale', account, seats: 0n, verdict: 'no' as const }
  return { caseId, draw, votes: [...votes, own] }
}

/** A colluding party appeals each ruling in the last second. */
async function runSlowTrial(scene: CourtMarket, caseId: bigint): Promise<void> {
  const casts = [await runSlowJury(scene, caseId)]
  for (const _ of [1, 2]) {
    await untilLastSecond(scene, caseId)
    await appeal(scene, 'friend', caseId)
    casts.push(await runSlowJury(scene, caseId))
  }
  await concludeCase(scene, caseId, casts)
}

/** Returns the code with which an accusation is refused; undefined if it is accepted. */
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

const outlastAuditWindow: CourtAttack = {
  name: 'a friend’s case outlasts the audit window',
  async run(scene) {
    await enlist(scene, 'whale', { domain: scene.activeOffer.model, weight: 10n * UNIT })
    // A colluding accuser accuses the provider of honest work; then the provider cheats.
    const clean = await serveAll(scene, scene.activeOffer)
    const shieldId = await accuse(scene, 'friend', clean)
    const cheated = await serveAll(scene, scene.activeOffer)
    const before = await stakeOf(scene, 'provider')
    // Cost and time of the colluding case without an accusation beside it.
    const alone = await scene.withRevert(() => lastingCase(scene, shieldId))
    const own = await Promise.all(
      ['whale', 'friend', 'provider'].map((name) => scene.participant(name)),
    )
    const { gain, gas } = await scene.measure(own, async () => {
      const caseId = await accuse(scene, 'accuser', cheated)
      const verdictOf = votesOf([
        [WHALE, 'no'],
        [activeJurors, 'major'],
      ])
      await concludeCase(scene, caseId, await runTrial(scene, { caseId, names, verdictOf }))
      // The friend's case still runs.
      const seen = await requireCourt(await scene.participant('stranger')).courtCase(shieldId)
      assert(seen?.status === 'waiting', 'the friend’s case outlasts the other')
      await concludeCase(scene, shieldId, [await runSlowJury(scene, shieldId)])
    })
    const taken = before - (await stakeOf(scene, 'provider'))
    return {
      attack: this.name,
      domain: '110 ether, 95 awake, 10 of a friend',
      staked: 60n * UNIT,
      gain,
      cost: 0n,
      chance: 1,
      gas,
      allowedProfit: 0n,
      stated: 'cases run side by side; together they take no more than the largest alone',
      measured:
        `${alone.hours.toFixed(0)} hours for ${formatEther(alone.cost)}; ` +
        `what is anchored meanwhile is ` +
        `judged beside it, and ${formatEther(taken)} taken`,
      claims: [
        approximately(
          { what: 'taken by the case beside it', stated: 25, found: inEther(taken) },
          1e-9,
        ),
        atLeast({ what: 'hours of the friend’s case', stated: 72, found: alone.hours }),
      ],
    }
  },
}

/**
 * A colluding case that lasts as long as possible, in which the colluding party sends all appeals.
 */
async function lastingCase(scene: CourtMarket, caseId: bigint) {
  const own = await Promise.all(
    ['whale', 'friend', 'provider'].map((name) => scene.participant(name)),
  )
  const started = await scene.now()
  const { gain } = await scene.measure(own, () => runSlowTrial(scene, caseId))
  return { cost: -gain, hours: Number((await scene.now()) - started) / 3_600 }
}

/** Cases of one kind that run side by side, with different receipts. */
const concurrentCases: CourtAttack = {
  name: 'two cases at once, for twice the penalty',
  async run(scene) {
    const works = [
      await serveAll(scene, scene.activeOffer),
      await serveAll(scene, scene.activeOffer),
    ]
    const before = await stakeOf(scene, 'provider')
    const accuser = await scene.participant('accuser')
    const { gain, gas } = await scene.measure([accuser], async () => {
      const ids = []
      for (const served of works) ids.push(await accuse(scene, 'accuser', served))
      for (const caseId of ids)
        await concludeCase(scene, caseId, await runGuiltyTrial(scene, caseId))
    })
    const taken = before - (await stakeOf(scene, 'provider'))
    return {
      attack: this.name,
      domain: DOMAIN,
      staked: 0n,
      gain,
      cost: 0n,
      chance: 1,
      gas,
      allowedProfit: UNIT / 5n,
      stated: 'no more together than the largest alone; 0.2 for a reward',
      measured: `${formatEther(taken)} of ${formatEther(before)} taken, for ${formatEther(gain)}`,
      claims: [
        approximately({ what: 'taken by both', stated: 25, found: inEther(taken) }, 1e-9),
        atMost({ what: 'rewards of both', stated: 0.2, found: inEther(gain) }),
      ],
    }
  },
}

const answerWithholding: CourtAttack = {
  name: 'show jurors nothing, for the smaller penalty',
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
      attack: this.name,
      domain: DOMAIN,
      staked: before,
      gain: 25n * UNIT + gain,
      cost: 0n,
      chance: 1,
      gas,
      allowedProfit: 20n * UNIT,
      stated: 'a tenth of the stake each time; the third within 90 days excludes',
      measured: `${formatEther(-gain)} in place of 25; the same receipts accuse again`,
      claims: [
        approximately({ what: 'taken', stated: 5, found: inEther(-gain) }, 0.001),
        holds('it counts as withheld', record.withheld === 1n && !record.isExcluded),
        holds('it can be accused again', again === undefined),
      ],
    }
  },
}

const griefingAppeals: CourtAttack = {
  name: 'appeal what is right, to delay',
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
      attack: this.name,
      domain: DOMAIN,
      staked: 0n,
      gain,
      cost: -gain,
      chance: 0,
      gas,
      allowedProfit: 0n,
      stated: `the bond and the jury of each, ${stated.toFixed(2)} for both`,
      measured: `${formatEther(-gain)} for both, ${hours.toFixed(0)} hours; the accuser is paid`,
      claims: [
        approximately({ what: 'cost of both', stated, found: inEther(-gain) }, 0.15),
        atMost({ what: 'hours of delay', stated: 60, found: hours }),
        atLeast({ what: 'the accuser gets', stated: 0.2, found: inEther(toAccuser) }),
      ],
    }
  },
}

const ownerPowers: CourtAttack = {
  name: 'the owner changes parameters',
  async run(scene) {
    const { chain, deployment } = scene
    const provider = await scene.participant('provider')
    const sink = async () => provider.balance(deployment.governance.treasury, provider.nativeAsset)
    const most = { penaltyBps: 1_000n, seatFeeBps: 500n, absenceFees: 20n, rewardBps: 2_000n }
    const more = { caseBondBps: 100_000n, voteWindow: 3_600n, withheldPenaltyBps: 10_000n }
    const values = { ...most, ...more }
    let waited = 0n
    let taken = 0n
    let toSink = 0n
    let toAccuser = 0n
    const own = await scene.participant('owner')
    const accuser = await scene.participant('accuser')
    const { gain, gas } = await scene.measure([own], async () => {
      await setParameters({
        chain,
        deployment,
        values,
        // The latest possible case: it is opened before the change counts, and ends after it.
        async advance(seconds) {
          waited = seconds
          await scene.advance(seconds - HALF_DAY)
          const served = await serveAll(scene, scene.activeOffer)
          const [stake, fees] = [await stakeOf(scene, 'provider'), await sink()]
          const of = await scene.measure([accuser], async () => {
            const caseId = await accuse(scene, 'accuser', served)
            await scene.advance(HALF_DAY)
            await concludeCase(scene, caseId, await runGuiltyTrial(scene, caseId))
          })
          toAccuser = of.gain
          taken = stake - (await stakeOf(scene, 'provider'))
          toSink = (await sink()) - fees
        },
      })
    })
    return {
      attack: this.name,
      auditFinding: 'EVM-8',
      domain: DOMAIN,
      staked: 0n,
      gain: gain + toSink,
      cost: 0n,
      chance: 1,
      gas,
      allowedProfit: 0n,
      stated: 'no running case, no gain; waits longer than stake takes to leave',
      measured: `waits ${waited / DAY} days, a case lives 7; ${formatEther(toSink)} gained`,
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

const stoppedBeacon: CourtAttack = {
  name: 'stop the beacon until the case is over',
  async run(scene) {
    const served = await serveAll(scene, scene.activeOffer)
    const accuser = await scene.participant('accuser')
    const { gain, gas } = await scene.measure([accuser], async () => {
      const caseId = await accuse(scene, 'accuser', served)
      await scene.advance(7n * DAY)
      await concludeCase(scene, caseId, [])
      assert((await rulingOf(scene, caseId)) === 'undecided', 'nobody ruled')
    })
    const provider = await scene.participant('provider')
    const { locked } = await provider.stake(provider.account, 'sessions')
    // Twelve epochs of five minutes: 1, 2, 4 and 8 bonds, then 16 in each.
    const { burnt: hour } = await stopBeacon(scene, 12)
    return {
      attack: this.name,
      domain: DOMAIN,
      staked: 0n,
      gain: -hour,
      cost: hour,
      chance: 1,
      gas,
      allowedProfit: 0n,
      stated: 'undecided at the end, deposits return; the first hour costs 14.3 ether',
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
  outlastAuditWindow,
  concurrentCases,
  answerWithholding,
  griefingAppeals,
  ownerPowers,
  stoppedBeacon,
]
