import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AsyncTokenizer, bindTemplate, type TokenizerHost } from '@ostrom/engine/tokenizer'
import { readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { BaseError } from '@ostrom/protocol'
import { TrainerInputInvalidError } from '../errors.ts'
import { failed } from './answers.ts'

/** The tokenizer of a base, as gateways read it, and the token that ends its texts. */
export type BaseTokenizer = {
  readonly tokenizer: AsyncTokenizer
  readonly endId: number | undefined
  /** Whether the base has a chat template. */
  readonly hasTemplate: boolean
}

/** Text of a special token in a configuration: itself, or an object with its content. */
const tokenText = (value: unknown): string | undefined => {
  const { content } = (value ?? {}) as { readonly content?: unknown }
  const text = content ?? value
  return typeof text === 'string' ? text : undefined
}

const reasonOf = (error: BaseError<string>): string =>
  (error.details[0] ?? error.summary).replace(/^Reason: |\.$/g, '')

/**
 * Returns the error to tell of a fault while strangers' files or rows were read: a fault of the
 * files is refused, and one of this machine, such as a reader that took too long, can be repeated.
 */
export function readerFault(error: unknown, field: string): unknown {
  if (!BaseError.is(error)) return error
  const { code } = error
  const isOfMachine = code === 'model-unreadable' || code === 'tokenizer-busy'
  if (isOfMachine) return failed(`${field} cannot be read: ${reasonOf(error)}`, error)
  return new TrainerInputInvalidError({ field, reason: reasonOf(error), cause: error })
}

/** Token that the configuration names as the end of a text; undefined where it names none. */
async function endTextOf(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'tokenizer_config.json'), 'utf8')
  return tokenText((JSON.parse(text) as { readonly eos_token?: unknown }).eos_token)
}

/**
 * Reads the tokenizer and the chat template of a base's folder that was checked, by the code that
 * gateways use, in a process that is bounded.
 *
 * @throws {TrainerInputInvalidError} This version cannot read them; the error names what.
 * @throws {TrainerFailedError} The process took too long, or too much memory.
 */
export async function openBaseTokenizer(
  folder: string,
  host: TokenizerHost,
): Promise<BaseTokenizer> {
  try {
    const facts = await readModel(await filesOnDisk(folder))
    const found = facts.find(({ template }) => template !== undefined)?.template
    const bound =
      found && bindTemplate(found.text, { bos_token: found.bosToken, eos_token: found.eosToken })
    const template = bound === undefined ? undefined : new TextEncoder().encode(bound)
    const tokenizer = await host.open(async () => ({
      tokenizerJson: await readFile(join(folder, 'tokenizer.json')),
      template,
    }))
    const endText = await endTextOf(folder)
    const [knownEnd] = tokenizer.eosIds
    const named = endText === undefined ? undefined : tokenizer.specials.get(endText)
    return { tokenizer, endId: named ?? knownEnd, hasTemplate: template !== undefined }
  } catch (error) {
    throw readerFault(error, 'model')
  }
}
