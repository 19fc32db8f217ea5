import type { HostedAccount } from '@ostrom/gateway/hosted'
import type { WalletAction, WalletLedger } from '@ostrom/ledger'
import {
  type AccountId,
  type Approval,
  type AssetId,
  type Hash,
  Hex,
  Session,
} from '@ostrom/protocol'
import { domainText } from '../context/rows.ts'
import type { HostedContext, WebContext } from '../context/web-context.ts'
import { governanceAccountHandlers } from '../governance/governance.ts'
import type { accountEndpoints } from '../schema/accounts.ts'
import type { EndpointHandlers, EndpointName, EndpointOutput } from '../schema/endpoints.ts'
import type { SemanticSearch } from '../semantic-search/semantic-search.ts'
import { ResourceUnknownError } from '../services/errors.ts'
import { revocation } from '../wallet/approvals.ts'
import { approvalFor, walletHandlers } from '../wallet/wallet.ts'

type AccountEndpointName = keyof typeof accountEndpoints

/**
 * Endpoints that need a wallet and that accounts of a shared gateway can also use, for their own
 * wallets. All other endpoints that need a wallet exist only on a gateway that its owner uses
 * alone.
 */
export const hostedEndpointNames: ReadonlySet<EndpointName> = new Set<EndpointName>([
  'GET /api/wallet',
  'GET /api/wallet/approvals',
  'GET /api/wallet/contribution',
  'GET /api/wallet/sessions',
  'POST /api/wallet/sessions/close',
  'GET /api/wallet/quote',
  'GET /api/wallet/keys',
  'POST /api/wallet/keys',
  'POST /api/wallet/keys/revoke',
  'GET /api/wallet/usage',
  'GET /api/wallet/receipts',
  'GET /api/wallet/receipt',
  'POST /api/market/semantic-search',
])

const hexOf = (signature: string) => signature.toLowerCase() as Hex.Hex

const text = (amount: bigint): string => amount.toString()

const approvalText = ({ amount, nonce, validUntilSeconds, ...parties }: Approval.Approval) => ({
  ...parties,
  amount: text(amount),
  nonce: text(nonce),
  validUntilSeconds: text(validUntilSeconds),
})

async function unsignedSessionOf(
  { gateway, ledger, assertSessionLimit }: HostedAccount,
  wish: Parameters<typeof gateway.prepareSession>[0],
): Promise<EndpointOutput<'POST /api/account/sessions/prepare'>> {
  await assertSessionLimit()
  const { id, record, approval } = await gateway.prepareSession(wish)
  const { client, signer, provider, asset, offerHash, ...numbers } = record.authorization
  const { cap, openBySeconds, expiresAtSeconds, nonce } = numbers
  return {
    id,
    domain: domainText(ledger.domain),
    authorization: {
      client,
      signer,
      provider,
      asset,
      offerHash,
      cap: text(cap),
      nonce: text(nonce),
      openBySeconds: text(openBySeconds),
      expiresAtSeconds: text(expiresAtSeconds),
    },
    ...(approval && { approval: approvalText(approval) }),
  }
}

type ForceClose = {
  readonly step: 'request-close' | 'wait' | 'expire'
  readonly deadlineSeconds: bigint
  readonly instruction?: WalletAction
}

/**
 * Returns the next step of a force close: a close request on the chain, a wait until the session's
 * deadline, or the expiry after it.
 */
async function forceCloseOf(
  { gateway, ledger }: HostedAccount,
  sessionId: Hash,
): Promise<ForceClose> {
  const record = await gateway.sessions.get(sessionId)
  const state = record && (await ledger.session(sessionId))
  if (!record || state?.status !== 'open') {
    throw new ResourceUnknownError({ what: 'open session', id: sessionId })
  }
  const { deadlineSeconds } = state
  if (deadlineSeconds <= (await ledger.nowSeconds())) {
    return { step: 'expire', deadlineSeconds, instruction: { kind: 'expire', sessionId } }
  }
  // The close was already requested, because the deadline is earlier than the session's expiry.
  if (deadlineSeconds !== record.authorization.expiresAtSeconds) {
    return { step: 'wait', deadlineSeconds }
  }
  const signer = ledger.createSigner(Hex.toBytes(record.signerSecret))
  const signature = await signer.sign(Session.closeRequestHash({ sessionId }, ledger.domain))
  const instruction: WalletAction = { kind: 'request-close', sessionId, signature }
  return { step: 'request-close', deadlineSeconds, instruction }
}

/** Handlers of endpoints that only accounts of a shared gateway have. */
function ownHandlers(
  hosted: HostedAccount,
  wallets: WalletLedger,
): EndpointHandlers<AccountEndpointName> {
  const { account, gateway, ledger } = hosted
  const assetOf = ({ asset }: { readonly asset?: string | undefined }) =>
    (asset ?? ledger.nativeAsset) as AssetId
  const call = async (act: WalletAction) => {
    const made = await wallets.prepare(act, account)
    if (made.kind === 'evm') return { ...made, value: text(made.value) }
    return { ...made, transaction: Buffer.from(made.transaction).toString('base64') }
  }
  const owned = async (id: string): Promise<Hash> => {
    const sessionId = id as Hash
    if (await gateway.sessions.get(sessionId)) return sessionId
    throw new ResourceUnknownError({ what: 'session', id })
  }
  return {
    'POST /api/account/deposit': async ({ body }) =>
      call({
        kind: 'deposit',
        asset: assetOf(body),
        amount: BigInt(body.amount),
        ...approvalFor(ledger),
      }),
    'POST /api/account/withdraw': async ({ body }) =>
      call({ kind: 'withdraw', asset: assetOf(body), amount: BigInt(body.amount) }),
    'POST /api/account/approvals/revoke': async ({ body }) =>
      call({ kind: 'approve', ...revocation(body) }),
    async 'POST /api/account/relay'({ body }) {
      if (!wallets.relay) throw new ResourceUnknownError({ what: 'relay on', id: ledger.id })
      const bytes = Uint8Array.from(Buffer.from(body.transaction, 'base64'))
      return { transaction: await wallets.relay(bytes, account) }
    },
    'GET /api/account/session-availability': async ({ query: { model, provider } }) => ({
      isAvailable: await gateway.hasSession({
        model,
        ...(provider && { provider: provider as AccountId }),
      }),
    }),
    'POST /api/account/sessions/prepare': ({ body: { model, provider, cap, verification } }) =>
      unsignedSessionOf(hosted, {
        model,
        ...(verification && { verification }),
        ...(provider && { provider: provider as AccountId }),
        ...(cap !== undefined && { cap: BigInt(cap) }),
      }),
    async 'POST /api/account/sessions/open'({ body: { id, signature, approvalSignature } }) {
      await hosted.assertSessionLimit()
      await gateway.openSession(id as Hash, {
        signature: hexOf(signature),
        ...(approvalSignature && { approvalSignature: hexOf(approvalSignature) }),
      })
      return { id }
    },
    async 'POST /api/account/sessions/force-close'({ body }) {
      const { step, deadlineSeconds, instruction } = await forceCloseOf(
        hosted,
        await owned(body.session),
      )
      return {
        step,
        deadlineSeconds: text(deadlineSeconds),
        ...(instruction && { call: await call(instruction) }),
      }
    },
    'POST /api/account/rate': async ({ body: { session, rating } }) =>
      call({ kind: 'rate', sessionId: await owned(session), score: rating }),
    'POST /api/account/flag': async ({ body: { session, reason } }) =>
      call({ kind: 'flag', sessionId: await owned(session), reason }),
  }
}

/** Returns all handlers for one account of a hosted gateway. They spend this account's money. */
export function accountHandlers(
  context: WebContext,
  {
    account: hostedAccount,
    hosted,
    semanticSearch,
  }: {
    readonly account: HostedAccount
    readonly hosted: HostedContext
    readonly semanticSearch: SemanticSearch
  },
): Partial<EndpointHandlers> {
  const { account: id, gateway, http, ledger, webKey: key } = hostedAccount
  const own: WebContext = { ...context, gateway, http, parts: { ...context.parts, ledger } }
  return {
    ...walletHandlers(own),
    ...ownHandlers(hostedAccount, hosted.wallets),
    // These handlers use the gateway's ledger, because an account's ledger has no governance.
    ...governanceAccountHandlers(context, { account: id, wallets: hosted.wallets }),
    ...semanticSearch.handlersFor({ id, http, key }),
  }
}
