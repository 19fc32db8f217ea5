import { useState } from 'react'

const KEY = 'ostrom-ceiling'

/** What each new session may spend at most, as typed; kept in this browser. Empty: as usual. */
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
