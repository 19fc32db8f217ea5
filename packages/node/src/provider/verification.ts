import type { Ledger } from '@ostrom/ledger'
import { Inference, Offer, Receipt } from '@ostrom/protocol'
import type { ServedModel } from './served-model.ts'

/** What the offer of a model promises of its answers: what their receipts will show. */
export function verificationOf(
  { manifest, model }: Pick<ServedModel, 'manifest' | 'model'>,
  { audits }: Pick<Ledger, 'audits'>,
): Offer.VerificationTerms {
  const { artifactHash, build, counting, seeded } = model.info
  const isText = manifest.task !== 'embedding' && manifest.task !== 'image'
  const sampling: Receipt.SamplingMode = isText && seeded ? 'seeded' : 'unverified'
  // Validators compute text anew, and only from token ids.
  const tier: Offer.Tier = audits && isText && counting === 'ids' ? 'T1' : 'T0'
  return {
    artifact: artifactHash,
    engineClass: Inference.buildHash(build),
    counting: Receipt.tokenCountings.indexOf(counting),
    sampling: Receipt.samplingModes.indexOf(sampling),
    tier: Offer.tiers.indexOf(tier),
  }
}
