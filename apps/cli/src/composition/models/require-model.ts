import type { ContentSource } from '@ostrom/storage'
import type { CommandContext } from '../../context/context.ts'
import { resolveRegistered } from './resolve-model.ts'

/**
 * Returns the registered model with a name or id.
 *
 * @throws {ModelUnknownError}
 */
export async function requireModel(
  context: CommandContext,
  model: string,
  extra: readonly ContentSource[] = [],
) {
  const found = await resolveRegistered(context, model, extra)
  if (found) return found
  const { ModelUnknownError } = await import('@ostrom/models/model-unknown')
  throw new ModelUnknownError({ model })
}
