import { Environment, Interpreter } from '@huggingface/jinja'
import { JsonNumber } from '@ostrom/protocol'
import { TEMPLATE_STEPS_MAX, TEMPLATE_TEXT_MAX, TEMPLATE_WORK_MAX } from '../limits.ts'

// The library's interpreter of templates, with bounds, and with what Jinja does where it differs.

type TemplateValue = { readonly type: string }
type NamedNode = { readonly type: string; readonly value?: string }
type CallNode = { readonly callee: MemberNode; readonly args: readonly unknown[] }
type MemberNode = {
  readonly type: string
  readonly object: unknown
  readonly property: NamedNode
  readonly computed: boolean
}
type LoopNode = { readonly iterable: TemplateValue }
type TestNode = { readonly operand: unknown; readonly test: NamedNode; readonly negate: boolean }

/** What is used of the library's interpreter, whose types do not resolve under Node's rules. */
type LibraryInterpreter = {
  evaluate(...parameters: readonly unknown[]): unknown
  evaluateMemberExpression(...parameters: readonly unknown[]): unknown
  evaluateCallExpression(node: CallNode, environment: unknown): unknown
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
export function restoreNumbers(value: unknown, runtime: unknown): unknown {
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

/** A text without these characters at its ends, as Python has it; the library strips white space. */
function stripped(text: string, letters: string, name: 'strip' | 'lstrip' | 'rstrip'): string {
  const all = new Set(letters)
  const characters = [...text]
  let [from, to] = [0, characters.length]
  if (name !== 'rstrip') while (from < to && all.has(characters[from]!)) from++
  if (name !== 'lstrip') while (to > from && all.has(characters[to - 1]!)) to--
  return characters.slice(from, to).join('')
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
export class BoundedInterpreter extends Library {
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

  override evaluateCallExpression(node: CallNode, environment: unknown): unknown {
    const { callee, args } = node
    const name = callee.type === 'MemberExpression' && !callee.computed && callee.property.value
    if (!(name === 'strip' || name === 'lstrip' || name === 'rstrip') || args.length !== 1) {
      return super.evaluateCallExpression(node, environment)
    }
    const [text, letters] = [callee.object, args[0]].map(
      (one) => (this.evaluate(one, environment) as { readonly value?: unknown }).value,
    )
    if (typeof text !== 'string' || typeof letters !== 'string') {
      return super.evaluateCallExpression(node, environment)
    }
    return runtimeOf(stripped(text, letters, name))
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
