// Notifications of a local chain to its subscribers, in the format of the RPC.

import type { Address } from '@solana/kit'
import type { LocalBlock, SolanaLocalChain } from './local-chain.ts'
import { accountJson, config, RpcMethodError, text } from './rpc-methods.ts'

/** One subscription, with its notifications of a block. */
export type Subscription = {
  /** Name of its notifications. */
  readonly method: string
  /** Notification of the state that exists when the subscription begins. */
  readonly first?: unknown
  see(block: LocalBlock): readonly unknown[]
  /** True if the subscription ends after its first notification. */
  readonly isOnce?: boolean
}

type OpenSubscription = (chain: SolanaLocalChain, params: readonly unknown[]) => Subscription

const INVALID_PARAMS = -32_602
const NOBODY = '11111111111111111111111111111111'

/** A deleted account, as clusters show it in notifications. */
const gone = {
  data: ['', 'base64'],
  executable: false,
  lamports: 0,
  owner: NOBODY,
  rentEpoch: 0,
  space: 0,
}

const notificationOf = (slot: bigint, value: unknown) => ({ context: { slot }, value })

/** Kinds of subscriptions by the method that opens them. */
export const subscriptions: Readonly<Record<string, OpenSubscription>> = {
  slotSubscribe: () => ({
    method: 'slotNotification',
    see: ({ slot }) => [{ slot, parent: slot - 1n, root: slot }],
  }),
  signatureSubscribe(chain, [signature]) {
    const expected = text(signature, 'signature')
    const processed = chain.find(expected)
    return {
      method: 'signatureNotification',
      isOnce: true,
      ...(processed && { first: notificationOf(processed.slot, { err: processed.fault }) }),
      see: ({ transaction, slot }) =>
        transaction?.signature === expected
          ? [notificationOf(slot, { err: transaction.fault })]
          : [],
    }
  },
  accountSubscribe(chain, [account, options]) {
    const address = text(account, 'address') as Address
    return {
      method: 'accountNotification',
      see: ({ writtenAccounts, slot }) =>
        writtenAccounts.includes(address)
          ? [notificationOf(slot, accountJson(chain.svm.getAccount(address), options) ?? gone)]
          : [],
    }
  },
  programSubscribe(chain, [program, options]) {
    const owner = text(program, 'address')
    return {
      method: 'programNotification',
      see: ({ writtenAccounts, slot }) =>
        writtenAccounts.flatMap((pubkey) => {
          const found = chain.svm.getAccount(pubkey)
          const isOwned = found.exists && found.programAddress === owner
          return isOwned
            ? [notificationOf(slot, { pubkey, account: accountJson(found, options) })]
            : []
        }),
    }
  },
  logsSubscribe(_, [filter]) {
    const mention = mentionedIn(filter)
    return {
      method: 'logsNotification',
      see: ({ transaction, slot }) => {
        if (!transaction || !(mention === undefined || transaction.accounts.includes(mention)))
          return []
        return [
          notificationOf(slot, {
            signature: transaction.signature,
            err: transaction.fault,
            logs: transaction.logs,
          }),
        ]
      },
    }
  },
}

/** The account that logs must mention; `undefined` for all logs. */
function mentionedIn(filter: unknown): Address | undefined {
  if (filter === 'all' || filter === 'allWithVotes') return undefined
  const { mentions } = config(filter)
  const [first, ...more] = Array.isArray(mentions) ? mentions : []
  if (typeof first === 'string' && more.length === 0) return first as Address
  throw new RpcMethodError(INVALID_PARAMS, 'all, or one mentioned address')
}
