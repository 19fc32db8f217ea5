import { existsSync } from 'node:fs'
import type { EvaluationModel, OpenEvaluationOptions } from '@ostrom/evaluation/open-model-file'
import { isRepository } from '@ostrom/models/catalogue/alias'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { requireModel } from '../../composition/models/require-model.ts'
import { openContext } from '../../context/context.ts'

/**
 * Opens a GGUF file or a registered model, so that the caller can measure the model, or measure a
 * dataset with it.
 *
 * @throws {ArgumentInvalidError} The path is missing or of another format.
 */
export async function openEvaluatedModel(
  command: Command,
  model: string,
  options: OpenEvaluationOptions,
): Promise<EvaluationModel> {
  if (isModelFile(model)) {
    const { openModelFile } = await import('@ostrom/evaluation/open-model-file')
    return await openModelFile(model, options)
  }
  const { openRegisteredModel } = await import('../../composition/models/open-registered-model.ts')
  return await openRegisteredModel(await openContext(command), { model, ...options })
}

/**
 * Opens a base model of this machine, with or without an unregistered adapter.
 *
 * @throws {ArgumentInvalidError} The base model or the adapter does not exist.
 */
export async function openLocalAdapter(
  parts: { readonly base: string; readonly adapter?: string | undefined },
  options: OpenEvaluationOptions,
): Promise<EvaluationModel> {
  const { openTrainedAdapter } = await import('@ostrom/local-training/trained-adapter')
  return await openTrainedAdapter(parts, options)
}

/**
 * Checks that a model exists, without loading it.
 *
 * @throws {ArgumentInvalidError} The path is missing or of another format.
 * @throws {ModelUnknownError} No model of this name is registered.
 */
export async function assertEvaluatedModel(command: Command, model: string): Promise<void> {
  if (!isModelFile(model)) await requireModel(await openContext(command), model)
}

/** Returns whether the argument is a GGUF file; otherwise it is the name of a registered model. */
function isModelFile(model: string): boolean {
  const isPresent = existsSync(model)
  if (isPresent && model.endsWith('.gguf')) return true
  const isFolder = isPresent && model.includes('/') && !isRepository(model)
  if (!isFolder && !/^[./~]|\.gguf$/.test(model)) return false
  const file =
    'a GGUF file that exists, or a registered model: publish other variants, then name it'
  throw new ArgumentInvalidError({ argument: 'model', value: model, expected: file })
}
