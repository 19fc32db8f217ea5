import { Findings, type Hash, Hex, Receipt } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { EvidenceItem } from '../../court/evidence.ts'
import type { HoneypotLedger, HoneypotSecret } from '../../court/honeypots.ts'
import type { Ledger } from '../../ledger.ts'
import { requireMember } from '../../queries/capabilities.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import {
  auditsOf,
  auditTest,
  balanceChanges,
  type CourtFixture,
  createCourtFixture,
  finalizeNextEpoch,
  hashOf,
  nextEpoch,
  serveSession,
} from './fixture.ts'

const salt = hashOf(3)
const scoreHash = hashOf(4)

type OpenedFindingFixture = {
  readonly juror: Ledger
  readonly verdict: Findings.FindingVerdict
  readonly proof: Findings.SparseMerkleProof
}

type FindingFixture = {
  readonly epoch: bigint
  readonly receiptId: Hash
  readonly verdicts: readonly Findings.FindingVerdict[]
}

type HoneypotReveal = Parameters<HoneypotLedger['revealHoneypot']>[0]

/** Tests honeypots, and the findings that validators commit and open on them. */
export function honeypotsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  let court: CourtFixture

  const epochNow = async (): Promise<bigint> => {
    const { client } = scenario()
    return (await client.nowSeconds()) / (await auditsOf(client).epochSeconds())
  }
  const goTo = async (epoch: bigint): Promise<void> => {
    while ((await epochNow()) < epoch) await nextEpoch(scenario())
  }

  /** Moves to the next epoch, and commits a honeypot of an account for the epoch after it. */
  async function plantNext(
    honeypotOwner: Ledger,
    secret: HoneypotSecret,
    pool: bigint,
    bond: bigint,
  ) {
    const epoch = (await nextEpoch(scenario())) + 1n
    const { isFalsified, ...fields } = secret
    const owned = { honeypotOwner: honeypotOwner.account, epoch }
    const hash = Findings.honeypotHash({ ...owned, ...fields, isFalsified })
    let id = 0n
    const aside = await balanceChanges([honeypotOwner], async () => {
      ;({ id } = await requireMember(honeypotOwner, 'honeypots').commitHoneypot({
        epoch,
        hash,
        pool,
        bond,
      }))
    })
    expect(aside).toEqual([-pool - bond])
    return { id, epoch }
  }

  /** Serves a session in an epoch, and returns a receipt of it that the beacon drew. */
  async function probeOf(client: Ledger, epoch: bigint): Promise<EvidenceItem> {
    await goTo(epoch)
    const total = scenario().unit / 50n
    const { items } = await serveSession(scenario(), { client, total, answers: 2 })
    await finalizeNextEpoch(scenario())
    return items[1] as EvidenceItem
  }

  /** Commits a validator's finding on one receipt, among other findings. */
  async function find(
    juror: Ledger,
    { epoch, receiptId, verdict }: Omit<Findings.Finding, 'scoreHash'> & { epoch: bigint },
  ): Promise<Findings.SparseMerkleProof> {
    const { account } = juror
    const owner = { epoch, validator: account }
    const others = [11, 12, 13].map((n) => ({
      receiptId: hashOf(n),
      verdict: 'clean' as const,
      scoreHash,
    }))
    const tree = Findings.buildTree(owner, [...others, { receiptId, verdict, scoreHash }])
    const { root } = tree
    const honeypots = requireMember(juror, 'honeypots')
    await honeypots.commitFindings({ epoch, root, account })
    await expectRefusal(honeypots.commitFindings({ epoch, root, account }), 'already-committed')
    expect(await honeypots.committedFindings({ epoch, account })).toBe(root)
    return Findings.prove(tree, owner, receiptId)
  }

  /** Commits the given verdicts on a receipt, one for each juror, in order. */
  async function findAll(found: FindingFixture): Promise<readonly OpenedFindingFixture[]> {
    const { epoch, receiptId, verdicts: said } = found
    const made: OpenedFindingFixture[] = []
    for (const [index, verdict] of said.entries()) {
      const juror = court.jurors[index] as Ledger
      made.push({ juror, verdict, proof: await find(juror, { epoch, receiptId, verdict }) })
    }
    return made
  }

  /** Opens the findings; nothing else can be opened, and no finding twice. */
  async function openAll(id: bigint, made: readonly OpenedFindingFixture[]): Promise<void> {
    const honeypots = requireMember(scenario().stranger, 'honeypots')
    for (const { juror, verdict, proof } of made) {
      const { account } = juror
      const opened = { id, account, proof, finding: { verdict, scoreHash } }
      const other = verdict === 'withheld' ? 'clean' : 'withheld'
      const turned = { ...opened, finding: { verdict: other, scoreHash } } as const
      await expectRefusal(honeypots.openFinding(turned), 'commitment-mismatch')
      const another = { ...opened, account: court.accuser.account }
      await expectRefusal(honeypots.openFinding(another), 'commitment-mismatch')
      await honeypots.openFinding(opened)
      await expectRefusal(honeypots.openFinding(opened), 'already-committed')
      expect(await honeypots.findingOpening({ id, account })).toMatchObject({
        weight: scenario().unit,
      })
    }
  }

  /** Tries invalid reveals of a honeypot that can be revealed. */
  async function refuseReveals(honeypotOwner: Ledger, reveal: HoneypotReveal): Promise<void> {
    const { secret } = reveal
    const honeypots = requireMember(honeypotOwner, 'honeypots')
    await expectRefusal(
      requireMember(scenario().client, 'honeypots').revealHoneypot(reveal),
      'account-mismatch',
    )
    const turned = { ...secret, isFalsified: !secret.isFalsified }
    await expectRefusal(honeypots.revealHoneypot({ ...reveal, secret: turned }), 'honeypot-invalid')
    const another = { ...secret, provider: scenario().stranger.account }
    await expectRefusal(
      honeypots.revealHoneypot({ ...reveal, secret: another }),
      'honeypot-invalid',
    )
    const elsewhere = { ...reveal.probe, path: [] }
    await expectRefusal(
      honeypots.revealHoneypot({ ...reveal, probe: elsewhere }),
      'receipt-not-anchored',
    )
  }

  const idOf = ({ receipt }: EvidenceItem): Hash => Receipt.idOf(receipt, scenario().domain)
  const collect = (id: bigint, { account }: Ledger) =>
    requireMember(scenario().stranger, 'honeypots').collectHoneypotReward({ id, account })

  describe('honeypots', () => {
    beforeAll(async () => {
      if (!scenario().client.audits) return
      court = await createCourtFixture(scenario())
      const { creator, client, unit } = scenario()
      await creator.deposit({ asset: client.nativeAsset, amount: unit })
    })

    story('falsified honeypots refund their client and pay jurors that found them', async () => {
      const { creator: honeypotOwner, provider, client, unit } = scenario()
      const secret = { provider: provider.account, isFalsified: true, salt }
      const bond = unit / 5n
      const { id, epoch } = await plantNext(honeypotOwner, secret, 11n, bond)
      const committed = {
        id,
        epoch,
        status: 'committed',
        honeypotOwner: honeypotOwner.account,
        rewardPool: 11n,
      }
      expect(await requireMember(client, 'honeypots').honeypot(id)).toMatchObject(committed)
      expect((await requireMember(client, 'honeypots').honeypot(id))?.revealed).toBeUndefined()
      const sponsor = court.accuser
      const { termsHash = hashOf(9) } =
        (await requireMember(sponsor, 'honeypots').honeypot(id)) ?? {}
      // The call funds only the honeypot that the sponsor read, not a replacement after a
      // reorganisation.
      await expectRefusal(
        requireMember(sponsor, 'honeypots').fundHoneypot({ id, termsHash: hashOf(9), amount: 5n }),
        'terms-changed',
      )
      await requireMember(sponsor, 'honeypots').fundHoneypot({ id, termsHash, amount: 5n })
      const [payer] = court.clients as [Ledger]
      const probe = await probeOf(payer, epoch)
      const receiptId = idOf(probe)
      const verdicts = ['suspicious', 'suspicious', 'clean'] as const
      const found = await findAll({ epoch, receiptId, verdicts })
      await expectRefusal(
        requireMember(sponsor, 'honeypots').fundHoneypot({ id, termsHash, amount: 5n }),
        'honeypot-state-invalid',
      )
      const reveal = { id, secret, probe }
      await expectRefusal(
        requireMember(honeypotOwner, 'honeypots').revealHoneypot(reveal),
        'honeypot-state-invalid',
      )
      await goTo(epoch + 3n)
      await refuseReveals(honeypotOwner, reveal)
      const total = unit / 50n
      const refunded = await balanceChanges([honeypotOwner, payer], () =>
        requireMember(honeypotOwner, 'honeypots').revealHoneypot(reveal),
      )
      expect(refunded).toEqual([0n, total])
      const words = { provider: provider.account, isFalsified: true, receiptId }
      const event = await eventOf(client, 'honeypot-revealed')
      expect(event).toMatchObject({ honeypotId: id, ...words, refunded: total })
      expect((await requireMember(client, 'honeypots').honeypot(id))?.revealed).toEqual({
        isFalsified: true,
        receiptId,
      })
      await openAll(id, found)
      await expectRefusal(collect(id, honeypotOwner), 'honeypot-state-invalid')
      await goTo(epoch + 5n)
      expect(await requireMember(client, 'honeypots').honeypot(id)).toMatchObject({
        outcome: 'upheld',
      })
      const everybody = [honeypotOwner, sponsor, ...found.map(({ juror }) => juror)]
      const gained = await balanceChanges(everybody, async () => {
        for (const one of everybody) await collect(id, one)
        // A second collection pays nothing.
        for (const one of everybody) await collect(id, one)
      })
      expect(gained).toEqual([bond - total, 0n, 8n, 8n, 0n])
    })

    story('whose verdict does not reproduce cost their planter the bond', async () => {
      const { creator: honeypotOwner, provider, stranger } = scenario()
      const { stakeMin: bond } = await honeypotOwner.parameters()
      const secret = { provider: provider.account, isFalsified: false, salt }
      const { id, epoch } = await plantNext(honeypotOwner, secret, 100n, bond)
      const probe = await probeOf(stranger, epoch)
      const verdicts = ['suspicious', 'withheld', 'clean'] as const
      const found = await findAll({ epoch, receiptId: idOf(probe), verdicts })
      await goTo(epoch + 3n)
      const everybody = [honeypotOwner, stranger, ...found.map(({ juror }) => juror)]
      const gained = await balanceChanges(everybody, async () => {
        await requireMember(honeypotOwner, 'honeypots').revealHoneypot({ id, secret, probe })
        await openAll(id, found)
        await goTo(epoch + 5n)
        for (const one of everybody) await collect(id, one)
      })
      // Each juror that opened a finding gets its share of the remaining bond; the last one also
      // gets the remainder of the rounding.
      const first = bond / 3n
      const second = (bond - first) / 2n
      expect(gained).toEqual([100n, 0n, first, second, bond - first - second])
      expect((await requireMember(honeypotOwner, 'honeypots').honeypot(id))?.outcome).toBe(
        'refuted',
      )
    })

    story('end without anybody: returned where unseen, forfeited where not revealed', async () => {
      const { creator: honeypotOwner, provider, stranger } = scenario()
      const honeypots = requireMember(honeypotOwner, 'honeypots')
      const { stakeMin: bond } = await honeypotOwner.parameters()
      const secret = { provider: provider.account, isFalsified: false, salt }
      const seen = await plantNext(honeypotOwner, secret, 7n, bond)
      const terms = { epoch: seen.epoch, hash: hashOf(1), pool: 7n, bond }
      const { id: silent } = await honeypots.commitHoneypot(terms)
      await expectRefusal(
        honeypots.commitHoneypot({ ...terms, epoch: await epochNow() }),
        'honeypot-state-invalid',
      )
      await expectRefusal(
        honeypots.commitHoneypot({ ...terms, epoch: seen.epoch + 40n }),
        'honeypot-state-invalid',
      )
      await expectRefusal(
        honeypots.commitHoneypot({ ...terms, bond: bond - 1n }),
        'honeypot-bond-low',
      )
      await expectRefusal(honeypots.commitHoneypot({ ...terms, bond: 1n << 96n }), 'amount-invalid')
      await expectRefusal(
        honeypots.commitHoneypot({ ...terms, bond: 1n << 95n }),
        'insufficient-funds',
      )
      const probe = await probeOf(stranger, seen.epoch)
      await goTo(seen.epoch + 3n)
      await honeypots.revealHoneypot({ id: seen.id, secret, probe })
      await expectRefusal(collect(silent, honeypotOwner), 'honeypot-state-invalid')
      await goTo(seen.epoch + 5n)
      const late = { id: silent, secret, probe }
      await expectRefusal(honeypots.revealHoneypot(late), 'honeypot-state-invalid')
      const gained = await balanceChanges([honeypotOwner], async () => {
        await collect(silent, honeypotOwner)
        await collect(seen.id, honeypotOwner)
      })
      // The owner gets back the reward pools of both honeypots, but only the bond of the revealed
      // honeypot.
      expect(gained).toEqual([bond + 14n])
      expect((await honeypots.honeypot(silent))?.outcome).toBe('forfeited')
      expect((await honeypots.honeypot(seen.id))?.outcome).toBe('unseen')
      expect(await honeypots.honeypot(77n)).toBeUndefined()
    })

    story('lose no bond where the value came too late to reveal by', async () => {
      const { creator: honeypotOwner } = scenario()
      const honeypots = requireMember(honeypotOwner, 'honeypots')
      const { stakeMin: bond } = await honeypotOwner.parameters()
      const epoch = (await epochNow()) + 1n
      const { id } = await honeypots.commitHoneypot({ epoch, hash: hashOf(1), pool: 7n, bond })
      await goTo(epoch + 2n)
      // The beacon value of the next epoch also serves the earlier epochs without a value.
      await finalizeNextEpoch(scenario())
      await goTo(epoch + 4n)
      const gained = await balanceChanges([honeypotOwner], () => collect(id, honeypotOwner))
      expect(gained).toEqual([bond + 7n])
      expect((await honeypots.honeypot(id))?.outcome).toBe('unseen')
    })

    story('take findings of who had weight only, in time', async () => {
      const { client, stranger } = scenario()
      const [juror] = court.jurors as [Ledger]
      const { account } = juror
      const honeypots = requireMember(juror, 'honeypots')
      const epoch = await nextEpoch(scenario())
      const root = hashOf(9)
      await expectRefusal(
        honeypots.commitFindings({ epoch, root, account }),
        'honeypot-state-invalid',
      )
      const old = { epoch: epoch - 3n, root, account }
      await expectRefusal(honeypots.commitFindings(old), 'honeypot-state-invalid')
      const past = { epoch: epoch - 1n, root, account }
      await expectRefusal(
        requireMember(stranger, 'honeypots').commitFindings(past),
        'account-mismatch',
      )
      const own = { ...past, account: client.account }
      await expectRefusal(
        requireMember(client, 'honeypots').commitFindings(own),
        'validator-without-weight',
      )
      await expectRefusal(
        honeypots.commitFindings({ ...past, root: Hex.zeroHash }),
        'commitment-mismatch',
      )
      expect(await honeypots.committedFindings(past)).toBeUndefined()
    })
  })
}
