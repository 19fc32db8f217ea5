// Goal: a network begins with a genesis and gets its models afterwards. Models in several formats
// are published, shown with the artifact that fits a machine and with their costs, pulled by other
// nodes and verified, all by the typed commands.
// Method: the program itself on a real chain (anvil), two homes, and a gateway between them.
// Requirements: R003-2, R003-4, R003-16
// Missing for R003-2: runs of the converters to MLX and TensorRT-LLM.
// Missing for R003-4: a run of a named model, and an engine of the project's own for LLaVA and
// SDXL.
// Shows (publish): models inspected, selected for a machine, converted (GGUF to smaller GGUF, ONNX
// to smaller ONNX), published in several artifact variants; LoRA adapters registered, served,
// merged; whole models merged.

import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import type { ModelComparison } from '@ostrom/models/comparison/comparison'
import { gitBlob } from '@ostrom/models/hub'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openGuide } from './guide.ts'
import { createTestHomes, type MirrorServer, runCommand, startMirror } from './homes.fixture.ts'

const tiny = bundledPath('tiny/ostrom-tiny')

const folder = temporaryFolder('models')
const homes = openForTests(() => createTestHomes(folder))
let mirror: MirrorServer
let creator: string
let reader: string

beforeAll(async () => {
  creator = await homes.create('creator')
  mirror = await startMirror({ home: creator })
  reader = await homes.create('reader', { mirrors: [mirror.url] })
})

afterAll(async () => {
  await mirror?.stop()
})

type GenesisOutput = { models: { alias: string; artifacts: { bytes: number; cid: string }[] }[] }
type ModelOutput = { alias: string; version: string }

describe('genesis', () => {
  test('a minimal genesis has the contracts, a placeholder and names of later models', async () => {
    const out = join(folder, 'minimal')
    const written = await runCommand<
      GenesisOutput & { after: string[]; deployment: { chainId: number } }
    >('genesis', '--out', out, '--data', creator)
    expect(written.models.map(({ alias }) => alias)).toEqual(['placeholder'])
    expect(written.models[0]?.artifacts[0]?.bytes).toBeLessThan(200)
    expect(written.after).toEqual(['llama-3.1-8b-instruct@gguf/q4_k_m', 'bge-m3'])
    expect(written.deployment.chainId).toBeTypeOf('number')
    expect(await readdir(out)).toEqual(['genesis.json', 'models'])
    await expect(runCommand('genesis', '--out', out)).rejects.toMatchObject({
      code: 'genesis-invalid',
    })
  })

  test('rich holds models, which are registered as they stand there', async () => {
    const out = join(folder, 'rich')
    await runCommand('genesis', '--out', out, '--with-models', 'ostrom-tiny', '--data', creator)
    const file = join(out, 'models/ostrom-tiny/ostrom-tiny-f16.gguf')
    expect(await readFile(file)).toEqual(await readFile(join(tiny, 'ostrom-tiny-f16.gguf')))
    const { planted, deployed } = await runCommand<{
      planted: ModelOutput[]
      deployed: ModelOutput[]
    }>('genesis', 'deploy', 'ostrom-tiny', '--genesis', out, '--data', creator)
    expect(planted.map(({ alias }) => alias)).toEqual(['placeholder', 'ostrom-tiny'])
    // `genesis deploy` registers the catalogue's model as the same version as the genesis model.
    expect(deployed[0]?.version).toBe(planted[1]?.version)
  })

  test('a genesis with a changed model file is refused', async () => {
    const out = join(folder, 'changed')
    await runCommand('genesis', '--out', out)
    const file = join(out, 'models/placeholder/placeholder.onnx')
    const bytes = await readFile(file)
    // Changes a letter in the name of the program that wrote the file. The file stays valid, but it
    // is another file.
    bytes[5]! ^= 1
    await writeFile(file, bytes)
    const deploy = runCommand(
      'genesis',
      'deploy',
      'ostrom-tiny',
      '--genesis',
      out,
      '--data',
      creator,
    )
    await expect(deploy).rejects.toMatchObject({ code: 'genesis-invalid' })
  })
})

/** A model hub that serves the same files under the name of any repository. */
async function startHub(files: Readonly<Record<string, Uint8Array>>) {
  const paths: string[] = []
  const server = createServer((request, response) => {
    const url = request.url ?? ''
    paths.push(url)
    const [, revision = 'main'] = /\/revision\/([^?]+)/.exec(url) ?? []
    if (url.startsWith('/api/models/')) {
      const siblings = Object.entries(files).map(([rfilename, bytes]) => ({
        rfilename,
        size: bytes.length,
        blobId: gitBlob(bytes),
        ...(bytes.length > 100_000 && {
          lfs: { sha256: createHash('sha256').update(bytes).digest('hex') },
        }),
      }))
      const sha = revision === 'main' ? 'a'.repeat(40) : revision
      return response.end(JSON.stringify({ sha, siblings }))
    }
    const found = Object.entries(files).find(([path]) => url.endsWith(`/${path}`))
    response.writeHead(found ? 200 : 404).end(found?.[1])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    asked: paths,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

describe('genesis deploy', () => {
  const names = [
    'llama-3.1-8b-instruct@safetensors/bf16',
    'mistral-7b-instruct-v0.3@safetensors/bf16',
  ]
  const code = async (deploy: Promise<unknown>) =>
    deploy.then(
      () => 'none',
      (error: { code: string; details: string[] }) => error,
    ) as Promise<{ code: string; details: string[] }>

  test('tells all that is to be confirmed at once, and fetches what was confirmed', async () => {
    const small = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'model.safetensors']
    const read = small.map(async (name) => [name, await readFile(join(tiny, name))] as const)
    const hub = await startHub(Object.fromEntries(await Promise.all(read)))
    const words = ['genesis', 'deploy', ...names, '--hub', hub.url, '--data', creator]
    const error = await code(runCommand(...words))
    expect(error.code).toBe('catalogue-unconfirmed')
    const digests = /--confirm ([0-9a-f]{32}) ([0-9a-f]{32})$/.exec(error.details.at(-1) ?? '')
    expect(digests).not.toBeNull()
    expect(hub.asked.every((url) => url.startsWith('/api/models/'))).toBe(true)
    const [, first, second] = digests as unknown as [string, string, string]
    expect((await code(runCommand(...words, '--confirm', first))).code).toBe(
      'catalogue-unconfirmed',
    )
    const { deployed } = await runCommand<{ deployed: ModelOutput[] }>(
      ...words,
      '--confirm',
      first,
      second,
    )
    expect(deployed.map(({ alias }) => alias)).toEqual(names.map((name) => name.split('@')[0]))
    hub.stop()
  })

  test('refuses, for the usual models, a hub whose files are not the known ones', async () => {
    const other = await readFile(join(tiny, 'ostrom-tiny-f16.gguf'))
    const hub = await startHub({
      'Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf': other,
      'bge-m3-q8_0.gguf': other,
    })
    for (const model of ['llama-3.1-8b-instruct@gguf/q4_k_m', 'bge-m3']) {
      const error = await code(
        runCommand('genesis', 'deploy', model, '--hub', hub.url, '--data', creator),
      )
      expect(['content-mismatch', 'source-unreachable']).toContain(error.code)
    }
    // All requests name the revisions of the catalogue.
    expect(hub.asked.length).toBeGreaterThan(1)
    for (const url of hub.asked) expect(url).toMatch(/\/resolve\/[0-9a-f]{40}\//)
    hub.stop()
  })
})

describe('a model in three formats', () => {
  test('a model published in three formats is shown with license and chosen artifact', async () => {
    const license = join(folder, 'LICENSE')
    await writeFile(license, 'The whole text.')
    const published = await runCommand<{ artifacts: { format: string }[]; license: string }>(
      'models',
      'publish',
      tiny,
      '--as',
      'tiny-all',
      '--license',
      'Apache-2.0',
      '--description',
      'Three formats.',
      '--license-text',
      license,
      '--data',
      creator,
    )
    expect(published.artifacts.map(({ format }) => format)).toEqual(['gguf', 'safetensors', 'onnx'])
    await runCommand(
      'storage-deals',
      'propose',
      'tiny-all',
      '--artifact',
      'gguf/f16',
      '--copies',
      '2',
      '--fee',
      '0.001',
      '--stake',
      '0.01',
      '--data',
      creator,
    )
    const details = await runCommand<{
      terms: { commercialUse: string }
      licenseText: string
      choices: { chosen: string }[]
      storageDeals: unknown
    }>('models', 'show', 'tiny-all', '--data', creator)
    expect(details.storageDeals).toEqual({ storageProviders: 0, proposed: 2, defaulted: 0 })
    expect(details.terms.commercialUse).toBe('yes')
    expect(details.licenseText).toBe('The whole text.')
    expect(details.choices.at(-1)?.chosen).toBe('gguf/f16')
    const { differences, forms } = await runCommand<ModelComparison>(
      'models',
      'compare',
      'ostrom-tiny',
      'tiny-all',
      '--data',
      creator,
    )
    expect(differences.map(({ field }) => field)).toEqual(expect.arrayContaining(['id', 'name']))
    const outcomes = new Map(forms.map(({ variant, outcome }) => [variant, outcome]))
    expect(outcomes.get('gguf/f16')).toBe('same')
    expect([outcomes.get('onnx/f16'), outcomes.get('safetensors/f16')]).toEqual([
      'b-only',
      'b-only',
    ])
    const cost = await runCommand<{ storage: { month: string }[] }>(
      'models',
      'cost',
      'tiny-all',
      '--data',
      creator,
    )
    expect(cost.storage).toHaveLength(4)
  })

  test('a model is published for listed accounts, with a royalty for its creator', async () => {
    const args = ['--access', 'allow-list', '--royalty', '250', '--data', creator]
    await runCommand(
      'models',
      'publish',
      tiny,
      '--as',
      'tiny-listed',
      '--license',
      'Apache-2.0',
      ...args,
    )
    const details = await runCommand<{
      registration: { access: string; royalties: { bps: number }[] }
    }>('models', 'show', 'tiny-listed', '--data', creator)
    expect(details.registration).toMatchObject({ access: 'allow-list', royalties: [{ bps: 250 }] })
    const friend = `0x${'ab'.repeat(20)}`
    const allow = ['models', 'allow', 'tiny-listed', friend, '--data']
    expect(await runCommand(...allow, creator)).toMatchObject({ allowed: true })
    expect(await runCommand(...allow, creator, '--revoke')).toMatchObject({ allowed: false })
    await expect(runCommand(...allow, reader)).rejects.toMatchObject({ code: 'account-mismatch' })
    await expect(
      runCommand(
        'models',
        'publish',
        tiny,
        '--as',
        'too-much',
        '--royalty',
        '9000',
        ...args.slice(4),
      ),
    ).rejects.toMatchObject({ code: 'argument-invalid' })
  })

  test('keeps its terms, and another version is published by the lines of the guide', async () => {
    const path = join(folder, 'my-model.gguf')
    await copyFile(join(tiny, 'ostrom-tiny-f16.gguf'), path)
    const values = { 'my-model.gguf': path, '~/provider': creator }
    const account = { '0xACCOUNT': `0x${'ab'.repeat(20)}` }
    const guide = await openGuide('models.md', { ...values, ...account }, 'Royalties and access')
    // The model is named after the file.
    const first = ['models', 'publish', path, '--license', 'MIT']
    const before = await runCommand<ModelOutput>(...first, '--data', creator)
    for (const terms of [
      ['--royalty', '250'],
      ['--access', 'allow-list'],
    ]) {
      await expect(runCommand(...first, ...terms, '--data', creator)).rejects.toMatchObject({
        code: 'change-not-made',
      })
    }
    const published = await runCommand<ModelOutput & { previous: string }>(
      ...guide.command('models', 'publish'),
    )
    expect(published).toMatchObject({ change: 'registered', previous: before.version })
    const allow = guide.command('models', 'allow')
    expect(await runCommand(...allow)).toMatchObject({ version: published.version, changed: true })
    const show = guide.command('models', 'show')
    expect(await runCommand(...show)).toMatchObject({
      id: published.version,
      registration: { access: 'allow-list', royalties: [{ bps: 250 }] },
    })
    expect(guide.rest()).toEqual([])
  })

  test('names what it was made from, which must be registered', async () => {
    const quantized = ['models', 'publish', tiny, '--as', 'tiny-child', '--license', 'MIT']
    const made = (...parents: string[]) =>
      runCommand<{ parents: string[] }>(...quantized, '--parent', ...parents, '--data', creator)
    await expect(made('nowhere')).rejects.toMatchObject({ code: 'model-unknown' })
    const { id } = await runCommand<{ id: string }>('models', 'show', 'tiny-all', '--data', creator)
    expect(await made('tiny-all', id)).toMatchObject({ parents: [id] })
    const details = await runCommand<{ parents: string[]; lineage: unknown }>(
      'models',
      'show',
      'tiny-child',
      '--data',
      creator,
    )
    expect(details.parents).toEqual([id])
    expect(details.lineage).toMatchObject([{ name: 'tiny-all', license: 'Apache-2.0' }])
  })

  test('a node pulls a model in one format and verifies exactly this format', async () => {
    const args = ['tiny-all', '--data', reader]
    // None of its files is here, so nothing can be checked.
    await expect(runCommand('models', 'verify', ...args)).rejects.toMatchObject({
      code: 'nothing-produced',
    })
    const form = ['--artifact', 'onnx/f16', '--data', reader]
    const { paths } = await runCommand<{ paths: unknown }>('models', 'pull', 'tiny-all', ...form)
    expect(paths).toEqual([{ artifact: 'onnx/f16', path: expect.any(String) }])
    const { checked } = await runCommand<{ checked: unknown }>('models', 'verify', ...args)
    expect(checked).toEqual([
      { artifact: 'gguf/f16', status: 'not here' },
      { artifact: 'safetensors/f16', status: 'not here' },
      { artifact: 'onnx/f16', status: 'right' },
    ])
    await expect(
      runCommand('models', 'pull', 'tiny-all', '--artifact', 'mlx/q4', '--data', reader),
    ).rejects.toMatchObject({ code: 'artifact-unknown' })
  })

  test('a file that is no model is refused by name, and nothing is registered', async () => {
    const path = join(folder, 'broken')
    await mkdir(path)
    await copyFile(join(tiny, 'config.json'), join(path, 'config.json'))
    await writeFile(join(path, 'model.safetensors'), 'not a model at all')
    const publish = runCommand('models', 'publish', path, '--license', 'MIT', '--data', creator)
    await expect(publish).rejects.toMatchObject({
      code: 'model-files-invalid',
      details: expect.arrayContaining(['File: model.safetensors.']),
    })
    const listed = await runCommand<{ model: string }[]>('models', '--data', creator)
    expect(listed.map(({ model }) => model).sort()).toEqual([
      'llama-3.1-8b-instruct',
      'mistral-7b-instruct-v0.3',
      'my-model',
      'ostrom-tiny',
      'placeholder',
      'tiny-all',
      'tiny-child',
      'tiny-listed',
    ])
  })
})

describe('figures of a model', () => {
  const file = join(tiny, 'ostrom-tiny-f16.gguf')
  const question = {
    question: 'What is the capital of France?',
    choices: ['The capital of France is Paris.', 'The capital of France is Oslo.'],
    answer: 0,
  }
  type Told = { evaluations: { metric: string; value: string; artifact: string }[] }

  test('figures of a model are measured, published in its manifest, and reproducible', async () => {
    const dataset = join(folder, 'capitals.jsonl')
    await writeFile(dataset, JSON.stringify(question))
    const args = ['--dataset', dataset, '--chat', '--split', 'test', '--context', '512']
    const out = join(folder, 'evaluation.json')
    const measured = await runCommand<Told>('evaluate', file, ...args, '--out', out)
    expect(measured.evaluations).toMatchObject([
      { metric: 'accuracy', value: '1.0000', artifact: 'gguf/f16' },
      { metric: 'accuracy-normalized', value: '1.0000' },
    ])
    const named = ['--as', 'tiny-measured', '--license', 'Apache-2.0', '--evaluation', out]
    await runCommand('models', 'publish', file, ...named, '--data', creator)
    const details = await runCommand<Told>('models', 'show', 'tiny-measured', '--data', creator)
    expect(details.evaluations).toEqual(measured.evaluations)
    const again = join(folder, 'again.json')
    await runCommand('evaluate', 'tiny-measured', ...args, '--out', again, '--data', creator)
    expect(await readFile(again)).toEqual(await readFile(out))
  })

  test('figures of a model in ONNX are equal to figures of the same weights in GGUF', async () => {
    const dataset = join(folder, 'capitals.jsonl')
    const out = join(folder, 'onnx.json')
    const named = ['--artifact', 'onnx/f16', '--license', 'Apache-2.0', '--as', 'tiny-onnx']
    await runCommand('models', 'publish', tiny, ...named, '--data', creator)
    const args = ['--dataset', dataset, '--chat', '--context', '512', '--out', out]
    const result = await runCommand<Told>('evaluate', 'tiny-onnx', ...args, '--data', creator)
    expect(result.evaluations).toMatchObject([
      { metric: 'accuracy', value: '1.0000', artifact: 'onnx/f16' },
      { metric: 'accuracy-normalized', value: '1.0000' },
    ])
    const local = runCommand('evaluate', tiny, ...args, '--data', creator)
    await expect(local).rejects.toMatchObject({ code: 'argument-invalid' })
  })

  test('figures of another artifact, or with invalid fields, are refused', async () => {
    const out = join(folder, 'other.json')
    const figure = { task: 'a', dataset: { name: 'a' }, metric: 'accuracy', value: '0.5' }
    const tool = { name: 'by hand', version: '1' }
    const publish = async (evaluation: unknown) => {
      await writeFile(out, JSON.stringify([evaluation]))
      const named = ['--as', 'tiny-other', '--license', 'Apache-2.0', '--evaluation', out]
      return await runCommand('models', 'publish', file, ...named, '--data', creator)
    }
    const refused = { code: 'argument-invalid' }
    const other = publish({ ...figure, tool, artifact: 'gguf/q8_0' })
    await expect(other).rejects.toMatchObject(refused)
    await expect(publish({ ...figure, tool, value: 0.5 })).rejects.toMatchObject(refused)
    await expect(publish(figure)).rejects.toMatchObject(refused)
    expect(await publish({ ...figure, tool })).toMatchObject({ alias: 'tiny-other' })
  })
})
