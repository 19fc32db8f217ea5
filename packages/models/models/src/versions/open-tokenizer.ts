import { createTokenizerPool } from '@ostrom/engine/reader'
import { createTokenizer, type Tokenizer } from '@ostrom/engine/tokenizer'
import type { Hash } from '@ostrom/protocol'
import type { ModelCatalog } from '../registered/catalog.ts'

/**
 * Opens the tokenizer of a version for a role whose owner chose the model. A separate process with
 * limits reads the tokenizer first; only a tokenizer that it accepts is read in this process.
 *
 * @param artifact Hash of the form whose tokenizer is opened; the manifest's when absent.
 * @returns `undefined` if the version names no tokenizer.
 * @throws {ModelUnreadableError} Reading it takes too much time or memory.
 */
export async function openTokenizer(
  catalog: Pick<ModelCatalog, 'files'>,
  version: Hash,
  artifact?: Hash,
): Promise<Tokenizer | undefined> {
  const files = await catalog.files(version, artifact)
  if (!files) return undefined
  const pool = createTokenizerPool()
  try {
    await pool.open(async () => files)
  } finally {
    await pool.close()
  }
  const { tokenizerJson, template } = files
  return createTokenizer({ tokenizerJson, ...(template && { template }) })
}
