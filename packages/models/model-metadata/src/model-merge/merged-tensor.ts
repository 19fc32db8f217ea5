import { invalid, type ModelFiles, readSpan } from '../files.ts'
import { decodeFloats, type FloatType, floatBytes } from '../floats.ts'
import { WEIGHTS_WINDOW_BYTES } from '../limits.ts'
import type { LocatedTensor } from '../located-tensors.ts'
import { addArcSums, electedMean, type MergeMethod, slerpFactors } from '../lora/combine.ts'
import { createMagnitudeCounts, createTrim } from '../lora/magnitude-trim.ts'

// Merges one tensor of whole models, part by part. Sums use 64-bit floats, in the order of the
// models; results are rounded to 32 bits once.

type TensorSource = { readonly files: ModelFiles; readonly tensor: LocatedTensor }

/** The tensor of one name in each model, and for the method `ties` also in the base. */
export type TensorMerge = {
  readonly models: readonly (TensorSource & { readonly weight: number })[]
  readonly base: TensorSource | undefined
  readonly method: MergeMethod
}

/** Count of numbers in a part, which takes 1 MiB as 32-bit floats. */
const PART = WEIGHTS_WINDOW_BYTES / 4

async function readPart({ files, tensor }: TensorSource, from: number, count: number) {
  const { path, offset, dtype, name } = tensor
  const size = floatBytes[dtype as FloatType]
  const span = { offset: offset + from * size, length: count * size }
  const values = decodeFloats(await readSpan(files, path, span), dtype as FloatType)
  if (values.every(Number.isFinite)) return values
  throw invalid(path, {
    field: `Tensor ${name.slice(0, 64)}`,
    value: 'a value that is not finite',
    remedy: 'Fetch the file again, or leave this model out.',
  })
}

/**
 * Reads a tensor part by part: each yield is a list with the same part of the tensor from every
 * source.
 */
async function* partsOf(sources: readonly TensorSource[]): AsyncGenerator<readonly Float32Array[]> {
  const elements = Number(sources[0]?.tensor.elements ?? 0n)
  for (let from = 0; from < elements; from += PART) {
    const parts: Float32Array[] = []
    for (const source of sources) {
      parts.push(await readPart(source, from, Math.min(PART, elements - from)))
    }
    yield parts
  }
}

/** Yields the mean of the models' numbers with the weights of the models, part by part. */
async function* linear({ models }: TensorMerge): AsyncGenerator<Float32Array> {
  const total = models.reduce((sum, { weight }) => sum + weight, 0)
  for await (const parts of partsOf(models)) {
    yield parts[0]!.map((_, i) => {
      let sum = 0
      for (const [model, values] of parts.entries()) sum += models[model]!.weight * values[i]!
      return sum / total
    })
  }
}

async function* slerp({ models }: TensorMerge, share: number): AsyncGenerator<Float32Array> {
  let sums = { dot: 0, lengthA: 0, lengthB: 0 }
  for await (const [a, b] of partsOf(models)) sums = addArcSums(sums, a!, b!)
  const [towardsA, towardsB] = slerpFactors(sums, share)
  for await (const [a, b] of partsOf(models)) {
    yield a!.map((value, i) => towardsA * value + towardsB * b![i]!)
  }
}

/** Yields the differences from the base, each rounded to 32 bits. */
async function* changesOf(models: readonly TensorSource[], base: TensorSource) {
  for await (const [before, ...parts] of partsOf([base, ...models])) {
    const changes = parts.map((values) => values.map((value, i) => value - before![i]!))
    yield { before: before!, changes }
  }
}

async function* ties({ models, base }: TensorMerge, density: number): AsyncGenerator<Float32Array> {
  const keep = Math.floor(density * Number(base!.tensor.elements))
  const counts = models.map(() => createMagnitudeCounts(keep))
  for (const half of ['upper', 'lower'] as const) {
    for await (const { changes } of changesOf(models, base!)) {
      for (const [model, values] of changes.entries()) counts[model]!.add(values, half)
    }
  }
  const trims = counts.map((all) => createTrim(all.threshold()))
  for await (const { before, changes } of changesOf(models, base!)) {
    const trimmed = changes.map((values, model) => {
      return { values: trims[model]!(values), weight: models[model]!.weight }
    })
    yield before.map((value, i) => value + Math.fround(electedMean(trimmed, i)))
  }
}

/**
 * Yields the numbers of a merged tensor, part by part. @throws {ModelFilesInvalidError} A number is
 * not finite.
 */
export function mergedTensor(merge: TensorMerge): AsyncGenerator<Float32Array> {
  const { method } = merge
  if (method.kind === 'linear') return linear(merge)
  return method.kind === 'slerp' ? slerp(merge, method.share) : ties(merge, method.density)
}
