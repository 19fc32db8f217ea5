import { createModelFolder, parseInteger, tokenIdsOf } from '../folder/model-folder.ts'
import { VOCABULARY_MAX } from '../limits.ts'
import type { Tokenizer } from '../tokenizer/index.ts'

/** Description of a model in the folder that a vLLM server serves. */
export type VllmFolder = {
  readonly tokenizer: Tokenizer
  /**
   * Ids that end an answer. If the manifest's tokenizer has end ids, only these, because validators
   * use them to judge the end of an answer; otherwise also those of the folder.
   */
  readonly eosIds: ReadonlySet<number>
  /** Number of logits of a position, which may exceed the tokenizer's ids because of padding. */
  readonly vocabularySize: number
}

/**
 * Reads the small files of a model folder; only the server reads the weights.
 *
 * @param known The tokenizer of the model's manifest, if there is one.
 * @throws {ArtifactInvalidError} A file is missing or damaged.
 * @throws {TokenizerUnsupportedError} The tokenizer is not implemented.
 */
export async function readVllmFolder(
  path: string,
  known: Tokenizer | undefined,
): Promise<VllmFolder> {
  const remedy = 'Give the folder that the server serves, with config.json and tokenizer.json.'
  const folder = createModelFolder({ path, remedy })
  const config = await folder.json('config.json')
  if (!config) throw folder.invalid('config.json', 'missing')
  const text = config['text_config'] ?? config
  const { vocab_size } = text as { readonly vocab_size?: unknown }
  const vocabularySize = parseInteger(vocab_size, 1, VOCABULARY_MAX)
  if (vocabularySize === undefined) throw folder.invalid('vocab_size', vocab_size ?? 'missing')
  const generation = await folder.json('generation_config.json')
  const tokenizer = known ?? (await folder.tokenizer())
  if (known && known.eosIds.size > 0) return { tokenizer, eosIds: known.eosIds, vocabularySize }
  const configured = tokenIdsOf(generation?.['eos_token_id'] ?? config['eos_token_id'])
  return { tokenizer, eosIds: new Set([...tokenizer.eosIds, ...configured]), vocabularySize }
}
