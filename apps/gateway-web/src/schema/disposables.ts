import { z } from 'zod'
import { account, amount, type EndpointSchema, hash, seconds } from '../endpoint-schema.ts'

const name = z.string().min(1).max(32)

/** An account without its secret, which never leaves the gateway. */
const disposable = z.object({
  name,
  account,
  madeSeconds: seconds,
  arrived: z.int().describe('Payouts that have arrived.'),
  waiting: z
    .object({
      amount,
      dueSeconds: seconds.optional().describe('Time by which its proxy sends it, once it said so.'),
    })
    .optional()
    .describe('Coin that is on its way.'),
})

/**
 * Endpoints for accounts that tickets fund and that cannot be linked to a wallet:
 * docs/spec/proxy.md.
 */
export const disposableEndpoints = {
  'GET /api/wallet/disposables': {
    summary: 'Disposable accounts of this gateway, and the tickets that fund them',
    access: 'wallet',
    response: z.object({
      accounts: z.array(
        disposable.extend({
          wallet: amount.describe('Coin of the account outside of the Vault.'),
          vault: amount.describe('Its available balance in the Vault.'),
        }),
      ),
      keys: z.array(
        z.object({
          keyId: hash,
          issuer: account,
          value: amount.describe('What a ticket pays.'),
          fee: amount.describe('What a ticket costs beside its value.'),
          endSeconds: seconds.describe('Time after which it pays nothing more.'),
          sold: z.int().describe('Tickets that were sold.'),
          buyers: z.int().describe('Accounts that bought some.'),
          unspent: z.int().describe('Unspent tickets of this gateway.'),
        }),
      ),
    }),
  },
  'POST /api/wallet/disposables/make': {
    summary: 'Make a disposable account; it has nothing yet',
    access: 'wallet',
    body: z.strictObject({ name }),
    response: disposable,
  },
  'POST /api/wallet/disposables/fund': {
    summary: 'Have a proxy send an account what one ticket pays',
    access: 'wallet',
    body: z.strictObject({ name }),
    response: disposable,
  },
  'POST /api/wallet/disposables/sweep': {
    summary: 'Buy tickets with what an account has left',
    access: 'wallet',
    body: z.strictObject({ name, key: hash }),
    response: z.object({
      count: z.int().describe('Tickets that were bought.'),
      ready: z.int().describe('Tickets of these that are signed.'),
    }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
