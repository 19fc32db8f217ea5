import { Manifest } from '@ostrom/protocol'
import { ArtifactUnknownError } from './artifact-name.ts'
import type { CatalogueArtifact, CatalogueEntry } from './catalogue.ts'

/**
 * Returns the artifact with a name; without a name, the first artifact of the entry.
 *
 * @throws {ArtifactUnknownError} The entry has no such artifact.
 */
export function artifactOf(entry: CatalogueEntry, name: string | undefined): CatalogueArtifact {
  const variants = entry.artifacts.map(Manifest.variantOf)
  const found = name === undefined ? entry.artifacts[0] : entry.artifacts[variants.indexOf(name)]
  if (found) return found
  throw new ArtifactUnknownError({ model: entry.alias, artifact: name ?? '', known: variants })
}
