import { EpochBlock, type Hash, Hex, Merkle } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import type { Ledger } from '../../ledger.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import {
  auditsOf,
  auditTest,
  type CourtFixture,
  createCourtFixture,
  hashOf,
  nextEpoch,
} from './fixture.ts'

/** Tests epoch blocks: attestations, finality, inclusion proofs, and each refusal. */
export function epochsSuite(scenario: () => Scenario): void {
  let court: CourtFixture
  let first: bigint
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const leaves = [hashOf(1), hashOf(2), hashOf(3)]
  const blockOf = (fields: Partial<EpochBlock.EpochBlock> = {}): EpochBlock.EpochBlock => ({
    epoch: first,
    previous: Hex.zeroHash,
    root: Merkle.rootOf(leaves),
    items: 3n,
    answers: 5n,
    ...fields,
  })
  const attest = (ledger: Ledger, block: EpochBlock.EpochBlock) =>
    auditsOf(ledger).attestBlock({ block, account: ledger.account })
  const latest = async () => {
    const block = await auditsOf(scenario().client).latestBlock()
    return { epoch: block?.epoch ?? 0n, previous: block?.hash ?? Hex.zeroHash }
  }

  describe('blocks of epochs', () => {
    beforeAll(async () => {
      if (!scenario().client.audits) return
      court = await createCourtFixture(scenario())
      // Weights count at the last second of an epoch, so the first epoch starts after the
      // enlisting.
      first = await nextEpoch(scenario())
      await nextEpoch(scenario())
    })

    story('blocks are attested once, by accounts with weight, after their epoch', async () => {
      const { client, stranger, unit } = scenario()
      const [juror] = court.jurors as [Ledger]
      const { account } = juror
      const block = blockOf()
      await expectRefusal(attest(client, block), 'validator-without-weight')
      await expectRefusal(auditsOf(stranger).attestBlock({ block, account }), 'account-mismatch')
      await expectRefusal(attest(juror, blockOf({ epoch: first + 1n })), 'block-too-early')
      await expectRefusal(attest(juror, blockOf({ previous: hashOf(9) })), 'block-not-next')
      await expectRefusal(attest(juror, blockOf({ items: 0n })), 'block-empty')
      await attest(juror, block)
      await expectRefusal(attest(juror, block), 'already-committed')
      await expectRefusal(attest(juror, blockOf({ answers: 6n })), 'already-committed')
      const hash = EpochBlock.hash(block)
      const seen = await eventOf(client, 'block-attested')
      expect(seen).toMatchObject({ epoch: first, validator: account, hash })
      const support = { attested: unit, total: 5n * unit }
      expect(await auditsOf(client).attestedWeight(block)).toEqual(support)
    })

    story('blocks are final with more than half of the weight', async () => {
      const { client } = scenario()
      const audits = auditsOf(client)
      const [, second, third] = court.jurors as [Ledger, Ledger, Ledger]
      const block = blockOf()
      await attest(second, block)
      await expectRefusal(audits.finalizeBlock(block), 'block-attestations-insufficient')
      expect(await audits.latestBlock()).toBeUndefined()
      expect(await audits.blockOf(first)).toBeUndefined()
      await attest(third, block)
      await audits.finalizeBlock(block)
      const hash = EpochBlock.hash(block)
      expect(await audits.latestBlock()).toEqual({ ...block, hash })
      expect(await audits.blockOf(first)).toEqual({ ...block, hash })
      expect(await audits.blockOf(first - 5n)).toEqual({ ...block, hash })
      expect(await audits.blockOf(first + 1n)).toBeUndefined()
      const seen = await eventOf(client, 'block-final')
      expect(seen).toMatchObject({ epochBlock: block, hash })
      await expectRefusal(audits.finalizeBlock(block), 'block-not-next')
      await expectRefusal(attest(court.accuser, block), 'block-not-next')
    })

    story('prove what is in them', async () => {
      const audits = auditsOf(scenario().client)
      const prove = Merkle.prover(leaves)
      for (const [at, leaf] of leaves.entries()) {
        const inclusion = { epoch: first, leaf, index: BigInt(at), path: prove(at) }
        expect(await audits.includesItem(inclusion)).toBe(true)
        expect(await audits.includesItem({ ...inclusion, leaf: hashOf(9) })).toBe(false)
        expect(await audits.includesItem({ ...inclusion, index: inclusion.index + 1n })).toBe(false)
        expect(await audits.includesItem({ ...inclusion, epoch: first + 1n })).toBe(false)
      }
    })

    story('span epochs that nobody attested to', async () => {
      const audits = auditsOf(scenario().client)
      const { previous } = await latest()
      for (let passed = 0; passed < 3; passed++) await nextEpoch(scenario())
      const block = blockOf({ epoch: first + 3n, previous })
      // One validator attests to another block of the epoch, which does not delay the others.
      await attest(court.accuser, { ...block, answers: 99n })
      for (const juror of court.jurors.slice(0, 3)) await attest(juror, block)
      await audits.finalizeBlock(block)
      const hash = EpochBlock.hash(block)
      for (const epoch of [first + 1n, first + 2n, first + 3n]) {
        expect(await audits.blockOf(epoch)).toEqual({ ...block, hash })
      }
      expect((await audits.blockOf(first))?.epoch).toBe(first)
    })

    story('count weights as they were in the last second of their epoch', async () => {
      const { client, unit } = scenario()
      const audits = auditsOf(client)
      const { previous, epoch } = await latest()
      const [one, two, three] = court.jurors as [Ledger, Ledger, Ledger]
      await nextEpoch(scenario())
      const block = blockOf({ epoch: epoch + 1n, previous })
      // A juror that leaves now keeps its vote on earlier epochs.
      const leaves = { account: one.account, domain: GENERAL_DOMAIN, weight: 0n }
      await auditsOf(one).enlist(leaves)
      await scenario().advance(1n)
      for (const juror of [one, two, three]) await attest(juror, block)
      const support = { attested: 3n * unit, total: 5n * unit }
      expect(await audits.attestedWeight(block)).toEqual(support)
      await audits.finalizeBlock(block)
      const after = blockOf({ epoch: epoch + 2n, previous: EpochBlock.hash(block) })
      await nextEpoch(scenario())
      await expectRefusal(attest(one, after), 'validator-without-weight')
      expect((await audits.attestedWeight(after)).total).toBe(4n * unit)
      await auditsOf(one).enlist({ ...leaves, weight: unit })
    })
  })

  describe('endorsements', () => {
    story('endorsements come once from each account with weight when the work ended', async () => {
      const { client, stranger, openSession, provider, voucher, advance } = scenario()
      await advance(1n)
      const sessionId = await openSession()
      const [one, two, three] = court.jurors as [Ledger, Ledger, Ledger]
      const endorse = (ledger: Ledger, subject: Hash = sessionId) =>
        auditsOf(ledger).endorseAnswers({ subjects: [subject], account: ledger.account })
      await expectRefusal(endorse(one), 'no-endorsement-due')
      await provider.closeSession({ sessionId, last: await voucher(sessionId, 5n) })
      await expectRefusal(endorse(stranger), 'validator-without-weight')
      await expectRefusal(endorse(one, hashOf(9)), 'no-endorsement-due')
      for (const juror of [one, two, two]) await endorse(juror)
      expect(await auditsOf(client).isEndorsed(sessionId)).toBe(false)
      await endorse(three)
      expect(await auditsOf(client).isEndorsed(sessionId)).toBe(true)
      const endorsed = { subject: sessionId, validator: three.account }
      expect(await eventOf(client, 'answer-endorsed')).toMatchObject(endorsed)
      expect(await eventOf(client, 'answers-validated')).toMatchObject({ subject: sessionId })
    })

    story('count weight as it was an audit window before, where it was less', async () => {
      const { client, openSession, provider, voucher, advance, offer, unit } = scenario()
      const [one, , , four] = court.jurors as [Ledger, Ledger, Ledger, Ledger]
      const friends = [four, court.accuser]
      const put = async (weight: bigint) => {
        for (const friend of friends) {
          const { account } = friend
          await auditsOf(friend).enlist({ account, domain: GENERAL_DOMAIN, weight })
        }
        await advance(1n)
      }
      const endorse = (ledger: Ledger, subject: Hash) =>
        auditsOf(ledger).endorseAnswers({ subjects: [subject], account: ledger.account })
      await advance(BigInt(offer.windowSeconds))
      // Each of the two accounts in `friends` raises its weight, and lowers it again after the
      // session's end: only the lower weight may count.
      await put(2n * unit)
      const sessionId = await openSession()
      await provider.closeSession({ sessionId, last: await voucher(sessionId, 5n) })
      await put(unit)
      for (const friend of friends) await endorse(friend, sessionId)
      expect(await auditsOf(client).isEndorsed(sessionId)).toBe(false)
      await endorse(one, sessionId)
      expect(await auditsOf(client).isEndorsed(sessionId)).toBe(true)
    })
  })
}
