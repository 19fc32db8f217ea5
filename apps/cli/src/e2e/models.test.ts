// Goal: a network begins with a genesis and gets its models after it; models in several formats are
// published, planned for, pulled by others and verified, all by the commands that people type.
// Method: the program itself on a real chain (anvil), two homes, and a gateway between them.

import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Anvil, accountOf, deployMarket, startAnvil } from '@ostrom/ledger/evm'
import { createStorageFiles } from '@ostrom/storage/files'
import { createBlobHandler } from '@ostrom/storage/http'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { writeConfig } from '../config/config.ts'
import { homeOf, secretIn } from '../config/home.ts'
import { bundledPath } from '../models/catalogue.ts'
import { createProgram } from '../program.ts'

const UNIT = 10n ** 18n
const tiny = bundledPath('tiny/ostrom-tiny')

let folder: string
let chain: Anvil
let mirror: Server
let creator: string
let reader: string

/** Runs a command as it is typed, and gives its JSON document. */
async function run<T>(...words: readonly string[]): Promise<T> {
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  try {
    await createProgram().parseAsync(['node', 'ostrom', '--json', ...words])
  } finally {
    log.mockRestore()
  }
  return JSON.parse(lines.join('\n')) as T
}

async function prepareHome(name: string, mirrors: readonly string[], deployment: unknown) {
  const home = homeOf(join(folder, name))
  const secret = await secretIn(home.path, 'wallet.key')
  await chain.fund(accountOf(secret), 100n * UNIT)
  await writeConfig(home.config, {
    chain: { rpcUrl: chain.rpcUrl, deployment },
    store: { path: join(home.path, 'store') },
    mirrors: [...mirrors],
  })
  return home.path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-models-'))
  chain = await startAnvil()
  const secretKey = await secretIn(join(folder, 'deployer'), 'wallet.key')
  await chain.fund(accountOf(secretKey), 100n * UNIT)
  const deployment = await deployMarket({ rpcUrl: chain.rpcUrl, secretKey })
  creator = await prepareHome('creator', [], deployment)
  mirror = createServer(async (request, response) => {
    // Opened anew for each request, to see what commands have stored since.
    const storage = await createStorageFiles({ path: join(creator, 'store') })
    const handle = createBlobHandler({ storage })
    const headers = Object.entries(request.headers).map(([key, value]) => [key, `${value}`])
    const url = `http://127.0.0.1${request.url}`
    const answer = await handle(new Request(url, { headers: Object.fromEntries(headers) }))
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
    await storage.close()
  })
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve))
  const { port } = mirror.address() as AddressInfo
  reader = await prepareHome('reader', [`http://127.0.0.1:${port}`], deployment)
})

afterAll(async () => {
  mirror?.closeAllConnections()
  await chain?.stop()
  await rm(folder, { recursive: true, force: true })
})

type Genesis = { models: { alias: string; artifacts: { bytes: number; cid: string }[] }[] }
type Registered = { alias: string; version: string }

describe('genesis', () => {
  test('is small: the contracts, a placeholder, and what comes after it', async () => {
    const out = join(folder, 'minimal')
    const written = await run<Genesis & { after: string[]; deployment: { chainId: number } }>(
      ...['genesis', '--out', out, '--data', creator],
    )
    expect(written.models.map(({ alias }) => alias)).toEqual(['placeholder'])
    expect(written.models[0]?.artifacts[0]?.bytes).toBeLessThan(200)
    expect(written.after).toEqual(['llama-3.1-8b-instruct@gguf/q4_k_m', 'bge-m3'])
    expect(written.deployment.chainId).toBeTypeOf('number')
    expect(await readdir(out)).toEqual(['genesis.json', 'models'])
    await expect(run('genesis', '--out', out)).rejects.toMatchObject({ code: 'genesis-invalid' })
  })

  test('rich holds models, which are registered as they stand there', async () => {
    const out = join(folder, 'rich')
    await run('genesis', '--out', out, '--rich', 'ostrom-tiny', '--data', creator)
    const file = join(out, 'models/ostrom-tiny/ostrom-tiny-f16.gguf')
    expect(await readFile(file)).toEqual(await readFile(join(tiny, 'ostrom-tiny-f16.gguf')))
    const { planted, deployed } = await run<{ planted: Registered[]; deployed: Registered[] }>(
      ...['genesis', 'deploy', 'ostrom-tiny', '--genesis', out, '--data', creator],
    )
    expect(planted.map(({ alias }) => alias)).toEqual(['placeholder', 'ostrom-tiny'])
    // What was planted is the same version as what the catalogue deploys.
    expect(deployed[0]?.version).toBe(planted[1]?.version)
  })

  test('with another file than it says is refused', async () => {
    const out = join(folder, 'changed')
    await run('genesis', '--out', out)
    const file = join(out, 'models/placeholder/placeholder.onnx')
    const bytes = await readFile(file)
    // A letter of the name of the program that wrote it: a right file, but another one.
    bytes[5]! ^= 1
    await writeFile(file, bytes)
    const deploy = run('genesis', 'deploy', 'ostrom-tiny', '--genesis', out, '--data', creator)
    await expect(deploy).rejects.toMatchObject({ code: 'genesis-invalid' })
  })
})

describe('a model in three formats', () => {
  const names = ['gguf/f16', 'safetensors/f16', 'onnx/f16']

  test('is published from its folder, and told with its license and the choice', async () => {
    const license = join(folder, 'LICENSE')
    await writeFile(license, 'The whole text.')
    const published = await run<{ artifacts: { format: string }[]; license: string }>(
      ...['models', 'publish', tiny, '--as', 'tiny-all', '--license', 'Apache-2.0'],
      ...['--about', 'Three formats.', '--license-text', license, '--data', creator],
    )
    expect(published.artifacts.map(({ format }) => format)).toEqual(['gguf', 'safetensors', 'onnx'])
    const shown = await run<{
      terms: { commercialUse: string }
      licenseText: string
      choices: { chosen: string }[]
    }>(...['models', 'show', 'tiny-all', '--data', creator])
    expect(shown.terms.commercialUse).toBe('yes')
    expect(shown.licenseText).toBe('The whole text.')
    expect(shown.choices.at(-1)?.chosen).toBe('gguf/f16')
    const differences = await run<{ field: string }[]>(
      ...['models', 'diff', 'ostrom-tiny', 'tiny-all', '--data', creator],
    )
    const fields = differences.map(({ field }) => field)
    expect(fields).toEqual(expect.arrayContaining(['id', 'onnx f16', 'safetensors f16']))
    expect(fields).not.toContain('gguf f16')
    const cost = await run<{ storage: { month: string }[] }>(
      ...['models', 'cost', 'tiny-all', '--data', creator],
    )
    expect(cost.storage).toHaveLength(4)
  })

  test('is pulled by another, form by form, and checked', async () => {
    const args = ['tiny-all', '--data', reader]
    const before = await run<{ checked: unknown }>('models', 'verify', ...args)
    expect(before).toMatchObject({
      checked: names.map((artifact) => ({ artifact, status: 'not here' })),
    })
    await run('models', 'pull', 'tiny-all', '--artifact', 'onnx/f16', '--data', reader)
    const { checked } = await run<{ checked: unknown }>('models', 'verify', ...args)
    expect(checked).toEqual([
      { artifact: 'gguf/f16', status: 'not here' },
      { artifact: 'safetensors/f16', status: 'not here' },
      { artifact: 'onnx/f16', status: 'right' },
    ])
    await expect(
      run('models', 'pull', 'tiny-all', '--artifact', 'mlx/q4', '--data', reader),
    ).rejects.toMatchObject({ code: 'artifact-unknown' })
  })

  test('a file that is no model is refused by name, and nothing is registered', async () => {
    const place = join(folder, 'broken')
    await mkdir(place)
    await copyFile(join(tiny, 'config.json'), join(place, 'config.json'))
    await writeFile(join(place, 'model.safetensors'), 'not a model at all')
    const publish = run('models', 'publish', place, '--license', 'MIT', '--data', creator)
    await expect(publish).rejects.toMatchObject({
      code: 'model-files-invalid',
      facts: expect.arrayContaining(['File: model.safetensors.']),
    })
    const listed = await run<{ model: string }[]>('models', '--data', creator)
    expect(listed.map(({ model }) => model).sort()).toEqual([
      'ostrom-tiny',
      'placeholder',
      'tiny-all',
    ])
  })
})
