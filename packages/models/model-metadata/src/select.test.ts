// Goal: every machine gets the fastest artifact of a model that it can run and that fits into its
// memory with the context. Each choice and each rejection has a reason. Method: a table of machines
// and models. The first cases are the branches of `select_model_format` in the project's first
// description, which is not in this repository, with artifacts that exist and fit; sizes are those
// of Llama 3.1 8B.
// Requirements: R003-3

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ArtifactCandidate,
  type Device,
  type SelectionCriteria,
  selectArtifact,
  usableBytes,
} from './select.ts'

const GB = 1e9
const apple: Device = { kind: 'apple' }
const cpu: Device = { kind: 'cpu' }
const other: Device = { kind: 'other' }
const nvidia = (capability: number): Device => ({ kind: 'nvidia', capability })

const of = (
  format: ArtifactCandidate['format'],
  quantization: string,
  gigabytes: number,
): ArtifactCandidate => ({
  format,
  quantization,
  bytes: gigabytes * GB,
})

/** Llama 3.1 8B in every format that the first description names, and in some others. */
const safetensors = of('safetensors', 'bf16', 16.1)
const q4 = of('gguf', 'q4_k_m', 4.9)
const q5 = of('gguf', 'q5_k_m', 5.7)
const q8 = of('gguf', 'q8_0', 8.5)
const f16 = of('gguf', 'f16', 16.1)
const mlx4 = of('mlx', 'q4', 4.5)
const mlx8 = of('mlx', 'q8', 8.5)
const ada = of('tensorrt_llm', 'fp8-sm89', 9.1)
const hopper = of('tensorrt_llm', 'fp8-sm90', 9.1)
const somewhere = of('tensorrt_llm', 'fp8', 9.1)
const awq = of('safetensors', 'awq-4', 5.7)
const gptq = of('safetensors', 'gptq-4', 5.7)
const fp8 = of('safetensors', 'fp8', 9.1)
const onnx4 = of('onnx', 'q4', 5.6)
const onnx32 = of('onnx', 'f32', 32.1)
const onnx8 = of('onnx', 'q8', 8.1)
const all = [
  safetensors,
  q4,
  q5,
  q8,
  f16,
  mlx4,
  mlx8,
  ada,
  hopper,
  somewhere,
  awq,
  fp8,
  onnx4,
  onnx8,
]
const llama = { layers: 32, headsKv: 8, headSize: 128 }

type Case = readonly [
  name: string,
  wanted: Pick<SelectionCriteria, 'device' | 'task'> &
    Partial<SelectionCriteria> & { readonly gb: number },
  artifacts: readonly ArtifactCandidate[],
  chosen: ArtifactCandidate | undefined,
]

const inference = (device: Device, gb: number, more: Partial<SelectionCriteria> = {}) =>
  ({ device, task: 'inference', gb, ...more }) as const
const training = (device: Device, gb: number, more: Partial<SelectionCriteria> = {}) =>
  ({ device, task: 'training', gb, ...more }) as const

/** The branches of `select_model_format` in the project's first description. */
const document: readonly Case[] = [
  ['apple, inference: mlx', inference(apple, 64), all, mlx8],
  ['apple, anything else: safetensors', training(apple, 64), all, safetensors],
  ['nvidia, inference: tensorrt_llm', inference(nvidia(90), 80), all, hopper],
  ['nvidia, anything else: safetensors', training(nvidia(90), 80), all, safetensors],
  ['cpu below 16 GB: gguf q4', inference(cpu, 15.9), all, q4],
  ['cpu of 8 GB: gguf q4', inference(cpu, 8), all, q4],
  ['cpu of 16 GB: gguf q8', inference(cpu, 16), all, q8],
  ['cpu of 64 GB: gguf q8', inference(cpu, 64), all, q8],
  ['anything else: safetensors', inference(other, 64), all, safetensors],
  ['anything else, training: safetensors', training(other, 64), all, safetensors],
]

/** Cases that the first description does not cover: whether the model fits with its context. */
const fits: readonly Case[] = [
  ['apple of 14 GB: of mlx, what fits into two thirds', inference(apple, 14), all, mlx4],
  ['apple of 8 GB: nothing of 8 billion weights', inference(apple, 8), all, undefined],
  ['apple of 18 GB: mlx of 8 bits', inference(apple, 18), all, mlx8],
  [
    'apple of 36 GB and a context of 128k: mlx of 4 bits',
    inference(apple, 36, { contextLength: 131_072 }),
    all,
    mlx4,
  ],
  [
    'apple of 48 GB and a context of 128k: mlx',
    inference(apple, 48, { contextLength: 131_072 }),
    all,
    mlx8,
  ],
  ['apple without mlx: gguf', inference(apple, 32), [q4, q8, safetensors], q8],
  ['apple without mlx, small: gguf of 4 bits', inference(apple, 12), [q4, q8, safetensors], q4],
  ['apple with safetensors alone', inference(apple, 64), [safetensors], safetensors],
  ['apple, training, too small for safetensors: mlx', training(apple, 24), all, mlx8],
  ['nvidia of 24 GB: the engine for its own GPU', inference(nvidia(89), 24), all, ada],
  ['nvidia of another kind: safetensors', inference(nvidia(80), 40), all, safetensors],
  ['nvidia of 16 GB: fp8 where bf16 does not fit', inference(nvidia(80), 16), all, fp8],
  ['nvidia of 12 GB: fp8 with a short context', inference(nvidia(86), 12), all, fp8],
  ['nvidia of 8 GB: awq', inference(nvidia(86), 8), all, awq],
  ['nvidia of 6 GB: nothing', inference(nvidia(86), 6), all, undefined],
  ['nvidia 7.5 knows no bf16 and no fp8: awq', inference(nvidia(75), 24), all, awq],
  ['nvidia 7.0 knows no awq either: gguf', inference(nvidia(70), 32), all, q8],
  ['nvidia 7.0 knows gptq', inference(nvidia(70), 32), [gptq, q4], gptq],
  ['nvidia 6.1: gguf', inference(nvidia(61), 11), all, q8],
  ['nvidia 6.1 of 8 GB: gguf of 5 bits', inference(nvidia(61), 8), all, q5],
  ['nvidia 3.5: ONNX Runtime on the CPU', inference(nvidia(35), 12), all, onnx4],
  ['nvidia with llama.cpp alone', inference(nvidia(90), 80, { formats: ['gguf'] }), all, q8],
  [
    'nvidia, an engine for no stated GPU is not tried',
    inference(nvidia(90), 80),
    [somewhere, q4],
    q4,
  ],
  ['nvidia, training, 24 GB: bf16', training(nvidia(89), 24), all, safetensors],
  ['nvidia, training, 16 GB: fp8', training(nvidia(89), 16), [...all, gptq], fp8],
  ['nvidia, training, packed weights alone', training(nvidia(90), 80), [awq, gptq, q8], undefined],
  ['cpu of 6 GB: q4 with a short context', inference(cpu, 6.5, { contextLength: 2048 }), all, q4],
  [
    'cpu of 6 GB: not with a long one',
    inference(cpu, 6.5, { contextLength: 16_384 }),
    all,
    undefined,
  ],
  ['cpu of 16 GB and a context of 32k: q8', inference(cpu, 16, { contextLength: 32_768 }), all, q8],
  [
    'cpu of 16 GB and a context of 64k: q4 once q8 does not fit',
    inference(cpu, 16, { contextLength: 65_536 }),
    [q4, q8],
    q4,
  ],
  ['cpu of 4 GB: nothing', inference(cpu, 4), all, undefined],
  ['cpu with f16 alone', inference(cpu, 32), [f16], f16],
  ['cpu of 16 GB without q8: q5', inference(cpu, 16), [q4, q5, f16], q5],
  ['cpu below 16 GB without q4: q5', inference(cpu, 12), [q5, q8, f16], q5],
  ['cpu, k-quants before older ones', inference(cpu, 8), [of('gguf', 'q4_1', 5.1), q4], q4],
  ['cpu, what is not known comes last', inference(cpu, 8), [of('gguf', 'own', 4), q5], q5],
  ['cpu without gguf: onnx', inference(cpu, 32), [safetensors, onnx4, onnx8], onnx8],
  [
    'cpu, onnx of f32 before 4 bits where there is room',
    inference(cpu, 48),
    [onnx32, onnx4],
    onnx32,
  ],
  ['cpu, small, onnx of 4 bits', inference(cpu, 10), [onnx8, onnx4], onnx4],
  [
    'cpu, weights packed for GPUs alone',
    inference(cpu, 64),
    [awq, gptq, fp8, mlx4, hopper],
    undefined,
  ],
  ['cpu, safetensors as the last resort', inference(cpu, 64), [safetensors, awq], safetensors],
  ['cpu, training', training(cpu, 64), all, safetensors],
  ['an engine of ONNX alone', inference(cpu, 64, { formats: ['onnx'] }), all, onnx8],
  [
    'an embedding model keeps no context',
    inference(cpu, 2, { contextLength: 1 << 20, modelTask: 'embedding' }),
    [of('onnx', 'q8', 0.57)],
    of('onnx', 'q8', 0.57),
  ],
  [
    'an image model keeps no context',
    inference(nvidia(89), 12, { contextLength: 1 << 20, modelTask: 'image' }),
    [of('safetensors', 'f16', 6.9)],
    of('safetensors', 'f16', 6.9),
  ],
  [
    'a model of unknown shape is taken by its size',
    inference(cpu, 8, { cache: undefined, parameters: 8_030_000_000n, contextLength: 16_384 }),
    [q4],
    undefined,
  ],
  ['no artifacts', inference(cpu, 64), [], undefined],
]

const criteriaOf = ({ gb, ...criteria }: Case[1]): SelectionCriteria => ({
  memoryBytes: gb * GB,
  contextLength: 4096,
  sequences: 1,
  cache: llama,
  ...criteria,
})

describe('selectArtifact', () => {
  test.each([...document, ...fits])('%s', (_name, criteria, artifacts, chosen) => {
    const selection = selectArtifact(criteriaOf(criteria), artifacts)
    expect(selection.selected?.artifact).toEqual(chosen)
  })

  test('the table has at least forty cases', () => {
    expect(document.length + fits.length).toBeGreaterThanOrEqual(40)
  })

  test('states the reasons for its choice and against the others', () => {
    const criteria = criteriaOf(inference(nvidia(80), 16))
    const { selected, rejected } = selectArtifact(criteria, [q8, safetensors, hopper, fp8, mlx4])
    const words = (reason = '') => reason.split('; ')
    expect(words(selected?.reason)).toMatchInlineSnapshot(`
      [
        "vLLM batches parallel requests",
        "usable memory 16.0 GB",
        "required 10.6 GB: 9.1 GB weights, 0.5 GB for a context of 4096 tokens, 1.0 GB overhead",
      ]
    `)
    const others = rejected.map(({ artifact, reason }) => [artifact.format, ...words(reason)])
    expect(others).toMatchInlineSnapshot(`
      [
        [
          "tensorrt_llm",
          "compiled for compute capability 9.0, but this GPU has 8.0",
        ],
        [
          "safetensors",
          "usable memory 16.0 GB",
          "required 18.0 GB: 16.1 GB weights, 0.5 GB for a context of 4096 tokens, 1.3 GB overhead",
        ],
        [
          "gguf",
          "fits, but safetensors fp8 is preferred",
        ],
        [
          "mlx",
          "MLX runs only on Apple Silicon",
        ],
      ]
    `)
  })

  test('names a shorter context where that of the model is what does not fit', () => {
    const criteria = criteriaOf(inference(cpu, 16, { contextLength: 131_072 }))
    const [refused] = selectArtifact(criteria, [q4]).rejected
    expect(refused?.reason).toMatch(/; fits with `contextLength` 8192$/)
    const [hopeless] = selectArtifact({ ...criteria, memoryBytes: 4 * GB }, [q4]).rejected
    expect(hopeless?.reason).toMatch(/ node$/)
  })

  test('whatever is chosen fits, and every other artifact has a reason', () => {
    const device = fc.oneof(
      fc.constantFrom(apple, cpu, other),
      fc.integer({ min: 30, max: 120 }).map(nvidia),
    )
    const arbitrary = fc.record({
      device,
      task: fc.constantFrom('inference', 'training'),
      memoryBytes: fc.integer({ min: 0, max: 200 * GB }),
      contextLength: fc.nat(200_000),
    })
    fc.assert(
      fc.property(arbitrary, fc.subarray(all), (criteria, artifacts) => {
        const full = { ...criteria, cache: llama } as SelectionCriteria
        const { selected, rejected } = selectArtifact(full, artifacts)
        expect(rejected.length + (selected ? 1 : 0)).toBe(artifacts.length)
        if (selected) expect(selected.need.total).toBeLessThanOrEqual(usableBytes(full))
        // If a machine gets an artifact, a machine with more memory gets one, too.
        const larger = selectArtifact({ ...full, memoryBytes: full.memoryBytes * 2 }, artifacts)
        if (selected) expect(larger.selected).toBeDefined()
      }),
    )
  })
})
