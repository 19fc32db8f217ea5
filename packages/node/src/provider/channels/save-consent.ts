import { Audit } from '@ostrom/protocol'
import { QuestionRefusedError } from '../errors.ts'
import type { ChannelServerOptions } from './channel-server-options.ts'

/**
 * Stores a consent if the client's key signed it for this session. A contract account's signature
 * is no proof, because the contract can revoke it.
 *
 * @throws {QuestionRefusedError} The client's key did not sign it.
 */
export async function saveConsent(
  { consent, modes, signature }: Audit.SignedConsent,
  { context, session }: Pick<ChannelServerOptions, 'context' | 'session'>,
): Promise<void> {
  const covers = BigInt(modes.length) === consent.count && consent.sessionId === session.id
  const bound = Audit.modesHash(modes) === consent.modesHash
  const digest = Audit.consentHash(consent, session.domain)
  const account = session.consentSigner
  const isSigned = () => context.keys.verify({ digest, signature, account, byKey: true })
  if (covers && bound && (await isSigned())) {
    return await context.saveConsent({ consent, modes, signature })
  }
  throw new QuestionRefusedError({ reason: 'the consent belongs to another session' })
}
