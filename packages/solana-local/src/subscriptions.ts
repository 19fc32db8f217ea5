// What a local chain tells its subscribers, in the words of the RPC.

import type { Address } from '@solana/kit'
import type { Block, LocalChain } from './local-chain.ts'
import { accountJson, config, RpcRefusal, text } from './rpc-methods.ts'

/** One subscription: what it is told of a block. */
export type Subscription = {
  /** Name of its notifications. */
  readonly method: string
  /** What is so already when the subscription begins. */
  readonly first?: unknown
  see(block: Block): readonly unknown[]
  /** True where one notification ends it. */
  readonly isOnce?: boolean
}

type Open = (chain: LocalChain, params: readonly unknown[]) => Subscription

const INVALID_PARAMS = -32_602
const NOBODY = '11111111111111111111111111111111'

/** An account that is gone, as clusters tell it. */
const gone = {
  data: ['', 'base64'],
  executable: false,
  lamports: 0,
  owner: NOBODY,
  rentEpoch: 0,
  space: 0,
}

const told = (slot: bigint, value: unknown) => ({ context: { slot }, value })

/** By the method that opens one. */
export const subscriptions: Readonly<Record<string, Open>> = {
  slotSubscribe: () => ({
    method: 'slotNotification',
    see: ({ slot }) => [{ slot, parent: slot - 1n, root: slot }],
  }),
  signatureSubscribe(chain, [signature]) {
    const wanted = text(signature, 'signature')
    const known = chain.find(wanted)
    return {
      method: 'signatureNotification',
      isOnce: true,
      ...(known && { first: told(known.slot, { err: known.fault }) }),
      see: ({ landed, slot }) =>
        landed?.signature === wanted ? [told(slot, { err: landed.fault })] : [],
    }
  },
  accountSubscribe(chain, [account, options]) {
    const wanted = text(account, 'address') as Address
    return {
      method: 'accountNotification',
      see: ({ touched, slot }) =>
        touched.includes(wanted)
          ? [told(slot, accountJson(chain.svm.getAccount(wanted), options) ?? gone)]
          : [],
    }
  },
  programSubscribe(chain, [program, options]) {
    const wanted = text(program, 'address')
    return {
      method: 'programNotification',
      see: ({ touched, slot }) =>
        touched.flatMap((pubkey) => {
          const found = chain.svm.getAccount(pubkey)
          const isOwned = found.exists && found.programAddress === wanted
          return isOwned ? [told(slot, { pubkey, account: accountJson(found, options) })] : []
        }),
    }
  },
  logsSubscribe(_, [filter]) {
    const wanted = mentionedIn(filter)
    return {
      method: 'logsNotification',
      see: ({ landed, slot }) => {
        if (!landed || !(wanted === undefined || landed.accounts.includes(wanted))) return []
        return [told(slot, { signature: landed.signature, err: landed.fault, logs: landed.logs })]
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
  throw new RpcRefusal(INVALID_PARAMS, 'all, or one mentioned address')
}
