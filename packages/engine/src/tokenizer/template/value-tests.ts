import { refuse } from './members.ts'
import type { TemplateMeter } from './meter.ts'
import { areEqual } from './operators.ts'
import {
  exactText,
  isDict,
  isIterator,
  isList,
  isNone,
  isSafe,
  isText,
  isUndefined,
  numberOf,
  type Runtime,
} from './values.ts'
import { textOf } from './written.ts'

type Test = (one: Runtime, other: Runtime | undefined, meter: TemplateMeter) => boolean

const parity = (rest: number): Test => {
  return (one) => {
    const { value } = (exactText(one) === undefined && numberOf(one)) || refuse('parity')
    return Math.abs(value) % 2 === rest
  }
}

const equals: Test = (one, other, meter) => areEqual(one, other ?? refuse('nothing'), meter)

const isWhole = ({ type }: Runtime) => type === 'IntegerValue'

const tests: ReadonlyMap<string, Test> = new Map(
  Object.entries({
    boolean: ({ type }) => type === 'BooleanValue',
    callable: (one) => one.type === 'FunctionValue' || isUndefined(one),
    odd: parity(1),
    even: parity(0),
    false: ({ type, value }) => type === 'BooleanValue' && value === false,
    true: ({ type, value }) => type === 'BooleanValue' && value === true,
    none: isNone,
    string: isText,
    number: (one) => numberOf(one) !== undefined,
    integer: (one) => isWhole(one) && numberOf(one)?.isFloat === false,
    float: (one) => !isWhole(one) && numberOf(one)?.isFloat === true,
    iterable: (one) =>
      isIterator(one) || isText(one) || isList(one) || isDict(one) || isUndefined(one),
    mapping: isDict,
    sequence: (one) => isText(one) || isList(one) || isDict(one) || isUndefined(one),
    lower: (one, _, meter) => {
      const text = textOf(one, meter)
      return /\p{Lowercase}/u.test(text) && !/[\p{Uppercase}\p{Lt}]/u.test(text)
    },
    upper: (one, _, meter) => {
      const text = textOf(one, meter)
      return /\p{Uppercase}/u.test(text) && !/[\p{Lowercase}\p{Lt}]/u.test(text)
    },
    defined: (one) => !isUndefined(one),
    undefined: isUndefined,
    equalto: equals,
    eq: equals,
  } satisfies Record<string, Test>),
)

/**
 * Returns whether a value passes a test. @throws {Error} The test is unknown, or refuses the value.
 */
export function isPassed(
  name: string,
  [one, other]: readonly Runtime[],
  meter: TemplateMeter,
): boolean {
  const test = tests.get(name)
  if (!test) return refuse(name)
  const isAlike = name === 'defined' || name === 'undefined' || name === 'none'
  if (isSafe(one!) && !isAlike) return refuse(`${name} of what is safe`)
  return test(one!, other, meter)
}
