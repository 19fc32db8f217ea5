// Goal: one process accepts one job, fetches its model by version from an untrusted source,
// answers, prints one JSON document and ends. Errors about bad jobs do not contain the jobs'
// values. The job files for rented machines have the formats that those machines read.
// Method: the program in a new process, which fetches the bundled model from a local mirror. The
// job files are checked against schemas that follow public documentation; a comment beside each
// schema names its document.
// Requirements: R000-9

import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { catalogueEntry } from '@ostrom/models/catalogue/catalogue'
import { downloadArtifact } from '@ostrom/models/download'
import { manifestOfCatalogueEntry, publish } from '@ostrom/models/publish'
import type { Hash } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { createStorageFiles } from '@ostrom/storage/files'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type MirrorServer, startMirror } from '../../../e2e/src/homes.fixture.ts'
import { parseJob } from './job.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const deploy = (name: string) =>
  fileURLToPath(new URL(`../../../../deploy/${name}`, import.meta.url))

const folder = temporaryFolder('worker')
let mirror: MirrorServer
let version: Hash
beforeAll(async () => {
  const storage = await createStorageFiles({ path: join(folder, 'origin/store') })
  const entry = await catalogueEntry('ostrom-tiny')
  const content = await downloadArtifact({
    storage,
    entry,
    sources: [],
    folder: join(folder, 'downloads'),
  })
  const ledger = createMemoryChain().connect(new Uint8Array(32).fill(7))
  const { account: creator } = ledger
  const manifest = await manifestOfCatalogueEntry({ storage, content, entry, creator })
  version = (await publish({ storage, ledger, alias: entry.alias, manifest })).version
  await storage.close()
  mirror = await startMirror({ home: join(folder, 'origin') })
})
afterAll(async () => {
  await mirror?.stop()
})

type ProcessResult = { readonly status: number; readonly stdout: string; readonly stderr: string }

const ostrom = (args: readonly string[], input?: string): Promise<ProcessResult> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...args], (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr })
    })
    child.stdin?.end(input)
  })

const jobOf = (more: object = {}) => ({
  format: 'ostrom-job/2',
  id: 'a-job',
  model: version,
  sources: [mirror.url],
  threads: 1,
  request: { messages: [{ role: 'user', content: 'Hello' }], maxTokens: 8 },
  ...more,
})
/** The machine's owner allows sources on this machine, where the mirror is. */
const ALLOW = ['--allow', '127.0.0.0/8']
const store = () => ['--store', join(folder, 'worker'), ...ALLOW]

describe('ostrom worker --once', () => {
  test('fetches, answers, prints one document, and does it again from its store', async () => {
    const ran = await ostrom(['worker', '--once', ...store()], JSON.stringify(jobOf()))
    expect(ran).toMatchObject({ status: 0 })
    const result = JSON.parse(ran.stdout)
    expect(result).toMatchObject({ format: 'ostrom-job-result/2', id: 'a-job', model: version })
    expect(result.text.length).toBeGreaterThan(0)
    expect(result.outputTokens).toBeLessThanOrEqual(8)
    expect(result.outputHash).toMatch(/^0x[0-9a-f]{64}$/)
    const { bytes } = mirror
    const file = join(folder, 'job.json')
    await writeFile(file, JSON.stringify(jobOf()))
    const again = await ostrom(['worker', '--once', '--job', file, ...store()])
    expect(JSON.parse(again.stdout)).toMatchObject({ text: result.text, tokens: result.tokens })
    expect(mirror.bytes).toBe(bytes)
  })

  test('tells what is wrong as JSON and ends with a fault; never what was asked', async () => {
    const bad = JSON.stringify(jobOf({ request: { messages: 'my secret question' }, more: 1 }))
    const ran = await ostrom(['worker', '--once', '--json', ...store()], bad)
    expect(ran.status).toBe(1)
    expect(JSON.parse(ran.stdout).error.code).toBe('job-invalid')
    expect(ran.stdout + ran.stderr).not.toContain('secret')
    const unknown = JSON.stringify(jobOf({ model: `0x${'00'.repeat(32)}` }))
    const lost = await ostrom(['worker', '--once', '--json', ...store()], unknown)
    expect(JSON.parse(lost.stdout).error.code).toBe('source-unreachable')
    expect((await ostrom(['worker', '--json'])).status).toBe(1)
  })

  // Finding: OFF3-7
  test('a worker reaches no private source address, and reveals no service there', async () => {
    const { requests } = mirror
    const { port } = new URL(mirror.url)
    const hosts = ['127.0.0.1', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]', 'localhost']
    const sources = hosts.map((host) => `http://${host}:${port}`)
    const log = join(folder, 'sources.log')
    const inside = ['worker', '--once', '--json', '--store', join(folder, 'stranger')]
    const blind = await ostrom([...inside, '--source-log', log], JSON.stringify(jobOf({ sources })))
    expect(JSON.parse(blind.stdout).error.code).toBe('source-unreachable')
    expect(mirror.requests).toBe(requests)
    // The error of a job does not tell its sender whether a source refused the worker's request
    // or the worker never sent it.
    const unknown = { model: `0x${'00'.repeat(32)}`, sources: [sources[0]] }
    const asked = await ostrom([...inside, ...ALLOW], JSON.stringify(jobOf(unknown)))
    expect(mirror.requests).toBeGreaterThan(requests)
    const reasons = (ran: ProcessResult) => ran.stdout.match(/source 1: [^"]*/)?.[0]
    expect(reasons(asked)).toBe(reasons(blind))
    expect(reasons(asked)).toBeDefined()
    for (const { stdout, stderr } of [blind, asked]) {
      expect(stdout + stderr).not.toMatch(/127\.0|7f\.1|2130706433|localhost|40\d|ECONN/)
      expect(stdout + stderr).not.toContain(port)
    }
    expect(await readFile(log, 'utf8')).toContain('leads to a private address')
    const wrong = await ostrom([...inside, '--allow', '10.0.0.0/99'], '{}')
    expect(JSON.parse(wrong.stdout).error.code).toBe('argument-invalid')
  })

  test('a job has bounds', () => {
    expect(() => parseJob('{')).toThrow('not JSON')
    const deep = '['.repeat(20_000) + ']'.repeat(20_000)
    const jobs = [deep, JSON.stringify(jobOf()).replace('{', `{"more":${deep},`)]
    for (const text of jobs) {
      expect(() => parseJob(text)).toThrow(/of 2000[01] levels of .*, more than 256/)
    }
    expect(() => parseJob(JSON.stringify(jobOf({ sources: ['file:///etc/passwd'] })))).toThrow()
    expect(parseJob(JSON.stringify(jobOf())).request).toMatchObject({ temperature: 0, seed: 0n })
    const seeded = (seed: string) =>
      JSON.stringify(jobOf()).replace('"messages"', `"seed":${seed},"messages"`)
    for (const seed of ['9007199254740993', '-9223372036854775808']) {
      expect(parseJob(seeded(seed)).request).toMatchObject({ seed: BigInt(seed) })
    }
    expect(() => parseJob(seeded('9223372036854775808'))).toThrow('seed')
  })
})

describe('job files', () => {
  const read = async (name: string) => JSON.parse(await readFile(deploy(name), 'utf8'))
  const size = z.string().regex(/^\d+(\.\d+)?(k|M|G|T|Ki|Mi|Gi|Ti)$/)

  test('the example is a job', async () => {
    expect(parseJob(await readFile(deploy('job.json'), 'utf8')).format).toBe('ostrom-job/2')
  })

  test('Akash takes the deployment', async () => {
    // The schema follows akash.network/docs, "Stack Definition Language (SDL)", version 2.0.
    const service = z.strictObject({
      image: z.string().min(1),
      command: z.array(z.string()).optional(),
      args: z.array(z.string()).optional(),
      env: z.array(z.string().regex(/^[A-Z0-9_]+=/)).optional(),
      expose: z.array(
        z.strictObject({
          port: z.int().min(1).max(65_535),
          as: z.int().min(1).max(65_535).optional(),
          to: z.array(z.strictObject({ global: z.boolean() })).min(1),
        }),
      ),
    })
    const resources = z.strictObject({
      cpu: z.strictObject({ units: z.number().positive() }),
      memory: z.strictObject({ size }),
      storage: z.union([z.strictObject({ size }), z.array(z.strictObject({ size })).min(1)]),
    })
    const placement = z.strictObject({
      attributes: z.record(z.string(), z.string()).optional(),
      pricing: z.record(
        z.string(),
        z.strictObject({ denom: z.string(), amount: z.number().positive() }),
      ),
    })
    const use = z.strictObject({ profile: z.string(), count: z.int().min(1) })
    const sdl = z.strictObject({
      version: z.literal('2.0'),
      services: z.record(z.string(), service),
      profiles: z.strictObject({
        compute: z.record(z.string(), z.strictObject({ resources })),
        placement: z.record(z.string(), placement),
      }),
      deployment: z.record(z.string(), z.record(z.string(), use)),
    })
    const { services, profiles, deployment } = sdl.parse(await read('akash.yaml'))
    for (const [name, placements] of Object.entries(deployment)) {
      expect(services).toHaveProperty(name)
      for (const [platform, { profile }] of Object.entries(placements)) {
        expect(profiles.compute).toHaveProperty(profile)
        expect(profiles.placement[platform]?.pricing).toHaveProperty(profile)
      }
    }
  })

  test('Golem takes the manifest', async () => {
    // The schema follows docs.golem.network, "Computation Payload Manifest" (GAP-5), JSON schema.
    const manifest = z.strictObject({
      version: z.string().regex(/^\d+\.\d+\.\d+$/),
      createdAt: z.iso.datetime(),
      expiresAt: z.iso.datetime(),
      metadata: z.strictObject({
        name: z.string(),
        description: z.string().optional(),
        version: z.string(),
      }),
      payload: z
        .array(
          z.strictObject({
            platform: z.strictObject({ arch: z.string(), os: z.string() }),
            urls: z.array(z.url()).min(1),
            hash: z.string().regex(/^sha3:[0-9a-f]{56}$/),
          }),
        )
        .min(1),
      compManifest: z.strictObject({
        version: z.string(),
        script: z.strictObject({
          commands: z.array(z.string()).min(1),
          match: z.enum(['strict', 'regex']),
        }),
        net: z.strictObject({
          inet: z.strictObject({
            out: z.strictObject({ protocols: z.array(z.string()), urls: z.array(z.url()) }),
          }),
        }),
      }),
    })
    const { createdAt, expiresAt, compManifest } = manifest.parse(await read('golem.json'))
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.parse(createdAt))
    expect(compManifest.script.commands.join(' ')).toContain('worker --once')
  })

  test('OpenFaaS takes the function, whose process is fed the job', async () => {
    // The schema follows docs.openfaas.com/reference/yaml and /architecture/watchdog (classic
    // watchdog).
    const limits = z.strictObject({ memory: size.optional(), cpu: z.string().optional() })
    const stack = z.strictObject({
      version: z.literal('1.0'),
      provider: z.strictObject({ name: z.literal('openfaas'), gateway: z.url() }),
      functions: z.record(
        z.string(),
        z.strictObject({
          skip_build: z.boolean(),
          image: z.string(),
          fprocess: z.string(),
          environment: z.record(z.string(), z.string()),
          limits,
          requests: limits,
        }),
      ),
    })
    const { functions } = stack.parse(await read('openfaas.yaml'))
    expect(functions['ostrom-worker']?.fprocess).toContain('worker --once')
  })

  // Finding: CAGE-6
  test('only job files that run one job per machine turn the sandbox off', async () => {
    const files = ['akash.yaml', 'golem.json', 'openfaas.yaml']
    const texts = await Promise.all(files.map((name) => readFile(deploy(name), 'utf8')))
    expect(texts.map((text) => text.includes('--sandbox none'))).toEqual([true, true, false])
  })
})
