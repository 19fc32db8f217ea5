import { Environment } from '@huggingface/jinja'
import { type Inference, JsonNumber, JsonText } from '@ostrom/protocol'
import { TemplateFailedError } from '../errors.ts'
import { BoundedInterpreter, type TemplateBudget } from './bounded-interpreter.ts'
import type { ControlTokenGuard } from './control-token-guard.ts'
import { parseTemplate } from './template/source.ts'
import { restoreNumbers, type Scope } from './template/values.ts'

/**
 * The global names that templates may use. `strftime_now` is deliberately missing: if a prompt
 * depended on the day on which it is rendered, no validator could replay it. Templates that test
 * whether it is defined fall back to a fixed date.
 */
const globals = {
  false: false,
  true: true,
  none: null,
  False: false,
  True: true,
  None: null,
  raise_exception: (reason: string) => {
    throw new Error(reason)
  },
}

export type ChatTemplate = {
  /** @throws {TemplateFailedError} The template raises an error, or exceeds a limit. */
  render(
    messages: readonly Inference.ChatMessage[],
    options: {
      readonly guard: ControlTokenGuard
      readonly tools?: Inference.ToolOptions | undefined
      /** Values of additional variables of the template. */
      readonly variables?: Readonly<Record<string, boolean>>
      /** Whether the text ends at the beginning of an answer; true by default. */
      readonly isPrompt?: boolean
      /** Common budget of several renders; if absent, this render has its own budget. */
      readonly budget?: TemplateBudget
    },
  ): string
}

/** Returns a value with control tokens escaped in all texts, including property names. */
function escapeValues(value: unknown, guard: ControlTokenGuard): unknown {
  if (typeof value === 'string') return guard.mark(value)
  if (Array.isArray(value)) return value.map((entry) => escapeValues(entry, guard))
  if (typeof value !== 'object' || value === null || JsonNumber.isExact(value)) return value
  const entries = Object.entries(value).map(([key, entry]) => [
    guard.mark(key),
    escapeValues(entry, guard),
  ])
  return Object.fromEntries(entries) as unknown
}

/**
 * Returns the parsed value of a call's arguments; their text if they are not JSON or nested too
 * deeply.
 */
const parsed = (text: string): unknown => {
  const read = JsonText.parseExact(text)
  return read.kind === 'value' ? read.value : text
}

/** Message fields from which templates read the reasoning of an earlier answer. */
const reasoningFields = ['reasoning_content', 'thinking', 'reasoning'] as const

/**
 * Returns the reasoning field that a template reads; undefined if the template shows no earlier
 * reasoning.
 */
const reasoningFieldOf = (source: string): string | undefined =>
  reasoningFields.find((name) =>
    new RegExp(`\\.${name}\\b|['"]${name}['"](?:\\]|\\s+(?:not\\s+)?in\\b)`).test(source),
  )

type MessageOptions = { readonly guard: ControlTokenGuard; readonly reasoning: string | undefined }

/** Converts a message to the form of templates, with the arguments of calls as values. */
function messageOf(message: Inference.ChatMessage, { guard, reasoning }: MessageOptions) {
  const { role, content, name, toolCalls, toolCallId } = message
  const calls = toolCalls?.map((call) => ({
    id: call.id,
    type: 'function',
    function: { name: call.name, arguments: parsed(call.arguments) },
  }))
  const rendered = {
    content,
    ...(reasoning && message.reasoning && { [reasoning]: message.reasoning }),
    ...(name !== undefined && { name }),
    ...(calls && { tool_calls: calls }),
    ...(toolCallId !== undefined && { tool_call_id: toolCallId }),
  }
  return { role, ...(escapeValues(rendered, guard) as typeof rendered) }
}

/** Converts functions to the form of templates. */
const toolsOf = ({ functions }: Inference.ToolOptions, guard: ControlTokenGuard) =>
  functions.map(({ name, description, parameters }) => ({
    type: 'function',
    function: escapeValues(
      { name, ...(description !== undefined && { description }), parameters: parsed(parameters) },
      guard,
    ),
  }))

/** Returns the functions with empty descriptions added; undefined if all have a description. */
function withDescriptions(
  tools: Inference.ToolOptions | undefined,
): Inference.ToolOptions | undefined {
  if (!tools?.functions.some(({ description }) => description === undefined)) return undefined
  const functions = tools.functions.map((one) => ({ ...one, description: one.description ?? '' }))
  return { ...tools, functions }
}

/**
 * Returns the messages without the reasoning of earlier answers; undefined if no message has any.
 */
function withoutReasoning(
  messages: readonly Inference.ChatMessage[],
): readonly Inference.ChatMessage[] | undefined {
  if (!messages.some(({ reasoning }) => reasoning !== undefined)) return undefined
  return messages.map(({ reasoning: _, ...message }) => message)
}

/** Returns the number of UTF-16 units of all texts in a value, without property names. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return 0
  return Object.values(value).reduce((sum: number, inner) => sum + sizeOf(inner), 0)
}

const reasonOf = (error: unknown) =>
  // The message of an error may quote a long template or value, so only its first 120 characters
  // are reported, as one line.
  error instanceof Error ? error.message.slice(0, 120).replaceAll(/\s+/g, ' ') : 'unknown'

/**
 * Reads a Jinja chat template.
 *
 * @throws {TemplateFailedError} The template cannot be parsed.
 */
export function createChatTemplate(options: createChatTemplate.Options): ChatTemplate {
  const { source, bosToken, eosToken } = options
  let program: unknown
  try {
    program = parseTemplate(source)
  } catch (cause) {
    throw new TemplateFailedError({ reason: `cannot be read: ${reasonOf(cause)}`, cause })
  }
  const reasoning = reasoningFieldOf(source)
  const run = (
    messages: readonly Inference.ChatMessage[],
    { guard, tools, variables, isPrompt = true, budget }: Parameters<ChatTemplate['render']>[1],
  ): string => {
    const environment = new Environment()
    const names = {
      ...globals,
      messages: messages.map((message) => messageOf(message, { guard, reasoning })),
      ...(tools && { tools: toolsOf(tools, guard) }),
      add_generation_prompt: isPrompt,
      ...variables,
      bos_token: bosToken,
      eos_token: eosToken,
    }
    for (const [name, value] of Object.entries(names)) {
      const runtime = environment.set(name, value)
      if (name === 'messages' || name === 'tools') restoreNumbers(value, runtime)
    }
    const given = messages.reduce((sum, message) => sum + sizeOf(message), sizeOf(tools))
    const scope = environment as unknown as Scope
    return String(new BoundedInterpreter(scope, given, budget).run(program).value)
  }
  const attempt = (...parameters: Parameters<typeof run>): string | Error => {
    try {
      return run(...parameters)
    } catch (error) {
      if (error instanceof RangeError) throw new TemplateFailedError({ reason: error.message })
      return error as Error
    }
  }
  return {
    render(messages, options) {
      const rendered = attempt(messages, options)
      if (typeof rendered === 'string') return rendered
      // Some templates use a function's description without testing whether it exists.
      const tools = withDescriptions(options.tools)
      // The template of gpt-oss refuses reasoning in a message with both text and calls.
      const plain = withoutReasoning(messages)
      const again =
        (tools && attempt(messages, { ...options, tools })) ??
        (plain && attempt(plain, tools ? { ...options, tools } : options))
      if (typeof again === 'string') return again
      // The cause may quote the messages, so it is dropped.
      const dated = source.includes('strftime_now')
        ? '; it names strftime_now, which is not there, so that no prompt depends on the day'
        : ''
      const reason = `it raised an error for these roles and contents${dated}`
      throw new TemplateFailedError({ reason })
    },
  }
}

export declare namespace createChatTemplate {
  type Options = {
    readonly source: string
    readonly bosToken: string
    readonly eosToken: string
  }
}

/** A Jinja template of a text without control tokens, such as a question of an evaluation. */
export type TextTemplate = {
  /** @throws {TemplateFailedError} The template raises an error, or takes too much work. */
  render(values: Readonly<Record<string, unknown>>): string
}

/**
 * Reads a Jinja template, which runs within the limits of chat templates.
 *
 * @throws {TemplateFailedError} The template cannot be parsed.
 */
export function createTextTemplate(source: string): TextTemplate {
  let program: unknown
  try {
    program = parseTemplate(source)
  } catch (cause) {
    throw new TemplateFailedError({ reason: `cannot be read: ${reasonOf(cause)}`, cause })
  }
  return {
    render(values) {
      const environment = new Environment()
      for (const [name, value] of Object.entries({ ...globals, ...values })) {
        environment.set(name, value)
      }
      try {
        const scope = environment as unknown as Scope
        return String(new BoundedInterpreter(scope, sizeOf(values)).run(program).value)
      } catch (error) {
        throw new TemplateFailedError({ reason: reasonOf(error) })
      }
    },
  }
}
