import type { LoadedModel } from '@ostrom/engine'
import type { Ledger } from '@ostrom/ledger'
import { Inference, Offer, Receipt } from '@ostrom/protocol'
import type { ServedModel } from '../served-model.ts'

/** Returns the verification terms of a model's offer, which its receipts will satisfy. */
export function verificationOf(
  { manifest, model, tier: chosen }: Pick<ServedModel, 'manifest' | 'model' | 'tier'>,
  { audits }: Pick<Ledger, 'audits'>,
): Offer.VerificationTerms {
  const { artifactHash, build, counting, seeded } = model.info
  const isEmbedding = manifest.task === 'embedding'
  const sampled: Receipt.SamplingMode = seeded ? 'seeded' : 'unverified'
  const sampling = isEmbedding ? embeddingSampling(model) : sampled
  // No validator can reproduce an image as evidence, so answers with images have receipts but no
  // audits.
  const isAudited = audits && counting === 'ids' && manifest.task !== 'image'
  const tier: Offer.Tier = chosen ?? (isAudited ? 'T1' : 'T0')
  return {
    artifact: artifactHash,
    engineClass: Inference.buildHash(build),
    counting: Receipt.tokenCountings.indexOf(counting),
    sampling: Receipt.samplingModes.indexOf(sampling),
    tier: Offer.tiers.indexOf(tier),
  }
}

/** Returns the sampling mode of an answer's receipt: docs/spec/inference.md, sections 7, 11, 12. */
export function samplingModeOf(
  model: Pick<LoadedModel, 'info'>,
  question: Pick<Inference.InferenceRequest, 'prompt' | 'sampler' | 'userSeed'>,
): Receipt.SamplingMode {
  if (Inference.isEmbeddingPrompt(question.prompt)) return embeddingSampling(model)
  return model.info.seeded ? Inference.samplingMode(question) : 'unverified'
}

/** Engines that take token ids compute embeddings themselves; others forward texts to a server. */
const embeddingSampling = ({ info }: Pick<LoadedModel, 'info'>): Receipt.SamplingMode =>
  info.counting === 'ids' ? 'greedy' : 'unverified'
