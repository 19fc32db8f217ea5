import {
  type Approval,
  type BlindTerms,
  type Domain,
  type Hash,
  Offer,
  Session,
} from '@ostrom/protocol'
import type { ChainView } from './chain-view.ts'
import { BlindTermsRefusedError } from './errors.ts'
import { type ChainSealKey, readSealKey } from './page-seal-key.ts'

/**
 * Compares a gateway's terms with the chain, so that the gateway cannot substitute a key of its own
 * for the key to which the page seals questions.
 *
 * @returns The id of the session, and the provider's key on the chain.
 * @throws {BlindTermsRefusedError}
 * @see docs/spec/blind-gateway.md, section 4.
 */
export async function checkTerms(
  { authorization, offer, sealKey, approval }: BlindTerms.BlindTerms,
  options: {
    readonly domain: Domain
    readonly chain: ChainView
    /** Base units that the session may pay at most. */
    readonly capMax?: bigint | undefined
  },
): Promise<{ readonly id: Hash; readonly known: ChainSealKey }> {
  const { domain, chain, capMax } = options
  const { provider } = offer
  const refuse = (reason: string) => new BlindTermsRefusedError({ reason })
  const offerHash = Offer.hash(offer, domain)
  if (authorization.offerHash !== offerHash || authorization.provider !== provider)
    throw refuse('the session is under another offer')
  if (authorization.asset !== offer.asset) throw refuse('the session pays in another asset')
  if (capMax !== undefined && authorization.cap > capMax)
    throw refuse(`the session may pay ${authorization.cap}, above your ${capMax}`)
  if (approval && !isForSession(approval, authorization, domain))
    throw refuse('the approval that it asks for is not one of this session')
  const [isOffered, known] = await Promise.all([
    chain.isOffered(provider, offerHash),
    readSealKey(chain, provider),
  ]).catch((error: unknown) => {
    const why = error instanceof Error ? error.message.replace(/\.$/, '') : 'no reason given'
    throw refuse(`the provider's key cannot be read on the chain: ${why}`)
  })
  if (!isOffered) throw refuse('the chain has no such offer')
  if (!known) throw refuse('the chain has no key of this provider')
  if (known.sealKey !== sealKey) throw refuse('the gateway names another key than the chain')
  return { id: Session.idOf(authorization, domain), known }
}

/**
 * Returns true for an approval by which the client lets the sessions contract move the session's
 * asset. The approval must end by `openBySeconds`, the latest time to open the session.
 */
function isForSession(
  { owner, spender, asset, validUntilSeconds }: Approval.Approval,
  { client, asset: paid, openBySeconds }: Session.SessionAuthorization,
  domain: Domain,
): boolean {
  const contract = domain.scheme === 'eip712' ? domain.contracts.sessions : domain.program
  const isOwn = owner === client && asset === paid && validUntilSeconds <= openBySeconds
  return isOwn && spender === contract
}
