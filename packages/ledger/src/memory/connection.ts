import {
  type AccountId,
  type AssetId,
  createBoundedMap,
  type EvmDomain,
  type Hash,
  Hex,
  Offer,
  SignedObject,
  type Signer,
} from '@ostrom/protocol'
import { check, LedgerError } from '../errors.ts'
import { paymentKeys } from '../keys/payments.ts'
import { createSigner, isSignedBy } from '../keys/secp256k1.ts'
import type { Ledger, LedgerReader, LedgerWriter, SignatureScheme } from '../ledger.ts'
import type { ApprovalLedger } from '../money/approvals.ts'
import type { RentLedger } from '../money/rent.ts'
import type { AdapterLedger } from '../registry/adapters.ts'
import type { AnswerEndorsementLedger, OnchainAnswerLedger } from '../requests/onchain-answers.ts'
import type { RequestState } from '../requests/requests.ts'
import type { SessionState } from '../sessions/sessions.ts'
import type { TicketTimes } from '../tickets/tickets.ts'
import type { TrainingVariant } from '../training/training.ts'
import type { Transaction } from '../transaction.ts'
import type { AllowedAssets } from './chain/allowed-assets.ts'
import type { AuditRules } from './chain/audit-rules.ts'
import type { GovernanceRules } from './chain/governance-state.ts'
import type { BlockHistory } from './chain/history.ts'
import { keyOf, type MemoryState, parametersOf, type TransactionContext } from './chain/state.ts'
import { courtMembers } from './court/audit-ledger.ts'
import { governanceLedger } from './governance/ledger.ts'
import * as escrow from './money/escrow.ts'
import * as rent from './money/rent.ts'
import * as stakes from './money/stakes.ts'
import { systemAccounts } from './money/system-accounts.ts'
import * as vault from './money/vault.ts'
import * as adapters from './registry/adapters.ts'
import * as reputation from './registry/feedback.ts'
import * as registry from './registry/models.ts'
import * as offers from './registry/offers.ts'
import * as answerEndorsements from './requests/answer-endorsements.ts'
import * as answers from './requests/onchain-answers.ts'
import * as requests from './requests/requests.ts'
import * as sessions from './sessions/sessions.ts'
import { storageDealLedger } from './storage-deals/storage-deals.ts'
import { ticketLedger } from './tickets/ledger.ts'
import { training } from './training/training.ts'

/** The parts of a chain that its connections use. */
export type MemoryConnectionContext = {
  readonly id: string
  readonly domain: EvmDomain
  readonly nativeAsset: AssetId
  /** As in `TransactionContext`. */
  readonly assets: AllowedAssets
  readonly governanceRules: GovernanceRules
  readonly state: MemoryState
  readonly history: BlockHistory
  readonly auditRules: AuditRules
  readonly ticketTimes: TicketTimes
  /** True if the chain has audits, so that on-chain answers can wait for endorsements. */
  readonly hasEndorsements: boolean
  readonly trainingVariant: TrainingVariant
}

/** Decimal places of this chain's coin, then of all its tokens (as many as most stable coins). */
const NATIVE_DECIMALS = 18
const TOKEN_DECIMALS = 6

/** Opens a connection to a chain in memory for one account. */
export function connect(core: MemoryConnectionContext, who: Uint8Array | AccountId): Ledger {
  const signer = typeof who === 'string' ? readOnlySigner(who) : signerOf(who)
  const { id, domain, nativeAsset } = core
  return {
    id,
    domain,
    nativeAsset,
    ...keys,
    ...reader(core),
    ...writer(core, signer),
    ...courtMembers(core, sender(core, signer.account)),
    adapters: adapterLedger(core, signer.account),
    // This chain verified the signature itself at registration, so no second check is needed.
    registrations: {
      signedRegistrationTerms: async (manifest) => registry.signedTerms(core.state, manifest),
    },
    training: training(
      { id, state: core.state, history: core.history, variant: core.trainingVariant },
      sender(core, signer.account),
    ),
    onchainAnswers: answerLedger(core, signer.account),
    storageDeals: storageDealLedger(core.state, sender(core, signer.account)),
    tickets: ticketLedger(core, sender(core, signer.account)),
    approvals: approvalLedger(core, signer.account),
    rent: rentLedger(sender(core, signer.account)),
    governance: governanceLedger(core, sender(core, signer.account)),
    close: async () => {},
  }
}

/** Signers of this chain that are cached. */
const SIGNERS_CACHED_MAX = 1_024

const signers = createBoundedMap<Hex.Hex, Signer>(SIGNERS_CACHED_MAX)

/**
 * Returns the signer of a key. A search in memory opens thousands of chains for the same few keys,
 * and computing a key's account takes longer than the rest of a connection.
 */
function signerOf(secretKey: Uint8Array): Signer {
  const secret = Hex.from(secretKey)
  const signer = signers.get(secret) ?? createSigner(secretKey)
  signers.set(secret, signer)
  return signer
}

const readOnlySigner = (account: AccountId): Signer => ({
  account,
  scheme: 'eip712',
  sign: async () => {
    throw new LedgerError('signer-missing', { account })
  },
})

const keys: SignatureScheme = {
  ...paymentKeys,
  createSigner,
  verify: async ({ digest, signature, account }) =>
    isSignedBy(account, SignedObject.requireDigest(digest), signature),
}

function reader(core: MemoryConnectionContext): LedgerReader {
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
    modelVersion: async (version) =>
      registry.modelInEffect({ state, nowSeconds: history.nowSeconds() }, version),
    resolveModel: async (name) => registry.resolve(state, name),
    mayUse: async (who) => registry.mayUse(state, who),
    calibration: async (key) => registry.calibrationOf(state, key),
    providerRecord: async (provider) => reputation.recordOf(state, provider),
    passesFilter: async (filter, provider) => offers.passes(state, filter, provider),
    nonceFloor: async (client) => state.nonceFloors.get(client) ?? 0n,
    async events(from, signal) {
      signal?.throwIfAborted()
      return history.events(from)
    },
    watch: history.watch,
  }
}

function sessionState(state: MemoryState, id: Hash): SessionState | undefined {
  const session = state.sessions.get(id)
  if (!session) return undefined
  const { cap, settled, count, receiptsRoot, deadlineSeconds } = session
  const { openBySeconds: _, ...authorization } = session.authorization
  const status = session.closed ? 'closed' : 'open'
  const pay = escrow.payState(state, id)
  const view = { id, status, authorization, cap, settled, count, receiptsRoot } as const
  return { ...view, deadlineSeconds, ...(pay && { pay }) }
}

function requestState(
  { state, domain }: MemoryConnectionContext,
  id: Hash,
): RequestState | undefined {
  const request = state.requests.get(id)
  if (!request) return undefined
  const { status, terms, lock, settled: paid, waiting = [] } = request
  const pay = escrow.payState(state, id)
  const answers = waiting.map(({ lock: { provider, offer, bond }, answer }) => ({
    provider,
    sha256: answer.sha256,
    postedAtSeconds: answer.postedAtSeconds,
    bond,
    offerHash: Offer.hash(offer, domain),
    prices: offer.prices,
  }))
  const waits = answers.length > 0 && { answers }
  const view = { id, status, terms, paid, ...(pay && { pay }), ...waits }
  if (!lock) return view
  const { provider, offer, bond, atSeconds: lockedAtSeconds, addresses } = lock
  const offered = { offerHash: Offer.hash(offer, domain), prices: offer.prices }
  return { ...view, provider, ...offered, lockedAtSeconds, addresses, bond }
}

/** Returns the `SendRule` of an account: each call mines one block with one transaction. */
const sender =
  ({ history }: MemoryConnectionContext, account: AccountId) =>
  <Options>(rule: (context: TransactionContext, options: Options) => void) =>
  async (options: Options): Promise<Transaction> => {
    const apply = (context: TransactionContext) => rule(context, options)
    const { block, transactions } = history.mine([{ sender: account, apply }])
    return { hash: transactions[0] as string, block, gasCost: 0n }
  }

function adapterLedger(core: MemoryConnectionContext, account: AccountId): AdapterLedger {
  const { state, history } = core
  const send = sender(core, account)
  return {
    adapter: async (version) => state.adapters.get(version),
    remainingAdapters: async (creator) =>
      adapters.remainingOn(state, creator, history.nowSeconds()),
    registerAdapter: send(adapters.register),
    recordMerge: send(adapters.recordMerge),
  }
}

const spenders: ReadonlyMap<string, AccountId> = new Map([
  ['sessions', systemAccounts.sessions],
  ['requests', systemAccounts.requests],
  ['stakes', systemAccounts.stakes],
])

function approvalLedger(core: MemoryConnectionContext, account: AccountId): ApprovalLedger {
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

function answerLedger(core: MemoryConnectionContext, account: AccountId): OnchainAnswerLedger {
  const send = sender(core, account)
  const own: OnchainAnswerLedger = {
    answer: async (requestId) => answers.onchainAnswerOf(core.state, requestId),
    postAnswer: send(answers.post),
    closeAnswer: send(answers.close),
  }
  return core.hasEndorsements ? { ...own, endorsements: endorsementLedger(core, send) } : own
}

function endorsementLedger(
  core: MemoryConnectionContext,
  send: ReturnType<typeof sender>,
): AnswerEndorsementLedger {
  return {
    waitingAnswers: async (requestId) => answerEndorsements.waitingAnswersOf(core.state, requestId),
    lockBond: async (options) => {
      const { state, history } = core
      return requests.lockBond({ state, nowSeconds: history.nowSeconds() }, options)
    },
    seats: async (answer, endorser) => {
      const { state, auditRules, history } = core
      const context = { state, auditRules, nowSeconds: history.nowSeconds() }
      return answerEndorsements.seatsOf(context, { answer, account: endorser })
    },
    endorsementOf: async (answer) => answerEndorsements.endorsementOf(core.state, answer),
    endorseAnswers: send(answerEndorsements.endorse),
    settleAnswer: send(answerEndorsements.settle),
  }
}

function writer(core: MemoryConnectionContext, signer: Signer): LedgerWriter {
  const { account } = signer
  const send = sender(core, account)
  return {
    account,
    signer,
    deposit: send(vault.deposit),
    withdraw: send(vault.withdraw),
    addStake: send(stakes.addStake),
    startUnbonding: send(stakes.startUnbonding),
    withdrawStake: send(stakes.withdrawStake),
    setOperator: send(stakes.setOperator),
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
    closeCooperatively: send(sessions.closeCooperatively),
    requestClose: send(sessions.requestClose),
    expireSession: send(sessions.expire),
    cancelNonces: send(sessions.cancelNonces),
    collectPay: send(escrow.collect),
    openRequest: send(requests.open),
    lockRequest: send(requests.lock),
    claimRequest: send(requests.claim),
    releaseRequest: send(requests.release),
    cancelRequest: send(requests.cancel),
    refundRequest: send(answerEndorsements.refund),
    flag: send(reputation.flag),
    rate: send(reputation.rate),
  }
}
