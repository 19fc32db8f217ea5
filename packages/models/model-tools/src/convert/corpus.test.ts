// Goal: after conversion, base models and adapters in common formats compute the logits of their
// source. Others are refused before anything is written, with an error that names the cause.
// Method: the folders of vectors/training-corpus, with logits that transformers and PEFT computed;
// our conversions, whose logits llama.cpp computes in this process.
// Requirements: R003-2

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nativeLibraries } from '@ostrom/engine/llama'
import { createLocalHost } from '@ostrom/engine/tokenizer'
import {
  concatenateLoras,
  ggufAdapter,
  mergeLora,
  mergeModels,
  packedServing,
  readBaseShapes,
  readModel,
} from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { headerOf } from '@ostrom/models/adapter-base'
import { BaseError } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { beforeAll, describe, expect, test } from 'vitest'
import { ggufLogits, type LogitRows } from './gguf-logits.ts'
import { logitsDifference } from './logits-distance.ts'
import { writeGguf } from './safetensors-gguf.ts'

const corpus = fileURLToPath(new URL('../../../../../vectors/training-corpus/', import.meta.url))

type Rows = readonly (readonly number[])[]
type Bases = {
  readonly prompts: Rows
  readonly bases: Readonly<Record<string, { readonly top: Rows; readonly last: Rows }>>
}
type Adapters = { readonly prompts: Rows; readonly last: Readonly<Record<string, Rows>> }

const host = createLocalHost()
const read = <T>(path: string): T => JSON.parse(readFileSync(join(corpus, path), 'utf8')) as T
const bases = read<Bases>('bases/expected.json')
const adapters = read<Adapters>('adapters/expected.json')
const namesIn = (path: string) =>
  readdirSync(join(corpus, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== '__pycache__')
    .map(({ name }) => name)

/** Largest relative distance of the logits from those of PyTorch, for forms in 16 bits. */
const TOLERANCE = 1e-3
/**
 * Largest relative distance for forms in 32 bits. Gemma has the bound of 16 bits, because llama.cpp
 * computes its GELU by a table of 16 bits.
 */
const EXACT_TOLERANCE = 1e-5
/** Largest relative distance if weights of 32 bits are rounded to 16 bits. */
const ROUNDED_TOLERANCE = 2e-3

function toleranceOf(name: string, type: 'f16' | 'f32'): number {
  if (type === 'f16') return name === 'untied-f32' ? ROUNDED_TOLERANCE : TOLERANCE
  return name.startsWith('gemma') ? TOLERANCE : EXACT_TOLERANCE
}

const folder = temporaryFolder('corpus')
let libraries: string

beforeAll(async () => {
  libraries = (await nativeLibraries()).folder
})

/** Copies a base of the corpus and its tokenizer into a folder of its own. */
function stage(name: string): string {
  const path = join(folder, name)
  if (existsSync(path)) return path
  mkdirSync(path)
  cpSync(join(corpus, 'bases/tokenizer.json'), join(path, 'tokenizer.json'))
  cpSync(join(corpus, 'bases', name), path, { recursive: true })
  return path
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!BaseError.is(error)) throw error ?? new Error('nothing was refused')
  return [error.code, ...error.details].join(' ')
}

/** Returns the logits after the last token of each prompt. */
const lastOf = (prompts: readonly LogitRows[]) => prompts.map((rows) => rows.at(-1)!)

/** Names of the corpus' bases that must be refused, and the expected error messages. */
const refusedBases: Readonly<Record<string, RegExp>> = {
  'added-beyond': /^tokenizer-unsupported .*280/,
  awq: /^model-unsupported .*packed as awq-4.*vllm/,
  'eight-bits': /^model-unsupported .*mlp\.up_proj\.weight: type F8_E4M3.*Converted are F32/,
  'gemma3-own-head': /^model-unsupported .*lm_head\.weight: differs from the embedding/,
  gptq: /^model-unsupported .*packed as gptq-4.*vllm/,
  'not-finite': /^model-files-invalid .*layers\.1\.mlp\.up_proj\.weight: .*not finite/,
  'rope-dynamic': /^model-unsupported .*rope_type: dynamic.*default, linear and llama3/,
  'rope-yarn': /^model-unsupported .*rope_type: yarn.*default, linear and llama3/,
  'stale-index': /^model-files-invalid .*model-00002-of-00002\.safetensors/,
  'unknown-tensor': /^model-unsupported .*q_proj\.bias: of no kind/,
}

describe('bases', () => {
  const names = namesIn('bases')

  test('every base of the corpus has expected logits or an expected refusal', () => {
    expect(names.length).toBeGreaterThanOrEqual(20)
    const known = new Set([...Object.keys(bases.bases), ...Object.keys(refusedBases)])
    expect([...known].sort()).toEqual([...names].sort())
  })

  test.each(names.filter((name) => !refusedBases[name]))('%s computes as PyTorch', async (name) => {
    const { top, last } = bases.bases[name]!
    for (const type of ['f16', 'f32'] as const) {
      const file = join(folder, `${name}-${type}.gguf`)
      await writeGguf({ path: stage(name), out: file, type, host })
      // llama.cpp has no sliding window of Mistral, so the context of the GGUF file ends where the
      // window ends.
      const { contextLength } = await headerOf(file)
      const prompts = bases.prompts.filter(({ length }) => length <= contextLength)
      const found = ggufLogits({ folder: libraries, file, prompts, threads: 1 })
      const { distance } = logitsDifference(lastOf(found), last.slice(0, prompts.length))
      expect(distance, type).toBeLessThan(toleranceOf(name, type))
      // Rounding of weights may change the order of about equally likely tokens.
      if (name === 'untied-f32' && type === 'f16') continue
      const likeliest = found.map((rows) => rows.map((row) => row.indexOf(Math.max(...row))))
      expect(likeliest, type).toEqual(top.slice(0, prompts.length))
    }
  })

  test.each(Object.entries(refusedBases))('%s is refused by name', async (name, words) => {
    const out = join(folder, `${name}.gguf`)
    expect(await refusalOf(writeGguf({ path: stage(name), out, type: 'f16', host }))).toMatch(words)
    expect(existsSync(out)).toBe(false)
  })

  test.each(['gptq', 'awq'])('%s is read for what it is', async (name) => {
    const [facts] = await readModel(await filesOnDisk(stage(name)))
    const { format, quantization, parameters } = facts!
    expect({ format, quantization, parameters }).toEqual({
      format: 'safetensors',
      quantization: `${name}-4`,
      parameters: 13_648n,
    })
    expect(packedServing(facts!)).toContain('Served by the vllm engine')
  })

  test.each(['gptq', 'awq'])('%s is no base of adapters, and is not merged', async (name) => {
    const files = await filesOnDisk(stage(name))
    const words = new RegExp(`^model-unsupported .*packed as ${name}-4.*vllm`)
    expect(await refusalOf(readBaseShapes(files))).toMatch(words)
    const models = [files, files].map((one) => ({ files: one, weight: 1 }))
    expect(await refusalOf(mergeModels({ models, method: { kind: 'linear' } }))).toMatch(words)
  })
})

const refusedAdapters: Readonly<Record<string, RegExp>> = {
  decomposed: /use_dora/,
  embedding: /embed_tokens/,
  'output-layer': /lm_head/,
  principal: /init_lora_weights/,
  'replicated-layers': /layer_replication/,
  'saved-modules': /modules_to_save/,
  'trained-biases': /lora_bias/,
  'trained-tokens': /trainable_token_indices/,
}

describe('adapters', () => {
  const names = namesIn('adapters')
  const base = () => join(folder, 'adapted.gguf')
  const adapterOf = async (name: string) =>
    ggufAdapter(await filesOnDisk(join(corpus, 'adapters', name)), {
      header: await headerOf(base()),
      sha256: `0x${'00'.repeat(32)}`,
    })

  beforeAll(() => writeGguf({ path: stage('untied'), out: base(), type: 'f32', host }))

  test('every adapter of the corpus has expected logits or an expected refusal', () => {
    expect(names.length).toBeGreaterThanOrEqual(20)
    const known = new Set([...Object.keys(adapters.last), ...Object.keys(refusedAdapters)])
    expect([...known].sort()).toEqual([...names].sort())
  })

  test.each(Object.entries(adapters.last))('%s computes as by PEFT', async (name, last) => {
    const adapter = join(folder, `${name}-adapter.gguf`)
    await writeFile(adapter, await adapterOf(name))
    const { distance } = logitsDifference(logitsOf(base(), adapter), last)
    // llama.cpp rounds a vector to 16 bits before it multiplies it by a matrix of 16 bits.
    expect(distance).toBeLessThan(name === 'half-precision' ? TOLERANCE : EXACT_TOLERANCE)
  })

  const filesOf = (name: string) => filesOnDisk(join(corpus, 'adapters', name))
  const { prompts } = adapters
  const logitsOf = (file: string, adapter?: string) =>
    lastOf(
      ggufLogits({ folder: libraries, file, prompts, threads: 1, ...(adapter && { adapter }) }),
    )
  const weighted = async (name: string) => ({ files: await filesOf(name), weight: 1 })

  async function mergedFile(...names: readonly string[]): Promise<string> {
    const parts = []
    for (const name of names) parts.push(await weighted(name))
    const files = await filesOnDisk(base(), { name: 'base.gguf' })
    const [merged] = await mergeLora(files, { adapters: parts, method: { kind: 'linear' } })
    const file = join(folder, `merged-${names.join('-')}.gguf`)
    await writeFile(file, merged!.content)
    return file
  }

  test.each([
    'fractional-alpha',
    'module-expression',
    'other-scale-patterns',
    'rank-stabilized-patterns',
  ])('%s computes as by PEFT when it is merged into its base', async (name) => {
    const { distance } = logitsDifference(logitsOf(await mergedFile(name)), adapters.last[name]!)
    expect(distance).toBeLessThan(EXACT_TOLERANCE)
  })

  test('adapters with scales of their own are joined into one that adds both', async () => {
    const names = ['other-scale-patterns', 'rank-stabilized-patterns'] as const
    const joined = await concatenateLoras([await weighted(names[0]), await weighted(names[1])])
    const path = join(folder, 'joined')
    mkdirSync(path)
    for (const [name, bytes] of joined) await writeFile(join(path, name), bytes)
    const file = join(folder, 'joined.gguf')
    const form = { header: await headerOf(base()), sha256: `0x${'00'.repeat(32)}` }
    await writeFile(file, ggufAdapter(await filesOnDisk(path), form))
    const merged = logitsOf(await mergedFile(...names))
    const { distance } = logitsDifference(logitsOf(base(), file), merged)
    expect(distance).toBeLessThan(EXACT_TOLERANCE)
  })

  test.each(Object.entries(refusedAdapters))('%s is refused by name', async (name, words) => {
    expect(await refusalOf(Array.fromAsync(await adapterOf(name)))).toMatch(words)
  })
})
