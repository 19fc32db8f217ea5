import { Manifest } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import { auditTest, hashOf } from '../court/fixture.ts'
import { eventOf, expectRefusal, manifestOf, type Scenario } from '../world.ts'
import {
  createGovernanceFixture,
  decide,
  type GovernanceFixture,
  governanceOf,
  proposalCid,
} from './fixture.ts'

/** Tests votes about bases of training, recommended versions and datasets. */
export function approvalActionsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  let fixture: GovernanceFixture

  describe('approvals', () => {
    beforeAll(async () => {
      if (!scenario().client.governance) return
      fixture = await createGovernanceFixture(scenario())
    }, 300_000)

    story('approvals of a base count until votes withdraw them', async () => {
      const { client, version } = scenario()
      const governance = governanceOf(client)
      const base = (approved: boolean, of = version) => [
        { kind: 'set-base', version: of, approved } as const,
      ]
      expect(await governance.isApprovedBase(version)).toBe(false)
      await decide(scenario(), fixture, { actions: base(true), cid: proposalCid(1) })
      expect(await governance.isApprovedBase(version)).toBe(true)
      expect(await eventOf(client, 'base-set')).toMatchObject({ version, approved: true })
      await decide(scenario(), fixture, { actions: base(false), cid: proposalCid(2) })
      expect(await governance.isApprovedBase(version)).toBe(false)
      const unknown = { actions: base(true, hashOf(99)), cid: proposalCid(3) }
      await expectRefusal(decide(scenario(), fixture, unknown), 'model-unknown')
    })

    story('recommend a version of a model by its name alone, until votes end them', async () => {
      const { client, creator, version } = scenario()
      const governance = governanceOf(client)
      const manifest = manifestOf(creator.account, { version: '2' })
      await creator.registerModel({ name: 'tiny', manifest, royalties: [], access: 'public' })
      const second = Manifest.hash(manifest)
      const promote = (model: string, to: typeof version | undefined) => [
        { kind: 'promote', model, version: to } as const,
      ]
      expect(await governance.promotedVersion('tiny')).toBeUndefined()
      await decide(scenario(), fixture, { actions: promote('tiny', version), cid: proposalCid(1) })
      expect(await governance.promotedVersion('tiny')).toBe(version)
      await decide(scenario(), fixture, { actions: promote('tiny', second), cid: proposalCid(2) })
      expect(await governance.promotedVersion('tiny')).toBe(second)
      const other = { actions: promote('other', second), cid: proposalCid(3) }
      await expectRefusal(decide(scenario(), fixture, other), 'version-not-promotable')
      await decide(scenario(), fixture, {
        actions: promote('tiny', undefined),
        cid: proposalCid(4),
      })
      expect(await governance.promotedVersion('tiny')).toBeUndefined()
      expect(await eventOf(client, 'version-promoted')).toMatchObject({ model: 'tiny' })
    })

    story('admit a dataset, refuse it, and leave it to the jurors', async () => {
      const { client } = scenario()
      const governance = governanceOf(client)
      const dataset = hashOf(44)
      expect(await governance.datasetDecision(dataset)).toBe('none')
      for (const [n, decision] of (['admitted', 'refused', 'none'] as const).entries()) {
        const actions = [{ kind: 'decide-dataset', dataset, decision } as const]
        const { track } = await decide(scenario(), fixture, { actions, cid: proposalCid(n) })
        expect(track).toBe('datasets')
        expect(await governance.datasetDecision(dataset)).toBe(decision)
        expect(await eventOf(client, 'dataset-decided')).toMatchObject({ dataset, decision })
      }
    })
  })
}
