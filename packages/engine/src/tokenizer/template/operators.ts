import type { TemplateMeter } from './meter.ts'
import {
  booleanValue,
  exactText,
  floatValue,
  integerValue,
  isDict,
  isList,
  isNone,
  isSafe,
  isText,
  isUndefined,
  isView,
  listValue,
  numberOf,
  type Runtime,
  textValue,
} from './values.ts'
import { compareTexts, textOf } from './written.ts'

// Operators with Python's behavior.

const refuse = (operator: string, left: Runtime, right: Runtime): never => {
  throw new Error(`${operator} of ${left.type} and ${right.type}`)
}

function areEqualNumbers(left: Runtime, right: Runtime): boolean | undefined {
  const [a, b] = [numberOf(left), numberOf(right)]
  if (!a || !b) return a || b ? false : undefined
  const [x, y] = [exactText(left), exactText(right)]
  // A number that is stored as text equals no double.
  return x === undefined && y === undefined ? a.value === b.value : x === y
}

/** Returns whether two values are equal. Counts the compared units. @throws {RangeError} */
export function areEqual(left: Runtime, right: Runtime, meter: TemplateMeter): boolean {
  if ([left, right].some((one) => isView(one) || isSafe(one))) return refuse('==', left, right)
  // A method is a new value here at each access, but equal to itself in Python.
  const areFunctions = left.type === 'FunctionValue' && right.type === left.type
  if (areFunctions && left !== right) return refuse('==', left, right)
  const numbers = areEqualNumbers(left, right)
  if (numbers !== undefined) return numbers
  if (left.type !== right.type) return false
  if (isUndefined(left) || isNone(left)) return true
  if (isText(left) && isText(right)) {
    if (left.value.length !== right.value.length) return false
    meter.spend(left.value.length)
    return left.value === right.value
  }
  if (isList(left) && isList(right)) {
    meter.spend(1)
    const other = right.value
    if (left.value.length !== other.length) return false
    return left.value.every((one, at) => areEqual(one, other[at]!, meter))
  }
  if (isDict(left) && isDict(right)) {
    meter.spend(1)
    if (left.value.size !== right.value.size) return false
    for (const [key, one] of left.value) {
      const other = right.value.get(key)
      if (!other || !areEqual(one, other, meter)) return false
    }
    return true
  }
  return left.value === right.value
}

function isMember(left: Runtime, right: Runtime, meter: TemplateMeter): boolean {
  if (isUndefined(right)) return false
  if (isList(right)) {
    return right.value.some((one) => {
      meter.spend(1)
      return areEqual(one, left, meter)
    })
  }
  if (isSafe(left)) return refuse('in', left, right)
  if (isDict(right)) return isText(left) && right.value.has(left.value)
  if (!isText(left) || !isText(right)) return refuse('in', left, right)
  meter.search(right.value, left.value)
  return right.value.includes(left.value)
}

function compared(operator: string, left: Runtime, right: Runtime): boolean {
  const [a, b] = [numberOf(left), numberOf(right)]
  let order: number
  if (a && b) order = a.value - b.value
  else if (isText(left) && isText(right)) order = compareTexts(left.value, right.value)
  else return refuse(operator, left, right)
  if (operator === '<') return order < 0
  if (operator === '>') return order > 0
  return operator === '<=' ? order <= 0 : order >= 0
}

const quotient = (a: number, b: number) => {
  if (b === 0) throw new Error('division by zero')
  return a / b
}

/** Returns the remainder with the sign of the divisor. */
function remainder(a: number, b: number): number {
  if (b === 0) throw new Error('division by zero')
  const rest = a % b
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest
}

const calculations: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '//': (a, b) => Math.floor(quotient(a, b)),
  '%': remainder,
  '**': (a, b) => a ** b,
}

function calculated(operator: string, left: Runtime, right: Runtime): Runtime {
  const [a, b] = [numberOf(left), numberOf(right)]
  const calculate = calculations[operator]
  if (!a || !b) return refuse(operator, left, right)
  if (operator === '/') return floatValue(quotient(a.value, b.value))
  if (!calculate) return refuse(operator, left, right)
  const result = calculate(a.value, b.value)
  const isPower = operator === '**' && (b.value < 0 || (a.value === 0 && b.value < 0))
  const isFloat = a.isFloat || b.isFloat || isPower
  // In Python, powers of floats come from the C library, and floor division of floats is not the
  // floor of the quotient. So these operators are refused for floats.
  if (isFloat && (operator === '**' || operator === '//' || operator === '%')) {
    return refuse(`${operator} of a float`, left, right)
  }
  return isFloat ? floatValue(result) : integerValue(result)
}

const comparisons: ReadonlySet<string> = new Set(['<', '>', '<=', '>='])

/**
 * Returns an operator's result for two values. @throws {Error} The operator does not accept the
 * values.
 */
export function operated(
  operator: string,
  left: Runtime,
  right: Runtime,
  meter: TemplateMeter,
): Runtime {
  if (operator === '==') return booleanValue(areEqual(left, right, meter))
  if (operator === '!=') return booleanValue(!areEqual(left, right, meter))
  if (operator === 'in') return booleanValue(isMember(left, right, meter))
  if (operator === 'not in') return booleanValue(!isMember(left, right, meter))
  if (operator === '~') {
    const { write, text } = meter.writer()
    for (const one of [left, right]) write(textOf(one, meter))
    return textValue(text())
  }
  if (comparisons.has(operator)) return booleanValue(compared(operator, left, right))
  if (operator === '+') {
    if (isText(left) && isText(right)) return textValue(left.value + right.value)
    const areLists = isList(left) && isList(right) && left.type === right.type
    if (areLists) {
      if (isView(left) || isView(right)) return refuse(operator, left, right)
      const joined = listValue(left.value.concat(right.value))
      return Object.assign(joined, { type: left.type })
    }
  }
  return calculated(operator, left, right)
}
