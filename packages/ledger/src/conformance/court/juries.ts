import { type AccountId, Hex } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import { GENERAL_DOMAIN, WEIGHT_WINDOW_SECONDS } from '../../court/court.ts'
import type { Ledger } from '../../ledger.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import {
  appealCase,
  auditsOf,
  auditTest,
  balanceChanges,
  type CourtFixture,
  collectFees,
  createCourtFixture,
  finalizeCase,
  hashOf,
  itemsOf,
  type JurySeat,
  seatedOf,
  seatJury,
  serveSessions,
  vote,
  voteAll,
} from './fixture.ts'

/** Expected number of seats of a first jury. */
const SEATS = 21n

/** Returns the jurors of a draw, those with the fewest seats first. */
const byWeight = (seated: readonly JurySeat[]): readonly JurySeat[] =>
  seated.toSorted((a, b) => Number(a.seats - b.seats))

/** Tests weights, and juries from the draw to the count. */
export function juriesSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  let court: CourtFixture

  /** Accuses the provider by new receipts; returns the id of the new case. */
  async function accused(): Promise<bigint> {
    const served = await serveSessions(scenario(), court)
    return (await auditsOf(court.accuser).accuse(itemsOf(served))).id
  }

  describe('enlisting', () => {
    beforeAll(async () => {
      if (scenario().client.audits) court = await createCourtFixture(scenario())
    })

    story('takes weight of a stake, by domain, from the next second on', async () => {
      const { creator, client, version, advance, unit } = scenario()
      const { account } = creator
      const audits = auditsOf(creator)
      const domain = GENERAL_DOMAIN
      const enlist = (weight: bigint, into = domain) =>
        audits.enlist({ account, domain: into, weight })
      await expectRefusal(enlist(unit), 'stake-too-low')
      await creator.addStake({ market: 'court', amount: unit })
      await expectRefusal(enlist(unit + 1n), 'stake-too-low')
      const before = await audits.settledTotalAt({ domain, atSeconds: await client.nowSeconds() })
      await enlist(unit / 2n)
      const { atSeconds } = await eventOf(client, 'weight-enlisted')
      await advance(2n)
      const weights = [atSeconds, atSeconds + 1n].map((second) =>
        audits.weightAt({ account, domain, atSeconds: second }),
      )
      expect(await Promise.all(weights)).toEqual([0n, unit / 2n])
      expect(await audits.settledTotalAt({ domain, atSeconds: atSeconds + 1n })).toBe(
        before + unit / 2n,
      )
      await expectRefusal(enlist(unit / 2n + 1n, version), 'stake-too-low')
      await enlist(unit / 2n, version)
      // Stake behind enlisted weights cannot unbond before they are removed.
      expect(await client.stake(account, 'court')).toMatchObject({ inUse: unit })
      await expectRefusal(creator.startUnbonding({ market: 'court', amount: 1n }), 'stake-in-use')
      await enlist(0n, version)
      await creator.startUnbonding({ market: 'court', amount: unit / 2n })
      await enlist(0n)
      await advance(1n)
      const now = await client.nowSeconds()
      expect(await audits.weightAt({ account, domain, atSeconds: now })).toBe(0n)
      expect(await audits.weightAt({ account, domain, atSeconds: atSeconds + 1n })).toBe(unit / 2n)
    })

    story('only an account or its operator can enlist its weight', async () => {
      const { creator, stranger, unit } = scenario()
      const { account } = creator
      const wish = { account, domain: GENERAL_DOMAIN, weight: unit / 10n }
      await expectRefusal(auditsOf(stranger).enlist(wish), 'account-mismatch')
      await creator.setOperator({ market: 'court', operator: stranger.account })
      await auditsOf(stranger).enlist(wish)
      await auditsOf(stranger).enlist({ ...wish, weight: 0n })
      await creator.setOperator({ market: 'court', operator: undefined })
      await expectRefusal(auditsOf(stranger).enlist(wish), 'account-mismatch')
    })

    story('rules where enough of it is', async () => {
      const { client, version } = scenario()
      const audits = auditsOf(client)
      expect(await audits.hasQuorum(version)).toBe(true)
      expect(await audits.hasQuorum(GENERAL_DOMAIN)).toBe(true)
      expect(await audits.hasQuorum(hashOf(99))).toBe(false)
    })
  })

  describe('juries', () => {
    story('vote unseen: by weights before the case, but the parties’', async () => {
      const { client, creator, version, unit } = scenario()
      const caseId = await accused()
      const { accuser } = court
      const audits = auditsOf(client)
      const waiting = { id: caseId, hasJury: true, status: 'waiting', ruling: 'undecided', draw: 0 }
      expect(await audits.courtCase(caseId)).toMatchObject({ ...waiting, domain: version })
      await expectRefusal(audits.seatJury(caseId), 'beacon-not-final')
      const early = { caseId, account: accuser.account, hash: hashOf(1) }
      await expectRefusal(auditsOf(accuser).commitVote(early), 'case-state-invalid')
      // A juror that enlists after the opening gets no seat.
      await creator.addStake({ market: 'court', amount: unit })
      const late = { account: creator.account, domain: version }
      await auditsOf(creator).enlist({ ...late, weight: unit })
      await seatJury(scenario(), caseId)
      await auditsOf(creator).enlist({ ...late, weight: 0n })
      await expectRefusal(audits.seatJury(caseId), 'case-state-invalid')

      const seated = byWeight(await seatedOf(scenario(), caseId))
      const allowed = court.jurors.map(({ account }) => account)
      for (const { juror } of seated) expect(allowed).toContain(juror.account)
      const { seed } = await eventOf(client, 'jury-seated')
      expect(await audits.juryDraw({ caseId, draw: 0 })).toMatchObject({ seed, committed: 0n })
      const [first, second] = seated.map(({ juror }) => juror) as [Ledger, Ledger]
      const { voteWindowSeconds: window = 0n } = (await audits.courtCase(caseId)) ?? {}

      const { account } = first
      const words = { evidence: hashOf(1), salt: hashOf(2) }
      const vote = { caseId, draw: 0, account, verdict: 'major', ...words } as const
      const hash = audits.voteHash(vote)
      const commitment = { caseId, account, hash }
      const others = { caseId, account: accuser.account, hash }
      await expectRefusal(auditsOf(accuser).commitVote(others), 'juror-not-seated')
      await expectRefusal(auditsOf(second).commitVote(commitment), 'account-mismatch')
      const empty = { ...commitment, hash: Hex.zeroHash }
      await expectRefusal(auditsOf(first).commitVote(empty), 'commitment-mismatch')
      await auditsOf(first).commitVote(commitment)
      await expectRefusal(auditsOf(first).commitVote(commitment), 'already-committed')
      await expectRefusal(audits.revealVote(vote), 'vote-out-of-window')
      await expectRefusal(audits.tallyVotes(caseId), 'vote-out-of-window')
      await scenario().advance(window)
      const tooLate = { caseId, account: second.account, hash }
      await expectRefusal(auditsOf(second).commitVote(tooLate), 'vote-out-of-window')
      await expectRefusal(audits.revealVote({ ...vote, verdict: 'no' }), 'commitment-mismatch')
      const copied = { ...vote, account: second.account }
      await expectRefusal(audits.revealVote(copied), 'commitment-mismatch')
      await audits.revealVote(vote)
      await expectRefusal(audits.revealVote(vote), 'commitment-mismatch')
      const seats = seated[0]?.seats ?? 0n
      const counted = { committed: seats, no: 0n, minor: 0n, major: seats }
      expect(await audits.juryDraw({ caseId, draw: 0 })).toMatchObject(counted)
    })

    // Finding: EVM3-14
    story('a case with two silent juries ends undecided, and burns its opener’s bond', async () => {
      const { client, provider, stranger } = scenario()
      const { accuser } = court
      const audits = auditsOf(stranger)
      const { caseId } = await eventOf(client, 'case-opened')
      const courtCase = await audits.courtCase(caseId)
      const first = byWeight(await seatedOf(scenario(), caseId))
      await scenario().advance(courtCase?.voteWindowSeconds ?? 0n)
      await audits.tallyVotes(caseId)
      expect(await audits.courtCase(caseId)).toMatchObject({ status: 'waiting', draw: 1 })
      expect(await eventOf(client, 'jury-failed')).toMatchObject({ caseId, draw: 0 })
      await seatJury(scenario(), caseId)
      const second = await seatedOf(scenario(), caseId)
      await vote(scenario(), { caseId, verdictOf: () => undefined })
      const ruled = { status: 'ruled', ruling: 'undecided', stage: 'first' }
      expect(await audits.courtCase(caseId)).toMatchObject(ruled)

      // In each draw less than half of the expected seats revealed votes, so no juror is fined.
      const drawKey = { caseId, draw: 0, account: first[0]?.juror.account as AccountId }
      for (const { juror } of first) {
        const refused = audits.fineJuror({ ...drawKey, account: juror.account })
        await expectRefusal(refused, 'juror-not-absent')
      }
      for (const { juror } of second) {
        const { account } = juror
        await expectRefusal(audits.fineJuror({ caseId, draw: 1, account }), 'juror-not-absent')
      }
      // The accuser gets back its deposit for fees, except the fee of the revealed vote. The jury
      // decided nothing, so the accuser's bond is burnt.
      const voted = first[0]?.juror as Ledger
      const { fee: seatFee = 0n, bond = 0n } = courtCase ?? {}
      const fee = seatFee * (first[0]?.seats ?? 0n)
      const gained = await balanceChanges([accuser, provider, voted], async () => {
        await finalizeCase(scenario(), caseId)
        await audits.collectJurorFee(drawKey)
      })
      expect(gained).toEqual([2n * SEATS * seatFee - fee, 0n, fee])
      await expectRefusal(audits.collectJurorFee(drawKey), 'juror-fee-not-owed')
      expect(await audits.courtCase(caseId)).toMatchObject({ status: 'final', ruling: 'undecided' })
      const ended = { caseId, ruling: 'undecided', slashed: 0n, reward: 0n, burnt: bond }
      expect(await eventOf(client, 'case-ended')).toMatchObject(ended)
    })

    story('jurors are fined for silence if half of the seats voted', async () => {
      const { client, stranger } = scenario()
      const audits = auditsOf(stranger)
      const { absenceFine } = await client.parameters()
      const caseId = await accused()
      let silent: JurySeat | undefined
      let draw = 0
      while ((await audits.courtCase(caseId))?.status === 'waiting') {
        await seatJury(scenario(), caseId)
        const seated = byWeight(await seatedOf(scenario(), caseId))
        silent = seated[0]
        const others = seated.slice(1).reduce((sum, { seats }) => sum + seats, 0n)
        // A draw of too few seats fails, and another follows.
        const isEnough = 2n * others >= SEATS
        const cast = await vote(scenario(), {
          caseId,
          verdictOf: ({ juror }) => (isEnough && juror !== silent?.juror ? 'no' : undefined),
        })
        draw = cast.draw
      }
      const { juror, seats } = silent as JurySeat
      const { account } = juror
      const { domain = GENERAL_DOMAIN, openedAtSeconds: atSeconds = 0n } =
        (await audits.courtCase(caseId)) ?? {}
      // The fine is at most a twentieth of the juror's settled weight.
      const most = (await audits.settledWeightAt({ account, domain, atSeconds })) / 20n
      const fine = absenceFine * seats < most ? absenceFine * seats : most
      await finalizeCase(scenario(), caseId)
      const drawKey = { caseId, draw, account }
      const gained = await balanceChanges([juror, stranger], () => audits.fineJuror(drawKey))
      expect(gained).toEqual([-fine, fine / 10n])
      await expectRefusal(audits.fineJuror(drawKey), 'juror-not-absent')
    })

    // Finding: EVM3-6
    story('an appeal is accepted only with the terms that the appellant read', async () => {
      const { client, stranger } = scenario()
      const caseId = await accused()
      await voteAll(scenario(), { caseId, verdict: 'no' })
      const { termsHash = hashOf(0) } = (await auditsOf(client).courtCase(caseId)) ?? {}
      const other = { id: caseId, termsHash: hashOf(5) }
      await expectRefusal(auditsOf(stranger).appeal(other), 'case-changed')
      await appealCase(stranger, caseId)
      await voteAll(scenario(), { caseId, verdict: 'no' })
      // The second jury ruled as the first. An appeal against the first ruling is still refused.
      const before = auditsOf(stranger).appeal({ id: caseId, termsHash })
      await expectRefusal(before, 'case-changed')
    })

    story('need three fifths of what is revealed to convict, whatever else is voted', async () => {
      const { client } = scenario()
      const caseId = await accused()
      const audits = auditsOf(client)
      await seatJury(scenario(), caseId)
      const seated = await seatedOf(scenario(), caseId)
      const all = seated.reduce((sum, { seats }) => sum + seats, 0n)
      // Jurors vote guilty while their seats stay below three fifths; the others vote against.
      let guilty = 0n
      const cast = await vote(scenario(), {
        caseId,
        verdictOf: ({ seats }, index) => {
          if (5n * (guilty + seats) >= 3n * all) return 'no'
          guilty += seats
          return index % 2 === 0 ? 'major' : 'minor'
        },
      })
      const { no = 0n } = (await audits.juryDraw({ caseId, draw: 0 })) ?? {}
      expect(no).toBe(all - guilty)
      const ruling = 5n * no > 2n * all && 3n * all >= SEATS ? 'no' : 'undecided'
      const seen = await audits.courtCase(caseId)
      expect(seen?.ruling).toBe(ruling)
      const casts = [cast, ...(await voteAll(scenario(), { caseId, verdict: 'no' }))]
      await finalizeCase(scenario(), caseId)
      expect(await audits.courtCase(caseId)).toMatchObject({ ruling: 'no' })
      expect((await collectFees(scenario(), casts)).size).toBeGreaterThan(0)
    })

    story('appeals draw a jury of 63 seats, then one of all, which rules at once', async () => {
      const { client, stranger, unit } = scenario()
      const audits = auditsOf(stranger)
      const caseId = await accused()
      const casts = [...(await voteAll(scenario(), { caseId, verdict: 'no' }))]
      await expectRefusal(audits.finalizeCase(caseId), 'appeal-window-open')
      for (const stage of ['second', 'plenary'] as const) {
        const deposit = await audits.appealDeposit(caseId)
        const gained = await balanceChanges([stranger], () => appealCase(stranger, caseId))
        expect(gained).toEqual([-deposit])
        const appealed = { caseId, stage, appellant: stranger.account }
        expect(await eventOf(client, 'case-appealed')).toMatchObject(appealed)
        casts.push(...(await voteAll(scenario(), { caseId, verdict: 'no' })))
        expect(await eventOf(client, 'case-ruled')).toMatchObject({ caseId, stage, ruling: 'no' })
      }
      const plenary = casts.at(-1)
      expect(plenary?.votes.map(({ seats }) => seats)).toEqual(court.jurors.map(() => unit))
      await expectRefusal(appealCase(stranger, caseId), 'appeal-window-closed')
      await audits.finalizeCase(caseId)
      await expectRefusal(audits.finalizeCase(caseId), 'case-state-invalid')
    })

    story('juries are impossible with too little weight beside that of the parties', async () => {
      const { version, advance } = scenario()
      const served = await serveSessions(scenario(), court)
      for (const juror of court.jurors.slice(0, 2)) {
        const { account } = juror
        await auditsOf(juror).enlist({ account, domain: version, weight: 0n })
      }
      await advance(1n)
      const accuse = () => auditsOf(court.accuser).accuse(itemsOf(served))
      await expectRefusal(accuse(), 'juror-pool-too-small')
    })
  })

  describe('weight that was lowered', () => {
    story('after the first days, lowered weight can rise again only after a window', async () => {
      const { creator, client, advance, unit } = scenario()
      const { account } = creator
      const audits = auditsOf(creator)
      const [domain, other] = [hashOf(60), hashOf(61)]
      const enlist = (weight: bigint, into = domain) =>
        audits.enlist({ account, domain: into, weight })
      await creator.addStake({ market: 'court', amount: unit })
      await advance(WEIGHT_WINDOW_SECONDS)
      await enlist(unit / 2n)
      await enlist(unit / 4n)
      await expectRefusal(enlist(unit / 2n), 'weight-paused')
      await enlist(unit / 4n, other)
      await enlist(unit / 5n)
      await advance(WEIGHT_WINDOW_SECONDS)
      await enlist(unit / 2n)
      await advance(1n)
      const atSeconds = await client.nowSeconds()
      expect(await audits.weightAt({ account, domain, atSeconds })).toBe(unit / 2n)
    })
  })
}
