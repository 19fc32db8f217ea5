import { assert, Hex } from '@ostrom/protocol'
import {
  approximately,
  atMost,
  formatEther,
  holds,
  inEther,
  isRefused,
  type PortAttack,
} from '../attack.ts'
import { secretOf } from '../beacon-rounds.ts'
import { activeJurors, DOMAIN, JUROR_WEIGHT, jurorNames, serveAll } from '../court-market.ts'
import { requireCourt, UNIT } from '../court-network.ts'
import {
  accuse,
  castVotes,
  concludeCase,
  fineAll,
  type SeatFilter,
  seatJury,
  seatsIn,
  votesOf,
} from '../jury-trial.ts'

// Attacks by the content and the time of a vote: copying another vote, voting last.

const copying: PortAttack = {
  name: 'copy a vote',
  plays: 'Commits to the hash of another juror’s vote.',
  needs: 'ports',
  async run(scene) {
    const served = await serveAll(scene, scene.activeOffer)
    const caseId = await accuse(scene, 'accuser', served)
    const [thief, victim] = ['juror 1', 'juror 2']
    assert(thief && victim, 'two jurors')
    const both: SeatFilter = (seats) =>
      seatsIn(seats, [thief]) > 0n && seatsIn(seats, [victim]) > 0n
    const seats = await seatJury(scene, { caseId, names: jurorNames, pick: both })
    const own = await scene.participant(thief)
    const other = await scene.participant(victim)
    const audits = requireCourt(own)
    const words = {
      caseId,
      draw: 0,
      account: other.account,
      verdict: 'major' as const,
      evidence: Hex.zeroHash,
      salt: secretOf(victim),
    }
    const hash = audits.voteHash(words)
    let refusals = 0
    const { gain, gas } = await scene.measure([own], async () => {
      await audits.commitVote({ caseId, account: own.account, hash })
      const honest = seats.filter(({ name }) => name !== thief)
      const cast = await castVotes(scene, {
        caseId,
        seats: honest,
        verdictOf: () => 'major',
      }).catch(() => undefined)
      assert(cast === undefined, 'the court waits for a juror that has committed and not revealed')
      const copied = { ...words, account: own.account }
      if (await isRefused(audits.revealVote(copied), 'commitment-mismatch')) refusals++
      await scene.advance(6n * 3_600n)
      await audits.tallyVotes(caseId)
      const silent = [
        {
          caseId,
          draw: 0,
          votes: seats.map((one) => ({
            ...one,
            verdict: one.name === thief ? undefined : ('major' as const),
          })),
        },
      ]
      await concludeCase(scene, caseId, silent)
      await fineAll(scene, 'stranger', silent)
    })
    const count = seatsIn(seats, [thief])
    return {
      domain: DOMAIN,
      staked: JUROR_WEIGHT,
      gain,
      cost: -gain,
      chance: 0,
      gas,
      stated: 'a commitment contains case, draw and account, so no other juror can reveal it',
      measured:
        'the copy cannot be revealed; ' +
        `the fine for silence is ${formatEther(-gain)} for ${count} seats`,
      claims: [
        holds('the copy is refused', refusals === 1),
        approximately(
          { what: 'fine of a seat', stated: 0.005, found: inEther(-gain / count) },
          0.001,
        ),
      ],
    }
  },
}

const lateVotes: PortAttack = {
  name: 'vote in the last second, after the other jurors',
  plays: 'Reveals or hides its votes after all others have revealed theirs.',
  needs: 'ports',
  async run(scene) {
    const served = await serveAll(scene, scene.activeOffer)
    const caseId = await accuse(scene, 'accuser', served)
    const two = ['juror 1', 'juror 2']
    const pick: SeatFilter = (seats) => two.every((name) => seatsIn(seats, [name]) > 0n)
    const seats = await seatJury(scene, { caseId, names: jurorNames, pick })
    const own = await Promise.all(two.map((name) => scene.participant(name)))
    const audits = requireCourt(await scene.participant('stranger'))
    const { voteWindowSeconds = 0n } = (await audits.courtCase(caseId)) ?? {}
    const { seededAtSeconds = 0n } = (await audits.juryDraw({ caseId, draw: 0 })) ?? {}
    // The attacker has one juror account for each verdict. It watches the reveals of other jurors,
    // then reveals only the commitment to the winning verdict.
    const wordsOf = (index: number) => ({
      caseId,
      draw: 0,
      verdict: (['major', 'no'] as const)[index] ?? 'no',
      account: (own[index] as (typeof own)[number]).account,
      evidence: Hex.zeroHash,
      salt: secretOf(two[index] as string),
    })
    let refusals = 0
    const { gain, gas } = await scene.measure(own, async () => {
      for (const [index, ledger] of own.entries()) {
        const hash = audits.voteHash(wordsOf(index))
        await requireCourt(ledger).commitVote({ caseId, account: ledger.account, hash })
      }
      const others = seats.filter(({ name }) => !two.includes(name))
      await castVotes(scene, {
        caseId,
        seats: others,
        verdictOf: votesOf([[activeJurors, 'major']]),
      }).catch(() => undefined)
      const tardy = seats.find(({ name }) => name === 'juror 20')
      if (tardy) {
        const late = requireCourt(await scene.participant(tardy.name))
        const { account } = tardy
        const commit = late.commitVote({ caseId, account, hash: secretOf('late') })
        await isRefused(commit, 'vote-out-of-window')
      }
      const end = seededAtSeconds + 2n * voteWindowSeconds
      await scene.setNextSecond(end - 1n)
      await audits.revealVote(wordsOf(0))
      await scene.setNextSecond(end)
      await scene.mine()
      if (await isRefused(audits.revealVote(wordsOf(1)), 'vote-out-of-window')) refusals++
      await audits.tallyVotes(caseId)
      const votes = seats.map((one) => ({
        ...one,
        verdict: ['juror 2', 'juror 20'].includes(one.name) ? undefined : ('major' as const),
      }))
      const cast = [{ caseId, draw: 0, votes }]
      await concludeCase(scene, caseId, cast)
      await fineAll(scene, 'stranger', cast)
    })
    const [visible, hidden] = two.map((name) => seatsIn(seats, [name])) as [bigint, bigint]
    return {
      domain: DOMAIN,
      staked: 2n * JUROR_WEIGHT,
      gain,
      cost: -gain,
      chance: 0,
      gas,
      stated: 'the fine is ten seat fees for each seat whose vote is not revealed',
      measured:
        `a vote in the last second counts; ` +
        `hiding ${hidden} of ${hidden + visible} seats costs ${formatEther(-gain)}`,
      claims: [
        holds('a second later is too late', refusals === 1),
        approximately(
          {
            what: 'cost',
            stated: inEther(hidden * 5n * (UNIT / 1_000n) - visible * (UNIT / 2_000n)),
            found: inEther(-gain),
          },
          0.001,
        ),
        atMost({ what: 'gain', stated: 0, found: inEther(gain) }),
      ],
    }
  },
}

export const voteAttacks: readonly PortAttack[] = [copying, lateVotes]
