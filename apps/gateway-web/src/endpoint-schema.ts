import { Address } from '@ostrom/protocol'
import { z } from 'zod'

/**
 * Input and output of one endpoint of the web app. `npm run gen` makes the types of the app's
 * client and the API reference from these schemas.
 */
export type EndpointSchema = {
  readonly summary: string
  /**
   * `wallet`: only for browsers that are signed in. `account`: only for accounts of a shared
   * gateway, whose wallets are in the browser.
   */
  readonly access: 'anyone' | 'wallet' | 'account'
  readonly query?: z.ZodObject
  readonly body?: z.ZodObject
  /** Most bytes of the body; `WEB_BODY_BYTES_MAX` when absent. */
  readonly bodyBytesMax?: number
  readonly response: z.ZodType
}

/** Whole numbers of any size as decimal text, such as amounts in base units. */
export const amount = z.string().regex(/^\d{1,39}$/)
export const hash = z.string().regex(/^0x[0-9a-f]{64}$/)

/**
 * Marks accounts in schemas: the API reads an account in hex or in base58, and shows it in the form
 * of its chain.
 */
export const ACCOUNT_FORMAT = 'account'

/** An account: base58 on Solana, where hex is read too, and hex on EVM chains. */
export const account = z
  .string()
  .refine((text) => Address.tryParse(text) !== undefined, 'not an account in hex or base58')
  .meta({ format: ACCOUNT_FORMAT })

/** An account in a signed object, where it is in hex on every chain. */
export const signedAccount = z.string().regex(/^0x(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
export const seconds = z.int()

/** Domain that separates the signatures of one deployment, as the protocol reads it. */
export const domain = z.union([
  z.object({
    scheme: z.literal('eip712'),
    chainId: amount,
    contracts: z.object({
      vault: signedAccount,
      sessions: signedAccount,
      requests: signedAccount,
      offers: signedAccount,
      models: signedAccount,
    }),
    escrow: z
      .enum(['sessions', 'requests'])
      .describe('Contract that signed objects of paid work are for.'),
  }),
  z.object({ scheme: z.literal('ed25519'), genesisHash: hash, program: signedAccount }),
])

/** State of the payment for finished work. */
export const paySchema = z.object({
  status: z.enum(['maturing', 'held', 'paid', 'returned']),
  dueAtSeconds: seconds
    .optional()
    .describe('Time from which the pay can be collected; present while it matures.'),
})

const pageSizeSchema = z.int().min(1)

/** A whole number in a query, which comes as text. */
export const queryNumber = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

/** Page of a list that is read from the newest entry on. */
export const pageQuery = {
  before: queryNumber.optional().describe('`sequence` of the last row of the previous page.'),
  limit: queryNumber.pipe(pageSizeSchema).optional(),
}

/** An event of the contracts, as lists show events. */
export const eventRow = z.object({
  sequence: z.number(),
  kind: z.string(),
  atSeconds: seconds,
  block: amount,
  transaction: z.string(),
  asset: account.optional().describe('Asset of amounts of paid work, if known.'),
  fields: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .describe('Fields, in the order of the contract; lists and terms as JSON.'),
})
