import type { DisposableAccount } from '@ostrom/gateway'
import { TicketsUnsupportedError } from '@ostrom/ledger/optional/require-tickets'
import type { WebContext } from '../context/web-context.ts'
import type { disposableEndpoints } from '../schema/disposables.ts'
import type { EndpointHandlers } from '../schema/endpoints.ts'

const text = (amount: bigint): string => amount.toString()

const rowOf = ({ name, account, madeSeconds, arrived, waiting }: DisposableAccount) => {
  const { amount, dueSeconds } = waiting ?? {}
  const due = dueSeconds === undefined ? {} : { dueSeconds: Number(dueSeconds) }
  return {
    name,
    account,
    madeSeconds: Number(madeSeconds),
    arrived,
    ...(amount !== undefined && { waiting: { amount: text(amount), ...due } }),
  }
}

/** Handlers of the endpoints for accounts that tickets fund. */
export function disposableHandlers({
  disposables,
  parts,
}: WebContext): EndpointHandlers<keyof typeof disposableEndpoints> {
  /** @throws {TicketsUnsupportedError} */
  const service = () => {
    if (disposables) return disposables
    throw new TicketsUnsupportedError({ chain: parts.ledger.id })
  }
  return {
    async 'GET /api/wallet/disposables'() {
      const { accounts, keys } = await service().list()
      return {
        accounts: accounts.map(({ wallet, vault, ...one }) => {
          return { ...rowOf(one), wallet: text(wallet), vault: text(vault) }
        }),
        keys: keys.map(({ keyId, issuer, terms, sold, buyers, unspent }) => {
          const { value, fee, endSeconds } = terms
          const times = { endSeconds: Number(endSeconds) }
          return {
            keyId,
            issuer,
            value: text(value),
            fee: text(fee),
            ...times,
            sold,
            buyers,
            unspent,
          }
        }),
      }
    },
    'POST /api/wallet/disposables/make': async ({ body }) => rowOf(await service().make(body.name)),
    'POST /api/wallet/disposables/fund': async ({ body }) => rowOf(await service().fund(body.name)),
    async 'POST /api/wallet/disposables/sweep'({ body }) {
      const { count, ready } = await service().sweep(body.name, body.key)
      return { count, ready }
    },
  }
}
