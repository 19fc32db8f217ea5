import { Findings, type Hash, Hex, Receipt } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { EvidenceItem } from '../evidence.ts'
import type { Ledger } from '../ledger.ts'
import type { PlantLedger, PlantSecret } from '../plants.ts'
import {
  auditsOf,
  auditTest,
  type Court,
  createCourt,
  finalizeNext,
  gains,
  hashOf,
  nextEpoch,
  serve,
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
  const goTo = async (epoch: bigint): Promise<void> => {
    while ((await epochNow()) < epoch) await nextEpoch(scenario())
  }

  /** Plants an account in the next epoch. */
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

  /** A receipt that the beacon drew, of a session that ended in an epoch. */
  async function probeOf(client: Ledger, epoch: bigint): Promise<EvidenceItem> {
    await goTo(epoch)
    const { items } = await serve(scenario(), { client, total: UNIT / 50n, answers: 2 })
    await finalizeNext(scenario())
    return items[1] as EvidenceItem
  }

  /** A validator commits what it found of one receipt, among others. */
  async function find(
    juror: Ledger,
    { epoch, receiptId, verdict }: Omit<Findings.Finding, 'scoreHash'> & { epoch: bigint },
  ): Promise<Findings.Proof> {
    const { account } = juror
    const owner = { epoch, validator: account }
    const others = [11, 12, 13].map((n) => ({
      receiptId: hashOf(n),
      verdict: 'clean' as const,
      scoreHash,
    }))
    const tree = Findings.treeOf(owner, [...others, { receiptId, verdict, scoreHash }])
    const { root } = tree
    const audits = auditsOf(juror)
    await audits.commitFindings({ epoch, root, account })
    await refused(audits.commitFindings({ epoch, root, account }), 'committed-already')
    expect(await audits.committedFindings({ epoch, account })).toBe(root)
    return Findings.prove(tree, owner, receiptId)
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
    const audits = auditsOf(scenario().stranger)
    for (const { juror, verdict, proof } of made) {
      const { account } = juror
      const opened = { id, account, proof, finding: { verdict, scoreHash } }
      const other = verdict === 'withheld' ? 'clean' : 'withheld'
      const turned = { ...opened, finding: { verdict: other, scoreHash } } as const
      await refused(audits.openFinding(turned), 'commitment-mismatch')
      const another = { ...opened, account: court.accuser.account }
      await refused(audits.openFinding(another), 'commitment-mismatch')
      await audits.openFinding(opened)
      await refused(audits.openFinding(opened), 'committed-already')
      expect(await audits.opening({ id, account })).toMatchObject({ weight: UNIT })
    }
  }

  /** What cannot be shown of a plant that can be revealed. */
  async function refuseReveals(planter: Ledger, shown: Shown): Promise<void> {
    const { secret } = shown
    const audits = auditsOf(planter)
    await refused(auditsOf(scenario().client).revealPlant(shown), 'account-mismatch')
    const turned = { ...secret, isBad: !secret.isBad }
    await refused(audits.revealPlant({ ...shown, secret: turned }), 'plant-invalid')
    const another = { ...secret, provider: scenario().stranger.account }
    await refused(audits.revealPlant({ ...shown, secret: another }), 'plant-invalid')
    const elsewhere = { ...shown.probe, path: [] }
    await refused(audits.revealPlant({ ...shown, probe: elsewhere }), 'receipt-not-anchored')
  }

  const idOf = ({ receipt }: EvidenceItem): Hash => Receipt.idOf(receipt, scenario().domain)
  const collect = (id: bigint, { account }: Ledger) =>
    auditsOf(scenario().stranger).collectPlant({ id, account })

  describe('plants', () => {
    beforeAll(async () => {
      if (!scenario().client.audits) return
      court = await createCourt(scenario())
      const { creator, client } = scenario()
      await creator.deposit({ asset: client.nativeAsset, amount: UNIT })
    })

    story('that are bad refund their client, and pay who saw it', async () => {
      const { creator: planter, provider, client } = scenario()
      const secret = { provider: provider.account, isBad: true, salt }
      const bond = UNIT / 5n
      const { id, epoch } = await plantNext(planter, secret, 11n, bond)
      const committed = { id, epoch, status: 'committed', planter: planter.account, pool: 11n }
      expect(await auditsOf(client).plantAt(id)).toMatchObject(committed)
      expect((await auditsOf(client).plantAt(id))?.revealed).toBeUndefined()
      const sponsor = court.accuser
      await auditsOf(sponsor).fundPlant({ id, amount: 5n })
      const [payer] = court.clients as [Ledger]
      const probe = await probeOf(payer, epoch)
      const receiptId = idOf(probe)
      const said = ['suspicious', 'suspicious', 'clean'] as const
      const found = await findAll({ epoch, receiptId, said })
      await refused(auditsOf(sponsor).fundPlant({ id, amount: 5n }), 'plant-stage-wrong')
      const shown = { id, secret, probe }
      await refused(auditsOf(planter).revealPlant(shown), 'plant-stage-wrong')
      await goTo(epoch + 3n)
      await refuseReveals(planter, shown)
      const total = UNIT / 50n
      const refunded = await gains([planter, payer], () => auditsOf(planter).revealPlant(shown))
      expect(refunded).toEqual([0n, total])
      const words = { provider: provider.account, isBad: true, receiptId }
      const told = await eventOf(client, 'plant-revealed')
      expect(told).toMatchObject({ plantId: id, ...words, refunded: total })
      expect((await auditsOf(client).plantAt(id))?.revealed).toEqual({ isBad: true, receiptId })
      await openAll(id, found)
      await refused(collect(id, planter), 'plant-stage-wrong')
      await goTo(epoch + 5n)
      expect(await auditsOf(client).plantAt(id)).toMatchObject({ outcome: 'upheld' })
      const everybody = [planter, sponsor, ...found.map(({ juror }) => juror)]
      const gained = await gains(everybody, async () => {
        for (const one of everybody) await collect(id, one)
        // A second time there is nothing left.
        for (const one of everybody) await collect(id, one)
      })
      expect(gained).toEqual([bond - total, 0n, 8n, 8n, 0n])
    })

    story('whose verdict does not reproduce cost their planter the bond', async () => {
      const { creator: planter, provider, stranger } = scenario()
      const { stakeMin: bond } = await planter.parameters()
      const secret = { provider: provider.account, isBad: false, salt }
      const { id, epoch } = await plantNext(planter, secret, 100n, bond)
      const probe = await probeOf(stranger, epoch)
      const said = ['suspicious', 'withheld', 'clean'] as const
      const found = await findAll({ epoch, receiptId: idOf(probe), said })
      await goTo(epoch + 3n)
      const everybody = [planter, stranger, ...found.map(({ juror }) => juror)]
      const gained = await gains(everybody, async () => {
        await auditsOf(planter).revealPlant({ id, secret, probe })
        await openAll(id, found)
        await goTo(epoch + 5n)
        for (const one of everybody) await collect(id, one)
      })
      // Each takes its part of what is left: the last has what rounding left.
      const first = bond / 3n
      const second = (bond - first) / 2n
      expect(gained).toEqual([100n, 0n, first, second, bond - first - second])
      expect((await auditsOf(planter).plantAt(id))?.outcome).toBe('refuted')
    })

    story('end without anybody: returned where unseen, forfeited where not revealed', async () => {
      const { creator: planter, provider, stranger } = scenario()
      const audits = auditsOf(planter)
      const { stakeMin: bond } = await planter.parameters()
      const secret = { provider: provider.account, isBad: false, salt }
      const seen = await plantNext(planter, secret, 7n, bond)
      const terms = { epoch: seen.epoch, hash: hashOf(1), pool: 7n, bond }
      const { id: silent } = await audits.plant(terms)
      await refused(audits.plant({ ...terms, epoch: await epochNow() }), 'plant-stage-wrong')
      await refused(audits.plant({ ...terms, epoch: seen.epoch + 40n }), 'plant-stage-wrong')
      await refused(audits.plant({ ...terms, bond: bond - 1n }), 'plant-bond-low')
      await refused(audits.plant({ ...terms, bond: 1n << 96n }), 'amount-invalid')
      await refused(audits.plant({ ...terms, bond: 1n << 95n }), 'insufficient-funds')
      const probe = await probeOf(stranger, seen.epoch)
      await goTo(seen.epoch + 3n)
      await audits.revealPlant({ id: seen.id, secret, probe })
      await refused(collect(silent, planter), 'plant-stage-wrong')
      await goTo(seen.epoch + 5n)
      const late = { id: silent, secret, probe }
      await refused(audits.revealPlant(late), 'plant-stage-wrong')
      const gained = await gains([planter], async () => {
        await collect(silent, planter)
        await collect(seen.id, planter)
      })
      // Both pools, and one bond of the two.
      expect(gained).toEqual([bond + 14n])
      expect((await audits.plantAt(silent))?.outcome).toBe('forfeited')
      expect((await audits.plantAt(seen.id))?.outcome).toBe('unseen')
      expect(await audits.plantAt(77n)).toBeUndefined()
    })

    story('lose no bond where the value came too late to reveal by', async () => {
      const { creator: planter } = scenario()
      const audits = auditsOf(planter)
      const { stakeMin: bond } = await planter.parameters()
      const epoch = (await epochNow()) + 1n
      const { id } = await audits.plant({ epoch, hash: hashOf(1), pool: 7n, bond })
      await goTo(epoch + 2n)
      // The value of the next epoch answers for those before, which had none.
      await finalizeNext(scenario())
      await goTo(epoch + 4n)
      const gained = await gains([planter], () => collect(id, planter))
      expect(gained).toEqual([bond + 7n])
      expect((await audits.plantAt(id))?.outcome).toBe('unseen')
    })

    story('take findings of who had weight only, in time', async () => {
      const { client, stranger } = scenario()
      const [juror] = court.jurors as [Ledger]
      const { account } = juror
      const audits = auditsOf(juror)
      const epoch = await nextEpoch(scenario())
      const root = hashOf(9)
      await refused(audits.commitFindings({ epoch, root, account }), 'plant-stage-wrong')
      const old = { epoch: epoch - 3n, root, account }
      await refused(audits.commitFindings(old), 'plant-stage-wrong')
      const past = { epoch: epoch - 1n, root, account }
      await refused(auditsOf(stranger).commitFindings(past), 'account-mismatch')
      const own = { ...past, account: client.account }
      await refused(auditsOf(client).commitFindings(own), 'validator-unknown')
      await refused(audits.commitFindings({ ...past, root: Hex.zeroHash }), 'commitment-mismatch')
      expect(await audits.committedFindings(past)).toBeUndefined()
    })
  })
}
