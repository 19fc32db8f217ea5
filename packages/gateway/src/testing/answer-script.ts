import type { Receipt } from '@ostrom/protocol'

/** Script of a provider for one question. */
export type AnswerScript = {
  /** The answer, token by token. */
  readonly tokens: readonly string[]
  /** Function calls after the tokens; none when absent. */
  readonly calls?: readonly { readonly name: string; readonly arguments: string }[]
  /** Reasoning before the answer, token by token; none when absent. */
  readonly reasoning?: readonly string[]
  /** Tokens of the prompt at the price of cached input. */
  readonly cached?: number
  /** Milliseconds before each token. */
  readonly delayMs?: number
  /** Error that is thrown before the answer begins. */
  readonly refuse?: unknown
  /** Error that is thrown in place of the token with this index. */
  readonly fail?: { readonly at: number; readonly error: unknown }
  /** Ends without the final event, like a cut connection, before the token with this index. */
  readonly cutAt?: number
  readonly finish?: Receipt.FinishReason
  /** The stop text that ends the answer. */
  readonly stop?: string
}
