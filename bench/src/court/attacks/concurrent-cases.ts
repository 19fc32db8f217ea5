import { assert, Hex } from '@ostrom/protocol'
import { approximately, atLeast, atMost, formatEther, inEther, type PortAttack } from '../attack.ts'
import { secretOf } from '../beacon-rounds.ts'
import {
  activeJurors,
  type CourtMarket,
  DOMAIN,
  enlist,
  jurorNames,
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
  runTrial,
  type SeatFilter,
  seatJury,
  seatsIn,
  untilLastSecond,
  votesOf,
} from '../jury-trial.ts'

// Attacks by one case while another case against the same provider runs. A friend is an account
// that colludes with the provider: it accuses the provider in order to lose. `whale` is its juror.

const WHALE = ['whale']
const names = [...jurorNames, ...WHALE]

/**
 * Seats a jury with the friend's juror. No juror votes for a violation, and the friend's juror
 * reveals its vote two seconds before the end of the vote.
 */
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

/** Runs a case in which the friend appeals two rulings, each in the last second for appeals. */
async function runSlowTrial(scene: CourtMarket, caseId: bigint): Promise<void> {
  const casts = [await runSlowJury(scene, caseId)]
  for (const _ of [1, 2]) {
    await untilLastSecond(scene, caseId)
    await appeal(scene, 'friend', caseId)
    casts.push(await runSlowJury(scene, caseId))
  }
  await concludeCase(scene, caseId, casts)
}

const outlastAuditWindow: PortAttack = {
  name: 'a friend’s case outlasts the audit window',
  plays: 'Keeps a harmless case open until other receipts can no longer be judged.',
  needs: 'ports',
  async run(scene) {
    await enlist(scene, 'whale', { domain: scene.activeOffer.model, weight: 10n * UNIT })
    // A friend accuses the provider because of honest work; then the provider cheats.
    const clean = await serveAll(scene, scene.activeOffer)
    const shieldId = await accuse(scene, 'friend', clean)
    const cheated = await serveAll(scene, scene.activeOffer)
    const before = await stakeOf(scene, 'provider')
    // Cost and duration of the friend's case if no other accusation runs at the same time.
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
      domain: '110 ether, 95 awake, 10 of a friend',
      staked: 60n * UNIT,
      gain,
      gas,
      stated: 'cases run at the same time; all together take at most one penalty',
      measured:
        `the case lasts ${alone.hours.toFixed(0)} hours and costs ${formatEther(alone.cost)}; ` +
        `a second case about newer receipts takes ${formatEther(taken)}`,
      claims: [
        approximately(
          { what: 'taken by the case beside it', stated: 25, found: inEther(taken) },
          1e-9,
        ),
        atLeast({ what: 'hours of the friend’s case', stated: 72, found: Math.floor(alone.hours) }),
      ],
    }
  },
}

/**
 * Runs a friend's case as long as possible, with all appeals. Returns the cost in wei for the
 * provider, the friend and its juror together.
 */
async function lastingCase(scene: CourtMarket, caseId: bigint) {
  const own = await Promise.all(
    ['whale', 'friend', 'provider'].map((name) => scene.participant(name)),
  )
  const started = await scene.now()
  const { gain } = await scene.measure(own, () => runSlowTrial(scene, caseId))
  return { cost: -gain, hours: Number((await scene.now()) - started) / 3_600 }
}

/** Two accusations of one provider that run at the same time, each for its own receipts. */
const concurrentCases: PortAttack = {
  name: 'two cases at once, for twice the penalty',
  plays: 'Splits its evidence over two cases, to take two penalties and rewards.',
  needs: 'ports',
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
      const verdictOf = votesOf([[activeJurors, 'major']])
      for (const caseId of ids) {
        const casts = await runTrial(scene, { caseId, names: jurorNames, verdictOf })
        await concludeCase(scene, caseId, casts)
      }
    })
    const taken = before - (await stakeOf(scene, 'provider'))
    return {
      domain: DOMAIN,
      gain,
      gas,
      allowedProfit: UNIT / 5n,
      stated: 'both cases together take one penalty, for a reward of 0.2',
      measured:
        `both take ${formatEther(taken)} of ${formatEther(before)}, ` +
        `for a reward of ${formatEther(gain)}`,
      claims: [
        approximately({ what: 'taken by both', stated: 25, found: inEther(taken) }, 1e-9),
        atMost({ what: 'rewards of both', stated: 0.2, found: inEther(gain) }),
      ],
    }
  },
}

export const concurrentCaseAttacks: readonly PortAttack[] = [outlastAuditWindow, concurrentCases]
