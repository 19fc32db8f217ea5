import type { TokenizerHost } from '../tokenizer/index.ts'
import { createTokenizerPool } from './pool.ts'

/**
 * Runs a function with a reader of tokenizers. If `host` is absent, a new pool reads them, and its
 * processes end after the function.
 */
export async function withTokenizerHost<T>(
  host: TokenizerHost | undefined,
  run: (host: TokenizerHost) => Promise<T>,
): Promise<T> {
  if (host) return await run(host)
  const own = createTokenizerPool()
  try {
    return await run(own)
  } finally {
    await own.close()
  }
}
