import type { Source } from '@ostrom/storage'
import { registered } from '../models/known.ts'
import type { CommandContext } from './context.ts'

/** The registered model of a name. @throws {ModelUnknownError} */
export async function needModel(
  context: CommandContext,
  model: string,
  extra: readonly Source[] = [],
) {
  const found = await registered(context, model, extra)
  if (found) return found
  const { ModelUnknownError } = await import('@ostrom/gateway')
  throw new ModelUnknownError({ model })
}
