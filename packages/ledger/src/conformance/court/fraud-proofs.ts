import { type Hash, Hex, Offer, Receipt, Request } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { Ledger } from '../../ledger.ts'
import { eventOf, expectRefusal, type Scenario, sealKeyOf } from '../world.ts'
import { auditsOf, auditTest, balanceChanges, coreOf, hashOf, serveSession } from './fixture.ts'

/** Verification terms that fix every value. */
const promised: Offer.VerificationTerms = {
  artifact: hashOf(31),
  engineClass: hashOf(32),
  counting: 0,
  sampling: 0,
  tier: 1,
}

const hashes = { artifactHash: promised.artifact, engineHash: promised.engineClass }

/** Each term of the offer, with the fields of a receipt that breaches it. */
const broken: readonly (readonly [Offer.ViolatedTerm, Partial<Receipt.ReceiptCore>])[] = [
  ['modelVersion', { modelVersion: hashOf(33) }],
  ['artifact', { artifactHash: hashOf(34) }],
  ['artifact', { artifactHash: Hex.zeroHash }],
  ['engineClass', { engineHash: hashOf(35) }],
  ['counting', { counting: 1 }],
  ['sampling', { sampling: 3 }],
]

/**
 * Fields of receipts that breach no term: values that a client may request, and a receipt without
 * tokens.
 */
const honest: readonly Partial<Receipt.ReceiptCore>[] = [
  {},
  { sampling: 1 },
  { sampling: 2 },
  { seed: hashOf(36) },
  { outputTokens: 0n, counting: 1, sampling: 3 },
]

/**
 * Tests proofs that a provider's own receipts breach its offer: any account may prove it, without
 * votes.
 */
export function fraudProofsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  /** A separate provider whose offer sets all verification terms. */
  let liar: Ledger
  let offer: Offer.Offer
  let sessionId: Hash

  const signed = async (fields: Partial<Receipt.ReceiptCore>, signer = liar) => {
    const { domain } = scenario()
    const own = { sessionId, index: 0n, total: 9n, ...hashes, ...fields }
    const receipt = coreOf(scenario(), own)
    const work = scenario().openedRequests.has(receipt.sessionId) ? Request.domain(domain) : domain
    const signature = await signer.signer.sign(Receipt.idOf(receipt, work))
    return { receipt, signature, receiptId: Receipt.idOf(receipt, work) }
  }
  const prove = async (fields: Partial<Receipt.ReceiptCore>, of = offer) => {
    const { receipt, signature } = await signed(fields)
    return auditsOf(scenario().stranger).proveOfferBreach({ offer: of, receipt, signature })
  }
  /** Publishes a new offer of the liar, and serves one answer under it. */
  const serveUnder = async (verification: Offer.VerificationTerms, nonce: bigint) => {
    const terms = { ...scenario().offer, provider: liar.account, verification, nonce }
    await liar.publishOffer(terms)
    const offerHash = Offer.hash(terms, scenario().domain)
    const served = { ...scenario(), provider: liar, offer: terms, offerHash }
    const own = { client: scenario().client, total: scenario().unit / 100n, answers: 1 }
    return { terms, id: (await serveSession(served, own)).id }
  }

  describe('proofs of a broken offer', () => {
    beforeAll(async () => {
      if (!scenario().client.audits) return
      liar = scenario().ledgers[5] as Ledger
      for (const market of ['sessions', 'requests'] as const) {
        await liar.addStake({ market, amount: scenario().unit })
      }
      await liar.deposit({ asset: liar.nativeAsset, amount: scenario().unit })
      const served = await serveUnder(promised, 501n)
      offer = served.terms
      sessionId = served.id
    })

    story('proofs are refused if each term was kept, for any request of the client', async () => {
      for (const fields of honest) await expectRefusal(prove(fields), 'fraud-not-proven')
      const { terms, id } = await serveUnder(Offer.unverifiedTerms, 502n)
      const free = { sessionId: id, artifactHash: hashOf(37), counting: 1, sampling: 3 }
      await expectRefusal(prove(free, terms), 'fraud-not-proven')
    })

    story('need the offer that was agreed on, and the provider’s own signature', async () => {
      const { stranger, creator } = scenario()
      const lie = { counting: 1 }
      await expectRefusal(prove({ ...lie, sessionId: hashOf(38) }), 'session-unknown')
      // The proof fails with an offer that was never published, and with the published offer of
      // another provider.
      const worse = { ...offer, verification: { ...promised, artifact: hashOf(39) } }
      await expectRefusal(prove(lie, worse), 'offer-mismatch')
      await expectRefusal(prove(lie, scenario().offer), 'offer-mismatch')
      const { receipt, signature } = await signed(lie, creator)
      const forged = auditsOf(stranger).proveOfferBreach({ offer, receipt, signature })
      await expectRefusal(forged, 'signature-invalid')
      expect((await auditsOf(stranger).courtRecord(liar.account)).failed).toBe(0n)
    })

    // Finding: gap-1
    story('take stake once, reward who sent them, and bar the provider', async () => {
      const { client, stranger, authorize, unit } = scenario()
      const requestId = await scenario().openRequest()
      const reach = { addresses: [], sealKey: sealKeyOf(1) }
      await liar.lockRequest({ requestId, offer, ...reach })
      const { rewardBps, proofPenaltyBps, caseBond } = await client.parameters()
      const slashed = (2n * unit * proofPenaltyBps) / 10_000n
      const [share, most] = [(slashed * rewardBps) / 10_000n, 4n * caseBond]
      const reward = share < most ? share : most
      const [, lie] = broken[0] as (typeof broken)[number]
      const gained = await balanceChanges([liar, client, stranger], () => prove(lie))
      expect(gained).toEqual([-slashed, 0n, reward])
      await expectRefusal(prove(lie), 'fraud-already-proven')
      const { caseId } = await eventOf(client, 'fraud-proven')
      const { receiptId: proven } = await signed(lie)
      // A party that did not send the proof finds the case that returns the pay.
      expect(await auditsOf(client).offerBreachCase(proven)).toBe(caseId)
      expect(await auditsOf(client).offerBreachCase(hashOf(40))).toBeUndefined()

      for (const [term, fields] of broken.slice(1)) {
        const { receipt, receiptId } = await signed(fields)
        expect(Offer.violatedTerm(offer, receipt)).toBe(term)
        await prove(fields)
        const words = { provider: liar.account, offence: 'offer-breach', receiptId }
        expect(await eventOf(client, 'fraud-proven')).toMatchObject(words)
      }
      await prove({ sessionId: requestId, counting: 1 })
      expect((await client.providerRecord(liar.account)).isExcluded).toBe(true)
      const offerHash = Offer.hash(offer, scenario().domain)
      const next = await authorize({ provider: liar.account, offerHash })
      await expectRefusal(liar.openSession({ ...next, offer }), 'provider-ineligible')
    })
  })
}
