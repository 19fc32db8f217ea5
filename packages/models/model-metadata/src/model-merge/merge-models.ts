import { invalid, type ModelFiles, readSpan } from '../files.ts'
import { decodeFloats, encodeFloats, type FloatType } from '../floats.ts'
import { MERGE_MODELS_MAX, WEIGHTS_WINDOW_BYTES } from '../limits.ts'
import type { MergeMethod } from '../lora/combine.ts'
import type { MergedFile } from '../lora/merge.ts'
import { checkMergeable, type MergeableModel, openMergeable, tensorOf } from './mergeable.ts'
import { mergedTensor } from './merged-tensor.ts'

/** A model of a merge, and its weight. */
export type WeightedModelFiles = { readonly files: ModelFiles; readonly weight: number }

/** Models of a merge, and its method. */
export type ModelMergePlan = {
  readonly models: readonly WeightedModelFiles[]
  readonly method: MergeMethod
  /** Model from which the others were tuned; required for `ties`, and only for it. */
  readonly base?: ModelFiles | undefined
}

type OpenedPlan = {
  /** The model whose files determine the layout of the result. */
  readonly layout: MergeableModel
  readonly models: readonly { readonly model: MergeableModel; readonly weight: number }[]
  readonly base: MergeableModel | undefined
  readonly method: MergeMethod
}

function checkPlan({ models, method, base }: ModelMergePlan): void {
  const max = method.kind === 'slerp' ? 2 : MERGE_MODELS_MAX
  const min = method.kind === 'ties' ? 1 : 2
  if (models.length < min || models.length > max) {
    const remedy = `${method.kind} takes ${min === max ? min : `${min} to ${max}`}.`
    throw invalid('merge', { field: 'Models', value: models.length, remedy })
  }
  const total = models.reduce((sum, { weight }) => sum + weight, 0)
  if (method.kind === 'linear' && total === 0) {
    const remedy = 'They are divided by their sum, so it must not be zero.'
    throw invalid('merge', { field: 'Weights', value: 'a sum of zero', remedy })
  }
  if ((method.kind === 'ties') === (base !== undefined)) return
  const remedy = base ? `${method.kind} takes none.` : 'Name the model that they were tuned from.'
  throw invalid('merge', { field: 'Base', value: base ? 'named' : 'missing', remedy })
}

async function openPlan(plan: ModelMergePlan): Promise<OpenedPlan> {
  checkPlan(plan)
  const base = plan.base && (await openMergeable(plan.base))
  const models = []
  for (const { files, weight } of plan.models) {
    models.push({ model: await openMergeable(files), weight })
  }
  const layout = base ?? models[0]!.model
  for (const { model } of models) checkMergeable(layout, model)
  return { layout, models, base, method: plan.method }
}

async function* copyBytes({ files }: MergeableModel, path: string, from: number, to: number) {
  for (let offset = from; offset < to; offset += WEIGHTS_WINDOW_BYTES) {
    const length = Math.min(WEIGHTS_WINDOW_BYTES, to - offset)
    yield await readSpan(files, path, { offset, length })
  }
}

async function* mergedBytes(opened: OpenedPlan, path: string): AsyncGenerator<Uint8Array> {
  const { layout, models, base, method } = opened
  const tensors = [...layout.tensors.values()].filter((tensor) => tensor.path === path)
  let at = 0
  for (const tensor of tensors.sort((a, b) => a.offset - b.offset)) {
    yield* copyBytes(layout, path, at, tensor.offset)
    const { name } = tensor
    const source = (model: MergeableModel) => {
      return { files: model.files, tensor: tensorOf(model, name)! }
    }
    const type = tensor.dtype as FloatType
    const merged = mergedTensor({
      models: models.map(({ model, weight }) => ({ ...source(model), weight })),
      base: base && source(base),
      method,
    })
    for await (const values of merged) {
      const bytes = encodeFloats(values, type)
      if (!decodeFloats(bytes, type).every(Number.isFinite)) {
        const remedy = 'Give the models less weight, or merge into F32.'
        throw invalid(path, {
          field: `Tensor ${name.slice(0, 64)}`,
          value: `beyond ${type}`,
          remedy,
        })
      }
      yield bytes
    }
    at = tensor.offset + tensor.bytes
  }
  yield* copyBytes(layout, path, at, layout.sizes.get(path) ?? 0)
}

/**
 * Merges whole models of safetensors, weight by weight: docs/spec/models.md, section 13. The result
 * has the files, types and metadata of the base, or of the first model if there is no base. The
 * same files and plan give the same bytes on every machine. 1 MiB of each model is in memory at a
 * time; `slerp` reads each tensor twice, `ties` three times.
 *
 * @returns The files with weights; all others are those of the base or the first model.
 * @throws {ModelUnsupportedError} The weights of a model are packed.
 * @throws {ModelFilesInvalidError} A model is broken, or architectures, vocabularies or shapes
 *   differ; the error names the difference.
 */
export async function mergeModels(plan: ModelMergePlan): Promise<readonly MergedFile[]> {
  const opened = await openPlan(plan)
  const { tensors, sizes } = opened.layout
  const paths = [...new Set([...tensors.values()].map(({ path }) => path))].sort()
  return paths.map((path) => {
    return { path, bytes: sizes.get(path) ?? 0, content: mergedBytes(opened, path) }
  })
}
