// Goal: a command resolves a model's name to the version that gateways use. If votes recommend a
// version, and an announced provider offers it, this is the version. Otherwise it is the version of
// the alias that the model's creator registered.
// Method: the index of a data folder over a chain in memory, with votes of three accounts.

import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import {
  createGovernanceFixture,
  createMemoryScenario,
  decide,
  manifestOf,
  proposalCid,
} from '@ostrom/ledger/conformance'
import { Manifest } from '@ostrom/protocol'
import { sampleEndpoint } from '@ostrom/protocol/testing'
import { afterAll, expect, test } from 'vitest'
import { versionOfModel } from './model-version.ts'

const folder = await mkdtemp(join(tmpdir(), 'ostrom-model-version-'))
const home = homeOf(folder)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a command names the version that votes recommend and providers offer', async () => {
  const scenario = await createMemoryScenario()
  const { voters } = await createGovernanceFixture(scenario)
  const { client, creator, provider, offer, version: aliased } = scenario
  const meant = (model: string) => versionOfModel({ home }, client, model)
  expect(await meant('tiny')).toBe(aliased)
  expect(await meant('nothing')).toBeUndefined()
  expect(await meant(`0x${'77'.repeat(32)}`)).toBeUndefined()
  // A name without votes causes no indexing.
  expect(existsSync(home.market)).toBe(false)

  const manifest = manifestOf(creator.account, { version: '2' })
  const version = Manifest.hash(manifest)
  await creator.registerModel({ name: 'tiny', manifest, royalties: [], access: 'public' })
  await decide(
    scenario,
    { voters },
    {
      actions: [{ kind: 'promote', model: 'tiny', version }],
      cid: proposalCid(1),
    },
  )
  expect(await meant('tiny')).toBe(aliased)
  const terms = await client.offerTerms(client.nativeAsset)
  const own = { ...offer, ...terms, modelVersion: version, royalties: [], nonce: 9_998n }
  await provider.publishOffer(own)
  expect(await meant('tiny')).toBe(aliased)
  const issuedAtSeconds = await client.nowSeconds()
  const { account } = provider
  await provider.announceEndpoint(sampleEndpoint({ provider: account, issuedAtSeconds }))
  expect(await meant('tiny')).toBe(version)
  expect(await meant(aliased)).toBe(aliased)
})
