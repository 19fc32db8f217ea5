import { type AccountId, Findings, type Hash, Hex, Offer, Receipt } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { EvidenceItem } from '../cases.ts'
import type { Ledger } from '../ledger.ts'
import type { PlantLedger, PlantSecret } from '../plants.ts'
import {
  auditsOf,
  auditTest,
  type Court,
  createCourt,
  drawJury,
  finalizeNext,
  gains,
  hashOf,
  itemsOf,
  nextEpoch,
  serve,
  serveAll,
  voteAll,
} from './court.ts'
import { eventOf, refused, type Scenario, UNIT } from './world.ts'

const salt = hashOf(3)
const scoreHash = hashOf(4)

type Opened = {
  readonly juror: Ledger
  readonly verdict: Findings.Verdict
  readonly proof: Findings.Proof
}

type Found = {
  readonly epoch: bigint
  readonly receiptId: Hash
  readonly said: readonly Findings.Verdict[]
}

type Shown = Parameters<PlantLedger['revealPlant']>[0]

/** Findings that are committed and opened against plants. */
export function plantsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  let court: Court

  const epochNow = async (): Promise<bigint> => {
    const { client } = scenario()
    return (await client.nowSeconds()) / (await auditsOf(client).epochSeconds())
  }

  /** Plants an account in the next epoch, and moves there. */
  async function plantNext(planter: Ledger, secret: PlantSecret, pool: bigint, bond: bigint) {
    const epoch = (await nextEpoch(scenario())) + 1n
    const hash = Findings.plantHash({ planter: planter.account, epoch, ...secret })
    let id = 0n
    const aside = await gains([planter], async () => {
      ;({ id } = await auditsOf(planter).plant({ epoch, hash, pool, bond }))
    })
    expect(aside).toEqual([-pool - bond])
    return { id, epoch }
  }

  /** A validator commits what it found of one receipt, among others. */
  async function find(
    validator: Ledger,
    { epoch, receiptId, verdict }: Omit<Findings.Finding, 'scoreHash'> & { epoch: bigint },
  ): Promise<Findings.Proof> {
    const owner = { epoch, validator: validator.account }
    const others = [11, 12, 13].map((n) => ({
      ...{ receiptId: hashOf(n), verdict: 'clean' as const, scoreHash },
    }))
    const tree = Findings.treeOf(owner, [...others, { receiptId, verdict, scoreHash }])
    const { root } = tree
    await auditsOf(validator).commitFindings({ epoch, root })
    await refused(auditsOf(validator).commitFindings({ epoch, root }), 'committed-already')
    const kept = await auditsOf(validator).committedFindings(owner)
    expect(kept).toEqual({ root: Findings.shortRoot(root), weight: UNIT / 10n ** 9n })
    return Findings.prove(tree, owner, receiptId)
  }

  /** A scenario whose provider is another account. */
  async function withProvider(provider: Ledger, nonce: bigint): Promise<Scenario> {
    const known = scenario()
    const offer = { ...known.offer, provider: provider.account, nonce }
    await provider.stakeUp(UNIT)
    await provider.publishOffer(offer)
    return { ...known, provider, offer, offerHash: Offer.hash(offer, known.domain) }
  }

  /** Each juror finds what is said of a receipt, in their order. */
  async function findAll(found: Found): Promise<readonly Opened[]> {
    const { epoch, receiptId, said } = found
    const made: Opened[] = []
    for (const [index, verdict] of said.entries()) {
      const juror = court.jurors[index] as Ledger
      made.push({ juror, verdict, proof: await find(juror, { epoch, receiptId, verdict }) })
    }
    return made
  }

  /** Opens what was found; nothing else can be opened, and nothing twice. */
  async function openAll(id: bigint, made: readonly Opened[]): Promise<void> {
    for (const { juror, verdict, proof } of made) {
      const opened = { id, proof, finding: { verdict, scoreHash } }
      const other = verdict === 'withheld' ? 'clean' : 'withheld'
      const turned = { ...opened, finding: { verdict: other, scoreHash } } as const
      await refused(auditsOf(juror).openFinding(turned), 'commitment-mismatch')
      await refused(auditsOf(court.accuser).openFinding(opened), 'commitment-mismatch')
      await auditsOf(juror).openFinding(opened)
      await refused(auditsOf(juror).openFinding(opened), 'committed-already')
    }
    const seen = await auditsOf(court.accuser).openings(id)
    expect(seen.map(({ verdict }) => verdict)).toEqual(made.map(({ verdict }) => verdict))
  }

  /** What cannot be shown of a plant that can be revealed. */
  async function refuseReveals(planter: Ledger, shown: Shown): Promise<void> {
    const { id, secret, subjects } = shown
    const audits = auditsOf(planter)
    await refused(auditsOf(scenario().client).revealPlant(shown), 'account-mismatch')
    const other = { ...secret, isBad: !secret.isBad }
    await refused(audits.revealPlant({ ...shown, secret: other }), 'commitment-mismatch')
    await refused(audits.revealPlant({ ...shown, subjects: [] }), 'plant-invalid')
    const few = subjects.filter((one) => one !== subjects[1])
    await refused(audits.revealPlant({ id, secret, subjects: few }), 'plant-invalid')
    const turned = subjects.toReversed()
    await refused(audits.revealPlant({ ...shown, subjects: turned }), 'plant-invalid')
  }

  const idOf = ({ receipt }: EvidenceItem): Hash => Receipt.idOf(receipt, scenario().domain)

  describe('plants', () => {
    beforeAll(async () => {
      if (!scenario().client.audits) return
      court = await createCourt(scenario())
      const { creator, client } = scenario()
      await creator.deposit({ asset: client.nativeAsset, amount: UNIT })
    })

    story('that are bad refund their clients, pay who saw it, and are spared', async () => {
      const { creator: planter, provider, client } = scenario()
      const secret = { provider: provider.account, isBad: true, salt }
      const bond = UNIT / 5n
      const { id, epoch } = await plantNext(planter, secret, 11n, bond)
      const committed = { id, epoch, status: 'committed', planter: planter.account, pool: 11n }
      expect(await auditsOf(client).plantAt(id)).toMatchObject(committed)
      expect((await auditsOf(client).plantAt(id))?.revealed).toBeUndefined()
      const sponsor = court.accuser
      await refused(auditsOf(sponsor).sponsorPlant({ id, amount: 0n }), 'amount-invalid')
      await auditsOf(sponsor).sponsorPlant({ id, amount: 5n })
      await refused(auditsOf(sponsor).sponsorPlant({ id, amount: 5n }), 'committed-already')
      await nextEpoch(scenario())
      const served = await serveAll(scenario(), court)
      const items = itemsOf(served)
      const probe = items[0] as EvidenceItem
      const receiptId = idOf(probe)
      const { id: accusation } = await auditsOf(sponsor).accuse({
        ...{ provider: provider.account, items },
      })
      const said = ['suspicious', 'suspicious', 'clean'] as const
      const found = await findAll({ epoch, receiptId, said })
      const { caseId = 0n } = (await auditsOf(client).accusation(accusation)) ?? {}
      await drawJury(scenario(), caseId)
      await voteAll(scenario(), { caseId, verdict: 'guilty' })
      await nextEpoch(scenario())

      const subjects = served.map((one) => one.id).sort()
      const shown = { id, secret, subjects, probe }
      await refuseReveals(planter, shown)
      const jurors = found.map(({ juror }) => juror)
      const clients = served.map((one) => one.client)
      const paid = served.map(({ total }) => total)
      const cost = paid.reduce((sum, one) => sum + one, 0n)
      const gained = await gains([planter, sponsor, ...clients, ...jurors], async () => {
        await auditsOf(planter).revealPlant(shown)
        const revealed = { provider: provider.account, isBad: true, receiptId }
        expect((await auditsOf(client).plantAt(id))?.revealed).toEqual(revealed)
        expect(await eventOf(client, 'plant-revealed')).toMatchObject({
          ...{ plantId: id, epoch, ...revealed, subjects },
        })
        const [first] = found as [Opened]
        const own = { id, proof: first.proof, finding: { verdict: first.verdict, scoreHash } }
        await refused(auditsOf(provider).openFinding(own), 'account-mismatch')
        await openAll(id, found)
        await refused(auditsOf(client).settlePlant(id), 'plant-stage-wrong')
        await nextEpoch(scenario())
        await nextEpoch(scenario())
        await auditsOf(client).settlePlant(id)
        await refused(auditsOf(client).settlePlant(id), 'plant-stage-wrong')
      })
      const back = [bond + 11n - cost - 10n, 5n - 4n]
      expect(gained).toEqual([...back, ...paid, 7n, 7n, 0n])
      expect(await eventOf(client, 'plant-settled')).toMatchObject({
        ...{ plantId: id, outcome: 'upheld', paid: 14n },
      })
      expect(await auditsOf(client).isPlanted(subjects[0] as Hash)).toBe(true)

      const stake = await client.stake(provider.account)
      await auditsOf(client).conclude(accusation)
      expect((await auditsOf(client).accusation(accusation))?.status).toBe('dropped')
      expect(await client.stake(provider.account)).toEqual(stake)
      expect(await auditsOf(client).isExcluded(provider.account)).toBe(false)
      await refused(auditsOf(sponsor).demandTranscript(probe), 'receipt-planted')
    })

    story('whose verdict does not reproduce cost their planter the bond', async () => {
      const { client: planter, creator, stranger } = scenario()
      const other = await withProvider(creator, 2n)
      const { stakeMin: bond } = await planter.parameters()
      const secret = { provider: creator.account, isBad: false, salt }
      const { id, epoch } = await plantNext(planter, secret, 100n, bond)
      await nextEpoch(scenario())
      const { items } = await serve(other, { client: stranger, total: UNIT / 50n, answers: 2 })
      await finalizeNext(scenario())
      const probe = items[1] as EvidenceItem
      const receiptId = idOf(probe)
      const said = ['suspicious', 'withheld', 'clean'] as const
      const found = await findAll({ epoch, receiptId, said })
      const jurors = found.map(({ juror }) => juror)
      await nextEpoch(scenario())
      await nextEpoch(scenario())
      const gained = await gains([planter, stranger, ...jurors], async () => {
        const subjects = [probe.receipt.sessionId]
        await auditsOf(planter).revealPlant({ id, secret, subjects, probe })
        await openAll(id, found)
        await nextEpoch(scenario())
        await nextEpoch(scenario())
        await auditsOf(stranger).settlePlant(id)
      })
      const third = bond / 3n
      expect(gained).toEqual([100n + bond - 3n * third, 0n, third, third, third])
      expect((await auditsOf(planter).plantAt(id))?.outcome).toBe('refuted')
      expect(await auditsOf(planter).isPlanted(probe.receipt.sessionId)).toBe(false)
    })

    story('end without anybody: returned where unseen, forfeited where not revealed', async () => {
      const { client: planter, stranger } = scenario()
      const audits = auditsOf(planter)
      const { stakeMin: bond } = await planter.parameters()
      const account: AccountId = `0x${'5e'.repeat(20)}`
      const secret = { provider: account, isBad: true, salt }
      const seen = await plantNext(planter, secret, 7n, bond)
      const terms = { epoch: seen.epoch, hash: hashOf(1), pool: 7n, bond }
      const { id: silent } = await audits.plant(terms)
      await refused(audits.plant({ ...terms, epoch: await epochNow() }), 'plant-stage-wrong')
      await refused(audits.plant({ ...terms, epoch: seen.epoch + 40n }), 'plant-stage-wrong')
      await refused(audits.plant({ ...terms, hash: Hex.zeroHash }), 'commitment-mismatch')
      await refused(audits.plant({ ...terms, bond: bond - 1n }), 'plant-bond-low')
      await refused(audits.plant({ ...terms, bond: 1n << 96n }), 'amount-invalid')
      await refused(audits.plant({ ...terms, bond: 1n << 95n }), 'insufficient-funds')
      for (let left = 3; left > 0; left--) {
        await refused(
          audits.revealPlant({ id: seen.id, secret, subjects: [] }),
          'plant-stage-wrong',
        )
        await nextEpoch(scenario())
      }
      await nextEpoch(scenario())
      const gained = await gains([planter], async () => {
        await audits.revealPlant({ id: seen.id, secret, subjects: [] })
        await refused(audits.settlePlant(silent), 'plant-stage-wrong')
        await nextEpoch(scenario())
        await auditsOf(stranger).settlePlant(silent)
        await nextEpoch(scenario())
        await auditsOf(stranger).settlePlant(seen.id)
      })
      // Both pools, and one bond of the two.
      expect(gained).toEqual([bond + 14n])
      expect((await audits.plantAt(silent))?.outcome).toBe('forfeited')
      expect((await audits.plantAt(seen.id))?.outcome).toBe('unseen')
      expect(await audits.plantAt(77n)).toBeUndefined()
    })

    story('take findings of validators only, in time', async () => {
      const { client } = scenario()
      const juror = auditsOf(court.jurors[0] as Ledger)
      const epoch = await nextEpoch(scenario())
      const root = hashOf(9)
      await refused(juror.commitFindings({ epoch, root }), 'plant-stage-wrong')
      await refused(juror.commitFindings({ epoch: epoch - 3n, root }), 'plant-stage-wrong')
      const past = { epoch: epoch - 1n, root }
      await refused(auditsOf(client).commitFindings(past), 'validator-unknown')
      await refused(juror.commitFindings({ ...past, root: Hex.zeroHash }), 'commitment-mismatch')
      const validator = client.account
      expect(await juror.committedFindings({ epoch, validator })).toBeUndefined()
    })
  })
}
