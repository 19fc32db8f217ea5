import { Inference, JsonNumber } from '@ostrom/protocol'
import type { GenerateOptions } from '../engine.ts'
import { PromptUnsupportedError } from '../errors.ts'

// Converts a question to a request to a server of the OpenAI API.

/** Converts a message to the servers' form, with its images as data URLs before the text. */
function messageOf(given: Inference.ChatMessage): unknown {
  const { images = [], reasoning, toolCalls, toolCallId, ...rest } = given
  const calls = toolCalls?.map(({ id, ...called }) => ({ id, type: 'function', function: called }))
  const message = {
    ...rest,
    // Older and newer servers use different names for reasoning, and ignore unknown fields.
    ...(reasoning !== undefined && { reasoning_content: reasoning, reasoning }),
    ...(calls && { tool_calls: calls }),
    tool_call_id: toolCallId,
  }
  if (images.length === 0) return message
  const parts = images.map((file) => {
    const type = `image/${Inference.detectImageFormat(file) ?? 'png'}`
    const url = `data:${type};base64,${Buffer.from(file).toString('base64')}`
    return { type: 'image_url', image_url: { url } }
  })
  return { ...message, content: [...parts, { type: 'text', text: message.content }] }
}

/** Returns the callable functions in the servers' form. */
function toolsOf({ functions, choice, requiredName, parallel }: Inference.ToolOptions): object {
  return {
    tools: functions.map(({ parameters, ...rest }) => {
      return { type: 'function', function: { ...rest, parameters: JsonNumber.parse(parameters) } }
    }),
    tool_choice:
      requiredName === undefined ? choice : { type: 'function', function: { name: requiredName } },
    ...(!parallel && { parallel_tool_calls: false }),
  }
}

/** Returns the schema of the JSON value that a grammar permits; undefined if it permits none. */
function valueSchemaOf(grammar: Inference.Grammar): string | undefined {
  const { trigger, prefix, choices, maxRepeats, suffix, value } = grammar
  const [only] = choices
  // After reasoning, a grammar begins with a line break, which the server removes together with the
  // reasoning.
  const around = (trigger === undefined ? prefix : prefix.trim()) + suffix
  const isValue = around === '' && choices.length === 1 && maxRepeats === 1
  if (value !== undefined || !isValue || !only || only.prefix + only.suffix !== '') return value
  return only.schema
}

/**
 * Returns the field of the request that demands one JSON value.
 *
 * @throws {PromptUnsupportedError} The grammar permits no answer of one JSON value.
 */
function formatOf(grammar: Inference.Grammar): { readonly response_format: unknown } {
  const text = valueSchemaOf(grammar)
  if (text === undefined) {
    throw new PromptUnsupportedError({
      kind: 'grammar',
      reason: 'servers of the OpenAI API keep to JSON Schemas alone',
      remedy: 'Ask for one JSON value.',
    })
  }
  if (text === Inference.anyObjectSchema) return { response_format: { type: 'json_object' } }
  const schema = JsonNumber.parse(text)
  const json_schema = { name: 'answer', strict: true, schema }
  return { response_format: { type: 'json_schema', json_schema } }
}

/** Template variables that turn reasoning on or off, by both usual names. */
const switchOf = (mode: 'on' | 'off' | undefined): object =>
  mode === undefined
    ? {}
    : { chat_template_kwargs: { enable_thinking: mode === 'on', thinking: mode === 'on' } }

/** Converts a question to a request to a server of the OpenAI API. */
export function toOpenAiRequest(model: string, options: GenerateOptions): toOpenAiRequest.Request {
  const { sampler, prompt, seed, stop } = options
  const tools = prompt.kind === 'messages' ? prompt.tools : undefined
  const { grammar } = sampler
  // A grammar that permits only calls is not sent: the server knows the functions, and itself
  // enforces the form of their calls.
  const isOfCalls =
    tools && (tools.choice === 'required' || (grammar && valueSchemaOf(grammar) === undefined))
  const shared = {
    model,
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: options.maxTokens,
    temperature: sampler.temperature,
    top_p: sampler.topP,
    frequency_penalty: sampler.frequencyPenalty,
    presence_penalty: sampler.presencePenalty,
    // The seed has 31 bits, because some servers read a signed 32-bit number.
    seed: Number.parseInt(seed.slice(2, 10), 16) >>> 1,
    ...(sampler.topK > 0 ? { top_k: sampler.topK } : {}),
    ...(stop.length > 0 ? { stop } : {}),
    ...(sampler.logitBias.length > 0
      ? { logit_bias: Object.fromEntries(sampler.logitBias.map(({ id, bias }) => [id, bias])) }
      : {}),
    ...(tools && toolsOf(tools)),
    ...(grammar && !isOfCalls && formatOf(grammar)),
  }
  if (prompt.kind === 'text')
    return { path: '/completions', body: { ...shared, prompt: prompt.text } }
  if (prompt.kind === 'messages') {
    return {
      path: '/chat/completions',
      body: { ...shared, messages: prompt.messages.map(messageOf), ...switchOf(prompt.reasoning) },
    }
  }
  throw new PromptUnsupportedError({
    kind: prompt.kind,
    reason: 'servers of the OpenAI API take text',
    remedy: 'Send messages or text.',
  })
}

export declare namespace toOpenAiRequest {
  type Request = { readonly path: string; readonly body: unknown }
}
