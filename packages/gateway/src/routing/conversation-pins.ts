import { type AccountId, createBoundedMap, type Hash } from '@ostrom/protocol'
import type { ConversationKey } from '../inference/inference-service.ts'
import {
  OUTPUT_WEIGHT,
  PIN_CALLERS_MAX,
  PIN_MS,
  PIN_RUNNING_MAX,
  PIN_WAIT_MS,
  PIN_WAIT_MS_PER_TOKEN,
  PINS_PER_CALLER_MAX,
} from './limits.ts'

/** A question of a conversation. */
export type PinQuery = {
  readonly conversation: ConversationKey | undefined
  readonly callerId: string | undefined
  readonly modelVersion: Hash
}

/** The last provider of a conversation, and the usual length of the conversation's answers. */
export type ConversationPin = {
  readonly provider: AccountId
  /** Weighted mean of the output tokens of the complete answers; `undefined` before any. */
  readonly outputTokens: number | undefined
  /**
   * Milliseconds that the conversation waited for the first token of its last answer, if this wait
   * was too long; else `undefined`.
   */
  readonly slowMs?: number | undefined
}

/** The time that an answer's conversation waited for the first token. */
export type PinWait = {
  readonly waitedMs: number
  /** Tokens of the prompt without those that were claimed as cached. */
  readonly newTokens: number
}

/** The provider of each conversation, in memory only: docs/spec/sessions.md, section 9. */
export type ConversationPins = {
  /**
   * Returns the pin of a question's conversation; `undefined` if the question is ranked without a
   * pin.
   */
  of(turn: PinQuery, nowMs: number): ConversationPin | undefined
  /**
   * Pins the conversation of a question to a provider that has begun the answer. Returns a function
   * to call at the answer's end.
   */
  begin(turn: PinQuery, provider: AccountId, nowMs: number): (nowMs: number) => void
  /** Records how long a question waited for the first token of its answer. */
  recordWait(turn: PinQuery, provider: AccountId, wait: PinWait): void
  /** Records the output tokens of a complete answer. */
  recordOutput(turn: PinQuery, outputTokens: number): void
  /** Removes the pin to a provider that caused an error, or gave an empty answer. */
  release(turn: PinQuery, provider: AccountId): void
}

type StoredPin = ConversationPin & { readonly usedMs: number; readonly running: number }

const isFresh = ({ usedMs }: StoredPin, nowMs: number): boolean => nowMs - usedMs <= PIN_MS

/** Creates an empty record of conversations and their providers. */
export function createConversationPins(): ConversationPins {
  const callers = createBoundedMap<string, Map<string, StoredPin>>(PIN_CALLERS_MAX)
  const keyOf = ({ modelVersion }: PinQuery, { id }: ConversationKey) => `${modelVersion} ${id}`
  const change = (
    turn: PinQuery,
    next: (pin: StoredPin | undefined) => StoredPin | undefined,
  ): void => {
    const { conversation, callerId = '' } = turn
    if (!conversation) return
    const pins = callers.get(callerId) ?? createBoundedMap<string, StoredPin>(PINS_PER_CALLER_MAX)
    const key = keyOf(turn, conversation)
    const pin = next(pins.get(key))
    if (pin) pins.set(key, pin)
    else pins.delete(key)
    callers.set(callerId, pins)
  }
  return {
    of(turn, nowMs) {
      const { conversation, callerId = '' } = turn
      if (!conversation?.isContinued) return undefined
      const pin = callers.get(callerId)?.get(keyOf(turn, conversation))
      if (!pin || !isFresh(pin, nowMs) || pin.running >= PIN_RUNNING_MAX) return undefined
      const { provider, outputTokens, slowMs } = pin
      return { provider, outputTokens, slowMs }
    },
    begin(turn, provider, nowMs) {
      change(turn, (pin) => {
        const isSame = pin?.provider === provider
        // While the pinned provider runs `PIN_RUNNING_MAX` answers of the conversation, further
        // questions go to other providers, but the pin stays.
        if (pin && !isSame && pin.running >= PIN_RUNNING_MAX && isFresh(pin, nowMs)) return pin
        const running = (isSame ? pin.running : 0) + 1
        return { provider, outputTokens: pin?.outputTokens, usedMs: nowMs, running }
      })
      let isOver = false
      return (endedMs) => {
        if (isOver) return
        isOver = true
        change(turn, (pin) => {
          if (pin?.provider !== provider) return pin
          return { ...pin, usedMs: endedMs, running: Math.max(0, pin.running - 1) }
        })
      }
    },
    recordWait(turn, provider, { waitedMs, newTokens }) {
      const isSlow = waitedMs > PIN_WAIT_MS + newTokens * PIN_WAIT_MS_PER_TOKEN
      change(turn, (pin) => {
        if (pin?.provider !== provider) return pin
        return { ...pin, slowMs: isSlow ? waitedMs : undefined }
      })
    },
    recordOutput(turn, outputTokens) {
      change(turn, (pin) => {
        const before = pin?.outputTokens ?? outputTokens
        const mean = before * (1 - OUTPUT_WEIGHT) + outputTokens * OUTPUT_WEIGHT
        return pin && { ...pin, outputTokens: mean }
      })
    },
    release(turn, provider) {
      change(turn, (pin) => (pin?.provider === provider ? undefined : pin))
    },
  }
}
