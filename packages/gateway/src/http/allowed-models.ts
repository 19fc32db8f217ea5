import type { InferenceService } from '../inference-service.ts'
import type { ApiKey } from '../keys/index.ts'

type ModelResolver = Pick<InferenceService, 'resolve'>

/** Returns the version of a model name; undefined if it cannot be resolved now. */
const versionOf = (answerer: ModelResolver, name: string) =>
  answerer.resolve(name).catch(() => undefined)

/** Returns the versions that a key may use now; `undefined` for all. Names may change versions. */
export async function allowedVersions(
  answerer: ModelResolver,
  { models }: Pick<ApiKey, 'models'>,
): Promise<ReadonlySet<string> | undefined> {
  if (models === undefined) return undefined
  const versions = await Promise.all(models.map((name) => versionOf(answerer, name)))
  return new Set(versions.filter((version) => version !== undefined))
}

/**
 * The name of a key's list under which a model may be asked that is named otherwise: by its
 * repository, by its version, or by its name on the chain. It is asked under that name, so that
 * whatever a name comes to stand for, no other model is.
 *
 * @returns The name itself where the key's list has it, has no model of it, or there is no list.
 */
export async function allowedName(
  answerer: ModelResolver,
  { models }: Pick<ApiKey, 'models'>,
  name: string,
): Promise<string> {
  if (models === undefined || models.includes(name)) return name
  const asked = await versionOf(answerer, name)
  if (asked === undefined) return name
  for (const allowed of models) if ((await versionOf(answerer, allowed)) === asked) return allowed
  return name
}
