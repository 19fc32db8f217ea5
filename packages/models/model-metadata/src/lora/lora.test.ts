// Goal: an adapter is read as PEFT wrote it. Only a plain, finite LoRA of at most 500 MB that fits
// its base is accepted. All others are refused before an engine reads them, and the error states
// the file, the value and a remedy. Method: a valid adapter of the project's own model, in which
// each case changes one thing; then bytes changed at random.
// Requirements: R003-13

import { fileURLToPath } from 'node:url'
import { BaseError } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filesOnDisk } from '../disk/index.ts'
import type { ModelFiles } from '../files.ts'
import { filesOf, safetensorsOf, type TensorShapes } from '../model.fixture.ts'
import { readLora } from './adapter.ts'
import { readBaseShapes } from './base-shapes.ts'
import { registeredAlpha } from './config.ts'

const RANK = 4
const SIZE = 192
const WEIGHTS = 'adapter_model.safetensors'
const tiny = fileURLToPath(new URL('../../../../../models/tiny/ostrom-tiny/', import.meta.url))

/** A configuration in the form of PEFT 0.21.2. */
const config = {
  alora_invocation_tokens: null,
  alpha_pattern: {},
  arrow_config: null,
  auto_mapping: null,
  base_model_name_or_path: 'ostrom-tiny',
  bias: 'none',
  corda_config: null,
  ensure_weight_tying: false,
  eva_config: null,
  exclude_modules: null,
  fan_in_fan_out: false,
  inference_mode: true,
  init_lora_weights: true,
  kasa_config: null,
  layer_replication: null,
  layers_pattern: null,
  layers_to_transform: null,
  loftq_config: {},
  lora_alpha: 8,
  lora_bias: false,
  lora_dropout: 0.05,
  lora_ga_config: null,
  megatron_config: null,
  megatron_core: 'megatron.core',
  modules_to_save: null,
  monteclora_config: null,
  peft_type: 'LORA',
  peft_version: '0.21.2',
  qalora_group_size: 16,
  r: RANK,
  rank_pattern: {},
  revision: null,
  target_modules: ['v_proj', 'q_proj'],
  target_parameters: null,
  task_type: 'CAUSAL_LM',
  trainable_token_indices: null,
  use_bdlora: null,
  use_dora: false,
  use_qalora: false,
  use_rslora: false,
  velora_config: null,
}

const layer = (name: string) => `base_model.model.model.layers.0.self_attn.${name}`

/**
 * Returns the shapes of the valid adapter's matrices; `outs` gives the output width of each layer
 * in the base.
 */
const shapes = (outs: Readonly<Record<string, number>>): TensorShapes =>
  Object.fromEntries(
    Object.entries(outs).flatMap(([name, out]) => [
      [`${layer(name)}.lora_A.weight`, ['F32', RANK, SIZE] as const],
      [`${layer(name)}.lora_B.weight`, ['F32', out, RANK] as const],
    ]),
  )

const outs = { q_proj: SIZE, v_proj: 64 }

type Parts = { readonly config?: object; readonly weights?: Uint8Array }

const adapterOf = (parts: Parts = {}, others: Readonly<Record<string, string>> = {}): ModelFiles =>
  filesOf({
    'adapter_config.json': JSON.stringify({ ...config, ...parts.config }),
    [WEIGHTS]: parts.weights ?? safetensorsOf(shapes(outs)),
    'README.md': '# An adapter',
    ...others,
  })

const base = new Map([
  ['model.layers.0.self_attn.q_proj', [SIZE, SIZE]],
  ['model.layers.0.self_attn.v_proj', [64, SIZE]],
])

type FaultCode = 'model-files-invalid' | 'model-unsupported'

async function faultOf(
  files: ModelFiles,
  code: FaultCode = 'model-files-invalid',
): Promise<string> {
  try {
    await readLora(files, base)
  } catch (error) {
    if (BaseError.is(error) && error.code === code) return error.details.join(' ')
    throw error
  }
  throw new Error('nothing was wrong')
}

test('reads rank, alpha, layers and number of weights', async () => {
  const weights = safetensorsOf(shapes(outs))
  expect(await readLora(adapterOf({ weights }), base)).toEqual({
    rank: RANK,
    alpha: 8,
    isRankStabilized: false,
    targetModules: ['q_proj', 'v_proj'],
    bytes: weights.length,
    dtype: 'F32',
    parameters: BigInt(RANK * (SIZE + SIZE + SIZE + 64)),
    layers: ['model.layers.0.self_attn.q_proj', 'model.layers.0.self_attn.v_proj'],
  })
})

test.each([
  ['an alpha that is no whole number', { lora_alpha: 22.627 }, { alpha: 22.627 }],
  ['an alpha divided by the root of the rank', { use_rslora: true }, { alpha: 8 }],
  ['layers by an expression', { target_modules: String.raw`.*\.self_attn\.(q|v)_proj` }, {}],
  ['alphas by layers', { alpha_pattern: { q_proj: 16, '.*v_proj': 4 } }, { alpha: 8 }],
  ['ranks that its matrices have', { r: 8, rank_pattern: { '(q|v)_proj': 4 } }, {}],
])('reads %s', async (_, changed, expected) => {
  const found = await readLora(adapterOf({ config: changed }), base)
  expect(found).toMatchObject({ rank: RANK, targetModules: ['q_proj', 'v_proj'], ...expected })
})

test('the registry is told whole numbers, with which alpha / rank is the scale', () => {
  const told = (alpha: number, isRankStabilized: boolean) =>
    registeredAlpha({ alpha, rank: 4, isRankStabilized })
  expect([0.25, 8, 22.5, 22.627].map((alpha) => told(alpha, false))).toEqual([1, 8, 23, 23])
  // PEFT scales by alpha / sqrt(rank): 8 / 2 = 16 / 4.
  expect([8, 0.1].map((alpha) => told(alpha, true))).toEqual([16, 1])
})

test("knows the shapes of the project's own model", async () => {
  const baseShapes = await readBaseShapes(await filesOnDisk(tiny))
  const [path] = [...baseShapes.keys()].filter((name) => name.endsWith('layers.0.self_attn.q_proj'))
  expect(path).toBeDefined()
  expect(baseShapes.get(path!)).toHaveLength(2)
})

describe('refuses', () => {
  test.each(['adapter_model.bin', 'training_args.pt', 'weights.pkl', 'modeling_custom.py'])(
    '%s, which can carry a program',
    async (name) => {
      expect(await faultOf(adapterOf({}, { [name]: 'x' }))).toContain('can carry programs')
    },
  )

  test.each([
    ['a field that PEFT does not have', { surprise: 1 }, 'surprise'],
    ['another kind of adapter', { peft_type: 'IA3' }, 'peft_type'],
    ['another rank than its pattern', { rank_pattern: { q_proj: 8 } }, 'for rank 8'],
    ['a pattern that is none', { rank_pattern: ['q_proj'] }, 'rank_pattern'],
    ['a rank of a pattern that is none', { rank_pattern: { q_proj: 0.5 } }, 'rank_pattern.q_proj'],
    ['an alpha of a pattern', { alpha_pattern: { q_proj: 0 } }, 'alpha_pattern.q_proj: 0'],
    ['no rank', { r: 0 }, 'r: 0'],
    ['too high a rank', { r: 1025 }, 'r: 1025'],
    ['an alpha of nothing', { lora_alpha: 1e-9 }, 'lora_alpha'],
    ['no layers', { target_modules: [] }, 'target_modules'],
    ['a layer that it does not have', { target_modules: ['q_proj', 'v_proj', 'o_proj'] }, 'o_proj'],
    ['a layer that it does not name', { target_modules: ['q_proj'] }, 'v_proj'],
    ['another rank than its matrices', { r: 8 }, 'for rank 8'],
  ])('%s', async (_, changed, word) => {
    expect(await faultOf(adapterOf({ config: changed }))).toContain(word)
  })

  test.each([
    ['trained biases', { bias: 'all' }, 'bias'],
    ['a decomposed one', { use_dora: true }, 'use_dora'],
    ['whole layers beside', { modules_to_save: ['lm_head'] }, 'modules_to_save'],
    ['a class of its own', { auto_mapping: { base_model_class: 'Evil' } }, 'auto_mapping'],
    ['one that changed the base', { init_lora_weights: 'pissa' }, 'init_lora_weights'],
    ['an unbounded pattern', { alpha_pattern: { '(a+)+b': 8 } }, '"(a+)+b"'],
    ['a pattern of many wildcards', { alpha_pattern: { '.*.*.*q': 8 } }, '".*.*.*q"'],
  ])('%s, as not supported', async (_, changed, word) => {
    expect(await faultOf(adapterOf({ config: changed }), 'model-unsupported')).toContain(word)
  })

  test('more expressions than are matched, by the first one beyond', async () => {
    const keys = Array.from({ length: 17 }, (_, i) => [`layers.${i}.*q_proj`, 8] as const)
    const files = adapterOf({ config: { alpha_pattern: Object.fromEntries(keys) } })
    expect(await faultOf(files, 'model-unsupported')).toContain('layers.16.*q_proj')
  })

  test.each([
    ['a layer of another shape', { v_proj: ['F32', 65, RANK] }, 'the base has 64 x 192'],
    ['one matrix of two', { v_proj: undefined }, 'one matrix of two'],
    ['weights in whole numbers', { v_proj: ['I32', 64, RANK] }, 'type I32'],
  ] as const)('%s', async (_, changed, word) => {
    const matrices = Object.entries(changed).map(
      ([name, shape]) => [`${layer(name)}.lora_B.weight`, shape] as const,
    )
    const all = Object.entries({ ...shapes(outs), ...Object.fromEntries(matrices) })
    const tensors = Object.fromEntries(
      all.filter(([, shape]) => shape !== undefined),
    ) as TensorShapes
    expect(await faultOf(adapterOf({ weights: safetensorsOf(tensors) }))).toContain(word)
  })

  test('a tensor that is of no LoRA', async () => {
    const weights = safetensorsOf({ ...shapes(outs), 'lm_head.weight': ['F32', 2, 2] })
    expect(await faultOf(adapterOf({ weights }))).toContain('not of a LoRA')
  })

  test('a layer that the base does not have', async () => {
    const weights = safetensorsOf(shapes({ q_proj: SIZE, w_proj: 64 }))
    const target_modules = ['q_proj', 'w_proj']
    const files = adapterOf({ config: { target_modules }, weights })
    expect(await faultOf(files)).toContain('no layer of the base')
  })

  test.each([
    ['infinite', 0x7f80_0000],
    ['not a number', 0x7fc0_0001],
  ])('a weight that is %s', async (_, bits) => {
    const weights = safetensorsOf(shapes(outs))
    new DataView(weights.buffer).setUint32(weights.length - 8, bits, true)
    expect(await faultOf(adapterOf({ weights }))).toContain('not finite')
  })

  test('more than 500 MB, before any of it is read', async () => {
    const good = adapterOf()
    const large: ModelFiles = {
      list: async () =>
        (await good.list()).map((file) =>
          file.path === WEIGHTS ? { ...file, bytes: 501_000_000 } : file,
        ),
      read: (path, span) => {
        if (path === WEIGHTS) throw new Error('it was read')
        return good.read(path, span)
      },
    }
    expect(await faultOf(large)).toContain('501000000')
  })

  test('an adapter file with a random change is read, or refused as invalid', async () => {
    const whole = safetensorsOf(shapes(outs))
    const header = whole.length - 4 * RANK * (SIZE * 3 + 64)
    await fc.assert(
      fc.asyncProperty(fc.nat(header), fc.nat(255), async (at, byte) => {
        const weights = whole.slice()
        weights[at] = byte
        await readLora(adapterOf({ weights }), base).catch((error) => {
          expect(BaseError.is(error) && error.code).toBe('model-files-invalid')
        })
      }),
    )
  })
})
