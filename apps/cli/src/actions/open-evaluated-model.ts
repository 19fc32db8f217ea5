import { existsSync } from 'node:fs'
import { ArgumentInvalidError } from '@ostrom/command-line/arguments'
import type { Command } from 'commander'
import { isRepository } from '../catalogue/alias.ts'
import { openContext } from '../context/context.ts'
import type { EvaluationModel, OpenEvaluationOptions } from '../evaluation/open.ts'
import { requireModel } from '../models/require-model.ts'

/**
 * Opens a GGUF file or a registered model, to measure it or by it.
 *
 * @throws {ArgumentInvalidError} The path is missing or of another format.
 */
export async function openEvaluatedModel(
  command: Command,
  model: string,
  options: OpenEvaluationOptions,
): Promise<EvaluationModel> {
  const { openModelFile, openRegisteredModel } = await import('../evaluation/open.ts')
  if (isModelFile(model)) return await openModelFile(model, options)
  return await openRegisteredModel(await openContext(command), { model, ...options })
}

/**
 * Opens a base of this machine with an adapter that is not registered, or without one.
 *
 * @throws {ArgumentInvalidError} There is no such base or adapter.
 */
export async function openLocalAdapter(
  parts: { readonly base: string; readonly adapter?: string | undefined },
  options: OpenEvaluationOptions,
): Promise<EvaluationModel> {
  const { openTrainedAdapter } = await import('../local-training/trained-adapter.ts')
  return await openTrainedAdapter(parts, options)
}

/**
 * Checks that a model is there, without loading it.
 *
 * @throws {ArgumentInvalidError} The path is missing or of another format.
 * @throws {ModelUnknownError} No model of this name is registered.
 */
export async function assertEvaluatedModel(command: Command, model: string): Promise<void> {
  if (!isModelFile(model)) await requireModel(await openContext(command), model)
}

/** Returns whether it is a GGUF file; otherwise it is the name of a registered model. */
function isModelFile(model: string): boolean {
  const isPresent = existsSync(model)
  if (isPresent && model.endsWith('.gguf')) return true
  const isFolder = isPresent && model.includes('/') && !isRepository(model)
  if (!isFolder && !/^[./~]|\.gguf$/.test(model)) return false
  const file =
    'a GGUF file that exists, or a registered model: publish other variants, then name it'
  throw new ArgumentInvalidError({ argument: 'model', value: model, expected: file })
}
