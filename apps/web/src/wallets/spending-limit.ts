import { useState } from 'react'

const KEY = 'ostrom-ceiling'

/**
 * Highest amount that each new session may spend, as typed; stored in this browser. Empty: the
 * default.
 */
export const readSpendingLimit = (): string => localStorage.getItem(KEY) ?? ''

export function useSpendingLimit(): readonly [string, (text: string) => void] {
  const [text, setText] = useState(readSpendingLimit)
  const change = (next: string) => {
    setText(next)
    if (next === '') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, next)
  }
  return [text, change]
}
