import { constraintFields } from '@ostrom/gateway/http'
import { flagReasons } from '@ostrom/ledger'
import { z } from 'zod'
import {
  account,
  amount,
  domain,
  type EndpointSchema,
  hash,
  signedAccount,
} from '../../system/endpoint-schema.ts'
import { approvalKey, transferBody } from './wallet.ts'

const positive = amount.refine((text) => BigInt(text) > 0n, 'more than nothing')
const hex = z.string().regex(/^0x(?:[0-9a-f]{2}){0,4096}$/)
const signature = z.string().regex(/^0x(?:[0-9a-fA-F]{2}){1,4096}$/)

const base64 = z.base64().max(4096)

const call = z
  .union([
    z.object({
      kind: z.literal('evm'),
      to: signedAccount,
      data: hex,
      value: amount,
      isFirst: z
        .literal(true)
        .optional()
        .describe('What was asked for needs another one, which is given once this is in a block.'),
    }),
    z.object({ kind: z.literal('solana'), transaction: base64 }),
  ])
  .describe(
    'A transaction for the account’s own wallet: to complete, sign and send; or, on Solana, to ' +
      'sign alone, and to give back to be passed on.',
  )

const authorization = z.object({
  client: signedAccount,
  signer: signedAccount,
  provider: signedAccount,
  asset: signedAccount,
  offerHash: hash,
  cap: amount,
  openBySeconds: amount,
  expiresAtSeconds: amount,
  nonce: amount,
})

const approval = z.object({
  owner: signedAccount,
  spender: signedAccount,
  asset: signedAccount,
  amount,
  nonce: amount,
  validUntilSeconds: amount,
})

/** Endpoints of a shared gateway, for accounts whose wallets are in the browser. */
export const accountEndpoints = {
  'POST /api/account/deposit': {
    summary: 'The transaction that deposits, and lets sessions reserve it, for the wallet to send',
    access: 'account',
    body: transferBody,
    response: call,
  },
  'POST /api/account/withdraw': {
    summary: 'The transaction that withdraws to the account, for its wallet to send',
    access: 'account',
    body: transferBody,
    response: call,
  },
  'POST /api/account/approvals/revoke': {
    summary: 'The transaction that lets a contract move nothing any more, for the wallet to send',
    access: 'account',
    body: approvalKey,
    response: call,
  },
  'POST /api/account/relay': {
    summary: 'Pass on what the wallet signed, where wallets do not send by themselves',
    access: 'account',
    body: z.strictObject({ transaction: base64 }),
    response: z.object({ transaction: z.string() }),
  },
  'GET /api/account/session-availability': {
    summary: 'Whether an open session can pay for a model, so that the wallet signs nothing',
    access: 'account',
    query: z.object({ model: z.string().min(1).max(256), provider: account.optional() }),
    response: z.object({ isAvailable: z.boolean() }),
  },
  'POST /api/account/sessions/prepare': {
    summary:
      'A session for the account’s wallet to sign: it names what may be spent, and till when',
    access: 'account',
    body: z.strictObject({
      model: z.string().min(1).max(256),
      provider: account.optional(),
      cap: positive.optional().describe('Most that it may ever pay; as usual when absent.'),
      verification: constraintFields.verification.optional(),
    }),
    response: z.object({
      id: hash,
      domain,
      authorization,
      approval: approval
        .optional()
        .describe('To be signed beside, where too little was approved before.'),
    }),
  },
  'POST /api/account/sessions/open': {
    summary: 'Open a prepared session by the wallet’s signatures of what it was asked to sign',
    access: 'account',
    body: z.strictObject({
      id: hash,
      signature,
      approvalSignature: signature.optional().describe('Of its approval, where it has one.'),
    }),
    response: z.object({ id: hash }),
  },
  'POST /api/account/sessions/force-close': {
    summary: 'The transaction that ends a session whose provider does not, for the wallet to send',
    access: 'account',
    body: z.strictObject({ session: hash }),
    response: z.object({
      step: z
        .enum(['request-close', 'wait', 'expire'])
        .describe('What comes next: the first makes the deadline come soon, the last pays back.'),
      deadlineSeconds: amount,
      call: call.optional(),
    }),
  },
  'POST /api/account/rate': {
    summary: 'The transaction that rates the provider of a closed session, for the wallet to send',
    access: 'account',
    body: z.strictObject({ session: hash, rating: z.int().min(1).max(5) }),
    response: call,
  },
  'POST /api/account/flag': {
    summary: 'The transaction that flags the provider of a closed session, for the wallet to send',
    access: 'account',
    body: z.strictObject({ session: hash, reason: z.enum(flagReasons) }),
    response: call,
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>

/** Endpoints by which a wallet signs a browser in. */
export const walletSignInEndpoints = {
  'POST /api/sign-in/challenge': {
    summary:
      'What a wallet is to sign (EIP-4361, Sign in with Solana), good once and for a short while',
    access: 'anyone',
    body: z.strictObject({
      account: account.optional().describe('Absent where the wallet is to choose it.'),
    }),
    response: z.object({
      text: z.string().optional().describe('Of this account; absent where none was named.'),
      terms: z
        .object({
          domain: z.string(),
          statement: z.string(),
          uri: z.string(),
          chainId: z.string(),
          nonce: z.string(),
          issuedAt: z.string(),
          expirationTime: z.string(),
        })
        .describe('For wallets that build the text themselves.'),
      nonce: z.string(),
      issuedAtMs: z.number(),
    }),
  },
  'POST /api/sign-in/wallet': {
    summary: 'Sign in by a wallet’s signature of that text',
    access: 'anyone',
    body: z.strictObject({
      account,
      nonce: z.string().regex(/^[0-9a-f]{64}$/),
      issuedAtMs: z.int().min(0),
      signature,
    }),
    response: z.object({ isSignedIn: z.boolean() }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
