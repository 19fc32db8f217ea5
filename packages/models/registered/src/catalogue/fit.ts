import { type Selection, type SelectionCriteria, selectArtifact } from '@ostrom/model-metadata'
import type { Manifest } from '@ostrom/protocol'
import { artifactBytes, type CatalogueEntry } from './catalogue.ts'

/** A variant of a model of the catalogue, with the fields that a choice needs. */
export type CatalogueVariant = Pick<Manifest.Artifact, 'format' | 'quantization'> & {
  readonly bytes: number
}

/** A machine, and the context length for models whose entry in the catalogue states none. */
export type FitOptions = Pick<SelectionCriteria, 'device' | 'memoryBytes'> & {
  /** Context length in tokens if the entry has none. */
  readonly contextDefault: number
}

/** Formats that the included engines of a node can run. */
const formats = ['gguf', 'onnx'] as const

/**
 * Returns the variant of a model that a node runs on a machine, and its memory, if neither a
 * context length nor a number of answers is configured. The Provide page shows this result.
 */
export function fitCatalogueEntry(
  { task, cache, parameters, artifacts, contextLength }: CatalogueEntry,
  { device, memoryBytes, contextDefault }: FitOptions,
): Selection<CatalogueVariant> {
  const variants = artifacts.map((artifact) => {
    const { format, quantization } = artifact
    return { format, quantization, bytes: artifactBytes(artifact) }
  })
  const criteria = {
    task: 'inference',
    contextLength: contextLength ?? contextDefault,
    cache,
    modelTask: task,
    formats,
    parameters: parameters === undefined ? undefined : BigInt(parameters),
  } as const
  return selectArtifact({ ...criteria, device, memoryBytes }, variants)
}
