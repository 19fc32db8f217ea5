import type { Manifest } from '@ostrom/protocol'
import { CPU_SMALL_BYTES, UNIFIED_LARGE_BYTES, UNIFIED_PERCENT } from './limits.ts'
import { estimateMemory, type MemoryEstimate } from './memory.ts'
import { parse } from './quantization.ts'

/** Device on which a model runs. */
export type Device =
  /** A Mac whose GPU shares the machine's memory. */
  | { readonly kind: 'apple' }
  /** A GPU with its own memory; its compute capability times ten, such as 89 for 8.9. */
  | { readonly kind: 'nvidia'; readonly capability: number }
  | { readonly kind: 'cpu' }
  /** Any other device, with unknown properties. */
  | { readonly kind: 'other' }

/** The fields of an artifact by which `selectArtifact` chooses. */
export type ArtifactCandidate = Pick<Manifest.Artifact, 'format' | 'quantization'> & {
  readonly bytes: bigint | number
}

/** The machine and the purpose for which an artifact of a model is chosen. */
export type SelectionCriteria = {
  readonly device: Device
  /** Bytes of memory for weights and cache: the GPU's own memory, otherwise the machine's. */
  readonly memoryBytes: number
  readonly task: 'inference' | 'training'
  /** Number of tokens that one context must hold. */
  readonly contextLength: number
  /** Configured number of parallel answers; if absent, `estimateMemory` chooses it. */
  readonly sequences?: number | undefined
  /**
   * Dimensions that determine how much KV cache a token of context takes; if absent, the cache is
   * estimated from `parameters`.
   */
  readonly cache?: Manifest.KvCacheDimensions | undefined
  readonly parameters?: bigint | undefined
  /** Task of the model; models that write no text keep no cache. */
  readonly modelTask?: Manifest.ModelTask | undefined
  /** Formats that the available engines can run; all of them when absent. */
  readonly formats?: readonly Manifest.ArtifactFormat[] | undefined
}

/** A rejected artifact, and the reason. */
export type RejectedArtifact<T> = { readonly artifact: T; readonly reason: string }

/**
 * The chosen artifact and why it was chosen, and the other artifacts, each with the reason against
 * it.
 */
export type Selection<T> = {
  readonly selected?: {
    readonly artifact: T
    readonly need: MemoryEstimate
    readonly reason: string
  }
  /** The artifacts that were not chosen, in order of preference. */
  readonly rejected: readonly RejectedArtifact<T>[]
}

/** Formats in order of preference, each with its advantage as text. */
type Preference = readonly (readonly [Manifest.ArtifactFormat, string])[]

const trained = 'training needs trainable weights'
const preferences: Readonly<Record<string, Preference>> = {
  'apple inference': [
    ['mlx', 'MLX is the fastest on Apple Silicon'],
    ['gguf', 'llama.cpp runs on Metal'],
    ['safetensors', 'PyTorch runs on Metal'],
    ['onnx', 'ONNX Runtime runs on the CPU'],
  ],
  'apple training': [
    ['safetensors', trained],
    ['mlx', 'MLX can train adapters'],
  ],
  'nvidia inference': [
    ['tensorrt_llm', 'a compiled engine is the fastest on its GPU'],
    ['safetensors', 'vLLM batches parallel requests'],
    ['gguf', 'llama.cpp runs on CUDA'],
    ['onnx', 'ONNX Runtime runs on the CPU'],
  ],
  'nvidia training': [['safetensors', trained]],
  'cpu inference': [
    ['gguf', 'llama.cpp is the fastest on a CPU'],
    ['onnx', 'ONNX Runtime runs on any CPU'],
    ['safetensors', 'PyTorch runs on any CPU, slowly'],
  ],
  'cpu training': [['safetensors', trained]],
  'other inference': [
    ['safetensors', 'most programs read this format'],
    ['gguf', 'llama.cpp runs nearly everywhere'],
    ['onnx', 'ONNX Runtime runs nearly everywhere'],
  ],
  'other training': [['safetensors', trained]],
}

const four = [4, 5, 6, 8, 16, 32, 3, 2, 1]
const eight = [8, 6, 5, 4, 16, 32, 3, 2, 1]
const full = [16, 32, 8, 6, 5, 4, 3, 2, 1]

/** Returns numbers of bits for a weight, the preferred number first. */
function preferredBits(
  format: Manifest.ArtifactFormat,
  { device, task, memoryBytes }: SelectionCriteria,
) {
  if (task === 'training') return full
  const small = memoryBytes < CPU_SMALL_BYTES
  const slow = device.kind === 'cpu' || device.kind === 'other'
  if (format === 'safetensors') return device.kind === 'cpu' ? [16, 32, 8, 4] : full
  if (format === 'tensorrt_llm') return [8, 16, 4, 32]
  // ONNX Runtime has no fast 16-bit arithmetic on CPUs.
  if (format === 'onnx') return small ? [4, 8, 16, 32] : [8, 32, 16, 4]
  return small && slow ? four : eight
}

const capability = (tenfold: number) => `${Math.floor(tenfold / 10)}.${tenfold % 10}`

/**
 * Returns the reason why an NVIDIA GPU cannot run an artifact; `undefined` if it can. `have` is the
 * GPU's compute capability, times ten.
 */
function nvidiaIncompatibility(
  have: number,
  { format, quantization }: ArtifactCandidate,
): string | undefined {
  const { method, compiledFor } = parse(quantization)
  if (format === 'tensorrt_llm') {
    if (compiledFor === undefined) return 'the artifact names no target GPU'
    if (compiledFor === have) return undefined
    const expected = capability(compiledFor)
    return `compiled for compute capability ${expected}, but this GPU has ${capability(have)}`
  }
  const least =
    format === 'gguf'
      ? 50
      : format !== 'safetensors'
        ? 0
        : quantization === 'bf16' || method === 'fp8'
          ? 80
          : method === 'awq'
            ? 75
            : 70
  if (have >= least) return undefined
  return `needs compute capability ${capability(least)}, but this GPU has ${capability(have)}`
}

/**
 * Returns the reason why an artifact cannot be used at all; `undefined` if only its memory remains
 * to be checked.
 */
function incompatibility(
  criteria: SelectionCriteria,
  artifact: ArtifactCandidate,
): string | undefined {
  const { device, task, formats } = criteria
  const { format, quantization } = artifact
  if (formats && !formats.includes(format)) {
    return `the engine runs ${formats.join(' and ')}, not ${format}`
  }
  const { method } = parse(quantization)
  if (
    task === 'training' &&
    (format === 'gguf' || format === 'onnx' || format === 'tensorrt_llm')
  ) {
    return `${trained}, but ${format} has none`
  }
  if (task === 'training' && (method === 'gptq' || method === 'awq')) {
    return `${method} weights cannot be trained`
  }
  if (format === 'mlx' && device.kind !== 'apple') return 'MLX runs only on Apple Silicon'
  if (format === 'tensorrt_llm' && device.kind !== 'nvidia')
    return 'TensorRT runs only on NVIDIA GPUs'
  if (device.kind === 'nvidia') return nvidiaIncompatibility(device.capability, artifact)
  const packed = ['gptq', 'awq', 'bnb', 'fp8', 'int'].includes(method)
  if (format === 'safetensors' && packed) return `${quantization} weights need an NVIDIA GPU`
  return undefined
}

/** Returns the usable memory: a part of a Mac's unified memory is reserved for the system. */
export function usableBytes({
  device,
  memoryBytes,
}: Pick<SelectionCriteria, 'device' | 'memoryBytes'>): number {
  if (device.kind !== 'apple') return memoryBytes
  const { small, large } = UNIFIED_PERCENT
  const share = memoryBytes > UNIFIED_LARGE_BYTES ? large : small
  return Math.floor((memoryBytes * share) / 100)
}

/**
 * Tokens of a shorter context that is suggested if the requested context does not fit; enough for
 * long conversations.
 */
const SHORT_CONTEXT = 8192

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`

function describeMemory(need: MemoryEstimate, { contextLength }: SelectionCriteria): string {
  const { sequences } = need
  const contexts = sequences === 1 ? 'a context' : `${sequences} contexts`
  const parts = [
    `${gigabytes(need.weights)} weights`,
    ...(need.cache > 0
      ? [`${gigabytes(need.cache)} for ${contexts} of ${contextLength} tokens`]
      : []),
    `${gigabytes(need.overhead)} overhead`,
    ...(need.node > 0 ? [`${gigabytes(need.node)} node`] : []),
  ]
  return `${gigabytes(need.total)}: ${parts.join(', ')}`
}

type RankedArtifact<T> = {
  readonly artifact: T
  readonly order: readonly number[]
  readonly why: string
}

function rank<T extends ArtifactCandidate>(
  criteria: SelectionCriteria,
  artifact: T,
): RankedArtifact<T> {
  const preference = preferences[`${criteria.device.kind} ${criteria.task}`] ?? []
  const index = preference.findIndex(([format]) => format === artifact.format)
  const { bits } = parse(artifact.quantization)
  const byBits = bits === undefined ? -1 : preferredBits(artifact.format, criteria).indexOf(bits)
  // Among equal bits, older types such as `q4_0` come last. Then larger files come first, because
  // they are more exact.
  const isOld = /^q\d_\d$/.test(artifact.quantization) && bits !== 8
  const last = 99
  const order = [
    index < 0 ? last : index,
    byBits < 0 ? last : byBits,
    isOld ? 1 : 0,
    -Number(artifact.bytes),
  ]
  return { artifact, order, why: preference[index]?.[1] ?? 'no better artifact exists' }
}

const inOrder = <T>(a: RankedArtifact<T>, b: RankedArtifact<T>): number => {
  for (const [index, value] of a.order.entries()) {
    const difference = value - b.order[index]!
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * Chooses the artifact of a model for a machine: the fastest that the machine can run and that fits
 * into its memory with the requested context. Returns reasons, also for the rejected artifacts.
 *
 * The order of formats is that of the project's first description, which is not in this repository:
 * MLX on Apple Silicon and TensorRT-LLM on NVIDIA for inference, safetensors for training and on
 * unknown devices; GGUF on a CPU, with 4 bits below 16 GB and with 8 bits from there on. An
 * artifact that does not fit is replaced by one that fits.
 */
export function selectArtifact<T extends ArtifactCandidate>(
  criteria: SelectionCriteria,
  artifacts: readonly T[],
): Selection<T> {
  const usable = usableBytes(criteria)
  const { modelTask = 'chat', device } = criteria
  const keepsContext = modelTask !== 'embedding' && modelTask !== 'image'
  const place = { keepsContext, memoryBytes: usable, isOnGpu: device.kind === 'nvidia' }
  const rejected: RejectedArtifact<T>[] = []
  let selected: Selection<T>['selected']
  const ranked = artifacts.map((artifact) => rank(criteria, artifact)).sort(inOrder)
  for (const { artifact, why } of ranked) {
    const bytes = Number(artifact.bytes)
    const needed = { ...criteria, ...place, bytes, isGguf: artifact.format === 'gguf' }
    const need = estimateMemory(needed)
    const words = describeMemory(need, criteria)
    const fault = incompatibility(criteria, artifact)
    if (fault !== undefined) rejected.push({ artifact, reason: fault })
    else if (need.total > usable) {
      const shorter = estimateMemory({ ...needed, contextLength: SHORT_CONTEXT, sequences: 1 })
      const isRemedy = shorter.total <= usable && need.cache > shorter.cache
      const remedy = isRemedy ? `; fits with \`contextLength\` ${SHORT_CONTEXT}` : ''
      const reason = `usable memory ${gigabytes(usable)}; required ${words}${remedy}`
      rejected.push({ artifact, reason })
    } else if (selected) {
      const other = `${selected.artifact.format} ${selected.artifact.quantization}`
      rejected.push({ artifact, reason: `fits, but ${other} is preferred` })
    } else
      selected = {
        artifact,
        need,
        reason: `${why}; usable memory ${gigabytes(usable)}; required ${words}`,
      }
  }
  return { ...(selected && { selected }), rejected }
}
