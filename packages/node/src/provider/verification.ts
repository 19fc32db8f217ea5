import type { Ledger } from '@ostrom/ledger'
import { Inference, Offer, Receipt } from '@ostrom/protocol'
import type { ServedModel } from './served-model.ts'

/** Returns the verification terms of a model's offer, which its receipts will satisfy. */
export function verificationOf(
  { manifest, model }: Pick<ServedModel, 'manifest' | 'model'>,
  { audits }: Pick<Ledger, 'audits'>,
): Offer.VerificationTerms {
  const { artifactHash, build, counting, seeded } = model.info
  const isText = manifest.task !== 'embedding' && manifest.task !== 'image'
  const sampling: Receipt.SamplingMode = isText && seeded ? 'seeded' : 'unverified'
  // Validators recompute only text answers with token ids.
  const tier: Offer.Tier = audits && isText && counting === 'ids' ? 'T1' : 'T0'
  return {
    artifact: artifactHash,
    engineClass: Inference.buildHash(build),
    counting: Receipt.tokenCountings.indexOf(counting),
    sampling: Receipt.samplingModes.indexOf(sampling),
    tier: Offer.tiers.indexOf(tier),
  }
}
