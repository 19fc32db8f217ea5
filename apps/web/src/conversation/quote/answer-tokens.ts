import { useState } from 'react'

const KEY = 'ostrom-answer-tokens'

/** Tokens that an answer may have at most, of which one is chosen. */
export const lengths = [512, 2_048, 8_192] as const

/** The most tokens of an answer, as chosen in this browser; and choosing it. */
export function useAnswerTokens(): readonly [number, (tokens: number) => void] {
  const [tokens, setTokens] = useState(() => {
    const saved = Number(localStorage.getItem(KEY))
    return lengths.find((length) => length === saved) ?? lengths[0]
  })
  const choose = (chosen: number) => {
    const chosenLength = lengths.find((length) => length === chosen) ?? lengths[0]
    setTokens(chosenLength)
    localStorage.setItem(KEY, `${chosenLength}`)
  }
  return [tokens, choose]
}
