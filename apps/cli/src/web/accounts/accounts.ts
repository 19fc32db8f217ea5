import type { HostedAccount } from '@ostrom/gateway/hosted'
import type { WalletAct, WalletLedger } from '@ostrom/ledger'
import {
  type AccountId,
  type Approval,
  type AssetId,
  type Hash,
  Hex,
  Session,
} from '@ostrom/protocol'
import type { Answered, Handlers, Name } from '../endpoints.ts'
import { SubjectUnknownError } from '../errors.ts'
import type { Meaning } from '../meaning/meaning.ts'
import type { Place, Sharing } from '../place.ts'
import { domainText } from '../rows.ts'
import { revocation } from '../wallet/approvals.ts'
import { leaveFor, walletHandlers } from '../wallet/wallet.ts'
import type { accountEndpoints } from './endpoints.ts'

type Names = keyof typeof accountEndpoints

/**
 * Endpoints that need a wallet, and that accounts of a shared gateway have too: over their own.
 * All others that need a wallet are the owner's of a gateway of their own.
 */
export const sharedNames: ReadonlySet<Name> = new Set<Name>([
  'GET /api/wallet',
  'GET /api/wallet/approvals',
  'GET /api/wallet/sessions',
  'POST /api/wallet/sessions/close',
  'GET /api/wallet/quote',
  'GET /api/wallet/keys',
  'POST /api/wallet/keys',
  'POST /api/wallet/keys/revoke',
  'GET /api/wallet/usage',
  'GET /api/wallet/receipts',
  'GET /api/wallet/receipt',
  'POST /api/market/meaning',
])

const hexOf = (signature: string) => signature.toLowerCase() as Hex.Hex

const text = (amount: bigint): string => amount.toString()

const approvalText = ({ amount, nonce, validUntilSeconds, ...parties }: Approval.Approval) => ({
  ...parties,
  amount: text(amount),
  nonce: text(nonce),
  validUntilSeconds: text(validUntilSeconds),
})

async function draftOf(
  { gateway, ledger, assertRoom }: HostedAccount,
  wish: Parameters<typeof gateway.prepareSession>[0],
): Promise<Answered<'POST /api/account/sessions/prepare'>> {
  await assertRoom()
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

type Release = {
  readonly step: 'request-close' | 'wait' | 'expire'
  readonly deadlineSeconds: bigint
  readonly act?: WalletAct
}

/** How a session ends whose provider is of no help: asked for first, and then by time. */
async function releaseOf({ gateway, ledger }: HostedAccount, sessionId: Hash): Promise<Release> {
  const record = await gateway.sessions.get(sessionId)
  const state = record && (await ledger.session(sessionId))
  if (!record || state?.status !== 'open') {
    throw new SubjectUnknownError({ what: 'open session', id: sessionId })
  }
  const { deadlineSeconds } = state
  if (deadlineSeconds <= (await ledger.nowSeconds())) {
    return { step: 'expire', deadlineSeconds, act: { kind: 'expire', sessionId } }
  }
  // Asked for before: the deadline is earlier than the session was opened for.
  if (deadlineSeconds !== record.authorization.expiresAtSeconds) {
    return { step: 'wait', deadlineSeconds }
  }
  const signer = ledger.createSigner(Hex.toBytes(record.signerSecret))
  const signature = await signer.sign(Session.closeRequestHash({ sessionId }, ledger.domain))
  const act: WalletAct = { kind: 'request-close', sessionId, signature }
  return { step: 'request-close', deadlineSeconds, act }
}

/** Handlers of what only accounts of a shared gateway have. */
function ownHandlers(hosted: HostedAccount, wallets: WalletLedger): Handlers<Names> {
  const { account, gateway, ledger } = hosted
  const assetOf = ({ asset }: { readonly asset?: string | undefined }) =>
    (asset ?? ledger.nativeAsset) as AssetId
  const call = async (act: WalletAct) => {
    const made = await wallets.prepare(act, account)
    if (made.kind === 'evm') return { ...made, value: text(made.value) }
    return { ...made, transaction: Buffer.from(made.transaction).toString('base64') }
  }
  const owned = async (id: string): Promise<Hash> => {
    const sessionId = id as Hash
    if (await gateway.sessions.get(sessionId)) return sessionId
    throw new SubjectUnknownError({ what: 'session', id })
  }
  return {
    'POST /api/account/deposit': async ({ body }) =>
      call({
        kind: 'deposit',
        asset: assetOf(body),
        amount: BigInt(body.amount),
        ...leaveFor(ledger),
      }),
    'POST /api/account/withdraw': async ({ body }) =>
      call({ kind: 'withdraw', asset: assetOf(body), amount: BigInt(body.amount) }),
    'POST /api/account/approvals/revoke': async ({ body }) =>
      call({ kind: 'approve', ...revocation(body) }),
    async 'POST /api/account/relay'({ body }) {
      if (!wallets.relay) throw new SubjectUnknownError({ what: 'relay on', id: ledger.id })
      const bytes = Uint8Array.from(Buffer.from(body.transaction, 'base64'))
      return { transaction: await wallets.relay(bytes, account) }
    },
    'GET /api/account/covered': async ({ query: { model, provider } }) => ({
      covered: await gateway.isCovered({
        model,
        ...(provider && { provider: provider as AccountId }),
      }),
    }),
    'POST /api/account/sessions/prepare': ({ body: { model, provider, cap, verification } }) =>
      draftOf(hosted, {
        model,
        ...(verification && { verification }),
        ...(provider && { provider: provider as AccountId }),
        ...(cap !== undefined && { cap: BigInt(cap) }),
      }),
    async 'POST /api/account/sessions/open'({ body: { id, signature, approvalSignature } }) {
      await hosted.assertRoom()
      await gateway.openSession(id as Hash, {
        signature: hexOf(signature),
        ...(approvalSignature && { approvalSignature: hexOf(approvalSignature) }),
      })
      return { id }
    },
    async 'POST /api/account/sessions/release'({ body }) {
      const { step, deadlineSeconds, act } = await releaseOf(hosted, await owned(body.session))
      return { step, deadlineSeconds: text(deadlineSeconds), ...(act && { call: await call(act) }) }
    },
    'POST /api/account/rate': async ({ body: { session, score } }) =>
      call({ kind: 'rate', sessionId: await owned(session), score }),
    'POST /api/account/flag': async ({ body: { session, reason } }) =>
      call({ kind: 'flag', sessionId: await owned(session), reason }),
  }
}

/** All handlers of one account of a shared gateway: over what is its own, and paid by it. */
export function accountHandlers(
  place: Place,
  {
    hosted,
    sharing,
    meaning,
  }: {
    readonly hosted: HostedAccount
    readonly sharing: Sharing
    readonly meaning: Meaning
  },
): Partial<Handlers> {
  const { account: id, gateway, http, ledger, webKey: key } = hosted
  const own: Place = { ...place, gateway, http, parts: { ...place.parts, ledger } }
  return {
    ...walletHandlers(own),
    ...ownHandlers(hosted, sharing.wallets),
    ...meaning.by({ id, http, key }),
  }
}
