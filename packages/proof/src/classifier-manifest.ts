import { BagClassifier } from '@ostrom/integer-model'
import type { AccountId, Manifest } from '@ostrom/protocol'

/** Returns the number of weights of a bag classifier. */
export const classifierWeights = ({
  embeddings,
  hidden,
  output,
}: BagClassifier.BagClassifier): number =>
  embeddings.length + hidden.weights.length + output.weights.length

/**
 * Returns the manifest of a bag classifier, whose only artifact is its model file. The manifest's
 * hash is the version that requests name, and to which a verifier contract belongs.
 */
export function classifierManifest({
  model,
  cid,
  ...stated
}: classifierManifest.Options): Manifest.Manifest {
  const bytes = BigInt(BagClassifier.encode(model).length)
  const blob = { cid, sha256: BagClassifier.idOf(model), bytes }
  return {
    ...stated,
    parents: [],
    task: 'completion',
    architecture: 'bag-classifier',
    parameters: BigInt(classifierWeights(model)),
    contextLength: PROMPT_TOKENS_MAX,
    artifacts: [{ ...blob, format: 'osbc', quantization: 'int8', files: ['model.bin'] }],
  }
}

/** A token is a byte. */
const PROMPT_TOKENS_MAX = 256

export declare namespace classifierManifest {
  type Options = Pick<Manifest.Manifest, 'name' | 'version' | 'license' | 'description'> & {
    readonly creator: AccountId
    readonly model: BagClassifier.BagClassifier
    /** CID of the model file: UnixFS, as for all artifacts. */
    readonly cid: string
  }
}
