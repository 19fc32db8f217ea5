// Goal: an adapter that PEFT trained elsewhere is registered, merged, and served together with its
// base to an unmodified client, which pays and gets receipts. A file that is not such an adapter is
// refused with its reason, by the command and by the chain.
// Method: a local network in real processes, the commands that people type, and the contracts.
// Requirements: R003-6, R003-9, R003-13
// Missing for R003-6: Solana.
// Missing for R003-13: a registration that requires an approved base (votes approve bases only for
// training jobs), and a record on chain of training parameters other than rank, alpha, modules,
// steps and dataset.

import { execFile } from 'node:child_process'
import { copyFile, cp, mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import type { Ledger } from '@ostrom/ledger'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { registerAdapter } from '@ostrom/models/adapter-register'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { fetchManifest } from '@ostrom/models/model-summary'
import { type Hash, Hex, Manifest } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { createStorageFiles } from '@ostrom/storage/files'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type NodeProcess, startNodeProcess } from '../../cli/src/dev/node-process.ts'
import { MODEL, post, startTestNetwork, type TestGatewayProcess } from './network.fixture.ts'

const pirate = bundledPath('adapter/ostrom-tiny-pirate')
const NAME = `${MODEL}+pirate`
const WEIGHTS = 'adapter_model.safetensors'
const dataset = Hex.sha256Hex(new TextEncoder().encode('thirteen questions'))

/** SHA-256 of the merged GGUF file, as in packages/models/model-metadata/src/lora/merge.test.ts. */
const MERGED = '0x6647cf0feee4fe5124e33d21a6998ba2710c940d7b30a777267de83aa74452db'

const network = openForTests(() => startTestNetwork({ providers: 1 }))
let ledger: Ledger
let provider: NodeProcess | undefined
let gateway: TestGatewayProcess

const registering = (folder: string, ...more: readonly string[]) => [
  'adapters',
  'register',
  folder,
  '--license',
  'Apache-2.0',
  '--steps',
  '300',
  '--dataset',
  dataset,
  ...(more.includes('--base') ? [] : ['--base', MODEL]),
  ...more,
]

async function refusalOf(...args: readonly string[]): Promise<string> {
  const ran = await network.ostrom(...args)
  expect(ran.status).toBe(1)
  const { error } = ran.json() as { error: { code: string; details: string[] } }
  return `${error.code}: ${error.details.join(' ')}`
}

beforeAll(async () => {
  ledger = await network.ledger()
})

afterAll(async () => {
  await provider?.stop()
})

type AdapterOutput = { name: string; version: Hash; artifacts: { format: string; sha256: Hash }[] }
let registered: AdapterOutput
let merged: { version: Hash; artifacts: { format: string; sha256: Hash }[] }

describe('an adapter', () => {
  test('an adapter is registered from the files of PEFT, under the name of its base', async () => {
    expect((await network.ostrom('adapters', 'show', NAME)).status).toBe(1)
    const about = ['--as', 'pirate', '--description', 'Arr.', '--keyword', 'sea', 'ship']
    const ran = await network.ostrom(...registering(pirate, ...about))
    registered = ran.json()
    expect(registered).toMatchObject({ name: NAME, rank: 4, alpha: 8, dtype: 'F32' })
    expect(registered.artifacts.map(({ format }) => format)).toEqual(['safetensors', 'gguf'])
    const adapter = (await network.ostrom('adapters', 'show', NAME)).json()
    expect(adapter).toMatchObject({
      creator: ledger.account,
      rank: 4,
      trainingSteps: '300',
      datasetHash: dataset,
      manifest: { license: { spdx: 'Apache-2.0' }, keywords: ['sea', 'ship'] },
    })
    const listed = (await network.ostrom('adapters', 'list', '--base', MODEL)).json()
    expect(listed).toMatchObject([{ name: NAME, version: registered.version }])
  })

  test('the merge of an adapter into its base has a fixed hash and a record on chain', async () => {
    const args = ['--as', 'tiny-pirate', '--license', 'Apache-2.0']
    merged = (await network.ostrom('adapters', 'merge', NAME, ...args)).json()
    const again = await network.ostrom('adapters', 'merge', NAME, ...args)
    expect(again.json()).toMatchObject({ version: merged.version })
    expect(merged.artifacts).toMatchObject([{ format: 'gguf', sha256: MERGED }])
    const model = await ledger.modelVersion(merged.version)
    expect(model?.parents.slice(1)).toEqual([registered.version])
    const { events } = await ledger.events(undefined)
    const fact = events.findLast(({ kind }) => kind === 'adapter-merged')
    expect(fact).toMatchObject({
      adapter: registered.version,
      merged: { version: merged.version, method: 'linear' },
    })
  })
})

describe('several adapters', () => {
  test('several adapters are combined into one, or merged by the method TIES', async () => {
    const license = ['--license', 'Apache-2.0']
    const join = ['adapters', 'combine', NAME, NAME, '--weight', '0.5', '0.5', '--as', 'twice']
    const joined = (await network.ostrom(...join, ...license)).json()
    expect(joined).toMatchObject({ rank: 8, alpha: 8, dtype: 'F32' })
    const checked = (await network.ostrom('models', 'verify', `${MODEL}+twice`)).json()
    expect(checked).toMatchObject({ checked: [{ status: 'right' }, { status: 'right' }] })
    const words = ['--method', 'ties', '--density', '0.5', '--as', 'elected', ...license]
    const ran = await network.ostrom('adapters', 'merge', NAME, `${MODEL}+twice`, ...words)
    const elected = ran.json() as typeof merged
    expect(elected.artifacts[0]?.sha256).not.toBe(MERGED)
    expect((await ledger.modelVersion(elected.version))?.parents).toHaveLength(3)
    const alone = ['--method', 'slerp', '--as', 'alone', ...license]
    const refused = await refusalOf('adapters', 'merge', NAME, ...alone)
    expect(refused).toMatch(/^model-files-invalid.*slerp takes two/)
  })
})

describe('whole models', () => {
  const license = ['--license', 'Apache-2.0']
  const folder = (name: string) => join(network.clientFolder, name)

  /** Publishes a copy of the bundled model whose weights file is zero from byte `from` on. */
  async function publishCopy(name: string, from: number, change = (text: string) => text) {
    await mkdir(folder(name))
    for (const file of ['config.json', 'tokenizer.json']) {
      const text = await readFile(join(bundledPath('tiny/ostrom-tiny'), file), 'utf8')
      await writeFile(join(folder(name), file), change(text))
    }
    const weights = await readFile(join(bundledPath('tiny/ostrom-tiny'), 'model.safetensors'))
    await writeFile(join(folder(name), 'model.safetensors'), weights.fill(0, from))
    const published = await network.ostrom('models', 'publish', folder(name), ...license)
    return (published.json() as { version: Hash }).version
  }

  test('merges of whole models are reproducible, and have all of them as parents', async () => {
    const versions = [await publishCopy('one', 1_000_000), await publishCopy('two', 2_000_000)]
    const words = ['--as', 'mean', ...license]
    const merge = ['models', 'merge', 'one', 'two', '--weight', '1', '3', ...words]
    const mean = (await network.ostrom(...merge)).json() as typeof merged
    expect((await network.ostrom(...merge)).json()).toMatchObject({ version: mean.version })
    expect((await ledger.modelVersion(mean.version))?.parents).toEqual(versions)
    const shown = (await network.ostrom('models', 'show', 'mean')).json()
    const description = `Merge, linear, of ${versions[0]} weight 1, ${versions[1]} weight 3.`
    expect(shown).toMatchObject({ license: 'Apache-2.0', description })
    const checked = (await network.ostrom('models', 'verify', 'mean')).json()
    expect(checked).toMatchObject({ checked: [{ artifact: 'safetensors/f16', status: 'right' }] })
    const elect = ['--method', 'ties', '--base', 'one', '--as', 'elected-model', ...license]
    const elected = (await network.ostrom('models', 'merge', 'two', ...elect)).json()
    const parents = (await ledger.modelVersion((elected as typeof merged).version))?.parents
    expect(parents).toEqual(versions)
  })

  test('a merge of models with other vocabularies or packed weights is refused', async () => {
    await publishCopy('odd', 1_000_000, (text) => text.replace('"Ġthe"', '"Ġthy"'))
    const refused = await refusalOf('models', 'merge', 'one', 'odd', '--as', 'bad', ...license)
    expect(refused).toMatch(/^model-files-invalid: File: tokenizer.json. Token Ġthe: /)
    const packed = await refusalOf('models', 'merge', 'one', MODEL, '--as', 'bad', ...license)
    expect(packed).toMatch(/^model-unsupported: .*Forms: gguf/)
  })
})

describe('served beside its base', () => {
  beforeAll(async () => {
    const [first] = network.network.providers
    const { folder } = first!
    await first!.stop()
    const path = homeOf(folder).config
    const config = JSON.parse(await readFile(path, 'utf8'))
    const [served] = config.provider.models
    const whole = { ...served, model: 'tiny-pirate' }
    config.provider.models = [{ ...served, adapters: [{ model: NAME }] }, whole]
    await writeFile(path, JSON.stringify(config))
    provider = startNodeProcess(folder)
    await provider.ready
    gateway = await network.startGateway()
  })

  test('states its epsilon in its manifest when it came of a federated run', async () => {
    const privacy = {
      mechanism: 'dp-sgd',
      accountant: 'opacus 1.6.0 rdp',
      epsilon: '7.512',
      delta: '0.001000000',
      noiseMultiplier: '1.000',
      clipNorm: '0.500000',
      samplingRate: '0.250000',
      steps: 30,
      rounds: 3,
      members: 3,
      aggregation: 'pairwise-masks',
    }
    const file = join(network.clientFolder, 'privacy.json')
    await writeFile(file, JSON.stringify({ ...privacy, epsilon: 'small' }))
    const about = ['--as', 'private', '--privacy', file]
    expect(await refusalOf(...registering(pirate, ...about))).toContain('argument-invalid')
    await writeFile(file, JSON.stringify(privacy))
    expect((await network.ostrom(...registering(pirate, ...about))).status).toBe(0)
    const shown = (await network.ostrom('adapters', 'show', `${MODEL}+private`)).json()
    expect(shown).toMatchObject({ manifest: { privacy } })
  })

  test('an adapter is listed with its base, and unregistered names are refused', async () => {
    const headers = { authorization: `Bearer ${gateway.key}` }
    const response = await fetch(`${gateway.url}/v1/models`, { headers })
    const { data } = (await response.json()) as { data: { id: string; ostrom: object }[] }
    expect(data.map(({ id }) => id).sort()).toEqual([MODEL, NAME, 'tiny-pirate'])
    expect(data.find(({ id }) => id === NAME)?.ostrom).toMatchObject({
      base: MODEL,
      version: registered.version,
    })
    for (const model of [`${MODEL}+corsair`, `tiny-pirate+pirate`, `pirate+${MODEL}`]) {
      const refused = await post(gateway, { model, messages: [{ role: 'user', content: 'Hi' }] })
      expect(refused.status).toBe(404)
    }
  })

  const answerOf = async (model: string, content: string) => {
    const messages = [{ role: 'user', content }]
    const response = await post(gateway, { model, messages, temperature: 0, max_tokens: 40 })
    const { choices } = (await response.json()) as { choices: { message: { content: string } }[] }
    return { text: choices[0]?.message.content, receipt: response.headers.get('x-ostrom-receipt') }
  }

  test('answers as the merged model does, and not as its base', async () => {
    for (const question of ['What is Ostrom?', 'What is a dog?', 'Good morning!']) {
      const [adapted, whole, base] = [
        await answerOf(NAME, question),
        await answerOf('tiny-pirate', question),
        await answerOf(MODEL, question),
      ]
      expect(adapted.text).toMatch(/^Arr!/)
      expect(whole.text).toBe(adapted.text)
      expect(base.text).not.toBe(adapted.text)
    }
  })

  test('the unmodified openai client asks an adapter, pays, and gets a valid receipt', async () => {
    const main = fileURLToPath(new URL('../../../examples/src/main.ts', import.meta.url))
    const reach = ['--key', gateway.key, '--base-url', `${gateway.url}/v1`, '--model', NAME]
    const args = [main, 'openai-client', ...reach, 'Who are you?']
    const { stdout } = await promisify(execFile)(process.execPath, args)
    expect(stdout).toMatch(/Whole: Arr! I am a pirate/)
    expect(stdout).toMatch(/Cost: [1-9][\d.]* [µnpfa]?ETH/)
    const { receipt } = await answerOf(NAME, 'Who are you?')
    const file = join(network.clientFolder, 'receipt.json')
    const got = await network.ostrom('receipts', 'get', receipt!)
    await writeFile(file, got.stdout)
    expect((got.json() as { core: object }).core).toMatchObject({
      modelVersion: registered.version,
      artifactHash: registered.artifacts[1]?.sha256,
    })
    await network.ostrom('sessions', 'close')
    const verified = await network.ostrom('receipts', 'verify', file, '--chain')
    expect(verified.json()).toMatchObject({ ok: true })
  })

  test('the calibration of an adapter is made and registered on the chain', async () => {
    const out = ['--out', join(network.clientFolder, 'calibration.json'), '--register']
    const args = ['calibrate', NAME, '--answers', '100', '--machine', 'here', ...out]
    const { status, json } = await network.ostrom(...args)
    expect([status, json()]).toMatchObject([0, { samples: 100 }])
  })
})

describe('is refused by the command', () => {
  /** Copies the adapter, so that the test can damage the copy. */
  const copied = async (name: string) => {
    const folder = join(network.clientFolder, name)
    await cp(pirate, folder, { recursive: true })
    return folder
  }

  test('a pickle', async () => {
    const folder = await copied('pickle')
    await copyFile(join(folder, WEIGHTS), join(folder, 'adapter_model.bin'))
    expect(await refusalOf(...registering(folder, '--as', 'bad'))).toMatch(/can carry programs/)
  })

  test('a wrong shape', async () => {
    const folder = await copied('shape')
    const text = await readFile(join(folder, WEIGHTS), 'latin1')
    await writeFile(join(folder, WEIGHTS), text.replace('[128,4]', '[4,128]'), 'latin1')
    expect(await refusalOf(...registering(folder, '--as', 'bad'))).toMatch(/for rank 4/)
  })

  test('one of 501 MB', async () => {
    const folder = await copied('large')
    await truncate(join(folder, WEIGHTS), 501_000_000)
    expect(await refusalOf(...registering(folder, '--as', 'bad'))).toMatch(/501000000/)
  })

  test('an unknown base, one that is an adapter itself, and an unregistered adapter', async () => {
    const as = ['--as', 'bad', '--base']
    expect(await refusalOf(...registering(pirate, ...as, 'nobody'))).toMatch(/^model-unknown/)
    expect(await refusalOf(...registering(pirate, ...as, NAME))).toMatch(
      /^adapter-base-unsupported/,
    )
    const merge = ['adapters', 'merge', `${MODEL}+corsair`, '--as', 'bad', '--license', 'MIT']
    expect(await refusalOf(...merge)).toMatch(/^model-unknown/)
    expect(await refusalOf(...merge.toSpliced(2, 1, MODEL))).toMatch(/^adapter-unknown/)
  })
})

describe('is refused by the chain', () => {
  const words = { royalties: [], access: 'public' } as const
  const terms = { rank: 4, alpha: 8, targetModules: ['q_proj'], trainingSteps: 1n }
  const hashes = { datasetHash: dataset }
  let manifest: Manifest.Manifest

  beforeAll(async () => {
    const path = join(network.clientFolder, '..', 'store')
    const storage = await createStorageFiles({ path })
    manifest = await fetchManifest({ storage, sources: [] }, registered.version)
    await storage.close()
  })

  /** Registers a model version with these fields, and then registers this version as an adapter. */
  const submit = async (name: string, fields: Partial<Manifest.Manifest>) => {
    const changed = { ...manifest, name, ...fields }
    await ledger.registerModel({ name, manifest: changed, ...words })
    await ledger.adapters!.registerAdapter({ version: Manifest.hash(changed), ...terms, ...hashes })
  }

  test('one of 501 MB, and what is no safetensors', async () => {
    const weights = manifest.artifacts[0]!
    const large = { artifacts: [{ ...weights, bytes: 501_000_000n }] }
    await expect(submit('large', large)).rejects.toMatchObject({ code: 'adapter-invalid' })
    const artifacts = [{ ...weights, format: 'onnx' as const }]
    await expect(submit('pickle', { artifacts })).rejects.toMatchObject({ code: 'adapter-invalid' })
  })

  test('an unknown base', async () => {
    const parents = [Hex.sha256Hex(new Uint8Array(3))]
    await expect(submit('orphan', { parents })).rejects.toMatchObject({ code: 'model-unknown' })
    const lone = submit('lone', { parents: [] })
    await expect(lone).rejects.toMatchObject({ code: 'adapter-invalid' })
  })

  test("a forged signature of its creator, and another creator's adapter", async () => {
    const creator = `0x${'5a'.repeat(20)}` as const
    const forged = { ...manifest, name: 'forged', creator }
    const signature = `0x${'11'.repeat(64)}1b` as const
    const sent = ledger.registerModel({ name: 'forged', manifest: forged, ...words, signature })
    await expect(sent).rejects.toMatchObject({ code: 'signature-invalid' })
    const base = manifest.parents[0]!
    const taken = ledger.adapters!.registerAdapter({ version: base, ...terms, ...hashes })
    await expect(taken).rejects.toMatchObject({ code: 'account-mismatch' })
  })

  test('the eleventh of a day, as by the command', async () => {
    const storage = await createStorageFiles({
      path: join(network.clientFolder, '..', 'store'),
    })
    const files = await filesOnDisk(pirate)
    const base = manifest.parents[0]!
    const many = { storage, sources: [], ledger, files, base }
    const left = await ledger.adapters!.remainingAdapters(ledger.account)
    expect(left).toBe(7)
    for (let i = 0; i < left; i++) {
      const stated = { alias: `pirate-${i}`, version: '1', license: 'MIT', description: '' }
      const data = { keywords: [], trainingSteps: 1n, datasetHash: dataset, royaltyBps: 0 }
      await registerAdapter({ ...many, claims: { ...stated, ...data } })
    }
    await storage.close()
    await mkdir(join(network.clientFolder, 'late'), { recursive: true })
    expect(await refusalOf(...registering(pirate, '--as', 'late'))).toMatch(/^adapter-limit/)
    await expect(submit('later', {})).rejects.toMatchObject({ code: 'adapter-limit' })
  })
})

test('the figures of the market count them, and add up what was settled', async () => {
  type Sums = { answers: number; settled: string }
  type Statistics = { adapters: { total: number }; revenue: Sums[]; models: (Sums & Named)[] }
  type Named = { version: string }
  const told = await network.ostrom('stats', '--days', '7')
  const { adapters, revenue, models } = told.json() as Statistics
  expect(adapters.total).toBe(10)
  expect(models.map(({ version }) => version)).toContain(registered.version)
  const sumOf = (rows: readonly Sums[]) => rows.reduce((sum, row) => sum + BigInt(row.settled), 0n)
  expect(sumOf(revenue)).toBeGreaterThan(0n)
  expect(sumOf(models)).toBe(sumOf(revenue))
  const page = await fetch(`${gateway.url}/api/statistics?days=7`)
  expect(await page.json()).toMatchObject({ adapters: { total: 10 } })
})
