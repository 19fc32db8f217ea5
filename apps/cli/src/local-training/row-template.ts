import { bindTemplate, createTextTemplate, type TextTemplate } from '@ostrom/engine/tokenizer'
import { readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { BaseError } from '@ostrom/protocol'
import { LOCAL_TEMPLATE_ROWS_MAX } from '../limits.ts'
import { RowTemplateUnfitError } from './errors.ts'

type Message = { readonly role: string; readonly content: unknown }

/** A row that is a conversation, and its place in its list. */
type Conversation = { readonly at: string; readonly messages: readonly Message[] }

/** Conversations of rows, each with an answer behind it where the row has one of its own. */
function conversationsOf(rows: readonly string[], name: string): readonly Conversation[] {
  return rows.slice(0, LOCAL_TEMPLATE_ROWS_MAX).flatMap((row, index) => {
    const { messages, chosen } = JSON.parse(row) as Readonly<Record<string, unknown>>
    if (!Array.isArray(messages)) return []
    const answer = chosen === undefined ? [] : [{ role: 'assistant', content: chosen }]
    return [{ at: `row ${index + 1} of the ${name} rows`, messages: [...messages, ...answer] }]
  })
}

/** Why a template cannot say which part of a conversation is an answer; undefined if it can. */
function faultOf(template: TextTemplate, messages: readonly Message[]): string | undefined {
  const render = (count: number, prompt: boolean) => {
    const values = { messages: messages.slice(0, count), add_generation_prompt: prompt }
    return template.render(values)
  }
  const whole = render(messages.length, false)
  for (const [at, { role }] of messages.entries()) {
    if (role !== 'assistant') continue
    const [before, behind] = [render(at, true), render(at + 1, false)]
    if (whole.startsWith(behind) && behind.startsWith(before)) continue
    return 'the template changes what stands before a message'
  }
  return undefined
}

/**
 * Checks that a base has a chat template which renders the rows that are conversations, as the
 * trainer will: so that a base that cannot read them is refused before anything is loaded.
 *
 * @throws {RowTemplateUnfitError} The base has no template, or it fails on a row.
 * @throws {ModelFilesInvalidError} The files of the base are invalid.
 */
export async function assertRowsRender(options: {
  readonly base: { readonly name: string; readonly folder: string }
  readonly rows: { readonly training: readonly string[]; readonly test: readonly string[] }
}): Promise<void> {
  const { base, rows } = options
  const conversations = [
    ...conversationsOf(rows.training, 'training'),
    ...conversationsOf(rows.test, 'test'),
  ]
  const [first] = conversations
  if (!first) return
  const fail = (row: string, reason: string) =>
    new RowTemplateUnfitError({ base: base.name, folder: base.folder, row, reason })
  const facts = await readModel(await filesOnDisk(base.folder))
  const found = facts.find(({ template }) => template !== undefined)?.template
  if (!found) throw fail(first.at, 'the base has no chat template')
  let row = first.at
  try {
    const bound = { bos_token: found.bosToken, eos_token: found.eosToken }
    const template = createTextTemplate(bindTemplate(found.text, bound))
    for (const { at, messages } of conversations) {
      row = at
      const fault = faultOf(template, messages)
      if (fault) throw fail(at, fault)
    }
  } catch (error) {
    if (!BaseError.is(error) || error.code !== 'template-failed') throw error
    throw fail(row, error.details[0]?.replace(/^Reason: |\.$/g, '') ?? 'the template failed')
  }
}
