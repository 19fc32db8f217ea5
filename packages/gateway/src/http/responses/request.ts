import { z } from '@hono/zod-openapi'
import type { InferenceJob } from '../answers/inference-job.ts'
import {
  type FieldTable,
  isAbsent,
  isAbsentOr,
  label,
  must,
  read,
  readOnly,
  sortFields,
  tune,
} from '../fields/field-table.ts'
import * as Fields from '../fields/fields.ts'
import { reasoningOf, switchOfEffort } from '../fields/reasoning-fields.ts'
import { grammarOf, textFormat } from '../fields/response-format.ts'
import type { Caller } from '../incoming/caller.ts'
import { CONVERSATION_ID_LENGTH_MAX } from '../limits.ts'
import { readConversation } from './conversation.ts'
import { createResponsesRenderer } from './renderer.ts'
import { inputOf, messagesOf, messageText, responsesInput } from './response-input.ts'
import { responsesTools, responsesToolsOf } from './response-tools.ts'
import { storedItems } from './stored-items.ts'

export const responsesRequest = z
  .object({
    model: Fields.model,
    input: responsesInput,
    instructions: messageText.nullish(),
    previous_response_id: z.string().nullish(),
    store: z.boolean().nullish(),
    truncation: z.enum(['auto', 'disabled']).nullish(),
    ...Fields.sampling,
    presence_penalty: Fields.penalties.presence_penalty,
    frequency_penalty: Fields.penalties.frequency_penalty,
    ...responsesTools,
    stream: z.boolean().nullish(),
    max_output_tokens: Fields.tokensMax.nullish(),
    top_logprobs: Fields.topLogprobs.nullish(),
    text: z
      .object({ format: textFormat.nullish(), verbosity: z.string().max(16).nullish() })
      .nullish(),
    include: z.array(z.string()).nullish(),
    reasoning: z.object({ effort: z.string().max(16).nullish() }).nullish(),
    metadata: Fields.metadata.nullish(),
    service_tier: Fields.serviceTier.nullish(),
    ostrom: Fields.preferences.nullish(),
  })
  .openapi('ResponsesRequest')

const LOGPROBS = 'message.output_text.logprobs'
const CARRIED_REASONING = 'reasoning.encrypted_content'

/** Additional contents of the answer that a request may ask for. */
const includable = new Set([LOGPROBS, CARRIED_REASONING])

/** Treatment of each field that OpenAI documents for the endpoint. */
export const responsesUses: FieldTable = {
  ...Fields.sharedUses,
  input: read,
  instructions: read,
  temperature: read,
  top_p: read,
  top_k: read,
  presence_penalty: read,
  frequency_penalty: read,
  tools: read,
  tool_choice: read,
  parallel_tool_calls: read,
  stream: read,
  max_output_tokens: read,
  top_logprobs: read,
  text: readOnly('format', 'verbosity'),
  'text.format': readOnly('type', 'name', 'description', 'schema', 'strict'),
  'text.verbosity': tune(isAbsentOr('medium')),
  metadata: label,
  // Codex sends the ids of its installation, session and thread.
  client_metadata: label,
  safety_identifier: label,
  prompt_cache_key: label,
  previous_response_id: read,
  store: read,
  background: must(),
  conversation: must(isAbsent, 'use `previous_response_id`, or send the messages themselves'),
  prompt: must(),
  access_programs: must(),
  moderation: must(),
  include: must(
    (value) =>
      isAbsent(value) || (Array.isArray(value) && value.every((one) => includable.has(one))),
  ),
  // The field limits the calls of tools that OpenAI runs; this gateway runs no tools.
  max_tool_calls: label,
  image: tune(),
  'reasoning.effort': tune(isAbsentOr('none')),
  'reasoning.summary': tune(isAbsentOr('auto')),
  'reasoning.generate_summary': tune(isAbsentOr('auto')),
  reasoning: read,
  stream_options: tune(),
  truncation: read,
  context_management: tune(),
  service_tier: read,
  prompt_cache_options: tune(),
  prompt_cache_retention: tune(),
}

type ResponsesRequest = z.infer<typeof responsesRequest>

/**
 * Returns the tools of a request in the form that a response repeats: a function has each field
 * that OpenAI documents, and each missing field is null.
 */
const repeatedTools = ({ tools }: ResponsesRequest): readonly object[] =>
  (tools ?? []).map((tool) => {
    const isFunction = tool.type === 'function'
    return isFunction ? { description: null, parameters: null, strict: null, ...tool } : tool
  })

/**
 * Returns a label in the form that a response repeats: a text within the length limit, else null.
 */
const labelOf = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= CONVERSATION_ID_LENGTH_MAX ? value : null

/** Returns the settings of a request that its response repeats. */
const settingsOf = (request: ResponsesRequest, body: Readonly<Record<string, unknown>>) => ({
  instructions: request.instructions ?? null,
  max_output_tokens: request.max_output_tokens ?? null,
  max_tool_calls: typeof body.max_tool_calls === 'number' ? body.max_tool_calls : null,
  metadata: request.metadata ?? {},
  previous_response_id: request.previous_response_id ?? null,
  reasoning: { effort: request.reasoning?.effort ?? null, summary: null },
  prompt_cache_key: labelOf(body.prompt_cache_key),
  safety_identifier: labelOf(body.safety_identifier),
  temperature: request.temperature ?? 1,
  top_p: request.top_p ?? 1,
  presence_penalty: request.presence_penalty ?? 0,
  frequency_penalty: request.frequency_penalty ?? 0,
  top_logprobs: request.top_logprobs ?? 0,
  text: { format: request.text?.format ?? { type: 'text' }, verbosity: 'medium' },
  tools: repeatedTools(request),
  tool_choice: request.tool_choice ?? 'auto',
  parallel_tool_calls: request.parallel_tool_calls ?? true,
  truncation: request.truncation ?? 'disabled',
})

/**
 * Parses a request of `/v1/responses`, with the conversation that it continues.
 *
 * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
 * @throws {ResponseUnknownError | ConversationBrokenError | ConversationTooLongError} The request
 *   continues a response that is not stored for its API key, or the stored conversation is too
 *   long.
 */
export async function parseResponses(
  body: Readonly<Record<string, unknown>>,
  { responses }: Caller,
): Promise<InferenceJob> {
  const request = Fields.parseFields(responsesRequest, body)
  const ignored = sortFields(body, responsesUses)
  const previous = request.previous_response_id ?? undefined
  const conversation = await readConversation({ input: body.input, previous }, responses)
  const input = inputOf(conversation.items)
  const offered = responsesToolsOf(request, input.added)
  const { tools } = offered
  const top = request.top_logprobs ?? 0
  const logprobs = request.include?.includes(LOGPROBS) || top > 0 ? { top } : undefined
  const { type, schema } = request.text?.format ?? { type: 'text' as const, schema: undefined }
  const grammar = grammarOf({ type, schema }, 'text.format.schema')
  const sampler = { ...Fields.samplerOf(request), ...(grammar && { grammar }) }
  const messages = messagesOf(input, request.instructions)
  const effort = request.reasoning?.effort ?? null
  const reasoned = reasoningOf(switchOfEffort(effort, 'reasoning.effort'))
  const ask = {
    model: request.model,
    prompt: { kind: 'messages' as const, messages, ...(tools && { tools }), ...reasoned.prompt },
    ...reasoned.question,
    sampler,
    stop: [],
    logprobs: logprobs ? Math.max(1, top) : 0,
    preferences: Fields.preferencesOf(request.ostrom, request.service_tier),
    ...Fields.optionalsOf({
      maxTokens: request.max_output_tokens,
      seed: undefined,
      choice: 0,
    }),
  }
  return {
    model: request.model,
    questions: [ask],
    ...(request.service_tier != null && { serviceTier: request.service_tier }),
    delivery: request.stream ? 'stream' : 'whole',
    schemas: [...(grammar ? [{ param: 'text.format.schema', grammar }] : []), ...offered.schemas],
    ...(request.truncation === 'auto' && { truncation: request.truncation }),
    ignored: [...ignored, ...input.ignored, ...offered.ignored],
    renderer: createResponsesRenderer({
      offersTools: tools !== undefined,
      origins: offered.origins,
      carriesReasoning: request.include?.includes(CARRIED_REASONING) ?? false,
      logprobs,
      requestSettings: settingsOf(request, body),
      ...((request.store ?? true) && {
        save: (response, hex) => {
          const stored = { input: storedItems(conversation.own, hex), response }
          return responses.save({ ...stored, ...(previous !== undefined && { previous }) })
        },
      }),
    }),
  }
}
