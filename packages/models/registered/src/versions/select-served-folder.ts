import { Manifest } from '@ostrom/protocol'
import { ArtifactUnknownError } from '../catalogue/artifact-name.ts'
import { ModelNotRunnableError } from './model-not-runnable.ts'

/**
 * Selects the folder of safetensors with which vLLM servers were started. The machine of the node
 * does not matter, because the servers may run on other machines.
 *
 * @throws {ArtifactUnknownError} The model has no artifact of the configured name.
 * @throws {ModelNotRunnableError} The model has no such folder, or it has several and the
 *   configuration names none.
 */
export function selectServedFolder(
  manifest: Manifest.Manifest,
  { artifact: named }: { readonly artifact?: string | undefined },
): Manifest.Artifact {
  const model = manifest.name
  const refuse = (reason: string) => new ModelNotRunnableError({ model, reason })
  const forms = manifest.artifacts.filter(({ format }) => format === 'safetensors')
  const matching = forms.filter((one) => named === undefined || named === Manifest.variantOf(one))
  const [artifact] = matching
  if (!artifact && named !== undefined) {
    const known = manifest.artifacts.map(Manifest.variantOf)
    throw new ArtifactUnknownError({ model, artifact: named, known })
  }
  if (!artifact) throw refuse('it has no artifact of safetensors, which a vLLM server needs')
  if (matching.length > 1) {
    const variants = matching.map(Manifest.variantOf).join(', ')
    throw refuse(`it has several artifacts of safetensors: name one of ${variants} as \`artifact\``)
  }
  if (artifact.files.length > 1) return artifact
  throw refuse('its safetensors are a single file, without config.json and tokenizer.json')
}
