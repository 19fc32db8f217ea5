import type { TemplateMeter } from './meter.ts'
import * as Texts from './texts.ts'
import {
  booleanValue,
  functionValue,
  indexOf,
  isDict,
  isList,
  isNone,
  isSafe,
  isText,
  isUndefined,
  isView,
  listValue,
  none,
  nothing,
  type Runtime,
  type TemplateFunction,
  textValue,
  tupleValue,
  viewValue,
} from './values.ts'

// Members of values, as in Python. A member that Python has and this interpreter lacks is refused,
// instead of being treated as undefined.

/** Positional and keyword arguments of a call. */
export type Arguments = {
  readonly args: readonly Runtime[]
  readonly named: ReadonlyMap<string, Runtime>
}

/** Returns the positional arguments of a call, and its keyword arguments by name. */
export function argumentsOf(given: readonly Runtime[]): Arguments {
  const last = given.at(-1)
  if (last?.type !== 'KeywordArgumentsValue') return { args: given, named: new Map() }
  return { args: given.slice(0, -1), named: last.value as ReadonlyMap<string, Runtime> }
}

const bad = (what: string): never => {
  throw new Error(`an argument that is none: ${what}`)
}

/** Returns a text argument. @throws {Error} The argument is no text. */
export const textArgument = (one: Runtime | undefined, what: string): string =>
  one && isText(one) ? one.value : bad(what)

const wholeArgument = (one: Runtime | undefined, otherwise: number): number => {
  if (!one || isNone(one)) return otherwise
  return indexOf(one) ?? bad('a whole number')
}

type Method = (text: string, given: Arguments, meter: TemplateMeter) => Runtime

const plain =
  (change: (text: string) => string): Method =>
  (text, { args, named }) =>
    args.length + named.size === 0 ? textValue(change(text)) : bad('none is taken')

const stripping =
  (name: 'strip' | 'lstrip' | 'rstrip'): Method =>
  (text, { args, named }) => {
    if (args.length > 1 || named.size > 0) return bad(name)
    const [letters] = args
    const all = !letters || isNone(letters) ? undefined : textArgument(letters, name)
    return textValue(Texts.strip(text, all, name))
  }

const matching =
  (name: 'startsWith' | 'endsWith'): Method =>
  (text, { args, named }, meter) => {
    const [sought] = args
    if (args.length !== 1 || named.size > 0 || !sought) return bad(name)
    const isTuple = sought.type === 'TupleValue' && isList(sought)
    const texts = isTuple ? sought.value : [sought]
    return booleanValue(
      texts.some((one) => {
        const end = textArgument(one, name)
        meter.spend(1 + Math.min(end.length, text.length))
        return text[name](end)
      }),
    )
  }

const textMethods: ReadonlyMap<string, Method> = new Map(
  Object.entries({
    upper: plain((text) => text.toUpperCase()),
    lower: plain((text) => text.toLowerCase()),
    title: plain(Texts.titleMethodText),
    capitalize: plain(Texts.capitalize),
    strip: stripping('strip'),
    lstrip: stripping('lstrip'),
    rstrip: stripping('rstrip'),
    startswith: matching('startsWith'),
    endswith: matching('endsWith'),
    split: (text: string, { args, named }: Arguments, meter: TemplateMeter) => {
      const separator = args[0] ?? named.get('sep')
      const most = wholeArgument(args[1] ?? named.get('maxsplit'), -1)
      const by = !separator || isNone(separator) ? undefined : textArgument(separator, 'split')
      return listValue(Texts.split(text, by, most, meter).map(textValue))
    },
    replace: (text: string, { args, named }: Arguments, meter: TemplateMeter) => {
      const [from, to] = [0, 1].map((at) => textArgument(args[at], 'replace'))
      const most = wholeArgument(args[2] ?? named.get('count'), -1)
      return textValue(Texts.replace(text, [from!, to!], most, meter))
    },
  }),
)

/** Methods of Python's values that are not supported here, by the kind of the value. */
const unread: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    text:
      'casefold center count encode expandtabs find format format_map index isalnum isalpha ' +
      'isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle ' +
      'isupper join ljust maketrans partition removeprefix removesuffix rfind rindex rjust ' +
      'rpartition rsplit splitlines swapcase translate zfill',
    list: 'append clear copy count extend index insert pop remove reverse sort',
    dict: 'clear copy fromkeys pop popitem setdefault update',
    other:
      'as_integer_ratio bit_count bit_length conjugate denominator from_bytes fromhex hex imag ' +
      'is_integer numerator real to_bytes',
  }).map(([kind, names]) => [kind, new Set(names.split(' '))]),
)

function refuseUnread(kind: string, name: string): void {
  if (!unread[kind]!.has(name) && !name.startsWith('__')) return
  throw new Error(`a member that is not read: ${name}`)
}

/** Returns the key-value pairs of an object. */
export function itemsOf(entries: ReadonlyMap<string, Runtime>, meter: TemplateMeter): Runtime[] {
  meter.create(3 * entries.size)
  return [...entries].map(([key, one]) => tupleValue([textValue(key), one]))
}

/** Returns the keys of an object. */
export function keysOf(entries: ReadonlyMap<string, Runtime>, meter: TemplateMeter): Runtime[] {
  meter.create(entries.size)
  return [...entries.keys()].map(textValue)
}

function dictMethod(
  entries: ReadonlyMap<string, Runtime>,
  name: string,
  meter: TemplateMeter,
): TemplateFunction | undefined {
  if (name === 'get') {
    return (given) => {
      const { args, named } = argumentsOf(given)
      const [key, otherwise] = args
      if (!key || isSafe(key) || named.size > 0) return bad('get')
      return (isText(key) ? entries.get(key.value) : undefined) ?? otherwise ?? none
    }
  }
  if (name === 'items') return () => viewValue(itemsOf(entries, meter))
  if (name === 'keys') return () => viewValue(keysOf(entries, meter))
  if (name !== 'values') return undefined
  return () => {
    meter.spend(entries.size)
    return viewValue([...entries.values()])
  }
}

function textMember(text: string, key: Runtime, meter: TemplateMeter): Runtime {
  const at = indexOf(key)
  if (at !== undefined) {
    const found = [...text].at(at)
    return found === undefined ? nothing : textValue(found)
  }
  if (!isText(key)) return nothing
  const method = textMethods.get(key.value)
  if (method) return functionValue((given) => method(text, argumentsOf(given), meter))
  refuseUnread('text', key.value)
  return nothing
}

function dictMember(
  entries: ReadonlyMap<string, Runtime>,
  key: Runtime,
  isComputed: boolean,
  meter: TemplateMeter,
): Runtime {
  // A key that is no text causes no error. No entry has such a key, so the result is undefined.
  if (!isText(key)) return nothing
  const name = key.value
  const entry = entries.get(name)
  // After a dot, Python's methods take precedence over entries of the same name, such as an entry
  // `items` of a JSON Schema.
  if (isComputed && entry) return entry
  const method = dictMethod(entries, name, meter)
  if (method) return functionValue(method)
  refuseUnread('dict', name)
  return entry ?? nothing
}

/** Members of `loop` that this interpreter does not support. */
const loopUnread: ReadonlySet<string> = new Set(['cycle', 'changed', 'depth', 'depth0'])

/**
 * Returns a member of a value; an undefined value if it has no such member.
 *
 * @throws {Error} Python has the member, but this interpreter does not support it.
 */
export function memberOf(
  one: Runtime,
  { key, isComputed }: { readonly key: Runtime; readonly isComputed: boolean },
  meter: TemplateMeter,
): Runtime {
  if (isUndefined(one)) return nothing
  if (isSafe(one) || isSafe(key)) return bad('a member of what is safe')
  if (isText(one)) return textMember(one.value, key, meter)
  const name = isText(key) ? key.value : undefined
  // Among Python's views only a range has indexes, which no known template needs.
  if (isView(one)) return bad('a member of a view')
  if (isList(one)) {
    if (name !== undefined) refuseUnread('list', name)
    const at = indexOf(key)
    return (at === undefined ? undefined : one.value.at(at)) ?? nothing
  }
  if ('isLoop' in one) {
    if (name !== undefined && loopUnread.has(name)) throw new Error(`loop.${name}`)
    return (one.value as ReadonlyMap<string, Runtime>).get(name ?? '') ?? nothing
  }
  if (isDict(one)) return dictMember(one.value, key, isComputed, meter)
  if (one.type === 'NamespaceValue') {
    return (one.value as ReadonlyMap<string, Runtime>).get(name ?? '') ?? nothing
  }
  if (one.type === 'FunctionValue') throw new Error('a member of a function')
  if (name !== undefined) refuseUnread('other', name)
  return nothing
}

/**
 * Returns a part of a list or of a text, like Python's slices.
 *
 * @throws {Error} The value is neither, or an index is no whole number.
 */
export function sliceOf(
  one: Runtime,
  places: readonly (Runtime | undefined)[],
  meter: TemplateMeter,
): Runtime {
  const [start, stop, given] = places.map((place) => {
    if (!place || isUndefined(place) || isNone(place)) return undefined
    return indexOf(place) ?? bad('a place of a slice')
  })
  const step = given ?? 1
  if (step === 0) return bad('a step of a slice')
  if (isView(one)) return bad('a part of a view')
  const entries: readonly unknown[] | undefined = isText(one)
    ? [...one.value]
    : isList(one)
      ? one.value
      : undefined
  if (!entries) return bad('what is sliced')
  const size = entries.length
  meter.spend(size)
  const [least, most] = step > 0 ? [0, size] : [-1, size - 1]
  const placed = (at: number | undefined, otherwise: number) =>
    at === undefined ? otherwise : Math.min(most, Math.max(least, at < 0 ? at + size : at))
  const from = placed(start, step > 0 ? 0 : size - 1)
  const to = placed(stop, step > 0 ? size : -1)
  const found: unknown[] = []
  for (let at = from; step > 0 ? at < to : at > to; at += step) found.push(entries[at])
  if (isText(one)) return textValue(found.join(''))
  return Object.assign(listValue(found as Runtime[]), { type: one.type })
}

/** Refuses a value or an argument of a filter or of a test. */
export const refuse = (what: string): never => {
  throw new Error(`a value or an argument that is not read: ${what}`)
}
