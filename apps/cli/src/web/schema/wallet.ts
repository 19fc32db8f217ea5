import { constraintFields } from '@ostrom/gateway/http'
import { flagReasons } from '@ostrom/ledger'
import { z } from 'zod'
import { auditStates } from '../../composition/answer-audits.ts'
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
} from '../../system/endpoint-schema.ts'

/** An amount that is moved: of the native coin when it names no asset. */
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
  asset: account.describe('What it pays in, and its budgets are in.'),
  budgetTotal: amount.optional(),
  budgetPerDay: amount.optional(),
  spentTotal: amount,
  spentToday: amount,
  models: z.array(z.string()).optional(),
  requestsPerMinute: z.int().optional(),
  constraints: z.array(z.string()).describe('Offer constraints of its requests, for people.'),
})

/** A receipt as it is checked anywhere: `ostrom receipts verify` reads the same. */
export const receiptDocument = z.object({
  id: hash,
  domain,
  core: z.record(z.string(), z.union([z.string(), z.number()])),
  signature: z.string(),
  provider: signedAccount,
  operator: signedAccount
    .optional()
    .describe('Who signed for the provider, where that was another.'),
  operatorSetAtSeconds: seconds
    .optional()
    .describe('When the provider set that operator; absent where it never did.'),
  cost: amount,
  asset: account.optional().describe('What its session is paid in, where it is known here.'),
  proof: z
    .object({ index: amount, count: amount, root: hash, path: z.array(hash) })
    .optional()
    .describe('Where it stands among the answers of its session.'),
  chain: z
    .object({
      settled: amount,
      count: amount,
      receiptsRoot: hash,
      status: z.string(),
      transaction: z.string().optional().describe('The latest that settled it.'),
    })
    .optional()
    .describe('What the chain says of its session; absent where it knows none.'),
  prices: z
    .record(z.string(), amount)
    .optional()
    .describe('Prices of the offer that its session is bound to.'),
})

const answerAudit = z.object({
  receiptId: hash,
  subject: hash.describe('Its session or request.'),
  provider: account,
  endedAtSeconds: amount,
  state: z.enum(auditStates).describe('How far its audit has come.'),
  findings: z.array(
    z.object({
      validator: account,
      outcome: z.string().describe('`examined` where it computed the answer again.'),
      evidence: z
        .number()
        .optional()
        .describe('Of an honest provider’s answers it is at most 1 on average.'),
      isFlagged: z.boolean().describe('Whether all its evidence is enough to accuse the provider.'),
    }),
  ),
})

/** What an approval is of. */
export const approvalKey = z.strictObject({ spender: account, asset: account })

const approval = z.object({
  ...approvalKey.shape,
  name: z.string().optional().describe('Of a contract of this market, such as `sessions`.'),
  amount: amount.optional().describe('It may move so much; any amount when absent.'),
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
  pay: paySchema.optional().describe('What becomes of what is settled, once it is closed.'),
  expiresAtSeconds: amount,
  rating: z.int().optional().describe('Stars that were given to its provider.'),
  flagReason: z.enum(flagReasons).optional().describe('What its provider was flagged for.'),
})

const usageRow = z.object({
  atMs: z.number(),
  keyId: z.string(),
  outcome: z.enum(['answered', 'stopped', 'failed', 'interrupted']),
  model: z.string(),
  provider: z.string().meta({ format: ACCOUNT_FORMAT }).describe('Empty where none was found.'),
  inputTokens: z.int(),
  outputTokens: z.int(),
  cost: amount.describe('Base units, fee included.'),
  fee: amount,
  asset: account.describe('What both are in.'),
  receipt: z.string(),
})

/** Endpoints of the gateway's own wallet: only for browsers that are signed in. */
export const walletEndpoints = {
  'GET /api/wallet': {
    summary: 'What the wallet holds',
    access: 'wallet',
    response: z.object({
      account,
      chain: z.string(),
      wallet: amount,
      available: amount,
      reserved: amount.describe('What open sessions and requests may still cost.'),
      balances: z
        .array(z.object({ asset: account, wallet: amount, available: amount, reserved: amount }))
        .describe('The same of each listed asset, the native coin first.'),
    }),
  },
  'POST /api/wallet/deposit': {
    summary: 'Move money from the wallet into the Vault',
    access: 'wallet',
    body: transferBody,
    response: transaction,
  },
  'POST /api/wallet/withdraw': {
    summary: 'Move available money from the Vault to the wallet',
    access: 'wallet',
    body: transferBody,
    response: transaction,
  },
  'GET /api/wallet/approvals': {
    summary: 'What contracts may move of the wallet’s money in the Vault',
    access: 'wallet',
    response: z.object({
      hasApprovals: z.boolean().describe('False on chains where nobody needs leave for that.'),
      approvals: z.array(approval),
    }),
  },
  'POST /api/wallet/approvals/revoke': {
    summary: 'Let a contract move nothing any more',
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
    summary: 'Open a session for a model ahead of need',
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
    summary:
      'What an answer can cost, at the cheapest and at the dearest provider that may be asked',
    access: 'wallet',
    query: z.object({
      model: z.string().min(1).max(256),
      provider: account.optional(),
      verification: constraintFields.verification.optional(),
      inputTokens: queryNumber.describe('As many as the prompt has at most.'),
      images: queryNumber.optional(),
      maxTokens: queryNumber,
    }),
    response: z.object({ costMin: amount, costMax: amount, asset: account }),
  },
  'GET /api/wallet/keys': {
    summary: 'API keys of this gateway',
    access: 'wallet',
    response: z.object({ keys: z.array(keyRow) }),
  },
  'POST /api/wallet/keys': {
    summary: 'Make an API key; its secret is shown once',
    access: 'wallet',
    body: z.strictObject({
      name: z.string().min(1).max(64),
      asset: account.optional().describe('As the gateway usually pays, when absent.'),
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
    summary: 'End an API key',
    access: 'wallet',
    body: z.strictObject({ id: z.string().max(64) }),
    response: keyRow,
  },
  'GET /api/wallet/usage': {
    summary: 'What the latest answers cost, newest first',
    access: 'wallet',
    response: z.object({ answers: z.array(usageRow) }),
  },
  'GET /api/wallet/audits': {
    summary: 'How many of the newest answers were audited, and what validators here found',
    access: 'wallet',
    response: z.object({
      hasAudits: z.boolean().describe('Whether this chain has audits.'),
      counts: z.record(z.enum([...auditStates, 'flagged']), z.int()),
      answers: z.array(answerAudit).describe('Newest first.'),
    }),
  },
  'GET /api/wallet/receipts': {
    summary: 'The receipt of an id where this gateway has one; none for every other id',
    access: 'wallet',
    query: z.object({ id: z.string().max(80) }),
    response: z.object({ receipts: z.array(receiptDocument) }),
  },
  'GET /api/wallet/receipt': {
    summary: 'A receipt, with what is needed to check it',
    access: 'wallet',
    query: z.object({ id: hash }),
    response: receiptDocument,
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>

/** Endpoints of signing in. */
export const signInEndpoints = {
  'GET /api/sign-in': {
    summary: 'Whether this browser is signed in, and what chain this is',
    access: 'anyone',
    response: z.object({
      isSignedIn: z.boolean(),
      mode: z
        .enum(['local', 'hosted'])
        .describe('Whose wallet pays: the gateway’s own, or each person’s in the browser.'),
      account: account.optional().describe('Who is signed in, where wallets are in browsers.'),
      chain: z.string(),
      wallets: z
        .object({
          system: z.enum(['Ethereum', 'Solana']),
          chain: z.string(),
          rpcUrl: z.string().optional(),
        })
        .optional()
        .describe('What wallets in browsers are told of the chain, where they are used.'),
      defaultAsset: account.describe('What this gateway pays in where a request names no asset.'),
      assets: z
        .array(z.object({ asset: account, symbol: z.string(), decimals: z.int() }))
        .describe('What amounts are called, by their asset: the native coin, then listed tokens.'),
      symbol: z.string().describe('Of the chain’s native token.'),
      decimals: z.int().describe('Decimal places of its base units.'),
      capabilities: z.array(z.string()),
    }),
  },
  'POST /api/sign-in': {
    summary: 'Sign in by a one-time code',
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
