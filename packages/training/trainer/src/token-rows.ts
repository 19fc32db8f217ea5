import type { RewardRule, TokenShares } from './rows.ts'

// Rows in the form for the training software: token ids and positions, and no text of the row. Each
// tokenized row has one form as JSON; the batch hash in a step's record is over these forms, too.

/** Tokens of a row, and the positions of the trained tokens. The first token is never trained. */
export type RowTokens = {
  readonly ids: readonly number[]
  readonly trained: readonly number[]
  /** The teacher's distribution for each trained token. */
  readonly teacher?: readonly TokenShares[]
}

/** Two answers to one prompt. */
export type TokenPair = { readonly chosen: RowTokens; readonly rejected: RowTokens }

/**
 * A prompt, the rule that rewards answers to it, and the SHA-256 of the prompt's row (`key`). The
 * seed of the answers' random draws depends on this key.
 */
export type TokenPrompt = {
  readonly ids: readonly number[]
  readonly reward: RewardRule
  readonly key: string
}

/** A row of any method as tokens. */
export type EncodedRow = RowTokens | TokenPair | TokenPrompt

const tokenRow = ({ ids, trained, teacher }: RowTokens) => ({
  ids,
  trained,
  ...(teacher && { teacher }),
})

/** Returns a row as one line of JSON, with the fields in a fixed order. */
export function tokensText(row: EncodedRow): string {
  if ('chosen' in row) {
    return JSON.stringify({ chosen: tokenRow(row.chosen), rejected: tokenRow(row.rejected) })
  }
  if ('reward' in row) {
    const { ids, reward, key } = row
    return JSON.stringify({ ids, reward, key })
  }
  return JSON.stringify(tokenRow(row))
}
