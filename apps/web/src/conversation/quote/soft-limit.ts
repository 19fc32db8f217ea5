import { useState } from 'react'
import type { Conversation } from '../conversation.ts'

const KEY = 'ostrom-conversation-soft-limit'

/**
 * Returns the soft limit as typed in this browser, and a function that changes it. When a
 * conversation has cost this much, the page asks before the next question.
 */
export function useSoftLimitText(): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => localStorage.getItem(KEY) ?? '')
  const change = (next: string) => {
    setText(next)
    if (next === '') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, next)
  }
  return [text, change]
}

/** Normalizes an asset for comparison: old messages name none, and were paid in the native coin. */
const nameOf = (asset: string | undefined, native: string): string =>
  (asset ?? native).toLowerCase()

/** Returns the cost of all branches of a conversation in an asset, in base units. */
export function spentIn(
  conversation: Pick<Conversation, 'messages'> | undefined,
  { asset, native }: { readonly asset: string; readonly native: string },
): bigint {
  const costs = (conversation?.messages ?? []).flatMap(({ payment, interruption }) => {
    const paid = payment ?? interruption
    return paid && nameOf(paid.asset, native) === nameOf(asset, native) ? [BigInt(paid.cost)] : []
  })
  return costs.reduce((sum, cost) => sum + cost, 0n)
}

/** Base units up to which a person lets each conversation continue, by its id. */
export type Agreements = ReadonlyMap<string, bigint>

type Spending = {
  readonly id: string | undefined
  readonly spent: bigint
  /** The soft limit; `undefined` if there is none. */
  readonly limit: bigint | undefined
}

/** Returns whether the page asks before the next question of a conversation. */
export const mustAsk = ({ id, spent, limit }: Spending, agreements: Agreements): boolean =>
  id !== undefined && limit !== undefined && spent >= (agreements.get(id) ?? limit)

/** Lets a conversation cost another full limit. */
export const agree = ({ id, spent, limit = 0n }: Spending, agreements: Agreements): Agreements =>
  id === undefined ? agreements : new Map(agreements).set(id, spent + limit)
