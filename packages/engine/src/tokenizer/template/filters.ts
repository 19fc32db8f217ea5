import { type Arguments, argumentsOf, itemsOf, memberOf, refuse, textArgument } from './members.ts'
import type { TemplateMeter } from './meter.ts'
import * as Texts from './texts.ts'
import { isPassed } from './value-tests.ts'
import {
  exactText,
  floatValue,
  indexOf,
  integerValue,
  isDict,
  isIterator,
  isList,
  isNone,
  isSafe,
  isText,
  isUndefined,
  iteratorValue,
  listValue,
  nothing,
  numberOf,
  type Runtime,
  safeValue,
  takeEntries,
  textValue,
} from './values.ts'
import { compareTexts, jsonOf, textOf } from './written.ts'

// The Jinja filters that templates use.

type Filter = (one: Runtime, given: Arguments, meter: TemplateMeter) => Runtime

/**
 * Returns the arguments of a filter in the order of `names`: each may be given by its name or by
 * its position in this order. Refuses other arguments.
 */
function named(given: Arguments, names: readonly string[]): readonly (Runtime | undefined)[] {
  const { args } = given
  if (args.length > names.length) return refuse('too many')
  for (const name of given.named.keys()) if (!names.includes(name)) return refuse(name)
  return names.map((name, at) => args[at] ?? given.named.get(name))
}

const truth = (one: Runtime | undefined, otherwise = false): boolean => {
  if (!one) return otherwise
  return one.type === 'BooleanValue' ? one.value === true : refuse('a truth value')
}

const entriesOf = (one: Runtime): readonly Runtime[] => {
  if (isUndefined(one)) return []
  if (isIterator(one)) return takeEntries(one)
  return isList(one) ? one.value : refuse(`${one.type} is no list`)
}

/** Maximum characters of an attribute's path, which is resolved for each entry of a list. */
const PATH_MAX = 256

function pathOf(one: Runtime | undefined): readonly Runtime[] {
  if (!one) return refuse('no attribute')
  const at = indexOf(one)
  if (at !== undefined) return [integerValue(at)]
  const path = textArgument(one, 'attribute')
  if (path.length > PATH_MAX || path.includes(',')) return refuse('an attribute')
  return path.split('.').map((part) => (/^\d+$/.test(part) ? integerValue(+part) : textValue(part)))
}

function attributeOf(one: Runtime, path: readonly Runtime[], meter: TemplateMeter): Runtime {
  meter.spend(path.length)
  // As with brackets, an entry takes precedence over a method.
  return path.reduce((found, key) => memberOf(found, { key, isComputed: true }, meter), one)
}

/** Returns the sort key of a value: a number, or a text, in lower case unless `isCased`. */
function orderOf(one: Runtime, isCased: boolean, meter: TemplateMeter): number | string {
  if (isText(one)) {
    meter.spend(one.value.length)
    return isCased ? one.value : one.value.toLowerCase()
  }
  const number = exactText(one) === undefined ? numberOf(one) : undefined
  return number ? number.value : refuse(`${one.type} has no order`)
}

/** Sorts by code points. Each comparison is counted by the units that it reads. */
function sorted<T>(
  entries: readonly T[],
  keyOf: (entry: T) => number | string,
  { isReversed, meter }: { readonly isReversed: boolean; readonly meter: TemplateMeter },
): readonly T[] {
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }))
  keyed.sort(({ key: a }, { key: b }) => {
    if (typeof a === 'string' && typeof b === 'string') {
      meter.spend(1 + (Math.min(a.length, b.length) >> 2))
      return isReversed ? compareTexts(b, a) : compareTexts(a, b)
    }
    meter.spend(1)
    if (typeof a === 'string' || typeof b === 'string') return refuse('a list of several types')
    return isReversed ? b - a : a - b
  })
  return keyed.map(({ entry }) => entry)
}

const sort: Filter = (one, given, meter) => {
  const [reverse, cased, attribute] = named(given, ['reverse', 'case_sensitive', 'attribute'])
  const path = !attribute || isNone(attribute) ? [] : pathOf(attribute)
  const keyOf = (entry: Runtime) => orderOf(attributeOf(entry, path, meter), truth(cased), meter)
  return listValue(sorted(entriesOf(one), keyOf, { isReversed: truth(reverse), meter }))
}

const dictsort: Filter = (one, given, meter) => {
  const [cased, by, reverse] = named(given, ['case_sensitive', 'by', 'reverse'])
  if (!isDict(one)) return refuse('dictsort')
  const place = by === undefined || textArgument(by, 'by') === 'key' ? 0 : 1
  if (place === 1 && textArgument(by, 'by') !== 'value') return refuse('by')
  const keyOf = (pair: Runtime) => orderOf(entriesOf(pair)[place]!, truth(cased), meter)
  const pairs = itemsOf(one.value, meter)
  return listValue(sorted(pairs, keyOf, { isReversed: truth(reverse), meter }))
}

const unique: Filter = (one, given, meter) => {
  const [cased] = named(given, ['case_sensitive'])
  const seen = new Set<number | string>()
  return iteratorValue(
    entriesOf(one).filter((entry) => {
      const key = orderOf(entry, truth(cased), meter)
      if (seen.has(key)) return false
      seen.add(key)
      return true
    }),
  )
}

const join: Filter = (one, given, meter) => {
  const [separator, attribute] = named(given, ['d', 'attribute'])
  const between = separator ? textOf(separator, meter) : ''
  const path = !attribute || isNone(attribute) ? [] : pathOf(attribute)
  const entries = isText(one) ? [...one.value].map(textValue) : entriesOf(one)
  if (isText(one)) meter.create(entries.length)
  const { write, text } = meter.writer()
  for (const [at, entry] of entries.entries()) {
    if (at > 0) write(between)
    write(textOf(attributeOf(entry, path, meter), meter))
  }
  return textValue(text())
}

/** Maximum spaces by which a line is indented. */
const INDENT_MAX = 64

function spaces(one: Runtime | undefined): number | undefined {
  if (!one || isNone(one)) return undefined
  const width = indexOf(one)
  return width !== undefined && width >= 0 && width <= INDENT_MAX ? width : refuse('an indent')
}

const tojson: Filter = (one, given, meter) => {
  const names = ['ensure_ascii', 'indent', 'separators', 'sort_keys']
  const [ascii, indent, separators, sortKeys] = named(given, names)
  const pair = separators && !isNone(separators) ? entriesOf(separators) : undefined
  if (pair && pair.length !== 2) return refuse('separators')
  const style = {
    indent: spaces(indent),
    isAscii: truth(ascii),
    isSorted: truth(sortKeys),
    separators: pair?.map((part) => textArgument(part, 'separators')) as
      | [string, string]
      | undefined,
  }
  return textValue(jsonOf(one, style, meter))
}

const wholeText = /^[+-]?\d+(?:_\d+)*$/
const floatPattern = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+)?$/

const parsedText = (text: string, pattern: RegExp): number | undefined => {
  const inner = Texts.strip(text, undefined, 'strip')
  if (/[^\x20-\x7e]/.test(inner)) return refuse('a number in other digits')
  return pattern.test(inner) ? Number(inner.replaceAll('_', '')) : undefined
}

const int: Filter = (one, given) => {
  const [otherwise] = named(given, ['default'])
  if (isText(one)) {
    const whole = parsedText(one.value, wholeText)
    const value = whole ?? parsedText(one.value, floatPattern)
    const isFound = value !== undefined && Number.isFinite(value)
    return isFound ? integerValue(Math.trunc(value)) : (otherwise ?? integerValue(0))
  }
  const number = numberOf(one)
  if (number) return integerValue(Math.trunc(number.value))
  return otherwise ?? integerValue(0)
}

const float: Filter = (one, given) => {
  const [otherwise] = named(given, ['default'])
  const number = isText(one) ? parsedText(one.value, floatPattern) : numberOf(one)?.value
  if (isText(one) && /^\s*[+-]?(inf|nan)/i.test(one.value)) return refuse('a number')
  return number === undefined ? (otherwise ?? floatValue(0)) : floatValue(number)
}

const abs: Filter = (one) => {
  const number = numberOf(one)
  if (!number) return refuse('abs')
  return number.isFloat ? floatValue(Math.abs(number.value)) : integerValue(Math.abs(number.value))
}

const length: Filter = (one) => {
  if (isUndefined(one)) return integerValue(0)
  if (isText(one)) {
    const pairs = one.value.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0
    return integerValue(one.value.length - pairs)
  }
  if (isList(one)) return integerValue(one.value.length)
  return isDict(one) ? integerValue(one.value.size) : refuse('length')
}

const map: Filter = (one, given, meter) => {
  if (given.args.length > 0) return refuse('a filter of entries')
  const [attribute, otherwise] = named(given, ['attribute', 'default'])
  const path = pathOf(attribute)
  return iteratorValue(
    entriesOf(one).map((entry) => {
      const found = attributeOf(entry, path, meter)
      return isUndefined(found) && otherwise ? otherwise : found
    }),
  )
}

const selecting =
  (isKept: boolean): Filter =>
  (one, { args, named: others }, meter) => {
    const [attribute, test, ...rest] = args
    if (others.size > 0) return refuse('selectattr')
    const path = pathOf(attribute)
    const name = test && textArgument(test, 'test')
    return iteratorValue(
      entriesOf(one).filter((entry) => {
        const found = attributeOf(entry, path, meter)
        if (isText(found)) meter.spend(found.value.length)
        const isTrue =
          name === undefined ? found.__bool__().value : isPassed(name, [found, ...rest], meter)
        return isTrue === isKept
      }),
    )
  }

/** Creates a filter of texts without arguments. Other values are converted to text first. */
const ofText =
  (change: (text: string) => string): Filter =>
  (one, given, meter) => {
    named(given, [])
    return textValue(change(textOf(one, meter)))
  }

const filters: ReadonlyMap<string, Filter> = new Map(
  Object.entries({
    tojson,
    join,
    sort,
    dictsort,
    unique,
    int,
    float,
    abs,
    length,
    count: length,
    map,
    selectattr: selecting(true),
    rejectattr: selecting(false),
    upper: ofText((text) => text.toUpperCase()),
    lower: ofText((text) => text.toLowerCase()),
    title: ofText(Texts.titleText),
    capitalize: ofText(Texts.capitalize),
    string: ofText((text) => text),
    safe: (one: Runtime, given: Arguments, meter: TemplateMeter) => {
      named(given, [])
      return safeValue(textOf(one, meter))
    },
    trim: (one: Runtime, given: Arguments, meter: TemplateMeter) => {
      const [letters] = named(given, ['chars'])
      const all = !letters || isNone(letters) ? undefined : textArgument(letters, 'chars')
      return textValue(Texts.strip(textOf(one, meter), all, 'strip'))
    },
    list: (one: Runtime, _: Arguments, meter: TemplateMeter) => {
      if (isUndefined(one)) return listValue([])
      if (isText(one)) meter.create(one.value.length)
      if (isText(one)) return listValue([...one.value].map(textValue))
      return listValue(isDict(one) ? [...one.value.keys()].map(textValue) : [...entriesOf(one)])
    },
    items: (one: Runtime, _: Arguments, meter: TemplateMeter) => {
      if (isUndefined(one)) return iteratorValue([])
      return isDict(one) ? iteratorValue(itemsOf(one.value, meter)) : refuse('items')
    },
    first: (one: Runtime) => entriesOf(one)[0] ?? nothing,
    last: (one: Runtime) => (isIterator(one) ? refuse('last') : (entriesOf(one).at(-1) ?? nothing)),
    reverse: (one: Runtime) => {
      if (isIterator(one)) return listValue([...takeEntries(one)].reverse())
      return isList(one) ? iteratorValue([...one.value].reverse()) : refuse('reverse')
    },
    replace: (one: Runtime, given: Arguments, meter: TemplateMeter) => {
      const [from, to, count] = named(given, ['old', 'new', 'count'])
      const most = !count || isNone(count) ? -1 : (indexOf(count) ?? refuse('count'))
      const pair = [textArgument(from, 'old'), textArgument(to, 'new')] as const
      return textValue(Texts.replace(textOf(one, meter), pair, most, meter))
    },
    indent: (one: Runtime, given: Arguments, meter: TemplateMeter) => {
      const [width, first, blank] = named(given, ['width', 'first', 'blank'])
      if (!isText(one)) return refuse('indent')
      const style = { width: spaces(width) ?? 4, isFirst: truth(first), isBlank: truth(blank) }
      return textValue(Texts.indent(one.value, style, meter))
    },
    default: (one: Runtime, given: Arguments) => {
      const [otherwise, boolean] = named(given, ['default_value', 'boolean'])
      const isTaken = isUndefined(one) || (truth(boolean) && !one.__bool__().value)
      return isTaken ? (otherwise ?? textValue('')) : one
    },
  }),
)

/** Filters that treat a text and a `safe` text equally. */
const safeFilters: ReadonlySet<string> = new Set(['safe', 'default', 'd'])

/**
 * Returns a filter's result for a value. @throws {Error} The filter is unknown, or refuses the
 * value.
 */
export function filtered(
  name: string,
  one: Runtime,
  given: readonly Runtime[],
  meter: TemplateMeter,
): Runtime {
  const filter = filters.get(name === 'd' ? 'default' : name)
  if (!filter) return refuse(name)
  if (isSafe(one) && !safeFilters.has(name)) return refuse(`${name} of what is safe`)
  return filter(one, argumentsOf(given), meter)
}
