import * as Schema from '../encoding/schema.ts'

const TOKEN_ID_MAX = 0xffff_ffff

export const tokenId: Schema.Schema<number> = Schema.integer(0, TOKEN_ID_MAX)

/** Returns the schema of a list of at most `max` token ids. */
export const tokenIds = (max: number): Schema.Schema<readonly number[]> =>
  Schema.integers({ min: 0, max: TOKEN_ID_MAX }, max)
