import { useState } from 'react'

const KEY = 'ostrom-answer-tokens'

/** Tokens that an answer may have at most, of which one is chosen. */
export const lengths = [512, 2_048, 8_192] as const

/** The most tokens of an answer, as chosen in this browser; and choosing it. */
export function useAnswerTokens(): readonly [number, (tokens: number) => void] {
  const [tokens, setTokens] = useState(() => {
    const kept = Number(localStorage.getItem(KEY))
    return lengths.find((length) => length === kept) ?? lengths[0]
  })
  const choose = (chosen: number) => {
    const known = lengths.find((length) => length === chosen) ?? lengths[0]
    setTokens(known)
    localStorage.setItem(KEY, `${known}`)
  }
  return [tokens, choose]
}
