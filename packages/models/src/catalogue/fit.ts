import { type Selection, type SelectionCriteria, selectArtifact } from '@ostrom/model-metadata'
import type { Manifest } from '@ostrom/protocol'
import { artifactBytes, type CatalogueEntry } from './catalogue.ts'

/** A variant of a model of the catalogue, as far as a choice needs it. */
export type CatalogueVariant = Pick<Manifest.Artifact, 'format' | 'quantization'> & {
  readonly bytes: number
}

/** A machine, and what is assumed of a model that the catalogue does not describe in full. */
export type FitOptions = Pick<SelectionCriteria, 'device' | 'memoryBytes'> & {
  /** Tokens of a context where the entry states none. */
  readonly contextDefault: number
}

/** Formats that the engines which come with a node can run. */
const formats = ['gguf', 'onnx'] as const

/**
 * The variant of a model that a node runs on a machine, and the memory that it takes, where no
 * context length and no number of answers are configured: what the Provide page tells.
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
