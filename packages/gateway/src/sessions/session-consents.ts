import { Audit, type Domain, type Hash, SignedObject, type Signer } from '@ostrom/protocol'

/**
 * The client's audit modes for the answers of one session, with which it can opt out single
 * answers.
 */
export type SessionConsents = {
  /** Returns a request's commitment to its mode, which stays hidden until the session ends. */
  commit(clientNonce: Hash, mode: Audit.AuditMode): Promise<Hash>
  /**
   * Records a mode. If a lost channel dropped an answer, a later answer with the same index
   * replaces it.
   */
  record(index: bigint, mode: Audit.AuditMode): void
  /**
   * Signs the modes of the first `count` answers; undefined if all have the default mode, which the
   * session's authorization already permits.
   */
  sign(count: bigint): Promise<Audit.SignedConsent | undefined>
}

export type SessionConsentsOptions = {
  readonly sessionId: Hash
  readonly domain: Domain
  /**
   * The secret that hides the modes is derived from a signature of this key. A key on this machine
   * signs deterministically (RFC 6979), so the secret is the same after a restart. If a key on
   * another device signs otherwise, the secret of earlier commitments is lost at a restart.
   */
  readonly signer: Signer
  /** Audit modes of earlier answers, by index. An unknown mode counts as the default. */
  readonly auditModes?: ReadonlyMap<bigint, Audit.AuditMode>
}

/** Creates the consents of one session, with the restored audit modes. */
export function createSessionConsents(options: SessionConsentsOptions): SessionConsents {
  const { sessionId, domain, signer } = options
  const auditModes = new Map(options.auditModes)
  let made: Promise<Hash> | undefined
  const secret = (): Promise<Hash> => {
    made ??= signer
      .sign(SignedObject.signable(Audit.auditSecretStruct, { sessionId }, domain))
      .then(Audit.secretFromSignature)
    return made
  }
  return {
    async commit(clientNonce, mode) {
      return Audit.modeCommitment({ secret: await secret(), clientNonce, mode })
    },
    record(index, mode) {
      auditModes.set(index, mode)
    },
    async sign(count) {
      const covered = count < Audit.CONSENT_ANSWERS_MAX ? Number(count) : Audit.CONSENT_ANSWERS_MAX
      const wishes = Array.from({ length: covered }, (_, index) => {
        return auditModes.get(BigInt(index)) ?? Audit.defaultMode
      })
      if (wishes.every((mode) => mode === Audit.defaultMode)) return undefined
      const modes = Audit.encodeModes(wishes)
      const modesHash = Audit.modesHash(modes)
      const consent = { sessionId, count: BigInt(covered), modesHash, secret: await secret() }
      const message = SignedObject.signable(Audit.auditConsentStruct, consent, domain)
      return { consent, modes, signature: await signer.sign(message) }
    },
  }
}
