import { withTokenizerHost } from '@ostrom/engine/reader'
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
  await withTokenizerHost(undefined, (host) => host.open(async () => files))
  const { tokenizerJson, template } = files
  return createTokenizer({ tokenizerJson, ...(template && { template }) })
}
