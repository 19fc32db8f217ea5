import type { SignatureScheme } from '@ostrom/ledger'
import {
  type AccountId,
  BaseError,
  type BlindTerms,
  type Clock,
  type Domain,
  type Hash,
  Hex,
  PrefixHistory,
  type RandomBytes,
  SessionAccount,
  type Signer,
} from '@ostrom/protocol'
import { ClientSession } from '../sessions/client-session.ts'
import type { ClientSessionOptions } from '../sessions/client-session-options.ts'
import { createStopPay } from '../sessions/payments/stop-pay.ts'
import { createSealKeyHolder } from '../sessions/seal-key.ts'
import { createSessionConsents } from '../sessions/session-consents.ts'
import { BlindChannel } from './blind-channel.ts'
import type { ChainView } from './chain-view.ts'
import { checkTerms } from './check-terms.ts'
import { BlindGatewayError, BlindTermsRefusedError } from './errors.ts'
import { createGatewayApi, type GatewayFetch, type TermsSignatures } from './gateway-api.ts'
import { createPageSealKey, type PageSealKey } from './page-seal-key.ts'

export type OpenBlindSessionOptions = {
  readonly fetch: GatewayFetch
  readonly model: string
  /** Most that the session may ever pay, in base units. */
  readonly cap?: bigint | undefined
  /** Domain of the chain's signatures, from the page's own configuration. */
  readonly domain: Domain
  /** Reads the chain independently of the gateway. */
  readonly chain: ChainView
  /** Verifies the receipts. */
  readonly keys: Pick<SignatureScheme, 'verify'>
  /** Returns the operator of the provider on the chain; undefined without one. */
  readonly operator: (provider: AccountId) => Promise<AccountId | undefined>
  /** Returns manifest and tokenizer of a version. */
  readonly modelOf: (version: Hash) => Promise<Pick<ClientSessionOptions, 'manifest' | 'tokenizer'>>
  /** Signs the terms with the person's wallet; absent if the gateway's own wallet pays. */
  readonly sign?: (terms: BlindTerms.BlindTerms) => Promise<TermsSignatures>
  /** Stores a verified receipt. */
  readonly saveReceipt?: ClientSessionOptions['saveReceipt']
  readonly clock: Clock
  readonly random: RandomBytes
}

/** A session whose questions this page seals itself. */
export type BlindClientSession = {
  readonly terms: BlindTerms.BlindTerms
  readonly session: ClientSession
  readonly sealKey: PageSealKey
  readonly model: Pick<ClientSessionOptions, 'manifest' | 'tokenizer'>
}

/**
 * Opens a session in which this page asks a provider through the gateway, which cannot read the
 * questions and answers. The person's wallet pays if `sign` is present, otherwise the gateway's.
 *
 * @throws {BlindTermsRefusedError} The terms differ from the chain, or the session is not new.
 * @throws {BlindGatewayError} {ProviderRefusedError} {ProviderMisbehavedError}
 */
export async function openBlindSession(
  options: OpenBlindSessionOptions,
): Promise<BlindClientSession> {
  const { fetch, model, cap, domain, chain, sign, modelOf } = options
  const api = createGatewayApi(fetch)
  const terms = await api.prepare({ model, cap })
  const { id, known: key } = await checkTerms(terms, { domain, chain, capMax: cap })
  const known = await modelOf(terms.offer.modelVersion)
  const signed = await sign?.(terms)
  const over = new AbortController()
  const body = await api.open(id, signed, over.signal)
  const onClose = () => over.abort()
  const channel = new BlindChannel({ api, id, body, onClose })
  const holder = createSealKeyHolder(terms.sealKey)
  const session = createSession(options, { id, terms, channel, sealKey: holder, ...known })
  try {
    const { provider } = terms.offer
    const { clock } = options
    const sealKey = createPageSealKey({ chain, clock, provider, holder, known: key })
    if (await session.start()) return { terms, session, sealKey, model: known }
    throw new BlindTermsRefusedError({ reason: 'its session is not a new one' })
  } catch (error) {
    session.abandon(error instanceof Error ? error : new Error('the session failed'))
    if (BaseError.is(error)) throw error
    throw new BlindGatewayError({ reason: 'its stream was cut' })
  }
}

function createSession(
  options: OpenBlindSessionOptions,
  given: Pick<ClientSessionOptions, 'id' | 'channel' | 'sealKey' | 'manifest' | 'tokenizer'> & {
    readonly terms: BlindTerms.BlindTerms
  },
): ClientSession {
  const { terms, ...rest } = given
  const { domain, clock, keys, random } = options
  const { authorization, offer } = terms
  const signer = nameSigner(authorization.signer, domain, random)
  return new ClientSession({
    ...rest,
    hello: undefined,
    offer,
    signer,
    keys,
    operator: () => options.operator(offer.provider),
    domain,
    clock,
    cap: authorization.cap,
    accountSnapshot: SessionAccount.initialSnapshot,
    last: undefined,
    consents: createSessionConsents({ sessionId: rest.id, domain, signer }),
    prefixes: PrefixHistory.create(PrefixHistory.clientWindow),
    // No cache scope, because only one person asks questions in the session of a page.
    cacheScopeOf: () => undefined,
    ceiling: 0n,
    reserve: async () => {},
    isModelQuarantined: async () => false,
    saveReceipt: options.saveReceipt ?? (async () => {}),
    stopPay: createStopPay(clock),
    // A breach is not stored: only the gateway's wallet could prove it to the court, but the
    // gateway cannot read the receipt.
    saveBreach: async () => {},
  })
}

/**
 * Returns a substitute for the session signer, whose key only the gateway has. `BlindChannel` drops
 * the substitute's signatures, and the gateway signs vouchers and consents itself. The substitute
 * always returns the same random secret of the page, from which the audit secret is derived.
 */
function nameSigner(account: AccountId, { scheme }: Domain, random: RandomBytes): Signer {
  const secret = Hex.from(random(65))
  return { account, scheme, sign: async () => secret }
}
