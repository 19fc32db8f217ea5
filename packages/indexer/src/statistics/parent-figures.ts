import type { Hash, Manifest } from '@ostrom/protocol'

export type ManifestEvaluations = NonNullable<Manifest.Manifest['evaluations']>

/** Reads the manifest of a version; `undefined` if no source has it. */
export type ManifestReader = (version: Hash) => Promise<Manifest.Manifest | undefined>

/**
 * Returns the evaluation figures in each parent's manifest, by the parent's version; none for a
 * manifest that is not available.
 */
export async function parentFigures(
  read: ManifestReader,
  parents: readonly Hash[],
): Promise<readonly { readonly version: Hash; readonly figures: ManifestEvaluations }[]> {
  return await Promise.all(
    parents.map(async (version) => {
      const { evaluations = [] } = (await read(version)) ?? {}
      return { version, figures: evaluations }
    }),
  )
}
