import { Environment, Interpreter, Template } from '@huggingface/jinja'
import { type Inference, JsonNumber, JsonText } from '@ostrom/protocol'
import { TemplateFailedError } from '../errors.ts'
import {
  TEMPLATE_RANGE_MAX,
  TEMPLATE_STEPS_MAX,
  TEMPLATE_TEXT_MAX,
  TEMPLATE_WORK_MAX,
} from '../limits.ts'
import type { ControlTokenGuard } from './control-token-guard.ts'

type TemplateValue = { readonly type: string }
type NamedNode = { readonly type: string; readonly value?: string }
type LoopNode = { readonly iterable: TemplateValue }
type TestNode = { readonly operand: unknown; readonly test: NamedNode; readonly negate: boolean }

/** What is used of the library's interpreter, whose types do not resolve under Node's rules. */
type LibraryInterpreter = {
  evaluate(...parameters: readonly unknown[]): unknown
  evaluateMemberExpression(...parameters: readonly unknown[]): unknown
  evaluateTestExpression(node: TestNode, environment: unknown): unknown
  evaluateFor(node: LoopNode, environment: unknown): unknown
  applyFilter(operand: TemplateValue, filter: NamedNode, environment: unknown): unknown
  run(program: unknown): { readonly value: unknown }
}
const Library = Interpreter as unknown as new (environment: unknown) => LibraryInterpreter

/** A value as the library has it. */
const runtimeOf = (value: unknown): unknown => new Environment().set('value', value)

/** A number as the library has it, which is written as its text, and computed as a double. */
function exactRuntimeOf(number: JsonNumber.ExactNumber): unknown {
  const value = Object.assign(new Number(number.rawJSON), {
    toJSON: () => number,
    toString: () => number.rawJSON,
  })
  return Object.assign(runtimeOf(0) as object, { value })
}

/** Puts exact numbers of a value in place of what the library made of them. */
function restoreNumbers(value: unknown, runtime: unknown): unknown {
  if (JsonNumber.isExact(value)) return exactRuntimeOf(value)
  const { value: inner } = (runtime ?? {}) as { readonly value?: unknown }
  if (Array.isArray(value) && Array.isArray(inner)) {
    for (const [at, one] of value.entries()) inner[at] = restoreNumbers(one, inner[at])
  } else if (typeof value === 'object' && value !== null && inner instanceof Map) {
    for (const [key, one] of Object.entries(value))
      inner.set(key, restoreNumbers(one, inner.get(key)))
  }
  return runtime
}

/** An expression. */
const emptyList = { type: 'ArrayLiteral', value: [] }

/** What Jinja makes of a value that is not there; the library refuses these filters. */
const emptyMembers: Readonly<Record<string, unknown>> = { trim: '', items: [], list: [], length: 0 }

/**
 * What renders have taken so far: nodes, copied UTF-16 units, and units that they were given. All
 * renders of one row share a budget, so that the same rows exceed it on every machine.
 */
export type TemplateBudget = { steps: number; work: number; given: number }

/** Returns a budget of which nothing is taken. */
export const createBudget = (): TemplateBudget => ({ steps: 0, work: 0, given: 0 })

/**
 * Runs a template of a stranger's with bounds: the library itself has none, and a few nested loops
 * would hold this process for days. Where Jinja goes on with a value that is not there and the
 * library does not, it goes on too: templates such as Hermes's are written for that.
 */
class BoundedInterpreter extends Library {
  private readonly budget: TemplateBudget
  private readonly given: number

  /** @param given UTF-16 units of what the template is given. */
  constructor(environment: unknown, given: number, budget: TemplateBudget = createBudget()) {
    super(environment)
    this.given = given
    this.budget = budget
    budget.given += given
  }

  override evaluate(...parameters: readonly unknown[]): unknown {
    if (++this.budget.steps > TEMPLATE_STEPS_MAX) {
      throw new RangeError('the template takes too many steps')
    }
    const result = super.evaluate(...parameters)
    this.charge(result)
    return result
  }

  /** Counts what an expression came to: a few nodes could copy a long text again and again. */
  private charge(result: unknown): void {
    const { value } = (result ?? {}) as { readonly value?: unknown }
    if (typeof value !== 'string' && !Array.isArray(value)) return
    if (value.length > TEMPLATE_TEXT_MAX + 4 * this.given) {
      throw new RangeError('the template makes too long a text')
    }
    this.budget.work += value.length
    if (this.budget.work > TEMPLATE_WORK_MAX + 48 * this.budget.given) {
      throw new RangeError('the template takes too much work')
    }
  }

  override evaluateMemberExpression(...parameters: readonly unknown[]): unknown {
    try {
      return super.evaluateMemberExpression(...parameters)
    } catch (error) {
      const isKey = error instanceof Error && /^Cannot access property with/.test(error.message)
      if (!isKey) throw error
      // A key that is no text is in no object, rather than an error.
      return runtimeOf(undefined)
    }
  }

  override evaluateTestExpression(node: TestNode, environment: unknown): unknown {
    if (node.test.value !== 'iterable') return super.evaluateTestExpression(node, environment)
    const { type } = this.evaluate(node.operand, environment) as TemplateValue
    const iterable = ['ArrayValue', 'StringValue', 'ObjectValue', 'UndefinedValue'].includes(type)
    return runtimeOf(iterable !== node.negate)
  }

  override evaluateFor(node: LoopNode, environment: unknown): unknown {
    const { iterable } = node
    // Others cost more to look at twice, and are always there.
    const mayBeNothing = iterable.type === 'MemberExpression' || iterable.type === 'Identifier'
    const { type } = mayBeNothing
      ? (this.evaluate(iterable, environment) as TemplateValue)
      : iterable
    if (type !== 'UndefinedValue') return super.evaluateFor(node, environment)
    return super.evaluateFor({ ...node, iterable: emptyList }, environment)
  }

  override applyFilter(operand: TemplateValue, filter: NamedNode, environment: unknown): unknown {
    const nothing = operand.type === 'UndefinedValue' && filter.type === 'Identifier'
    const name = filter.value ?? ''
    if (nothing && Object.hasOwn(emptyMembers, name)) return runtimeOf(emptyMembers[name])
    return super.applyFilter(operand, filter, environment)
  }
}

function range(start: number, stop?: number, step = 1): number[] {
  const [from, to] = stop === undefined ? [0, start] : [start, stop]
  const size = Math.max(0, Math.ceil((to - from) / step))
  if (!(size <= TEMPLATE_RANGE_MAX)) throw new RangeError('the template asks for too long a range')
  return Array.from({ length: size }, (_, index) => from + index * step)
}

/**
 * The names that templates may use. `strftime_now` is left out on purpose: a prompt must not depend
 * on the day on which it is rendered, or a validator could not replay it. Templates that ask
 * whether it is defined fall back to a fixed date.
 */
const globals = {
  false: false,
  true: true,
  none: null,
  False: false,
  True: true,
  None: null,
  range,
  raise_exception: (reason: string) => {
    throw new Error(reason)
  },
}

export type ChatTemplate = {
  /** @throws {TemplateFailedError} The template refuses the messages. */
  render(
    messages: readonly Inference.ChatMessage[],
    options: {
      readonly guard: ControlTokenGuard
      readonly tools?: Inference.ToolOptions | undefined
      /** Values of variables that the template has beside those of every template. */
      readonly variables?: Readonly<Record<string, boolean>>
      /** Whether the text ends where an answer begins, which is the default. */
      readonly isPrompt?: boolean
      /** Of several renders together; of this one alone when absent. */
      readonly budget?: TemplateBudget
    },
  ): string
}

/** A value whose texts, names of properties among them, hold no control tokens. */
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

/** The value of a call's arguments; their text where they are no JSON, or nested too deeply. */
const parsed = (text: string): unknown => {
  const read = JsonText.parseExact(text)
  return read.kind === 'value' ? read.value : text
}

/** Fields of a message in which templates read the reasoning of an earlier answer. */
const reasoningFields = ['reasoning_content', 'thinking', 'reasoning'] as const

/** The field that a template reads; undefined for a template that shows no earlier reasoning. */
const reasoningFieldOf = (source: string): string | undefined =>
  reasoningFields.find((name) =>
    new RegExp(`\\.${name}\\b|['"]${name}['"](?:\\]|\\s+(?:not\\s+)?in\\b)`).test(source),
  )

type MessageOptions = { readonly guard: ControlTokenGuard; readonly reasoning: string | undefined }

/** A message as templates know it: with the arguments of calls as values. */
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

/** Functions as templates know them. */
const toolsOf = ({ functions }: Inference.ToolOptions, guard: ControlTokenGuard) =>
  functions.map(({ name, description, parameters }) => ({
    type: 'function',
    function: escapeValues(
      { name, ...(description !== undefined && { description }), parameters: parsed(parameters) },
      guard,
    ),
  }))

/** The same functions, none without a description; undefined where none is. */
function withDescriptions(
  tools: Inference.ToolOptions | undefined,
): Inference.ToolOptions | undefined {
  if (!tools?.functions.some(({ description }) => description === undefined)) return undefined
  const functions = tools.functions.map((one) => ({ ...one, description: one.description ?? '' }))
  return { ...tools, functions }
}

/** The same messages without the reasoning of earlier answers; undefined where none has any. */
function withoutReasoning(
  messages: readonly Inference.ChatMessage[],
): readonly Inference.ChatMessage[] | undefined {
  if (!messages.some(({ reasoning }) => reasoning !== undefined)) return undefined
  return messages.map(({ reasoning: _, ...message }) => message)
}

/** UTF-16 units of what a value holds as text. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return 0
  return Object.values(value).reduce((sum: number, inner) => sum + sizeOf(inner), 0)
}

const reasonOf = (error: unknown) =>
  // Errors of templates may quote what they were given: only their kind is told.
  error instanceof Error ? error.message.slice(0, 120).replaceAll(/\s+/g, ' ') : 'unknown'

/**
 * Reads a Jinja chat template.
 *
 * @throws {TemplateFailedError} It is not a template that can be read.
 */
export function createChatTemplate(options: createChatTemplate.Options): ChatTemplate {
  const { source, bosToken, eosToken } = options
  let template: Template
  try {
    template = new Template(source)
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
    return String(new BoundedInterpreter(environment, given, budget).run(template.parsed).value)
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
      // Some templates put a description among other texts without asking whether there is one.
      const tools = withDescriptions(options.tools)
      // That of gpt-oss refuses reasoning beside a text and calls.
      const plain = withoutReasoning(messages)
      const again =
        (tools && attempt(messages, { ...options, tools })) ??
        (plain && attempt(plain, tools ? { ...options, tools } : options))
      if (typeof again === 'string') return again
      // The cause may quote the messages, so it is not passed on.
      const reason = 'it raised an error for these roles and contents'
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

/** A Jinja template of a text that holds no control tokens, such as a question of an evaluation. */
export type TextTemplate = {
  /** @throws {TemplateFailedError} The template raises an error, or takes too much work. */
  render(values: Readonly<Record<string, unknown>>): string
}

/**
 * Reads a Jinja template, which is run within the bounds of chat templates.
 *
 * @throws {TemplateFailedError} It is not a template that can be read.
 */
export function createTextTemplate(source: string): TextTemplate {
  let template: Template
  try {
    template = new Template(source)
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
        const interpreter = new BoundedInterpreter(environment, sizeOf(values))
        return String(interpreter.run(template.parsed).value)
      } catch (error) {
        throw new TemplateFailedError({ reason: reasonOf(error) })
      }
    },
  }
}
