import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../context/arguments.ts'
import { openContext } from '../context/context.ts'
import type { EvaluationModel, OpenEvaluationOptions } from '../evaluation/open.ts'

/**
 * Opens a GGUF file or a registered model, to measure it or by it.
 *
 * @throws {ArgumentInvalidError} The path is of another format.
 */
export async function openEvaluatedModel(
  command: Command,
  model: string,
  options: OpenEvaluationOptions,
): Promise<EvaluationModel> {
  const { openModelFile, openRegisteredModel } = await import('../evaluation/open.ts')
  if (model.endsWith('.gguf') && existsSync(model)) return await openModelFile(model, options)
  if (/^[./]/.test(model) && existsSync(model)) {
    const file = 'a GGUF file, or a registered model: publish other variants, then name it'
    throw new ArgumentInvalidError({ argument: 'model', value: model, expected: file })
  }
  return await openRegisteredModel(await openContext(command), { model, ...options })
}
