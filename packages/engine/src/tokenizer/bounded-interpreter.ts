import { Environment, Interpreter } from '@huggingface/jinja'
import { JsonNumber } from '@ostrom/protocol'
import {
  TEMPLATE_DEPTH_MAX,
  TEMPLATE_STEPS_MAX,
  TEMPLATE_TEXT_MAX,
  TEMPLATE_WORK_MAX,
} from '../limits.ts'

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
type LoopIterable = { readonly type: string; readonly lhs?: unknown }
type LoopNode = { readonly iterable: LoopIterable }
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

/** Units and levels that a value is written out with, and whether they can change. */
type ValueExtent = { readonly units: number; readonly levels: number; readonly isFixed: boolean }

const leaf: ValueExtent = { units: 1, levels: 1, isFixed: true }

const tooDeep = () => new RangeError('the template nests too deeply')

/** Type of a node whose value is known; the library has none of this name. */
const EVALUATED = 'Evaluated'

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
  private readonly extents = new WeakMap<object, ValueExtent>()
  private depth = 0

  /** @param given UTF-16 units of what the template is given. */
  constructor(environment: unknown, given: number, budget: TemplateBudget = createBudget()) {
    super(environment)
    this.given = given
    this.budget = budget
    budget.given += given
  }

  private step(count: number): void {
    this.budget.steps += count
    if (this.budget.steps <= TEMPLATE_STEPS_MAX) return
    throw new RangeError('the template takes too many steps')
  }

  override evaluate(...parameters: readonly unknown[]): unknown {
    const [node] = parameters as readonly [{ readonly type?: string; readonly value?: unknown }?]
    if (node?.type === EVALUATED) return node.value
    this.step(1)
    if (++this.depth > TEMPLATE_DEPTH_MAX) throw tooDeep()
    try {
      const result = super.evaluate(...parameters)
      this.charge(result)
      return result
    } finally {
      // Loops are left by exceptions, too.
      this.depth -= 1
    }
  }

  /** Counts what an expression came to: a few nodes could copy a long text again and again. */
  private charge(result: unknown): void {
    const { value } = (result ?? {}) as { readonly value?: unknown }
    if (typeof value !== 'string' && !Array.isArray(value) && !(value instanceof Map)) return
    if (this.extentOf(result).units > this.unitsMax) {
      throw new RangeError('the template makes too long a text')
    }
    this.spend(value instanceof Map ? value.size : value.length)
  }

  /**
   * What a value comes to when it is written out: a list can hold another one many times. What holds
   * a namespace can change, so it is measured each time, and counts as work.
   */
  private extentOf(runtime: unknown, level = 0): ValueExtent {
    const { type, value } = (runtime ?? {}) as { readonly type?: unknown; readonly value?: unknown }
    if (typeof value === 'string') return { units: value.length, levels: 1, isFixed: true }
    if (!Array.isArray(value) && !(value instanceof Map)) return leaf
    const known = this.extents.get(value)
    if (known) return known
    if (level > TEMPLATE_DEPTH_MAX) throw tooDeep()
    let [units, levels, isFixed] = [1, 1, type !== 'NamespaceValue']
    for (const inner of value.values()) {
      const extent = this.extentOf(inner, level + 1)
      units += extent.units
      levels = Math.max(levels, 1 + extent.levels)
      isFixed &&= extent.isFixed
      if (!extent.isFixed) this.spend(1)
    }
    if (levels > TEMPLATE_DEPTH_MAX) throw tooDeep()
    if (units > this.unitsMax) throw new RangeError('the template makes too long a text')
    const extent = { units, levels, isFixed }
    if (isFixed) this.extents.set(value, extent)
    return extent
  }

  private get unitsMax(): number {
    return TEMPLATE_TEXT_MAX + 4 * this.given
  }

  private spend(work: number): void {
    this.budget.work += work
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
    const isSelected = iterable.type === 'SelectExpression'
    const given = this.evaluate(isSelected ? iterable.lhs : iterable, environment) as TemplateValue
    const value = given.type === 'UndefinedValue' ? runtimeOf([]) : given
    const { value: entries } = value as { readonly value?: unknown }
    // An entry is a step, though the body of its loop may be empty.
    if (Array.isArray(entries)) this.step(entries.length)
    else if (entries instanceof Map) this.step(entries.size)
    const known = { type: EVALUATED, value }
    const looped = isSelected ? { ...iterable, lhs: known } : known
    return super.evaluateFor({ ...node, iterable: looped as LoopIterable }, environment)
  }

  override applyFilter(operand: TemplateValue, filter: NamedNode, environment: unknown): unknown {
    const nothing = operand.type === 'UndefinedValue' && filter.type === 'Identifier'
    const name = filter.value ?? ''
    if (nothing && Object.hasOwn(emptyMembers, name)) return runtimeOf(emptyMembers[name])
    return super.applyFilter(operand, filter, environment)
  }
}
