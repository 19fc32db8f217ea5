import type { InferenceService } from '../../inference/inference-service.ts'
import type { ApiKey } from '../../keys/index.ts'

type ModelResolver = Pick<InferenceService, 'resolve'>

/** Returns the version of a model name; undefined if it cannot be resolved now. */
const versionOf = (answerer: ModelResolver, name: string) =>
  answerer.resolve(name).catch(() => undefined)

/**
 * Returns the versions that a key may use now; `undefined` if it may use all. Later calls may
 * return other versions, because a name's target may change.
 */
export async function allowedVersions(
  answerer: ModelResolver,
  { models }: Pick<ApiKey, 'models'>,
): Promise<ReadonlySet<string> | undefined> {
  if (models === undefined) return undefined
  const versions = await Promise.all(models.map((name) => versionOf(answerer, name)))
  return new Set(versions.filter((version) => version !== undefined))
}

/**
 * Returns the name under which the key's list has a model. The request may name the model by its
 * repository, its version or its name on the chain. The gateway sends the question under the listed
 * name: the requested name may later mean another model, outside of the list.
 *
 * @returns The given name if the list contains it, if the list has no name of the same version, or
 * if the key has no list.
 */
export async function allowedName(
  answerer: ModelResolver,
  { models }: Pick<ApiKey, 'models'>,
  name: string,
): Promise<string> {
  if (models === undefined || models.includes(name)) return name
  const version = await versionOf(answerer, name)
  if (version === undefined) return name
  for (const allowed of models) if ((await versionOf(answerer, allowed)) === version) return allowed
  return name
}
