import { Hex } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { Verdict } from '../cases.ts'
import type { ModelStatus } from '../models.ts'
import {
  auditsOf,
  auditTest,
  type Court,
  createCourt,
  drawJury,
  gains,
  hashOf,
  nextEpoch,
  voteAll,
} from './court.ts'
import { eventOf, refused, type Scenario } from './world.ts'

const PERIOD_SECONDS = 1_209_600n

/** Reports of models before juries: each ending with its money; and each refusal. */
export function reportsSuite(scenario: () => Scenario): void {
  let court: Court
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const words = () => ({ version: scenario().version, evidence: hashOf(0xe1) })

  async function decide(verdict: Verdict): Promise<void> {
    const { client, version } = scenario()
    const audits = auditsOf(client)
    const { caseId = 0n } = await audits.reportOf(version)
    await drawJury(scenario(), caseId)
    await voteAll(scenario(), { caseId, verdict })
    await audits.concludeReport(version)
  }

  async function stands(status: ModelStatus, stage: string): Promise<void> {
    const { client, version } = scenario()
    expect((await client.modelVersion(version))?.status).toBe(status)
    expect((await auditsOf(client).reportOf(version)).stage).toBe(stage)
  }

  describe('reports of models', () => {
    beforeAll(async () => {
      const { client, creator } = scenario()
      if (!client.audits) return
      court = await createCourt(scenario())
      await creator.deposit({ asset: creator.nativeAsset, amount: 10n ** 18n })
      await nextEpoch(scenario())
    })

    story('refuse what cannot be reported', async () => {
      const { client, stranger, version } = scenario()
      const audits = auditsOf(client)
      await refused(auditsOf(stranger).reportModel(words()), 'stake-too-low')
      await refused(audits.bringReport({ ...words(), evidence: Hex.zeroHash }), 'report-invalid')
      await refused(audits.bringReport({ ...words(), version: hashOf(7) }), 'report-refused')
      await refused(audits.lapseReport(version), 'report-stage-wrong')
      await refused(audits.concludeReport(version), 'report-stage-wrong')
      await refused(audits.appealQuarantine(words()), 'account-mismatch')
      await refused(auditsOf(scenario().creator).appealQuarantine(words()), 'report-refused')
      expect(await audits.reportOf(version)).toMatchObject({ stage: 'none', parties: [] })
    })

    story('warn, and end by themselves', async () => {
      const { client, version, advance } = scenario()
      const reporter = court.accuser
      const audits = auditsOf(reporter)
      const { accusationBond, validatorStakeMin } = await client.parameters()
      // So that no single stake is enough for a jury.
      await scenario().setParameter('validatorStakeMin', 2n * 10n ** 18n)
      const [gained] = await gains([reporter], async () => {
        await audits.reportModel(words())
        await stands('warned', 'reported')
        const told = await eventOf(client, 'model-reported')
        expect(told).toMatchObject({ ...words(), reporter: reporter.account })
        await refused(audits.reportModel(words()), 'reported-already')
        await refused(audits.lapseReport(version), 'report-not-now')
        const seen = await audits.reportOf(version)
        const bond = accusationBond / 4n
        expect(seen.parties).toEqual([{ account: reporter.account, bond }])
        expect(seen.weight).toBe((await client.stake(reporter.account)).amount)
        await advance(PERIOD_SECONDS)
        await auditsOf(client).lapseReport(version)
      })
      await scenario().setParameter('validatorStakeMin', validatorStakeMin)
      expect(gained).toBe(0n)
      await stands('active', 'none')
      expect(await eventOf(client, 'report-lapsed')).toMatchObject({ version })
      await nextEpoch(scenario())
    })

    story('that a jury rejects are paid to the creator', async () => {
      const { client, creator, version } = scenario()
      const { accusationBond, juryFee } = await client.parameters()
      const everybody = [client, creator, ...court.jurors, court.accuser]
      const [lost, won, ...paid] = await gains(everybody, async () => {
        await auditsOf(client).bringReport(words())
        await stands('warned', 'tried')
        await refused(auditsOf(client).bringReport(words()), 'report-stage-wrong')
        await refused(auditsOf(client).concludeReport(version), 'case-stage-wrong')
        await decide('innocent')
      })
      expect(lost).toBe(-accusationBond)
      expect(won).toBe(accusationBond - 21n * juryFee)
      expect(paid.reduce((sum, own) => sum + own, 0n)).toBe(21n * juryFee)
      await stands('active', 'none')
    })

    story('that a jury upholds quarantine: nothing new begins', async () => {
      const { client, provider, authorize, version } = scenario()
      const { juryFee } = await client.parameters()
      const [lost] = await gains([client], async () => {
        await auditsOf(client).bringReport(words())
        await decide('guilty')
      })
      expect(lost).toBe(-21n * juryFee)
      await stands('quarantined', 'none')
      const ended = await eventOf(client, 'report-concluded')
      expect(ended).toMatchObject({ version, what: 'report', status: 'quarantined' })
      await refused(provider.openSession(await authorize()), 'model-quarantined')
      await refused(auditsOf(client).bringReport(words()), 'report-refused')
    })

    story('that an appeal does not change cost it, and may be appealed later', async () => {
      const { client, creator, advance, version } = scenario()
      const { accusationBond } = await client.parameters()
      const [lost] = await gains([creator], async () => {
        await auditsOf(creator).appealQuarantine(words())
        await stands('quarantined', 'appealed')
        const { caseId, appealBond } = await auditsOf(client).reportOf(version)
        expect(appealBond).toBe(accusationBond)
        expect(await eventOf(client, 'quarantine-appealed')).toMatchObject({ ...words(), caseId })
        await decide('guilty')
      })
      expect(lost).toBe(-accusationBond)
      await stands('quarantined', 'none')
      await refused(auditsOf(creator).appealQuarantine(words()), 'report-not-now')
      await advance(604_800n)
      await nextEpoch(scenario())
    })

    story('that an appeal lifts restore: all begins again', async () => {
      const { client, creator, provider, authorize, version } = scenario()
      const { juryFee } = await client.parameters()
      const [lost] = await gains([creator], async () => {
        await auditsOf(creator).appealQuarantine(words())
        await decide('innocent')
      })
      expect(lost).toBe(-63n * juryFee)
      await stands('active', 'none')
      const ended = await eventOf(client, 'report-concluded')
      expect(ended).toMatchObject({ version, what: 'appeal', status: 'active' })
      await provider.openSession(await authorize())
    })

    story('of enough stake ask a jury, and share its pay', async () => {
      const { client, version } = scenario()
      const { juryFee, accusationBond, validatorStakeMin } = await client.parameters()
      const staked = await Promise.all(
        court.jurors.map(({ account }) => client.stake(account).then(({ amount }) => amount)),
      )
      // Two of them are enough.
      const first = (staked[0] ?? 0n) + (staked[1] ?? 0n)
      await scenario().setParameter('validatorStakeMin', first / 5n)
      const reporters = court.jurors.slice(0, 2)
      const aside = await gains(reporters, async () => {
        for (const reporter of reporters) await auditsOf(reporter).reportModel(words())
      })
      await scenario().setParameter('validatorStakeMin', validatorStakeMin)
      const { caseId } = await eventOf(client, 'report-tried')
      expect(await auditsOf(client).reportOf(version)).toMatchObject({ stage: 'tried', caseId })
      const bond = accusationBond / 4n
      expect(aside).toEqual([-bond, -bond])
      const pay = 21n * juryFee < 2n * bond ? 21n * juryFee : (2n * bond) / 21n
      const gained = await gains(reporters, () => decide('abstain'))
      expect(gained[0]! + gained[1]!).toBe(2n * bond - pay)
      expect(gained[0]! - gained[1]!).toBeLessThanOrEqual(1n)
      await stands('active', 'none')
    })
  })
}
