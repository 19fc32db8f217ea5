import { invalid, type ModelFiles } from '../files.ts'
import { type LoraAdapter, type LoraMetadata, openLoraAdapter, WEIGHTS_FILE } from './adapter.ts'
import { CONFIG_FILE } from './config.ts'
import { readMatrix } from './delta.ts'

/** Name, as PEFT calls it, and shape of a tensor of an adapter that is trained. */
export type TrainedMatrix = { readonly name: string; readonly shape: readonly number[] }

/** Terms of an adapter whose layers all have the same scale. */
type PlainTerms = Pick<LoraMetadata, 'rank' | 'alpha' | 'targetModules'>

/**
 * Rank, alpha, modules and tensors of a training, which an adapter must have so that the training
 * can continue from it.
 */
export type LoraContinuation = PlainTerms & {
  /** Every trained tensor, in the order in which the training concatenates their numbers. */
  readonly tensors: readonly TrainedMatrix[]
}

const listOf = (names: readonly string[]): string => [...names].sort().join(', ')

function checkConfig({ metadata: adapter, layers }: LoraAdapter, due: PlainTerms): void {
  const fields = [
    ['r', `${adapter.rank}`, `${due.rank}`],
    ['lora_alpha', `${adapter.alpha}`, `${due.alpha}`],
    ['target_modules', listOf(adapter.targetModules), listOf(due.targetModules)],
  ] as const
  for (const [field, value, expected] of fields) {
    if (value === expected) continue
    const remedy = `The training has ${expected}: choose the adapter's own value for it.`
    throw invalid(CONFIG_FILE, { field, value, remedy })
  }
  for (const [path, { rank, alpha, divisor }] of layers) {
    if (rank === due.rank && alpha === due.alpha && divisor === due.rank) continue
    const field = `Scale of ${path.slice(0, 128)}`
    const remedy = `The training scales by ${due.alpha} / ${due.rank}: it has no other scales.`
    throw invalid(CONFIG_FILE, { field, value: `${alpha} / ${divisor}, rank ${rank}`, remedy })
  }
}

/**
 * Returns the numbers of an adapter in the form of a training: the tensors concatenated in the
 * training's order, in 32 bits. Converting 16-bit numbers to 32 bits is exact.
 *
 * @throws {ModelFilesInvalidError} The adapter is broken, its rank, alpha or modules differ from
 *   those of the training, or it has other tensors.
 * @throws {ModelUnsupportedError} The adapter is no plain LoRA.
 */
export async function readTrainedTensors(
  files: ModelFiles,
  due: LoraContinuation,
): Promise<Float32Array> {
  const adapter = await openLoraAdapter(files)
  checkConfig(adapter, due)
  const own = new Map(
    [...adapter.layers.values()].flatMap(({ A, B }) => [
      [A.name, A] as const,
      [B.name, B] as const,
    ]),
  )
  const parts: Float32Array[] = []
  for (const { name, shape } of due.tensors) {
    const tensor = own.get(name)
    if (!tensor || tensor.shape.join() !== shape.join()) {
      const value = tensor ? tensor.shape.join(' x ') : 'missing'
      const remedy = `The training has ${shape.join(' x ')}: name an adapter of the same base.`
      throw invalid(WEIGHTS_FILE, { field: `Tensor ${name.slice(0, 128)}`, value, remedy })
    }
    own.delete(name)
    parts.push(await readMatrix(adapter, tensor))
  }
  const [extra] = own.keys()
  if (extra !== undefined) {
    const remedy = 'The training has no such tensor: name an adapter of the same base.'
    throw invalid(WEIGHTS_FILE, { field: 'Tensor', value: extra.slice(0, 128), remedy })
  }
  const values = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    values.set(part, at)
    at += part.length
  }
  return values
}
