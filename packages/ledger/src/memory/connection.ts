import {
  type AccountId,
  type AssetId,
  type EvmDomain,
  type Hash,
  Offer,
  SignedObject,
  type Signer,
} from '@ostrom/protocol'
import type { AdapterLedger } from '../adapters.ts'
import type { AnswerLedger } from '../answers.ts'
import type { ApprovalLedger } from '../approvals.ts'
import { check, LedgerError } from '../errors.ts'
import { paymentKeys } from '../keys/payments.ts'
import { createSigner, isSignedBy } from '../keys/secp256k1.ts'
import type {
  Capability,
  Keys,
  Ledger,
  LedgerReader,
  LedgerWriter,
  RequestState,
  SessionState,
} from '../ledger.ts'
import type { RentLedger } from '../rent.ts'
import type { Transaction } from '../transaction.ts'
import * as adapters from './adapters.ts'
import * as answers from './answers.ts'
import { auditLedger } from './audits.ts'
import { availabilityLedger } from './availability.ts'
import * as escrow from './escrow.ts'
import type { History } from './history.ts'
import * as offers from './offers.ts'
import { pots } from './pots.ts'
import * as registry from './registry.ts'
import * as rent from './rent.ts'
import * as reputation from './reputation.ts'
import * as requests from './requests.ts'
import * as sessions from './sessions.ts'
import * as stakes from './stakes.ts'
import { type AuditRules, type Context, keyOf, parametersOf, type State } from './state.ts'
import { training } from './training.ts'
import * as vault from './vault.ts'

/** What connections use of a chain. */
export type Core = {
  readonly id: string
  readonly domain: EvmDomain
  readonly nativeAsset: AssetId
  /** As of `Context`. */
  readonly assets: ReadonlyMap<AssetId, bigint>
  readonly state: State
  readonly history: History
  readonly auditRules: AuditRules
}

const capabilities: ReadonlySet<Capability> = new Set<Capability>([
  'market',
  'sessions',
  'requests',
  'reputation',
  'registry',
  'tokens',
  'audits',
  'adapters',
  'registrations',
  'training',
  'answers',
  'availability',
  'approvals',
  'maturing',
  'rent',
])

/** A chain in memory, seen through one account. */
/** Decimal places of this chain's coin, and of all its tokens: those of most stable coins. */
const NATIVE_DECIMALS = 18
const TOKEN_DECIMALS = 6

export function connect(core: Core, who: Uint8Array | AccountId): Ledger {
  const signer = typeof who === 'string' ? keyless(who) : createSigner(who)
  const { id, domain, nativeAsset } = core
  return {
    id,
    domain,
    nativeAsset,
    capabilities,
    ...keys,
    ...reader(core),
    ...writer(core, signer),
    audits: auditLedger(core, sender(core, signer.account)),
    adapters: adapterLedger(core, signer.account),
    // This chain checked the signature itself, and cannot lie.
    registrations: { signedTerms: async (manifest) => registry.signedTerms(core.state, manifest) },
    training: training(core, sender(core, signer.account)),
    answers: answerLedger(core, signer.account),
    availability: availabilityLedger(core.state, sender(core, signer.account)),
    approvals: approvalLedger(core, signer.account),
    rent: rentLedger(sender(core, signer.account)),
    close: async () => {},
  }
}

const keyless = (account: AccountId): Signer => ({
  account,
  scheme: 'eip712',
  sign: async () => {
    throw new LedgerError('signer-missing', { account })
  },
})

const keys: Keys = {
  ...paymentKeys,
  createSigner,
  verify: async ({ digest, signature, account }) =>
    isSignedBy(account, SignedObject.onlyDigest(digest), signature),
}

function reader(core: Core): LedgerReader {
  const { state, history, nativeAsset, assets } = core
  return {
    nowSeconds: async () => history.nowSeconds(),
    parameters: async () => parametersOf(state),
    offerTerms: async (asset) => offers.offerTerms({ state, nativeAsset, assets }, asset),
    balance: async (account, asset) => vault.balanceOf(state, { account, asset }),
    walletBalance: async (account, asset) => state.wallets.get(keyOf(account, asset)) ?? 0n,
    decimals: async (asset) => {
      if (asset === nativeAsset) return NATIVE_DECIMALS
      check(assets.has(asset), 'asset-not-allowed', { asset })
      return TOKEN_DECIMALS
    },
    stake: async (account, market) => stakes.stakeOf(state, { account, market }),
    session: async (id) => sessionState(state, id),
    request: async (id) => requestState(core, id),
    modelVersion: async (version) => state.models.get(version),
    resolveModel: async (name) => registry.resolve(state, name),
    calibration: async (key) => registry.calibrationOf(state, key),
    providerRecord: async (provider) => reputation.recordOf(state, provider),
    passes: async (filter, provider) => offers.passes(state, filter, provider),
    nonceFloor: async (client) => state.nonceFloors.get(client) ?? 0n,
    async events(from, signal) {
      signal?.throwIfAborted()
      return history.events(from)
    },
    watch: history.watch,
  }
}

function sessionState(state: State, id: Hash): SessionState | undefined {
  const known = state.sessions.get(id)
  if (!known) return undefined
  const { cap, settled, count, receiptsRoot, deadlineSeconds } = known
  const { openBySeconds: _, ...authorization } = known.authorization
  const status = known.closed ? 'closed' : 'open'
  const pay = escrow.payState(state, id)
  const shown = { id, status, authorization, cap, settled, count, receiptsRoot } as const
  return { ...shown, deadlineSeconds, ...(pay && { pay }) }
}

function requestState({ state, domain }: Core, id: Hash): RequestState | undefined {
  const known = state.requests.get(id)
  if (!known) return undefined
  const { status, terms, lock, settled: paid } = known
  const pay = escrow.payState(state, id)
  const shown = { id, status, terms, paid, ...(pay && { pay }) }
  if (!lock) return shown
  const { provider, offer, bond, atSeconds: lockedAtSeconds, addresses } = lock
  const offered = { offerHash: Offer.hash(offer, domain), prices: offer.prices }
  return { ...shown, provider, ...offered, lockedAtSeconds, addresses, bond }
}

/** Wraps rules of the market as writes of an account. */
const sender =
  ({ history }: Core, account: AccountId) =>
  <Options>(rule: (context: Context, options: Options) => void) =>
  async (options: Options): Promise<Transaction> => {
    const apply = (context: Context) => rule(context, options)
    const { block, transactions } = history.mine([{ sender: account, apply }])
    return { hash: transactions[0] as string, block, gasCost: 0n }
  }

function adapterLedger(core: Core, account: AccountId): AdapterLedger {
  const { state, history } = core
  const send = sender(core, account)
  return {
    adapter: async (version) => state.adapters.get(version),
    adaptersLeft: async (creator) => adapters.leftOn(state, creator, history.nowSeconds()),
    registerAdapter: send(adapters.register),
    recordMerge: send(adapters.recordMerge),
  }
}

const spenders: ReadonlyMap<string, AccountId> = new Map([
  ['sessions', pots.sessions],
  ['requests', pots.requests],
  ['stakes', pots.stakes],
])

function approvalLedger(core: Core, account: AccountId): ApprovalLedger {
  const { state } = core
  const send = sender(core, account)
  return {
    spenders,
    allowance: async (key) => vault.allowanceOf(state, key),
    approve: send(vault.approve),
    submitApproval: send(vault.submitApproval),
    isApprovalUsed: async (key) => vault.isNonceUsed(state, key),
    cancelApproval: send(vault.cancelApproval),
  }
}

const rentLedger = (send: ReturnType<typeof sender>): RentLedger => ({
  eraseSession: send(rent.eraseSession),
  eraseRequest: send(rent.eraseRequest),
})

function answerLedger(core: Core, account: AccountId): AnswerLedger {
  const send = sender(core, account)
  return {
    answer: async (requestId) => answers.answerOf(core.state, requestId),
    postAnswer: send(answers.post),
    closeAnswer: send(answers.close),
  }
}

function writer(core: Core, signer: Signer): LedgerWriter {
  const { account } = signer
  const send = sender(core, account)
  return {
    account,
    signer,
    deposit: send(vault.deposit),
    withdraw: send(vault.withdraw),
    stakeUp: send(stakes.stakeUp),
    startUnbonding: send(stakes.startUnbonding),
    withdrawStake: send(stakes.withdrawStake),
    nameOperator: send(stakes.nameOperator),
    registerModel: send(registry.registerModel),
    setAlias: send(registry.setAlias),
    setAllowed: send(registry.setAllowed),
    setCalibration: send(registry.setCalibration),
    retireModel: send(registry.retireModel),
    publishOffer: send(offers.publishOffer),
    retireOffer: send(offers.retireOffer),
    announceEndpoint: send(offers.announceEndpoint),
    openSession: send(sessions.open),
    raiseCap: send(sessions.raiseCap),
    settle: send(sessions.settle),
    closeSession: send(sessions.closeByProvider),
    closeTogether: send(sessions.closeTogether),
    requestClose: send(sessions.requestClose),
    expireSession: send(sessions.expire),
    cancelNonces: send(sessions.cancelNonces),
    collectPay: send(escrow.collect),
    openRequest: send(requests.open),
    lockRequest: send(requests.lock),
    claimRequest: send(requests.claim),
    releaseRequest: send(requests.release),
    cancelRequest: send(requests.cancel),
    refundRequest: send(requests.refund),
    flag: send(reputation.flag),
    rate: send(reputation.rate),
  }
}
