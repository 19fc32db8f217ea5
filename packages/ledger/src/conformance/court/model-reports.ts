import { Hex } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { JurorVerdict } from '../../court/court.ts'
import { requireMember } from '../../queries/capabilities.ts'
import type { ModelStatus } from '../../registry/models.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import {
  auditsOf,
  auditTest,
  balanceChanges,
  createCourtFixture,
  finalizeCase,
  hashOf,
  seatsFor,
  voteAll,
} from './fixture.ts'

/** Seconds; length of the guardian's term. */
const GUARDIAN_TERM_SECONDS = 7n * 86_400n

/** Seconds after a jury's restoration in which the guardian's term cannot begin. */
const GUARDIAN_PAUSE_SECONDS = 30n * 86_400n

/** Seconds that a creator waits after a jury refused to restore its version. */
const PAUSE_SECONDS = 604_800n

/** Tests model reports before juries: each outcome with its payments, and each refusal. */
export function modelReportsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const words = () => ({ version: scenario().version, evidence: hashOf(0xe1) })
  const statusOf = async () => {
    const { client, version } = scenario()
    return (await client.modelVersion(version))?.status
  }

  /**
   * Lets juries vote the verdict, ends the case and applies the ruling; returns the fees of jurors
   * that agreed.
   */
  async function decide(verdict: JurorVerdict, agreeing: readonly JurorVerdict[]): Promise<bigint> {
    const { client, version } = scenario()
    const modelReports = requireMember(client, 'modelReports')
    const { caseId = 0n } = (await modelReports.latestReport(version)) ?? {}
    const casts = await voteAll(scenario(), { caseId, verdict })
    await finalizeCase(scenario(), caseId)
    await modelReports.concludeReport(caseId)
    const { seatFee } = await client.parameters()
    return seatsFor(casts, agreeing) * seatFee
  }

  async function concluded(status: ModelStatus): Promise<void> {
    const { client, version } = scenario()
    expect(await statusOf()).toBe(status)
    expect(await requireMember(client, 'modelReports').latestReport(version)).toMatchObject({
      isRunning: false,
    })
    expect(await eventOf(client, 'report-concluded')).toMatchObject({ version, status })
  }

  describe('reports of models', () => {
    beforeAll(async () => {
      const { client, creator, stranger, unit } = scenario()
      if (!client.audits) return
      await createCourtFixture(scenario())
      for (const ledger of [creator, stranger]) {
        await ledger.deposit({ asset: client.nativeAsset, amount: unit })
      }
    })

    story('refuse what cannot be reported', async () => {
      const { client, creator, version } = scenario()
      const modelReports = requireMember(client, 'modelReports')
      const empty = { ...words(), evidence: Hex.zeroHash }
      await expectRefusal(modelReports.reportModel(empty), 'model-report-invalid')
      await expectRefusal(
        modelReports.reportModel({ ...words(), version: hashOf(7) }),
        'model-unknown',
      )
      await expectRefusal(modelReports.concludeReport(99n), 'model-report-state-invalid')
      await expectRefusal(modelReports.requestRestoration(words()), 'account-mismatch')
      await expectRefusal(
        requireMember(creator, 'modelReports').requestRestoration(words()),
        'model-report-state-invalid',
      )
      expect(await modelReports.latestReport(version)).toBeUndefined()
    })

    story('warn at once; a jury that finds no harm takes the warning back', async () => {
      const { client, creator, stranger, version, provider, authorize } = scenario()
      const { caseBond } = await client.parameters()
      let fees = 0n
      const gained = await balanceChanges([stranger, creator], async () => {
        const { id: caseId } = await requireMember(stranger, 'modelReports').reportModel(words())
        expect(await statusOf()).toBe('warned')
        const expected = { ...words(), reporter: stranger.account, caseId, question: 'harm' }
        expect(await eventOf(client, 'model-reported')).toMatchObject(expected)
        const running = { version, caseId, question: 'harm', isRunning: true }
        expect(await requireMember(client, 'modelReports').latestReport(version)).toMatchObject(
          running,
        )
        // A warning caused only by a running report ends with the report, so there is nothing to
        // restore.
        await expectRefusal(
          requireMember(creator, 'modelReports').requestRestoration(words()),
          'model-report-state-invalid',
        )
        // A version with a warning can still be used.
        await provider.openSession(await authorize())
        await expectRefusal(
          requireMember(client, 'modelReports').concludeReport(caseId),
          'case-state-invalid',
        )
        fees = await decide('no', ['no'])
      })
      // A report puts no stake of the creator at risk, so the creator gets no part of the bond.
      expect(gained).toEqual([-caseBond - fees, 0n])
      await concluded('active')
    })

    story('reports that a jury upholds quarantine a model: no new session begins', async () => {
      const { client, stranger, provider, authorize } = scenario()
      let fees = 0n
      const gained = await balanceChanges([stranger], async () => {
        await requireMember(stranger, 'modelReports').reportModel(words())
        fees = await decide('major', ['major'])
      })
      expect(gained).toEqual([-fees])
      await concluded('quarantined')
      await expectRefusal(provider.openSession(await authorize()), 'model-quarantined')
      await expectRefusal(
        requireMember(client, 'modelReports').reportModel(words()),
        'model-report-state-invalid',
      )
    })

    story('a quarantine that a jury does not lift stays and may be tried again later', async () => {
      const { client, creator, advance, version } = scenario()
      const { caseBond } = await client.parameters()
      let fees = 0n
      const gained = await balanceChanges([creator], async () => {
        await requireMember(creator, 'modelReports').requestRestoration(words())
        const expected = { question: 'restoration', reporter: creator.account }
        expect(await eventOf(client, 'model-reported')).toMatchObject(expected)
        fees = await decide('no', ['no'])
      })
      expect(gained).toEqual([-caseBond - fees])
      await concluded('quarantined')
      await expectRefusal(
        requireMember(creator, 'modelReports').requestRestoration(words()),
        'restoration-too-early',
      )
      const { restorableAtSeconds = 0n } =
        (await requireMember(client, 'modelReports').latestReport(version)) ?? {}
      expect(restorableAtSeconds).toBeGreaterThan(await client.nowSeconds())
      await advance(PAUSE_SECONDS)
    })

    story('a model whose quarantine a jury lifts can begin new sessions', async () => {
      const { creator, provider, authorize } = scenario()
      let fees = 0n
      const gained = await balanceChanges([creator], async () => {
        await requireMember(creator, 'modelReports').requestRestoration(words())
        fees = await decide('major', ['major'])
      })
      expect(gained).toEqual([-fees])
      await concluded('active')
      await provider.openSession(await authorize())
    })

    story('reports that no jury judged leave the version as it was', async () => {
      const { client, stranger, advance } = scenario()
      const gained = await balanceChanges([stranger], async () => {
        const { id } = await requireMember(stranger, 'modelReports').reportModel(words())
        await advance(7n * 86_400n)
        await auditsOf(client).finalizeCase(id)
        await requireMember(client, 'modelReports').concludeReport(id)
      })
      expect(gained).toEqual([0n])
      await concluded('active')
    })

    story(
      'run side by side: the worst ruling counts, and keeps what the guardian did',
      async () => {
        const { client, stranger, creator, version, setModelStatus } = scenario()
        const modelReports = requireMember(client, 'modelReports')
        const rule = async (caseId: bigint, verdict: JurorVerdict) => {
          await voteAll(scenario(), { caseId, verdict })
          await finalizeCase(scenario(), caseId)
          await modelReports.concludeReport(caseId)
        }
        const { id: friends } = await requireMember(stranger, 'modelReports').reportModel(words())
        const { id: real } = await modelReports.reportModel({ ...words(), evidence: hashOf(0xe2) })
        expect(await modelReports.reportForCase(friends)).toMatchObject({
          version,
          isRunning: true,
        })
        await rule(real, 'minor')
        await rule(friends, 'no')
        expect(await modelReports.reportForCase(friends)).toMatchObject({ isRunning: false })
        expect(await statusOf()).toBe('warned')
        // The creator may have one restoration request at a time; a running report does not prevent
        // it.
        const { id: harmless } = await requireMember(stranger, 'modelReports').reportModel(words())
        const { id: wish } = await requireMember(creator, 'modelReports').requestRestoration(
          words(),
        )
        await expectRefusal(
          requireMember(creator, 'modelReports').requestRestoration(words()),
          'model-report-state-invalid',
        )
        await rule(wish, 'major')
        expect(await statusOf()).toBe('warned')
        await setModelStatus(version, 'quarantined')
        await rule(harmless, 'no')
        expect(await statusOf()).toBe('quarantined')
        await setModelStatus(version, 'active')
      },
    )

    // Finding: EVM3-9
    story('a guardian’s status lapses, and lifts nothing that a jury ruled', async () => {
      const { client, provider, authorize, version, advance, ...world } = scenario()
      const { setGuardianStatus, setModelStatus } = world
      if (!setGuardianStatus) return
      // A jury restored the version in an earlier test.
      await expectRefusal(setGuardianStatus(version, 'quarantined'), 'guardian-term-over')
      await advance(GUARDIAN_PAUSE_SECONDS)
      await setGuardianStatus(version, 'quarantined')
      const quarantined = await client.modelVersion(version)
      const now = await client.nowSeconds()
      expect(quarantined?.status).toBe('quarantined')
      const { statusUntilSeconds: until = 0n } = quarantined ?? {}
      expect(until - now).toBeGreaterThan(GUARDIAN_TERM_SECONDS - 60n)
      expect(until - now).toBeLessThanOrEqual(GUARDIAN_TERM_SECONDS)
      const event = await eventOf(client, 'model-status-set')
      expect(event).toMatchObject({ version, status: 'quarantined', untilSeconds: until })
      await expectRefusal(provider.openSession(await authorize()), 'model-quarantined')
      await setModelStatus(version, 'warned')
      expect(await statusOf()).toBe('quarantined')
      await setGuardianStatus(version, 'active')
      expect(await statusOf()).toBe('warned')
      await setGuardianStatus(version, 'quarantined')
      // A jury could confirm the quarantine by this report, but none rules before the term ends.
      const { id } = await requireMember(client, 'modelReports').reportModel(words())
      await advance(GUARDIAN_TERM_SECONDS)
      const lapsed = await client.modelVersion(version)
      expect(lapsed?.status).toBe('warned')
      expect(lapsed?.statusUntilSeconds).toBeUndefined()
      await expectRefusal(setGuardianStatus(version, 'quarantined'), 'guardian-term-over')
      await auditsOf(client).finalizeCase(id)
      await requireMember(client, 'modelReports').concludeReport(id)
      await setModelStatus(version, 'active')
      await provider.openSession(await authorize())
    })
  })
}
