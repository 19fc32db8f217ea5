import { Hex } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { AuditLedger } from '../audits.ts'
import type { Verdict } from '../cases.ts'
import {
  auditsOf,
  auditTest,
  type Court,
  createCourt,
  drawJury,
  gains,
  hashOf,
  itemsOf,
  seatedOf,
  serveAll,
  vote,
} from './court.ts'
import { eventOf, refused, type Scenario, sealKeyOf, UNIT } from './world.ts'

/** Validators, and juries from the draw to the count. */
export function juriesSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  let court: Court

  /** An accusation, whose case is new. */
  async function accused(): Promise<{ id: bigint; caseId: bigint }> {
    const served = await serveAll(scenario(), court)
    const { provider } = scenario()
    const audits = auditsOf(court.accuser)
    const { id } = await audits.accuse({ provider: provider.account, items: itemsOf(served) })
    return { id, caseId: (await audits.accusation(id))?.caseId ?? 0n }
  }

  describe('validators', () => {
    beforeAll(async () => {
      if (scenario().client.audits) court = await createCourt(scenario())
    })

    story('join with a key and a stake, renew, and leave', async () => {
      const { creator, client } = scenario()
      const audits = auditsOf(creator)
      await refused(audits.joinValidators(sealKeyOf(9)), 'stake-too-low')
      await refused(audits.leaveValidators(), 'validator-unknown')
      await creator.stakeUp(UNIT / 2n)
      await refused(audits.joinValidators(Hex.zeroHash), 'seal-key-missing')
      await audits.joinValidators(sealKeyOf(9))
      await creator.stakeUp(UNIT / 2n)
      await audits.joinValidators(sealKeyOf(8))
      const { account } = creator
      const known = (await auditsOf(client).validators()).filter((one) => one.account === account)
      expect(known).toEqual([{ account, sealKey: sealKeyOf(8), weight: UNIT }])
      const joined = (event: { account: string }) => event.account === account
      expect(await eventOf(client, 'validator-joined', joined)).toMatchObject({
        ...{ account, sealKey: sealKeyOf(8) },
      })
      await audits.leaveValidators()
      await refused(audits.leaveValidators(), 'validator-unknown')
      expect(await eventOf(client, 'validator-left')).toMatchObject({ account })
      expect(await auditsOf(client).validators()).toHaveLength(5)
    })
  })

  describe('juries', () => {
    story('vote unseen: drawn of the pool but the parties', async () => {
      const { client, creator } = scenario()
      const { caseId } = await accused()
      const { jurors, accuser } = court
      const audits = auditsOf(client)
      const waiting = await audits.juryCase(caseId)
      expect(waiting).toMatchObject({ status: 'waiting', members: [], commitUntilSeconds: 0n })
      await refused(audits.drawJury(caseId), 'beacon-not-final')
      await refused(auditsOf(accuser).commitVote({ caseId, hash: hashOf(1) }), 'case-stage-wrong')
      // Who joins after the opening does not sit.
      await scenario().advance(1n)
      await auditsOf(creator).joinValidators(sealKeyOf(9))
      await drawJury(scenario(), caseId)
      await auditsOf(creator).leaveValidators()
      await refused(audits.drawJury(caseId), 'case-stage-wrong')

      const drawn = await audits.juryCase(caseId)
      expect(drawn).toMatchObject({ status: 'voting', round: 0, committed: 0, revealed: 0 })
      const { members = [], seats = [] } = drawn ?? {}
      expect(jurors.map(({ account }) => account)).toEqual(expect.arrayContaining([...members]))
      expect(new Set(members).size).toBe(members.length)
      expect(seats.reduce((sum, own) => sum + own, 0)).toBe(21)
      expect(await eventOf(client, 'jury-drawn')).toMatchObject({ caseId, members, seats })
      const [juror, second] = seatedOf(scenario(), members).map(auditsOf) as [
        AuditLedger,
        AuditLedger,
      ]
      const { voteWindowSeconds: window } = await client.parameters()
      expect(drawn?.revealUntilSeconds).toBe((drawn?.commitUntilSeconds ?? 0n) + window)

      const vote = { caseId, verdict: 'guilty', scoreHash: hashOf(1), salt: hashOf(2) } as const
      const hash = juror.voteHash({ ...vote, round: 0 })
      await refused(auditsOf(accuser).commitVote({ caseId, hash }), 'juror-not-seated')
      await refused(juror.commitVote({ caseId, hash: Hex.zeroHash }), 'commitment-mismatch')
      await juror.commitVote({ caseId, hash })
      await refused(juror.commitVote({ caseId, hash }), 'committed-already')
      await refused(juror.revealVote(vote), 'vote-not-now')
      await refused(audits.tallyVotes(caseId), 'vote-not-now')
      await scenario().advance(window)
      await refused(second.commitVote({ caseId, hash }), 'vote-not-now')
      await refused(juror.revealVote({ ...vote, verdict: 'innocent' }), 'commitment-mismatch')
      await refused(second.revealVote(vote), 'commitment-mismatch')
      await juror.revealVote(vote)
      await refused(juror.revealVote(vote), 'committed-already')
      const [own] = seats
      expect(await audits.juryCase(caseId)).toMatchObject({ committed: own, revealed: own })
    })

    story(
      'that do not reveal are slashed and drawn again, twice; then it is undecided',
      async () => {
        const { client, provider, advance } = scenario()
        const { jurors, accuser } = court
        const audits = auditsOf(client)
        const { id: caseId } = await lastCase()
        const { noShowPenalty, voteWindowSeconds, accusationBond } = await client.parameters()
        const everybody = [...jurors, accuser, provider]
        // The first juror revealed in the first round; else every seat that was drawn pays.
        const empty = new Map<string, bigint>()
        const count = async (from: number) => {
          const { members = [], seats = [] } = (await audits.juryCase(caseId)) ?? {}
          for (const [at, member] of members.entries()) {
            if (at < from) continue
            empty.set(member, (empty.get(member) ?? 0n) + BigInt(seats[at] ?? 0))
          }
        }
        await count(1)
        const gained = await gains(everybody, async () => {
          await audits.tallyVotes(caseId)
          for (const round of [1, 2]) {
            expect(await audits.juryCase(caseId)).toMatchObject({ status: 'waiting', round })
            await drawJury(scenario(), caseId)
            await count(0)
            await advance(2n * voteWindowSeconds)
            await audits.tallyVotes(caseId)
          }
          await audits.conclude(1n)
        })
        const { claims = [] } = (await audits.accusation(1n)) ?? {}
        const frozen = claims.reduce((sum, one) => sum + one.frozen, 0n)
        const fines = everybody.map(({ account }) => (empty.get(account) ?? 0n) * noShowPenalty)
        // The accuser's bond returns, and what was held back is the provider's at once.
        const back = [...jurors.map(() => 0n), accusationBond, frozen]
        expect(gained).toEqual(back.map((amount, at) => amount - (fines[at] ?? 0n)))
        expect(await audits.juryCase(caseId)).toMatchObject({
          ...{ status: 'decided', outcome: 'undecided', round: 2, appealed: false },
        })
        expect(await eventOf(client, 'case-decided')).toMatchObject({ outcome: 'undecided' })
        expect((await audits.accusation(1n))?.status).toBe('dropped')
      },
    )

    story('below the smallest pool decide nothing', async () => {
      const { client, creator } = scenario()
      const { jurors } = court
      const { id, caseId } = await accused()
      const leaving = jurors.slice(0, 2)
      for (const ledger of leaving) await auditsOf(ledger).leaveValidators()
      await drawJury(scenario(), caseId)
      const audits = auditsOf(client)
      expect(await audits.juryCase(caseId)).toMatchObject({ outcome: 'undecided', members: [] })
      await audits.conclude(id)
      for (const [index, ledger] of [...leaving, creator].entries()) {
        await auditsOf(ledger).joinValidators(sealKeyOf(index + 1))
      }
    })

    story('need three fifths of the seats to convict, whatever else is voted', async () => {
      const { client } = scenario()
      const { id, caseId } = await accused()
      await drawJury(scenario(), caseId)
      const audits = auditsOf(client)
      const { members = [], seats = [] } = (await audits.juryCase(caseId)) ?? {}
      expect(members.length).toBeGreaterThan(1)
      // Guilty as long as that is not enough; the others vote each of the rest.
      let guilty = 0
      const rest = ['abstain', 'innocent'] as const
      const cast = seats.map((own, at) => {
        if ((guilty + own) * 5 >= 21 * 3) return rest[at % 2] as Verdict
        guilty += own
        return 'guilty'
      })
      await vote(scenario(), { caseId, jurors: seatedOf(scenario(), members), verdicts: cast })
      expect(await audits.juryCase(caseId)).toMatchObject({
        ...{ status: 'decided', outcome: 'innocent', committed: 21, revealed: 21 },
      })
      // Nobody can appeal an acquittal.
      await refused(auditsOf(court.accuser).appeal(id), 'appeal-closed')
      await audits.conclude(id)
    })
  })

  async function lastCase(): Promise<{ id: bigint }> {
    const { caseId: id } = await eventOf(scenario().client, 'case-opened')
    return { id }
  }
}
