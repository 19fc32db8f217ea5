import { z } from '@hono/zod-openapi'
import { Inference } from '@ostrom/protocol'
import { CompactionEmptyError } from '../../stored-responses/errors.ts'
import type { ResponseItem } from '../../stored-responses/stored-response.ts'
import type { InferenceJob } from '../answers/inference-job.ts'
import { finishOf, ostromOf, type Renderer, sumOf } from '../answers/render.ts'
import { type FieldTable, label, must, read, sortFields, tune } from '../fields/field-table.ts'
import * as Fields from '../fields/fields.ts'
import type { Caller } from '../incoming/caller.ts'
import { COMPACTION_TOKENS_MAX } from '../limits.ts'
import { type ResponseConversation, readConversation } from './conversation.ts'
import { responsesUsage } from './renderer.ts'
import { responsesUses } from './request.ts'
import { promptOf, responsesInput } from './response-input.ts'
import { sealCompaction } from './sealed-summary.ts'
import { storedItems } from './stored-items.ts'

// A compaction is a summary of a conversation. The model itself writes it, in an answer that is
// paid like any other. The client keeps the summary as an opaque text. Only this gateway can
// decrypt the text, and only for the API key that requested the compaction.

export const compactRequest = z
  .object({
    model: Fields.model,
    input: responsesInput,
    instructions: z.string().max(Inference.MESSAGE_TEXT_MAX).nullish(),
    previous_response_id: z.string().nullish(),
    service_tier: Fields.serviceTier.nullish(),
    ostrom: Fields.preferences.nullish(),
  })
  .openapi('CompactRequest')

/** Treatment of each field that OpenAI documents for the endpoint. */
export const compactUses: FieldTable = {
  ...Fields.sharedUses,
  input: read,
  instructions: read,
  previous_response_id: read,
  conversation: responsesUses.conversation!,
  prompt_cache_key: label,
  prompt_cache_options: tune(),
  prompt_cache_retention: tune(),
  service_tier: responsesUses.service_tier!,
  image: tune(),
  stream: must(),
}

const REQUEST =
  'Summarize this conversation, so that it can go on without its earlier messages. Keep what was ' +
  'asked, decided, found and done, with names, numbers and paths, and what is still open. Write ' +
  'only the summary.'

/**
 * Adds the text that asks for a summary. If the last message is a user's, the text becomes a part
 * of this message; otherwise it becomes a new message.
 */
function withRequest(messages: readonly Inference.ChatMessage[]): readonly Inference.ChatMessage[] {
  const last = messages.at(-1)
  if (last?.role !== 'user') return [...messages, { role: 'user', content: REQUEST }]
  return [...messages.slice(0, -1), { ...last, content: `${last.content}\n\n${REQUEST}` }]
}

/** Roles of the messages that are kept in addition to the summary. */
const keptRoles: ReadonlySet<unknown> = new Set(['user', 'system', 'developer'])

/**
 * Returns the instructions, and the messages of users. These messages stay unchanged, because a
 * summary would lose their wording.
 */
function keptItems(
  { earlier, own }: Pick<ResponseConversation, 'earlier' | 'own'>,
  hex: string,
): readonly ResponseItem[] {
  const all = [...earlier.flatMap(({ input }) => input), ...own]
  return storedItems(all, hex).filter(({ type, role }) => type === 'message' && keptRoles.has(role))
}

function createCompactionRenderer(
  conversation: ResponseConversation,
  seal: (summary: string) => string,
): Renderer {
  return {
    whole(opening, finished) {
      const { text, end } = finished[0]!
      const summary = text.trim()
      if (summary === '') throw new CompactionEmptyError()
      const isCut = finishOf(end.finish) === 'length'
      const compaction = {
        type: 'compaction',
        id: `cmp_${opening.id}`,
        encrypted_content: seal(summary),
      }
      return {
        id: `resp_${opening.id}`,
        object: 'response.compaction',
        created_at: opening.createdAtSeconds,
        output: [...keptItems(conversation, opening.id), compaction],
        incomplete_details: isCut ? { reason: 'max_output_tokens' } : null,
        usage: responsesUsage(sumOf([end])),
        ostrom: ostromOf(opening, [end]),
      }
    },
    stream() {
      throw new Error('a compaction has no stream')
    },
  }
}

/**
 * Parses a request of `/v1/responses/compact`. Returns a job whose question asks the model for a
 * summary of the conversation.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 * @throws {ResponseUnknownError | ConversationBrokenError | ConversationTooLongError} The request
 *   continues a response that is not stored for its API key, or the stored conversation is too
 *   long.
 */
export async function parseCompaction(
  body: Readonly<Record<string, unknown>>,
  { responses }: Caller,
): Promise<InferenceJob> {
  const request = Fields.parseFields(compactRequest, body)
  const ignored = sortFields(body, compactUses)
  const { previous_response_id: previous, instructions } = request
  const conversation = await readConversation({ input: body.input, previous }, responses)
  const prompt = promptOf(conversation, instructions)
  const ask = {
    model: request.model,
    prompt: { kind: 'messages' as const, messages: withRequest(prompt.messages) },
    // Temperature 0: a summary needs no variety, so the most likely tokens are best.
    sampler: Fields.samplerOf({ temperature: 0 }),
    stop: [],
    logprobs: 0,
    maxTokens: COMPACTION_TOKENS_MAX,
    fitsContext: true,
    preferences: Fields.preferencesOf(request.ostrom, request.service_tier),
  }
  return {
    model: request.model,
    questions: [ask],
    delivery: 'whole',
    schemas: [],
    ignored: [...ignored, ...prompt.ignored],
    renderer: createCompactionRenderer(conversation, (text) => {
      return sealCompaction(responses.seal, text)
    }),
  }
}
