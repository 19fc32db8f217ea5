import { constraintFields } from '@ostrom/gateway/http'
import { Limits as KeyLimits } from '@ostrom/gateway/keys'
import { auditStates } from '@ostrom/gateway/receipts/answer-audits'
import { flagReasons } from '@ostrom/ledger'
import { z } from 'zod'
import {
  ACCOUNT_FORMAT,
  account,
  amount,
  domain,
  type EndpointSchema,
  hash,
  paySchema,
  queryNumber,
  seconds,
  signedAccount,
} from '../endpoint-schema.ts'

const { CLIENT_REQUEST_ID_LENGTH_MAX } = KeyLimits

/** An amount to move: of the native coin if it names no asset. */
export const transferBody = z.strictObject({
  amount: z
    .string()
    .regex(/^\d{1,39}$/)
    .refine((text) => BigInt(text) > 0n, 'an amount is above zero'),
  asset: account.optional(),
})

const transaction = z.object({ transaction: z.string() })

const keyRow = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(['active', 'expired', 'revoked']),
  createdAtSeconds: seconds,
  expiresAtSeconds: seconds.optional(),
  asset: account.describe('Asset of payments and budgets.'),
  budgetTotal: amount.optional(),
  budgetPerDay: amount.optional(),
  spentTotal: amount,
  spentToday: amount,
  models: z.array(z.string()).optional(),
  requestsPerMinute: z.int().optional(),
  constraints: z.array(z.string()).describe('Offer constraints of its requests, for people.'),
})

/** A receipt in the form for any verifier: `ostrom receipts verify` reads the same form. */
const receiptDocument = z.object({
  id: hash,
  domain,
  core: z.record(z.string(), z.union([z.string(), z.number()])),
  signature: z.string(),
  provider: signedAccount,
  operator: signedAccount.optional().describe('Operator that signed for the provider, if any.'),
  operatorSetAtSeconds: seconds
    .optional()
    .describe('Second when the provider set the operator; absent if it never did.'),
  cost: amount,
  asset: account.optional().describe('Asset of the session, if known.'),
  proof: z
    .object({ index: amount, count: amount, root: hash, path: z.array(hash) })
    .optional()
    .describe('Inclusion proof of the receipt in its session.'),
  chain: z
    .object({
      settled: amount,
      count: amount,
      receiptsRoot: hash,
      status: z.string(),
      transaction: z.string().optional().describe('Latest settlement transaction.'),
    })
    .optional()
    .describe('On-chain state of the session; absent if the chain has no such session.'),
  prices: z.record(z.string(), amount).optional().describe('Prices of the session’s offer.'),
})

const answerAudit = z.object({
  receiptId: hash,
  subject: hash.describe('Session or request of the answer.'),
  provider: account,
  endedAtSeconds: amount,
  state: z.enum(auditStates).describe('State of the audit.'),
  findings: z.array(
    z.object({
      validator: account,
      outcome: z.string().describe('`examined` if the validator recomputed the answer.'),
      evidence: z
        .number()
        .optional()
        .describe('Evidence against the provider; for honest providers at most 1 on average.'),
      isFlagged: z
        .boolean()
        .describe('Whether the validator’s total evidence suffices to accuse the provider.'),
    }),
  ),
})

/** Spender and asset of an approval. */
export const approvalKey = z.strictObject({ spender: account, asset: account })

const approval = z.object({
  ...approvalKey.shape,
  name: z.string().optional().describe('Name of the market contract, such as `sessions`.'),
  amount: amount.optional().describe('Amount that the contract may move; unlimited when absent.'),
})

const ownSession = z.object({
  id: hash,
  provider: account,
  model: z.string().optional(),
  version: hash,
  status: z.enum(['open', 'closing', 'closed']),
  asset: account,
  cap: amount,
  signedMax: amount.describe('Upper bound of the vouchers signed so far.'),
  settled: amount,
  answers: amount,
  pay: paySchema.optional().describe('Status of the pay of a closed session.'),
  expiresAtSeconds: amount,
  rating: z.int().optional().describe('Rating of the provider, in stars.'),
  flagReason: z.enum(flagReasons).optional().describe('Reason of the provider’s flag.'),
})

const usageRow = z.object({
  atMs: z.number(),
  keyId: z.string(),
  outcome: z.enum(['answered', 'stopped', 'failed', 'interrupted']),
  model: z.string(),
  provider: z
    .string()
    .meta({ format: ACCOUNT_FORMAT })
    .describe('Empty when no provider was found.'),
  inputTokens: z.int(),
  outputTokens: z.int(),
  cost: amount.describe('Base units, fee included.'),
  fee: amount,
  asset: account.describe('Asset of cost and fee.'),
  receipt: z.string(),
  clientRequestId: z.string().optional().describe('The `X-Client-Request-Id` of the request.'),
})

/** Endpoints of the gateway's own wallet: only for browsers that are signed in. */
export const walletEndpoints = {
  'GET /api/wallet': {
    summary: 'Balances of the wallet',
    access: 'wallet',
    response: z.object({
      account,
      chain: z.string(),
      wallet: amount,
      available: amount,
      reserved: amount.describe('Funds reserved for open sessions and requests.'),
      balances: z
        .array(z.object({ asset: account, wallet: amount, available: amount, reserved: amount }))
        .describe('Balances of each listed asset, the native coin first.'),
    }),
  },
  'POST /api/wallet/deposit': {
    summary: 'Move funds from the wallet into the Vault',
    access: 'wallet',
    body: transferBody,
    response: transaction,
  },
  'POST /api/wallet/withdraw': {
    summary: 'Move available funds from the Vault to the wallet',
    access: 'wallet',
    body: transferBody,
    response: transaction,
  },
  'GET /api/wallet/approvals': {
    summary: 'Approvals of contracts to move the wallet’s funds in the Vault',
    access: 'wallet',
    response: z.object({
      hasApprovals: z.boolean().describe('False on chains without approvals.'),
      approvals: z.array(approval),
    }),
  },
  'POST /api/wallet/approvals/revoke': {
    summary: 'Revoke an approval',
    access: 'wallet',
    body: approvalKey,
    response: transaction,
  },
  'GET /api/wallet/sessions': {
    summary: 'Sessions of this wallet',
    access: 'wallet',
    response: z.object({ sessions: z.array(ownSession) }),
  },
  'POST /api/wallet/sessions/open': {
    summary: 'Open a session for a model in advance',
    access: 'wallet',
    body: z.strictObject({ model: z.string().min(1).max(256) }),
    response: z.object({ transactions: z.array(z.string()) }),
  },
  'POST /api/wallet/sessions/close': {
    summary: 'Settle and close all sessions',
    access: 'wallet',
    body: z.strictObject({}),
    response: z.object({ transactions: z.array(z.string()) }),
  },
  'POST /api/wallet/rate': {
    summary: 'Rate the provider of a closed session, once',
    access: 'wallet',
    body: z.strictObject({ session: hash, rating: z.int().min(1).max(5) }),
    response: transaction,
  },
  'POST /api/wallet/flag': {
    summary: 'Flag the provider of a closed session, once',
    access: 'wallet',
    body: z.strictObject({ session: hash, reason: z.enum(flagReasons) }),
    response: transaction,
  },
  'GET /api/wallet/quote': {
    summary: 'Cost limits of an answer at the cheapest and at the most expensive eligible provider',
    access: 'wallet',
    query: z.object({
      way: z
        .enum(['gateway', 'sealed', 'proxy'])
        .optional()
        .describe(
          'How the question is asked: read by the gateway (the default), sealed by the page, or ' +
            'through a proxy. Amounts of the last include what tickets add.',
        ),
      model: z.string().min(1).max(256),
      provider: account.optional(),
      verification: constraintFields.verification.optional(),
      inputTokens: queryNumber.describe(
        'Upper bound of prompt tokens, with those of the template.',
      ),
      images: queryNumber.optional(),
      maxTokens: queryNumber,
    }),
    response: z.object({
      costMin: amount,
      costMax: amount,
      failuresMax: amount.describe(
        'What the answer may cost in addition if providers fail and others continue it.',
      ),
      asset: account,
    }),
  },
  'GET /api/wallet/private': {
    summary: 'Price and delay of the proxy that the next private question meets',
    access: 'wallet',
    response: z.object({
      proxy: z.string().describe('Peer ID of the proxy.'),
      asset: account,
      ticketCost: amount.describe('What a ticket costs its buyer.'),
      ticketCredit: amount.describe('What of it pays providers.'),
      roundTripMs: z.number().describe('Milliseconds to the proxy and back.'),
    }),
  },
  'GET /api/wallet/keys': {
    summary: 'API keys of this gateway',
    access: 'wallet',
    response: z.object({ keys: z.array(keyRow) }),
  },
  'POST /api/wallet/keys': {
    summary: 'Create an API key; the response is the only copy of its secret',
    access: 'wallet',
    body: z.strictObject({
      name: z.string().min(1).max(64),
      asset: account
        .optional()
        .describe('Asset of the key’s budgets; the gateway’s default when absent.'),
      budgetTotal: amount.optional(),
      budgetPerDay: amount.optional(),
      expiresAtSeconds: seconds.optional(),
      requestsPerMinute: z.int().optional(),
      constraints: z
        .strictObject(constraintFields)
        .partial()
        .optional()
        .describe('Offer constraints of its requests, on top of those of each request.'),
    }),
    response: z.object({ secret: z.string(), key: keyRow }),
  },
  'POST /api/wallet/keys/revoke': {
    summary: 'Revoke an API key',
    access: 'wallet',
    body: z.strictObject({ id: z.string().max(64) }),
    response: keyRow,
  },
  'GET /api/wallet/usage': {
    summary: 'Usage of the latest answers, newest first',
    access: 'wallet',
    query: z.object({
      clientRequestId: z
        .string()
        .max(CLIENT_REQUEST_ID_LENGTH_MAX)
        .optional()
        .describe('Only the answers to requests with this `X-Client-Request-Id`.'),
    }),
    response: z.object({
      answers: z.array(usageRow),
      isPending: z
        .boolean()
        .optional()
        .describe('Whether a request of that id is not charged yet; absent without an id.'),
    }),
  },
  'GET /api/wallet/audits': {
    summary: 'Audit states of the newest answers, and findings of validators on this machine',
    access: 'wallet',
    response: z.object({
      hasAudits: z.boolean().describe('Whether this chain has audits.'),
      counts: z.record(z.enum([...auditStates, 'flagged']), z.int()),
      answers: z.array(answerAudit).describe('Newest first.'),
    }),
  },
  'GET /api/wallet/receipts': {
    summary: 'Receipt of an id; empty if this gateway does not have one',
    access: 'wallet',
    query: z.object({ id: z.string().max(80) }),
    response: z.object({ receipts: z.array(receiptDocument) }),
  },
  'GET /api/wallet/receipt': {
    summary: 'A receipt with its proof data',
    access: 'wallet',
    query: z.object({ id: hash }),
    response: receiptDocument,
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>

/** Endpoints of signing in. */
export const signInEndpoints = {
  'GET /api/sign-in': {
    summary: 'Sign-in state of this browser, and the chain',
    access: 'anyone',
    response: z.object({
      isSignedIn: z.boolean(),
      mode: z
        .enum(['local', 'hosted'])
        .describe(
          'Paying wallet: `local` for the gateway’s, `hosted` for each user’s browser wallet.',
        ),
      account: account.optional().describe('Signed-in account, on a shared gateway.'),
      chain: z.string(),
      wallets: z
        .object({
          system: z.enum(['Ethereum', 'Solana']),
          chain: z.string(),
          rpcUrl: z.string().optional(),
        })
        .optional()
        .describe('Chain parameters for browser wallets, if used.'),
      defaultAsset: account.describe('Asset of payments when a request names none.'),
      assets: z
        .array(z.object({ asset: account, symbol: z.string(), decimals: z.int() }))
        .describe('Symbols and decimals by asset: the native coin, then listed tokens.'),
      symbol: z.string().describe('Symbol of the chain’s native token.'),
      decimals: z.int().describe('Decimals of the native token.'),
      capabilities: z
        .array(z.string())
        .describe(
          'Optional parts of the chain and of this gateway, such as `governance`, `proxies`.',
        ),
    }),
  },
  'POST /api/sign-in': {
    summary: 'Sign in with a one-time code',
    access: 'anyone',
    body: z.strictObject({ code: z.string().max(32) }),
    response: z.object({ isSignedIn: z.boolean() }),
  },
  'POST /api/sign-out': {
    summary: 'Sign this browser out',
    access: 'anyone',
    body: z.strictObject({}),
    response: z.object({ isSignedIn: z.boolean() }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
