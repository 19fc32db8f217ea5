import type { Ledger, SignedRegistrationTerms } from '@ostrom/ledger'
import { errorClass, type Hash, Manifest } from '@ostrom/protocol'

/** The chain has no proof that the creator named in a manifest registered the model. */
export class ModelSignatureInvalidError extends errorClass('ModelSignatureInvalidError', {
  code: 'model-signature-invalid',
  retry: 'never',
  summary: "The creator's signature of a model is invalid or missing.",
  details: ({ version, creator }: { version: Hash; creator: string }) => [
    `Version: ${version}.`,
    `Its manifest names the creator ${creator}, but the chain has no registration by it.`,
    'Use another RPC node: this one may lie, or may have pruned old blocks.',
  ],
}) {}

/**
 * Checks that the creator named by a manifest has signed its registration, so that the chain's node
 * need not be trusted. Chains without visible signatures (no capability `registrations`) are
 * trusted.
 *
 * @returns The signed terms; `undefined` if the chain shows no signatures.
 * @throws {ModelSignatureInvalidError}
 */
export async function requireCreatorSignature(
  { registrations }: Pick<Ledger, 'registrations'>,
  manifest: Manifest.Manifest,
): Promise<SignedRegistrationTerms | undefined> {
  if (!registrations) return undefined
  const terms = await registrations.signedRegistrationTerms(manifest)
  if (terms) return terms
  const { creator } = manifest
  throw new ModelSignatureInvalidError({ version: Manifest.hash(manifest), creator })
}
