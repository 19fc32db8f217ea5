import { createTokenizerPool } from '@ostrom/engine/reader'
import { createTokenizer, type Tokenizer } from '@ostrom/engine/tokenizer'
import type { Hash } from '@ostrom/protocol'
import type { ModelCatalog } from '../registered/catalog.ts'

/**
 * The tokenizer of a version, for a role whose owner chose the model. It is read in a process with
 * limits first: only what passed them is read in this one.
 *
 * @param artifact Hash of the form whose tokenizer is opened; the manifest's when absent.
 * @returns `undefined` where the version names none.
 * @throws {ModelUnreadableError} It takes too long, or too much memory.
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
