import { Interpreter } from '@huggingface/jinja'
import { TEMPLATE_ARGUMENTS_MAX, TEMPLATE_DEPTH_MAX, TEMPLATE_RANGE_MAX } from '../limits.ts'
import { filtered } from './template/filters.ts'
import { keysOf, memberOf, sliceOf } from './template/members.ts'
import { createBudget, type TemplateBudget, TemplateMeter, tooDeep } from './template/meter.ts'
import { operated } from './template/operators.ts'
import { countNodes } from './template/source.ts'
import { isPassed } from './template/value-tests.ts'
import {
  booleanValue,
  dictValue,
  floatValue,
  functionValue,
  indexOf,
  integerValue,
  isDict,
  isIterator,
  isList,
  isUndefined,
  nothing,
  numberOf,
  type Runtime,
  type Scope,
  scopeWithin,
  takeEntries,
  textValue,
  viewValue,
} from './template/values.ts'
import { textOf } from './template/written.ts'

export { createBudget, type TemplateBudget } from './template/meter.ts'

// Extends the library's template interpreter. This module replaces every operation that reads or
// creates values: it counts work before doing it, works on code points, and behaves like Python.

type Node = { readonly type: string; readonly value?: unknown }
type NamedNode = { readonly type: string; readonly value: string }
type ArgumentNode = Node & { readonly key?: unknown }
type BinaryNode = {
  readonly operator: { readonly value: string }
  readonly left: Node
  readonly right: Node
}
type UnaryNode = { readonly operator: { readonly value: string }; readonly argument: Node }
type SliceNode = { readonly start?: Node; readonly stop?: Node; readonly step?: Node }
type MemberNode = {
  readonly object: Node
  readonly property: Node & SliceNode
  readonly computed: boolean
}
type ForNode = {
  readonly loopvar: Node
  readonly iterable: Node & { readonly lhs?: Node; readonly test?: Node }
  readonly body: readonly Node[]
  readonly defaultBlock: readonly Node[]
}
type TestNode = { readonly operand: Node; readonly test: NamedNode; readonly negate: boolean }
type FilterNode = NamedNode & {
  readonly callee?: NamedNode
  readonly args?: readonly ArgumentNode[]
}
type MacroNode = { readonly name: NamedNode }
type Called = readonly [Runtime[], Map<string, Runtime>]

/**
 * The used parts of the library's interpreter, whose own types do not resolve under Node's rules.
 */
type LibraryInterpreter = {
  evaluate(node: Node | undefined, scope: Scope): Runtime
  evaluateBlock(nodes: readonly Node[], scope: Scope): Runtime
  evaluateBinaryExpression(node: BinaryNode, scope: Scope): Runtime
  evaluateUnaryExpression(node: UnaryNode, scope: Scope): Runtime
  evaluateIdentifier(node: NamedNode, scope: Scope): Runtime
  evaluateMemberExpression(node: MemberNode, scope: Scope): Runtime
  evaluateTestExpression(node: TestNode, scope: Scope): Runtime
  evaluateArguments(args: readonly ArgumentNode[], scope: Scope): Called
  evaluateFor(node: ForNode, scope: Scope): Runtime
  evaluateMacro(node: MacroNode, scope: Scope): Runtime
  evaluateCallStatement(node: Node, scope: Scope): Runtime
  applyFilter(operand: Runtime, filter: FilterNode, scope: Scope): Runtime
  run(program: unknown): Runtime
}
const Library = Interpreter as unknown as new (scope: Scope) => LibraryInterpreter

/**
 * Steps that each entry of a loop costs: it takes about as much time and memory as this number of
 * nodes.
 */
const ENTRY_STEPS = 4

/** Number of scopes of macros and loops in which a name is looked up for one step. */
const SCOPES_PER_STEP = 8

/** Thrown by `break` and `continue`, with the text that the loop's body has written so far. */
class LoopExit extends Error {
  readonly isBreak: boolean
  text = ''

  constructor(isBreak: boolean) {
    super('a loop is left where none is')
    this.isBreak = isBreak
  }
}

/** Nodes that write no text for any value. */
const silentNodes: ReadonlySet<string> = new Set(['Set', 'Macro', 'Comment'])

/** Nodes whose text does not become text of the surrounding loop. */
const blockNodes: ReadonlySet<string> = new Set(['Set', 'FilterStatement', 'CallStatement'])

/** Returns the numbers of a `range`. */
function rangeOf(args: readonly Runtime[], meter: TemplateMeter): Runtime {
  const places = args.map((one) => {
    const at = indexOf(one)
    if (at === undefined) throw new Error('a range of what are no whole numbers')
    return at
  })
  const [start = 0, stop, step = 1] = places
  const [from, to] = stop === undefined ? [0, start] : [start, stop]
  const size = Math.max(0, Math.ceil((to - from) / step))
  if (places.length === 0 || step === 0) throw new Error('no range')
  if (!(size <= TEMPLATE_RANGE_MAX)) throw new RangeError('the template asks for too long a range')
  meter.create(size)
  return viewValue(Array.from({ length: size }, (_, at) => integerValue(from + at * step)))
}

/**
 * Assigns an entry of a loop to the loop's variables. @throws {Error} The entry has another number
 * of parts than there are variables.
 */
function bindEntry(target: Node, entry: Runtime, scope: Scope): void {
  if (target.type === 'Identifier') {
    scope.variables.set(String(target.value), entry)
    return
  }
  const parts = target.value as readonly Node[]
  if (target.type !== 'TupleLiteral' || !isList(entry) || entry.value.length !== parts.length) {
    throw new Error('an entry of a loop that has other parts')
  }
  for (const [at, part] of parts.entries()) bindEntry(part, entry.value[at]!, scope)
}

function loopOf(entries: readonly Runtime[], at: number): Runtime {
  const left = entries.length - at
  const loop = dictValue(
    new Map([
      ['index', integerValue(at + 1)],
      ['index0', integerValue(at)],
      ['revindex', integerValue(left)],
      ['revindex0', integerValue(left - 1)],
      ['first', booleanValue(at === 0)],
      ['last', booleanValue(left === 1)],
      ['length', integerValue(entries.length)],
      ['previtem', entries[at - 1] ?? nothing],
      ['nextitem', entries[at + 1] ?? nothing],
    ]),
  )
  return Object.assign(loop, { type: 'LoopValue', isLoop: true })
}

/**
 * Runs an untrusted template with limits, because the library has none and a few nested loops would
 * block this process for days. Like Jinja, this interpreter continues with undefined values;
 * members of an undefined value are undefined too.
 */
export class BoundedInterpreter extends Library {
  private readonly meter: TemplateMeter
  private depth = 0

  /** @param given UTF-16 units of the template's input. */
  constructor(scope: Scope, given: number, budget: TemplateBudget = createBudget()) {
    super(scope)
    this.meter = new TemplateMeter(given, budget)
    scope.variables.set(
      'range',
      functionValue((args) => rangeOf(args, this.meter)),
    )
  }

  override evaluate(node: Node | undefined, scope: Scope): Runtime {
    if (!node) return nothing
    const { type, value } = node
    this.meter.step(1)
    if (type === 'Break' || type === 'Continue') throw new LoopExit(type === 'Break')
    if (type === 'IntegerLiteral') return integerValue(value as number)
    if (++this.depth > TEMPLATE_DEPTH_MAX) throw tooDeep()
    try {
      const result = super.evaluate(node, scope)
      this.meter.charge(result)
      return result
    } catch (error) {
      const isOut = error instanceof LoopExit && blockNodes.has(type)
      throw isOut ? new Error('a loop is left from within a block') : error
    } finally {
      // In `finally`, because loops also end by exceptions.
      this.depth -= 1
    }
  }

  override evaluateBlock(nodes: readonly Node[], scope: Scope): Runtime {
    const { write, text } = this.meter.writer()
    for (const node of nodes) {
      let value: Runtime
      try {
        value = this.evaluate(node, scope)
      } catch (error) {
        if (error instanceof LoopExit) error.text = text() + error.text
        throw error
      }
      if (silentNodes.has(node.type)) continue
      const written = textOf(value, this.meter)
      if (value.type !== 'StringValue') this.meter.spend(written.length)
      write(written)
    }
    return textValue(text())
  }

  override evaluateBinaryExpression(node: BinaryNode, scope: Scope): Runtime {
    const { operator, left, right } = node
    const name = operator.value
    const first = this.evaluate(left, scope)
    if (name === 'and') return first.__bool__().value ? this.evaluate(right, scope) : first
    if (name === 'or') return first.__bool__().value ? first : this.evaluate(right, scope)
    return operated(name, first, this.evaluate(right, scope), this.meter)
  }

  override evaluateUnaryExpression(node: UnaryNode, scope: Scope): Runtime {
    const { operator, argument } = node
    const one = this.evaluate(argument, scope)
    if (operator.value === 'not') return booleanValue(!one.__bool__().value)
    const number = numberOf(one)
    if (!number) throw new Error('a sign of what is no number')
    const value = operator.value === '-' ? -number.value : number.value
    return number.isFloat ? floatValue(value) : integerValue(value)
  }

  override evaluateIdentifier(node: NamedNode, scope: Scope): Runtime {
    let passed = 0
    for (let one: Scope | undefined = scope; one; one = one.parent) {
      const found = one.variables.get(node.value)
      if (found) return found
      if (++passed % SCOPES_PER_STEP === 0) this.meter.step(1)
    }
    return nothing
  }

  override evaluateMemberExpression(node: MemberNode, scope: Scope): Runtime {
    const { object, property, computed } = node
    const one = this.evaluate(object, scope)
    if (computed && property.type === 'SliceExpression') {
      const { start, stop, step } = property
      const places = [start, stop, step].map((place) => place && this.evaluate(place, scope))
      return sliceOf(one, places, this.meter)
    }
    const isName = !computed && property.type === 'Identifier'
    const key = isName ? textValue(String(property.value)) : this.evaluate(property, scope)
    return memberOf(one, { key, isComputed: computed }, this.meter)
  }

  override evaluateTestExpression(node: TestNode, scope: Scope): Runtime {
    const one = this.evaluate(node.operand, scope)
    return booleanValue(isPassed(node.test.value, [one], this.meter) !== node.negate)
  }

  override evaluateArguments(args: readonly ArgumentNode[], scope: Scope): Called {
    const called = super.evaluateArguments(args, scope)
    const [places, names] = called
    // The maximum number of a function's arguments depends on the machine, so there is a fixed
    // limit.
    if (places.length + names.size <= TEMPLATE_ARGUMENTS_MAX) return called
    throw new RangeError('the template calls with too many arguments')
  }

  override applyFilter(operand: Runtime, filter: FilterNode, scope: Scope): Runtime {
    const { callee, args = [] } = filter
    const [places, names] = this.evaluateArguments(args, scope)
    const keywords = Object.assign(dictValue(names), { type: 'KeywordArgumentsValue' })
    const given = names.size > 0 ? [...places, keywords] : places
    return filtered((callee ?? filter).value, operand, given, this.meter)
  }

  override evaluateFor(node: ForNode, scope: Scope): Runtime {
    const { iterable, loopvar, body, defaultBlock } = node
    const isSelected = iterable.type === 'SelectExpression'
    const entries = this.entriesOf(this.evaluate(isSelected ? iterable.lhs : iterable, scope))
    this.meter.step(ENTRY_STEPS * entries.length)
    const kept = isSelected
      ? entries.filter((entry) => {
          const own = scopeWithin(scope)
          bindEntry(loopvar, entry, own)
          return this.evaluate(iterable.test, own).__bool__().value
        })
      : entries
    const { write, text } = this.meter.writer()
    // Number of entries whose body ran to its end. If it is 0, the block of `else` is written, as
    // in Jinja.
    let completed = 0
    for (const [at, entry] of kept.entries()) {
      const own = scopeWithin(scope)
      own.variables.set('loop', loopOf(kept, at))
      bindEntry(loopvar, entry, own)
      try {
        write(this.evaluateBlock(body, own).value as string)
        completed += 1
      } catch (error) {
        if (!(error instanceof LoopExit)) throw error
        write(error.text)
        if (error.isBreak) break
      }
    }
    if (completed === 0) write(this.evaluateBlock(defaultBlock, scope).value as string)
    return textValue(text())
  }

  private entriesOf(one: Runtime): readonly Runtime[] {
    if (isUndefined(one)) return []
    if (isIterator(one)) return takeEntries(one)
    if (isList(one)) return one.value
    if (isDict(one)) return keysOf(one.value, this.meter)
    throw new Error(`a loop over ${one.type}`)
  }

  override evaluateMacro(node: MacroNode, scope: Scope): Runtime {
    // Each time that a macro is defined, the library traverses its whole body.
    this.meter.step(countNodes(node))
    const result = super.evaluateMacro(node, scope)
    const { value } = scope.variables.get(node.name.value)!
    const call = value as (args: readonly Runtime[], scope: Scope) => Runtime
    // A macro resolves names in the scope of its definition, not in the scope of its call.
    const macro = functionValue((args, caller) => {
      const own = scopeWithin(scope)
      const block = caller.variables.get('caller')
      if (block) own.variables.set('caller', block)
      return call(args, own)
    })
    scope.variables.set(node.name.value, macro)
    return result
  }

  override evaluateCallStatement(node: Node, scope: Scope): Runtime {
    this.meter.step(countNodes(node))
    return super.evaluateCallStatement(node, scope)
  }
}
