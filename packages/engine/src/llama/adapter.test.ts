// Goal: a model with a LoRA adapter gives the same answers as PyTorch and PEFT, and as the merged
// model. It runs together with its base in one process, and is scored like any other model. Method:
// the adapter of models/adapter on the bundled model; golden.json has the answers of the Python
// library transformers. Greedy decoding, one thread.
// Requirements: R003-9

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ggufAdapter, mergeLora } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { Hex } from '@ostrom/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collect, generateOptions } from '../conformance/index.ts'
import { createEngineEcho } from '../echo/index.ts'
import type { LoadedModel } from '../engine.ts'
import { readGgufHeader } from './header.ts'
import { createEngineLlama, type LlamaModelHandle } from './index.ts'

type Golden = {
  readonly base: readonly string[]
  readonly adapted: readonly string[]
  readonly promptIds: readonly (readonly number[])[]
  readonly adaptedTop: readonly (readonly { readonly id: number; readonly logit: number }[])[]
}

/**
 * Largest permitted difference between a logit and its reference value. The cause of differences is
 * that llama.cpp's cache and half of its sums have 16 bits.
 */
const LOGIT_TOLERANCE = 5e-2

const models = (path: string) =>
  fileURLToPath(new URL(`../../../../models/${path}`, import.meta.url))
const golden = JSON.parse(readFileSync(models('adapter/golden.json'), 'utf8')) as Golden
const path = models('tiny/ostrom-tiny/ostrom-tiny-f16.gguf')
const artifact = { kind: 'file', path, sha256: Hex.zeroHash } as const
const sha256 = `0x${'cd'.repeat(32)}` as const

const folder = mkdtempSync(join(tmpdir(), 'ostrom-adapter-'))
const engine = createEngineLlama({ threads: 1 })
const files = await filesOnDisk(models('adapter/ostrom-tiny-pirate'))
let base: LlamaModelHandle
let adapted: LlamaModelHandle

async function load(name: string, limits: { contextLength?: number } = {}) {
  const file = join(folder, name)
  await writeFile(file, ggufAdapter(files, { header: await readGgufHeader(path), sha256 }))
  return await engine.load({
    artifact,
    adapter: { path: file, sha256 },
    sequencesMax: 1,
    ...limits,
  })
}

beforeAll(async () => {
  base = await engine.load({ artifact, sequencesMax: 1 })
  adapted = await load('pirate.gguf')
})
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

const answerOf = async (model: LoadedModel, ids: readonly number[]) =>
  await collect(model, generateOptions({ prompt: { kind: 'ids', ids }, maxTokens: 40 }))

async function answers(model: LoadedModel): Promise<readonly string[]> {
  const texts: string[] = []
  for (const ids of golden.promptIds) texts.push((await answerOf(model, ids)).text)
  return texts
}

const scored = async (model: LlamaModelHandle, promptIds: readonly number[]) => {
  const { signal } = new AbortController()
  return await model.score({ promptIds, outputIds: [], top: 8, signal })
}

test('joins the process of its base, also where both are loaded at the same time', async () => {
  const other = createEngineLlama({ threads: 1 })
  const adapter = { path: join(folder, 'pirate.gguf'), sha256 }
  const limits = { artifact, sequencesMax: 1 }
  const [plain, beside] = await Promise.all([
    other.load(limits),
    other.load({ ...limits, adapter }),
  ])
  await other.close()
  expect(beside.pid).toBe(plain.pid)
})

test('answers as PEFT does, and its base as without it, from one process', async () => {
  expect(adapted.pid).toBe(base.pid)
  expect(adapted.info.artifactHash).toBe(sha256)
  expect(adapted.info.build).toBe(base.info.build)
  expect(await answers(adapted)).toEqual(golden.adapted)
  expect(await answers(base)).toEqual(golden.base)
  expect(await answers(adapted)).toEqual(golden.adapted)
})

test('draws from what PyTorch draws from', async () => {
  for (const [i, ids] of golden.promptIds.entries()) {
    const [position] = await scored(adapted, ids)
    const found = new Map([...position!.ids].map((id, at) => [id, position!.logits[at]!] as const))
    for (const { id, logit } of golden.adaptedTop[i]!.slice(0, 4)) {
      expect(Math.abs((found.get(id) ?? Number.NaN) - logit)).toBeLessThan(LOGIT_TOLERANCE)
    }
  }
})

test('a score with the adapter confirms its answers, a score by the base denies them', async () => {
  const [promptIds] = golden.promptIds
  const { ids: outputIds } = await answerOf(adapted, promptIds!)
  const request = { promptIds: promptIds!, outputIds, top: 4, signal: new AbortController().signal }
  const best = async (model: LlamaModelHandle) =>
    (await model.score(request)).slice(0, -1).map(({ ids }) => ids[0])
  expect(await best(adapted)).toEqual(outputIds)
  expect(await best(base)).not.toEqual(outputIds)
})

test('answers as the model merged of both', async () => {
  const model = await filesOnDisk(path, { name: 'model.gguf' })
  const adapters = [{ files, weight: 1 }]
  const [merged] = await mergeLora(model, { adapters, method: { kind: 'linear' } })
  const file = join(folder, 'merged.gguf')
  await writeFile(file, merged!.content)
  const whole = await engine.load({ artifact: { ...artifact, path: file }, sequencesMax: 1 })
  expect(whole.pid).not.toBe(base.pid)
  expect(await answers(whole)).toEqual(golden.adapted)
  await whole.close()
})

test('embeds nothing, since vectors would come without the adapter', () => {
  expect(adapted.embed).toBeUndefined()
  expect(base.embed).toBeDefined()
})

test('ends alone while its base is in use, and what is broken ends nobody', async () => {
  const second = await load('second.gguf', { contextLength: 512 })
  expect(second.pid).toBe(base.pid)
  expect(second.info.contextLength).toBe(512)
  await second.close()
  await expect(answerOf(second, golden.promptIds[0]!)).rejects.toMatchObject({
    code: 'engine-failed',
  })
  const broken = join(folder, 'broken.gguf')
  await writeFile(broken, 'GGUF')
  const loading = engine.load({ artifact, adapter: { path: broken, sha256 }, sequencesMax: 1 })
  await expect(loading).rejects.toMatchObject({ code: 'engine-failed' })
  expect((await answerOf(base, golden.promptIds[0]!)).text).toBe(golden.base[0])
})

test('an engine without support for adapters refuses an adapter', async () => {
  const echo = createEngineEcho({ clock: { nowMs: () => 0 } as never })
  const loading = echo.load({ artifact, adapter: { path, sha256 } })
  await expect(loading).rejects.toMatchObject({ code: 'artifact-invalid' })
})
