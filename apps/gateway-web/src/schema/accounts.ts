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
} from '../endpoint-schema.ts'
import { approvalKey, transferBody } from './wallet.ts'

const positive = amount.refine((text) => BigInt(text) > 0n, 'more than nothing')
const hex = z.string().regex(/^0x(?:[0-9a-f]{2}){0,4096}$/)
const signature = z.string().regex(/^0x(?:[0-9a-fA-F]{2}){1,4096}$/)

const base64 = z.base64().max(4096)

/** A transaction that the wallet of an account of a shared gateway has to send. */
export const walletCall = z
  .union([
    z.object({
      kind: z.literal('evm'),
      to: signedAccount,
      data: hex,
      value: amount,
      isFirst: z
        .literal(true)
        .optional()
        .describe('A second transaction is necessary; request it once this one is in a block.'),
    }),
    z.object({ kind: z.literal('solana'), transaction: base64 }),
  ])
  .describe(
    'A transaction for the account’s wallet. EVM: the wallet completes, signs and sends ' +
      'it. Solana: the wallet signs it, and the gateway relays it.',
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
    summary: 'Transaction that deposits funds and approves sessions, for the wallet to send',
    access: 'account',
    body: transferBody,
    response: walletCall,
  },
  'POST /api/account/withdraw': {
    summary: 'Transaction that withdraws to the account, for its wallet to send',
    access: 'account',
    body: transferBody,
    response: walletCall,
  },
  'POST /api/account/approvals/revoke': {
    summary: 'Transaction that revokes an approval, for the wallet to send',
    access: 'account',
    body: approvalKey,
    response: walletCall,
  },
  'POST /api/account/relay': {
    summary: 'Relay a transaction that the wallet signed, on chains where wallets do not send',
    access: 'account',
    body: z.strictObject({ transaction: base64 }),
    response: z.object({ transaction: z.string() }),
  },
  'GET /api/account/session-availability': {
    summary: 'Whether an open session can pay for a model without a wallet signature',
    access: 'account',
    query: z.object({ model: z.string().min(1).max(256), provider: account.optional() }),
    response: z.object({ isAvailable: z.boolean() }),
  },
  'POST /api/account/sessions/prepare': {
    summary: 'An unsigned session for the account’s wallet, with spending limit and expiry',
    access: 'account',
    body: z.strictObject({
      model: z.string().min(1).max(256),
      provider: account.optional(),
      cap: positive.optional().describe('Cap of the session; the default when absent.'),
      verification: constraintFields.verification.optional(),
    }),
    response: z.object({
      id: hash,
      domain,
      authorization,
      approval: approval
        .optional()
        .describe('Approval to sign as well, when the current allowance is too small.'),
    }),
  },
  'POST /api/account/sessions/open': {
    summary: 'Open a prepared session with the wallet’s signatures',
    access: 'account',
    body: z.strictObject({
      id: hash,
      signature,
      approvalSignature: signature
        .optional()
        .describe('Signature of the approval, if the session has one.'),
    }),
    response: z.object({ id: hash }),
  },
  'POST /api/account/sessions/force-close': {
    summary: 'Transaction that force-closes a session, for the wallet to send',
    access: 'account',
    body: z.strictObject({ session: hash }),
    response: z.object({
      step: z
        .enum(['request-close', 'wait', 'expire'])
        .describe(
          'Next step: `request-close` shortens the deadline, `expire` returns unspent funds.',
        ),
      deadlineSeconds: amount,
      call: walletCall.optional(),
    }),
  },
  'POST /api/account/rate': {
    summary: 'Transaction that rates the provider of a closed session, for the wallet to send',
    access: 'account',
    body: z.strictObject({ session: hash, rating: z.int().min(1).max(5) }),
    response: walletCall,
  },
  'POST /api/account/flag': {
    summary: 'Transaction that flags the provider of a closed session, for the wallet to send',
    access: 'account',
    body: z.strictObject({ session: hash, reason: z.enum(flagReasons) }),
    response: walletCall,
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>

/** Endpoints by which a wallet signs a browser in. */
export const walletSignInEndpoints = {
  'POST /api/sign-in/challenge': {
    summary: 'Short-lived, single-use text for a wallet to sign (EIP-4361, Sign in with Solana)',
    access: 'anyone',
    body: z.strictObject({
      account: account.optional().describe('Absent when the wallet chooses the account.'),
    }),
    response: z.object({
      text: z.string().optional().describe('Text for this account; absent without an account.'),
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
        .describe('Fields for wallets that build the text themselves.'),
      nonce: z.string(),
      issuedAtMs: z.number(),
    }),
  },
  'POST /api/sign-in/wallet': {
    summary: 'Sign in with a wallet’s signature of the challenge',
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
