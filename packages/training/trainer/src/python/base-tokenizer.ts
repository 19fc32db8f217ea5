import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AsyncTokenizer, bindTemplate, type TokenizerHost } from '@ostrom/engine/tokenizer'
import { fileSizes, readJson, readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { BaseError } from '@ostrom/protocol'
import { TrainerInputInvalidError } from '../errors.ts'
import { failed } from './answers.ts'

/** The tokenizer of a base as gateways use it, and the tokens that end its texts. */
export type BaseTokenizer = {
  readonly tokenizer: AsyncTokenizer
  /**
   * Tokens that the base's files name as ends of a text. The first is `eos_token` of
   * `tokenizer_config.json`, if it is valid.
   */
  readonly endIds: readonly number[]
}

/**
 * Returns the text of a special token in a configuration, where it is a string, or an object with
 * the string as its `content`.
 */
const tokenText = (value: unknown): string | undefined => {
  const { content } = (value ?? {}) as { readonly content?: unknown }
  const text = content ?? value
  return typeof text === 'string' ? text : undefined
}

/** Returns the reason that an error of a tokenizer or a template states. */
export function reasonOf({ details, summary }: BaseError<string>): string {
  const told = details.find((detail) => detail.startsWith('Reason: ')) ?? details[0] ?? summary
  return told.replace(/^Reason: |\.$/g, '')
}

/**
 * Returns the error for a fault while strangers' files or rows were read: a fault of files or rows
 * becomes `TrainerInputInvalidError`. A fault of this machine, such as a reader that took too long,
 * becomes `TrainerFailedError`, after which the request can be repeated.
 */
export function readerFault(error: unknown, field: string): unknown {
  if (!BaseError.is(error)) return error
  const { code } = error
  const isOfMachine = code === 'model-unreadable' || code === 'tokenizer-busy'
  if (isOfMachine) return failed(`${field} cannot be read: ${reasonOf(error)}`, error)
  return new TrainerInputInvalidError({ field, reason: reasonOf(error), cause: error })
}

type BaseFiles = Awaited<ReturnType<typeof filesOnDisk>>

/**
 * Returns the ids of the tokens that the base's configurations name as ends of a text or of an
 * answer.
 */
async function endIdsOf(files: BaseFiles, tokenizer: AsyncTokenizer): Promise<readonly number[]> {
  const sizes = await fileSizes(files)
  const config = await readJson(files, sizes, 'tokenizer_config.json')
  const { eos_token_id: listed } = (await readJson(files, sizes, 'generation_config.json')) ?? {}
  const text = tokenText(config?.['eos_token'])
  const own = text === undefined ? undefined : tokenizer.specials.get(text)
  const ids: readonly unknown[] = [own, ...(Array.isArray(listed) ? listed : [listed])]
  const isId = (id: unknown): id is number =>
    Number.isSafeInteger(id) && (id as number) >= 0 && (id as number) < tokenizer.vocabularySize
  return [...new Set(ids.filter(isId))]
}

/**
 * Reads the tokenizer and the chat template of a base's checked folder. The process of `host`,
 * which has limits of time and memory, runs the same code as for gateways.
 *
 * @throws {TrainerInputInvalidError} This version cannot read tokenizer or template; the error
 * names the cause.
 * @throws {TrainerFailedError} The process took too long, or too much memory.
 */
export async function openBaseTokenizer(
  folder: string,
  host: TokenizerHost,
): Promise<BaseTokenizer> {
  try {
    const files = await filesOnDisk(folder)
    const facts = await readModel(files)
    const found = facts.find(({ template }) => template !== undefined)?.template
    const bound =
      found && bindTemplate(found.text, { bos_token: found.bosToken, eos_token: found.eosToken })
    const template = bound === undefined ? undefined : new TextEncoder().encode(bound)
    const tokenizer = await host.open(async () => ({
      tokenizerJson: await readFile(join(folder, 'tokenizer.json')),
      template,
    }))
    return { tokenizer, endIds: await endIdsOf(files, tokenizer) }
  } catch (error) {
    throw readerFault(error, 'model')
  }
}
