import { Audit, type Domain, type Hash, type Signer } from '@ostrom/protocol'

/** Who may see which answer of one session, as its client wished. */
export type SessionConsents = {
  /** What a question says of its mode until the session ends. */
  commit(clientNonce: Hash, mode: Audit.AuditMode): Promise<Hash>
  /** A later answer at the same index takes an earlier one's place: a lost channel forgets some. */
  record(index: bigint, mode: Audit.AuditMode): void
  /**
   * The word to the provider on the first `count` answers; undefined where there are none. Said
   * also where all are private: it is what the provider shows when they are demanded on chain.
   */
  sign(count: bigint): Promise<Audit.SignedConsent | undefined>
}

export type SessionConsentsOptions = {
  readonly sessionId: Hash
  readonly domain: Domain
  /** Signs deterministically (RFC 6979), so that the secret is the same after a restart. */
  readonly signer: Signer
  /** Modes of the answers before, by index; what is not known is private. */
  readonly auditModes?: ReadonlyMap<bigint, Audit.AuditMode>
}

export function createSessionConsents(options: SessionConsentsOptions): SessionConsents {
  const { sessionId, domain, signer } = options
  const known = new Map(options.auditModes)
  let made: Promise<Hash> | undefined
  const secret = (): Promise<Hash> => {
    made ??= signer.sign(Audit.secretDigest(sessionId, domain)).then(Audit.secretFromSignature)
    return made
  }
  return {
    async commit(clientNonce, mode) {
      return Audit.modeCommitment({ secret: await secret(), clientNonce, mode })
    },
    record(index, mode) {
      known.set(index, mode)
    },
    async sign(count) {
      const covered = count < Audit.CONSENT_ANSWERS_MAX ? Number(count) : Audit.CONSENT_ANSWERS_MAX
      const wishes = Array.from({ length: covered }, (_, index) => {
        return known.get(BigInt(index)) ?? 'canary-only'
      })
      if (covered === 0) return undefined
      const modes = Audit.encodeModes(wishes)
      const modesHash = Audit.modesHash(modes)
      const consent = { sessionId, count: BigInt(covered), modesHash, secret: await secret() }
      return { consent, modes, signature: await signer.sign(Audit.consentHash(consent, domain)) }
    },
  }
}
