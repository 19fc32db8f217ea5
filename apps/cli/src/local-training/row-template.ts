import { readFile } from 'node:fs/promises'
import { bindTemplate, createTextTemplate } from '@ostrom/engine/tokenizer'
import { fileSizes, readJson, readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { BaseError } from '@ostrom/protocol'
import type { RowMessage } from '@ostrom/trainer'
import { LOCAL_TEMPLATE_ROWS_MAX } from '../limits.ts'
import { RowTemplateUnfitError } from './errors.ts'

type Message = RowMessage

/** A row that is a conversation, and its place in its list. */
type Conversation = {
  readonly at: string
  readonly messages: readonly Message[]
  readonly tools: readonly unknown[] | undefined
}

type RowFields = {
  readonly messages?: readonly Message[]
  readonly tools?: readonly unknown[]
  readonly chosen?: string
}

/** Conversations of rows, each with an answer behind it where the row has one of its own. */
function conversationsOf(rows: readonly string[], name: string): readonly Conversation[] {
  return rows.slice(0, LOCAL_TEMPLATE_ROWS_MAX).flatMap((row, index) => {
    const { messages, chosen, tools } = JSON.parse(row) as RowFields
    if (messages === undefined) return []
    const answer = chosen === undefined ? [] : [{ role: 'assistant', content: chosen } as const]
    const at = `row ${index + 1} of the ${name} rows`
    return [{ at, messages: [...messages, ...answer], tools }]
  })
}

/** A message as templates know it: arguments of calls are values. */
function templateMessage({ weight: _, tool_calls, ...message }: Message): object {
  if (!tool_calls) return message
  const calls = tool_calls.map((call) => ({
    ...call,
    function: { ...call.function, arguments: JSON.parse(call.function.arguments) as unknown },
  }))
  return { ...message, tool_calls: calls }
}

/** The text of messages in a template. */
type Render = (
  messages: readonly Message[],
  tools: readonly unknown[] | undefined,
  prompt: boolean,
) => string

/** Why a template would leave out functions or calls of a conversation; undefined if none. */
function leftOutOf(render: Render, { messages, tools }: Conversation): string | undefined {
  if (tools && render(messages, tools, false) === render(messages, undefined, false)) {
    return 'the template writes no functions (`tools`)'
  }
  for (const [at, message] of messages.entries()) {
    if (!message.tool_calls) continue
    const { tool_calls: _, ...plain } = message
    const texts = [message, plain].map((one) =>
      render([...messages.slice(0, at), one], tools, false),
    )
    if (texts[0] === texts[1]) return 'the template writes no calls (`tool_calls`)'
  }
  return undefined
}

/** Why a template cannot say which part of a conversation is an answer; undefined if it can. */
function faultOf(
  render: Render,
  conversation: Conversation,
  ends: readonly string[],
): string | undefined {
  const { messages, tools } = conversation
  const whole = render(messages, tools, false)
  for (const [at, { role }] of messages.entries()) {
    if (role !== 'assistant') continue
    const before = render(messages.slice(0, at), tools, true)
    const behind = render(messages.slice(0, at + 1), tools, false)
    if (!whole.startsWith(behind) || !behind.startsWith(before)) {
      return 'the template changes what stands before a message'
    }
    const answer = behind.slice(before.length)
    if (ends.some((end) => answer.includes(end))) continue
    return `the template ends no answer by an end token (${ends.join(', ') || 'the base has none'})`
  }
  return leftOutOf(render, conversation)
}

type BaseFiles = Awaited<ReturnType<typeof filesOnDisk>>

const contentOf = (token: unknown): string | undefined => {
  if (typeof token === 'string') return token
  const { content } = (token ?? {}) as { readonly content?: unknown }
  return typeof content === 'string' ? content : undefined
}

type AddedToken = { readonly id?: unknown; readonly content?: unknown }

/** Texts of the tokens that end an answer of a base: the first one is that of its tokenizer. */
async function endTokensOf(files: BaseFiles): Promise<readonly string[]> {
  const sizes = await fileSizes(files)
  const read = async (path: string) => (await readJson(files, sizes, path)) ?? {}
  const own = contentOf((await read('tokenizer_config.json'))['eos_token'])
  const { eos_token_id: named } = await read('generation_config.json')
  const ids: readonly unknown[] = Array.isArray(named) ? named : [named]
  const text = sizes.has('tokenizer.json') ? await readFile(files.place('tokenizer.json')) : '{}'
  const { added_tokens: added = [] } = JSON.parse(String(text)) as { added_tokens?: AddedToken[] }
  const texts = added.filter(({ id }) => ids.includes(id)).map(({ content }) => contentOf(content))
  return [...new Set([own, ...texts])].filter((one) => one !== undefined)
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
  const files = await filesOnDisk(base.folder)
  const fail = (row: string, reason: string) =>
    new RowTemplateUnfitError({ base: base.name, folder: base.folder, row, reason })
  const ends = await endTokensOf(files)
  const conversations = [
    ...conversationsOf(rows.training, 'training'),
    ...conversationsOf(rows.test, 'test'),
  ]
  const [first] = conversations
  if (!first) {
    if (ends.length > 0) return
    throw fail('every row', 'no `eos_token` in tokenizer_config.json ends an answer')
  }
  const found = (await readModel(files)).find(({ template }) => template !== undefined)?.template
  if (!found) throw fail(first.at, 'the base has no chat template')
  let row = first.at
  try {
    const bound = { bos_token: found.bosToken, eos_token: found.eosToken }
    const template = createTextTemplate(bindTemplate(found.text, bound))
    const render: Render = (messages, tools, prompt) =>
      template.render({
        messages: messages.map(templateMessage),
        ...(tools && { tools }),
        add_generation_prompt: prompt,
      })
    for (const conversation of conversations) {
      row = conversation.at
      const fault = faultOf(render, conversation, ends)
      if (fault) throw fail(row, fault)
    }
  } catch (error) {
    if (!BaseError.is(error) || error.code !== 'template-failed') throw error
    throw fail(row, error.details[0]?.replace(/^Reason: |\.$/g, '') ?? 'the template failed')
  }
}
