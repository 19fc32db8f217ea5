// Requirements: R003-6

import { type Hash, Manifest } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import type { Ledger } from '../../ledger.ts'
import { capabilitiesOf } from '../../queries/capabilities.ts'
import { effectiveModelStatus } from '../../queries/effective-model-status.ts'
import type { AdapterLedger, AdapterRegistration } from '../../registry/adapters.ts'
import { hashOf } from '../court/fixture.ts'
import { artifactOf, eventOf, expectRefusal, manifestOf, type Scenario } from '../world.ts'

const adaptersOf = ({ adapters }: Ledger): AdapterLedger => {
  if (!adapters) throw new Error('this ledger has no adapters')
  return adapters
}

const weights: Manifest.Artifact = { ...artifactOf(7), format: 'safetensors', quantization: '' }

/** Tests LoRA adapters: their registration, their limits, and merges. */
export function adaptersSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) =>
    test(name, async ({ skip }) => {
      if (!capabilitiesOf(scenario().client).has('adapters')) skip('this ledger has no adapters')
      await act()
    })

  /**
   * Registers a version that may become an adapter of the scenario's model; returns the adapter's
   * terms.
   */
  const prepare = async (
    name: string,
    fields: Partial<Manifest.Manifest> = {},
  ): Promise<AdapterRegistration> => {
    const { creator, version, offer } = scenario()
    const manifest = manifestOf(creator.account, {
      name,
      version: name,
      parents: [version],
      artifacts: [weights],
      ...fields,
    })
    const { royalties } = offer
    await creator.registerModel({ name, manifest, royalties, access: 'public' })
    return {
      version: Manifest.hash(manifest),
      rank: 16,
      alpha: 32,
      trainingSteps: 1_000n,
      targetModules: ['q_proj', 'v_proj'],
      datasetHash: hashOf(5),
    }
  }

  describe('adapters', () => {
    story('keep what their training was, and their base', async () => {
      const { creator, client, version: base } = scenario()
      const terms = await prepare('lora-a')
      expect(await adaptersOf(client).adapter(terms.version)).toBeUndefined()
      const left = await adaptersOf(client).remainingAdapters(creator.account)
      await adaptersOf(creator).registerAdapter(terms)
      const whole = { ...terms, base, creator: creator.account, cid: weights.cid }
      expect(await adaptersOf(client).adapter(terms.version)).toEqual(whole)
      expect(await eventOf(client, 'adapter-registered')).toMatchObject(whole)
      expect(await adaptersOf(client).remainingAdapters(creator.account)).toBe(left - 1)
      await expectRefusal(adaptersOf(creator).registerAdapter(terms), 'adapter-exists')
    })

    story('adapters are called by their base and own name, and by no other base', async () => {
      const { creator, client, version: base } = scenario()
      const terms = await prepare('lora-m')
      expect(await client.resolveModel('tiny+lora-m')).toBeUndefined()
      await adaptersOf(creator).registerAdapter(terms)
      expect(await client.resolveModel('tiny+lora-m')).toBe(terms.version)
      for (const name of ['lora-m+lora-m', 'tiny+tiny', 'tiny+', '+lora-m', 'tiny+lora-m+lora-m']) {
        expect(await client.resolveModel(name)).toBeUndefined()
      }
      const manifest = manifestOf(creator.account, { version: 'next', parents: [base] })
      const words = { royalties: [], access: 'public' } as const
      await creator.registerModel({ name: 'tiny', manifest, ...words })
      await creator.setAlias({ name: 'tiny', version: Manifest.hash(manifest) })
      expect(await client.resolveModel('tiny+lora-m')).toBeUndefined()
      await creator.setAlias({ name: 'tiny', version: base })
      expect(await client.resolveModel('tiny+lora-m')).toBe(terms.version)
    })

    story('adapters are versions that their creators register', async () => {
      const { creator, stranger } = scenario()
      const terms = await prepare('lora-b')
      await expectRefusal(adaptersOf(stranger).registerAdapter(terms), 'account-mismatch')
      const unknown = { ...terms, version: hashOf(99) }
      await expectRefusal(adaptersOf(creator).registerAdapter(unknown), 'model-unknown')
    })

    story('have one base, in good standing, that is none itself', async () => {
      const { creator, version, setModelStatus } = scenario()
      const adapters = adaptersOf(creator)
      const terms = await prepare('lora-c')
      await setModelStatus(version, 'warned')
      await expectRefusal(adapters.registerAdapter(terms), 'adapter-base-unsupported')
      await setModelStatus(version, 'active')
      await adapters.registerAdapter(terms)
      const second = await prepare('lora-d', { parents: [terms.version] })
      await expectRefusal(adapters.registerAdapter(second), 'adapter-base-unsupported')
      const orphan = await prepare('lora-e', { parents: [] })
      await expectRefusal(adapters.registerAdapter(orphan), 'adapter-invalid')
    })

    story(
      'stand as their base where that is quarantined, and not where it is retired',
      async () => {
        const { creator, version, setModelStatus } = scenario()
        const base = await prepare('lora-base', { parents: [], artifacts: [artifactOf(11)] })
        const terms = await prepare('lora-of-it', { parents: [base.version] })
        const merged = await prepare('merged', { parents: [version, base.version] })
        const stands = (version: Hash) => effectiveModelStatus(creator, version)
        const active = { status: 'active', version: terms.version }
        await setModelStatus(base.version, 'quarantined')
        // A version is an adapter only after its registration as one.
        expect(await stands(terms.version)).toEqual(active)
        await setModelStatus(base.version, 'active')
        await adaptersOf(creator).registerAdapter(terms)
        await setModelStatus(base.version, 'quarantined')
        const below = { status: 'quarantined', version: base.version }
        expect(await stands(terms.version)).toEqual(below)
        expect(await stands(base.version)).toEqual(below)
        expect(await stands(merged.version)).toEqual({ status: 'active', version: merged.version })
        await setModelStatus(base.version, 'active')
        expect(await stands(terms.version)).toEqual(active)
        await creator.retireModel(base.version)
        expect(await stands(terms.version)).toEqual(active)
        expect(await stands(hashOf(98))).toBeUndefined()
      },
    )

    story("leave the base's creator its share", async () => {
      const { creator, version, stranger } = scenario()
      const manifest = manifestOf(creator.account, {
        name: 'lora-f',
        version: 'lora-f',
        parents: [version],
        artifacts: [weights],
      })
      const royalties = [{ recipient: stranger.account, bps: 500 }]
      await creator.registerModel({ name: 'lora-f', manifest, royalties, access: 'public' })
      const terms = { ...(await prepare('lora-g')), version: Manifest.hash(manifest) }
      await expectRefusal(adaptersOf(creator).registerAdapter(terms), 'adapter-base-unsupported')
    })

    story('adapters are safetensors of at most 500 MB, with a rank, layers and data', async () => {
      const adapters = adaptersOf(scenario().creator)
      const large = { ...weights, bytes: 501_000_000n }
      const cases = [{ artifacts: [large] }, { artifacts: [artifactOf(8)] }, { artifacts: [] }]
      for (const [at, fields] of cases.entries()) {
        const terms = await prepare(`lora-h${at}`, fields)
        await expectRefusal(adapters.registerAdapter(terms), 'adapter-invalid')
      }
      const good = await prepare('lora-i')
      const wrong = [{ rank: 0 }, { rank: 1_025 }, { alpha: 0 }, { targetModules: [] }]
      for (const fields of wrong) {
        await expectRefusal(adapters.registerAdapter({ ...good, ...fields }), 'adapter-invalid')
      }
      const nameless = { ...good, datasetHash: `0x${'00'.repeat(32)}` } as const
      await expectRefusal(adapters.registerAdapter(nameless), 'adapter-invalid')
    })

    story('a creator registers at most ten adapters on a day', async () => {
      const { creator, advance } = scenario()
      const adapters = adaptersOf(creator)
      const left = await adapters.remainingAdapters(creator.account)
      for (let i = 0; i < left; i++) await adapters.registerAdapter(await prepare(`lora-j${i}`))
      const late = await prepare('lora-k')
      await expectRefusal(adapters.registerAdapter(late), 'adapter-limit')
      await advance(86_400n)
      await adapters.registerAdapter(late)
      expect(await adapters.remainingAdapters(creator.account)).toBe(9)
    })

    story('adapters are merged with their base into a version that names both', async () => {
      const { creator, stranger, version: base } = scenario()
      const { version: adapter, ...rest } = await prepare('lora-l')
      const plain = { base, adapter }
      await expectRefusal(adaptersOf(stranger).recordMerge(plain), 'adapter-unknown')
      await adaptersOf(creator).registerAdapter({ ...rest, version: adapter })
      await adaptersOf(stranger).recordMerge(plain)
      const seen = await eventOf(stranger, 'adapter-merged')
      expect(seen).toMatchObject({ ...plain, account: stranger.account })
      const artifacts = [artifactOf(9)]
      const { version } = await prepare('merged', { parents: [base, adapter], artifacts })
      const merge = { ...plain, merged: { version, method: 'ties' } }
      await expectRefusal(adaptersOf(stranger).recordMerge(merge), 'adapter-invalid')
      const foreign = { ...plain, merged: { version: base, method: 'ties' } }
      await expectRefusal(adaptersOf(creator).recordMerge(foreign), 'adapter-invalid')
      await adaptersOf(creator).recordMerge(merge)
      const { merged } = (await eventOf(creator, 'adapter-merged')) as typeof merge
      expect(merged).toEqual({ version, method: 'ties' })
    })
  })
}
