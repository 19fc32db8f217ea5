import { useState } from 'react'

const KEY = 'ostrom-answer-tokens'

/** Choices for the largest number of tokens of an answer. */
export const lengths = [512, 2_048, 8_192] as const

/**
 * Returns the largest number of tokens of an answer that this browser has chosen, and a function
 * that changes it.
 */
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
