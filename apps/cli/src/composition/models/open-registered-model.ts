import type { EvaluationModel, OpenEvaluationOptions } from '@ostrom/evaluation/open-model-file'
import { ModelNotRunnableError } from '@ostrom/models/model-not-runnable'
import { Manifest } from '@ostrom/protocol'
import type { CommandContext } from '../../context/context.ts'
import { withLedger } from '../../context/context.ts'
import { withStorage } from '../../context/open-storage.ts'
import { openModel } from './open-model.ts'
import { requireModel } from './require-model.ts'

/**
 * Returns `onnx` if the named form (an artifact, such as `onnx/f16`) is of this format. Without a
 * name, returns `onnx` if the model has ONNX artifacts and no GGUF artifacts.
 */
function engineOf({ artifacts }: Manifest.Manifest, named: string | undefined): 'llama' | 'onnx' {
  const forms = named === undefined ? artifacts.map(Manifest.variantOf) : [named]
  const has = (format: Manifest.ArtifactFormat) =>
    forms.some((form) => form.startsWith(`${format}/`))
  return has('onnx') && !has('gguf') ? 'onnx' : 'llama'
}

/**
 * Opens a registered model in the named form or, without a name, in the form that fits this
 * machine.
 *
 * @throws {ModelUnknownError} No registered model has this name.
 * @throws {ModelNotRunnableError} No form fits, the model gives no likelihoods, or its manifest
 * names no tokenizer.
 */
export async function openRegisteredModel(
  context: CommandContext,
  { model: name, ...options }: OpenEvaluationOptions & { readonly model: string },
): Promise<EvaluationModel> {
  const { manifest } = await requireModel(context, name)
  const engine = { kind: engineOf(manifest, options.artifact), sequences: 1, ...options } as const
  return await withStorage(context.config, async ({ storage, sources }) => {
    const opened = await withLedger(context, (ledger) =>
      openModel({ ledger, storage, sources }, { model: name, engine }),
    )
    const { model, tokenizer } = opened
    try {
      if (!tokenizer) throw notRunnable(name, 'its manifest names no tokenizer')
      if (!model.score) throw notRunnable(name, 'it writes no text whose likelihood it could tell')
    } catch (error) {
      await opened.engine.close()
      throw error
    }
    const { artifactHash } = model.info
    const artifact = manifest.artifacts.find(({ sha256 }) => sha256 === artifactHash)
    return {
      model,
      tokenizer,
      form: artifact && Manifest.variantOf(artifact),
      engine: opened.engine,
    }
  })
}

const notRunnable = (model: string, reason: string) => new ModelNotRunnableError({ model, reason })
