import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import { createPrng } from '@ostrom/verification/testing'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/grammar.json: `npm run gen`, or `node vectors/grammar.ts`. Every implementation of
// grammars must permit these tokens after each token of a path, and refuse these schemas. Lists of
// ids are texts; of a list of more than IDS_MAX ids the vectors have the hash of its text.

const IDS_MAX = 24
/** Seeds of walks. */
const SEEDS = 260

type NamedTable = {
  /** Bytes of each token in hexadecimal, by id; null for a control token. */
  readonly texts: readonly (string | null)[]
  readonly endIds: readonly number[]
  readonly dropsFirstSpace: boolean
}

const hex = (text: string) => Buffer.from(text).toString('hex')
const ascii = Array.from({ length: 95 }, (_, at) => hex(String.fromCharCode(0x20 + at)))

/** Texts of several characters, as vocabularies have them. */
const pieces = [
  '{"', '": ', '":', '", "', '"}', '}}', '],', '[]', '{}', 'true', 'fal', 'se', 'null', 'nu',
  'll', '12', '15', '150', '00', '0.', '.5', 'e+', '-1', '\n', '\t', '\n  ', '  ', '\n\n',
  '\n\n    ', '\\n', '\\u00', '\\ud8', '\\"', 'name', 'age', 'kind', 'é', '😀', ' "', ' {',
  '<call>', '</call>', '</', 'call>', '<', ' 1', ' null', '    ', '"a": ', '[1', ', ',
].map(hex)

/** Parts of characters, and bytes that are in none: halves of surrogate pairs, long forms. */
const partial = [
  'c3', 'a9', 'f0', 'f09f', '9f', '9880', '98', '80', 'e282', 'ac', 'ed', 'ed9f', 'eda080',
  'c080', 'c1bf', 'e08080', 'f4', 'f48fbfbf', 'f4908080', 'f0808080', 'f8', 'ff', '22c3',
  'a922', '5c75', '00', '1f', '7f',
]

const tables: Readonly<Record<string, NamedTable>> = {
  // Bytes are the tokens; 256 ends an answer.
  bytes: {
    texts: [...Array.from({ length: 256 }, (_, id) => id.toString(16).padStart(2, '0')), null],
    endIds: [256],
    dropsFirstSpace: false,
  },
  // A token without bytes, a control token, and two that end an answer, one of which has a text.
  pieces: {
    texts: ['', null, ...ascii, ...pieces, ...partial, null, hex('</s>')],
    endIds: [2 + ascii.length + pieces.length + partial.length, 300],
    dropsFirstSpace: false,
  },
  // The last id that ends an answer is not in the vocabulary.
  spaced: {
    texts: [null, null, ...ascii, ...pieces, ...['  {', ' nu', ' tr', ' [', ' -', ' 0'].map(hex)],
    endIds: [1, 1000],
    dropsFirstSpace: true,
  },
}

const tokenTable = ({ texts, endIds, dropsFirstSpace }: NamedTable): Grammar.TokenTable => {
  const bytes = texts.map((text) => (text === null ? undefined : Buffer.from(text, 'hex')))
  return { bytesOf: (id) => bytes[id], endIds: new Set(endIds), dropsFirstSpace }
}

/** Ids of a table that are looked at: its texts, and those that end an answer. */
const idsOf = ({ texts, endIds }: NamedTable) => [
  ...new Set([...texts.keys(), ...endIds].toSorted((a, b) => a - b)),
]

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const listText = (ids: readonly number[]) =>
  ids.length > IDS_MAX ? `${ids.length} ids, ${sha256(ids.join(' '))}` : ids.join(' ')

/** Ids of a text, always of the longest token that fits; undefined where none does. */
function encode({ texts }: NamedTable, text: string): readonly number[] | undefined {
  const ids: number[] = []
  for (let rest = hex(text); rest !== ''; ) {
    const fits = texts.flatMap((piece, id) => (piece && rest.startsWith(piece) ? [id] : []))
    const best = fits.toSorted((a, b) => texts[b]!.length - texts[a]!.length)[0]
    if (best === undefined) return undefined
    ids.push(best)
    rest = rest.slice(texts[best]!.length)
  }
  return ids
}

/** What is permitted before each token of a text, and after it, by each table that has them all. */
function answers(name: string, grammar: Inference.Grammar, text: string) {
  return Object.entries(tables).flatMap(([table, named]) => {
    const path = encode(named, text)
    if (!path) return []
    const follower = Grammar.follow(Grammar.from(grammar), tokenTable(named))
    const state = () => {
      const permitted = listText(idsOf(named).filter(follower.permits))
      return { permitted, isFinished: follower.isFinished }
    }
    const states = [state()]
    for (const id of path) {
      follower.push(id)
      states.push(state())
    }
    return [{ name, table, grammar, path: path.join(' '), states }]
  })
}

const json = (schema: unknown) =>
  Inference.jsonGrammar(typeof schema === 'string' ? schema : JSON.stringify(schema))

const object = (properties: unknown, more: object = {}) =>
  Object.assign({ type: 'object', properties }, more)

const person = object(
  { name: { type: 'string' }, age: { type: 'integer', minimum: 0, maximum: 150 } },
  { required: ['name', 'age'], additionalProperties: false },
)
const tree = {
  $ref: '#/$defs/a~1b/0/%C3%A9',
  $defs: {
    'a/b': [
      {
        é: object(
          { left: { anyOf: [{ $ref: '#/$defs/a~1b/0/%C3%A9' }, { type: 'null' }] } },
          { required: ['left'] },
        ),
      },
    ],
  },
}
const kinds = {
  oneOf: [
    object({ kind: { const: 'a' }, x: { type: 'number' } }, { required: ['kind'] }),
    object({ kind: { $ref: '#/$defs/b' } }, { required: ['kind'] }),
    { type: 'null' },
    { enum: [1, 2] },
  ],
  $defs: { b: { $ref: '#/$defs/c' }, c: { enum: ['b', 'bb'] } },
}
const named = { type: 'object', properties: { ab: {}, é: {} }, additionalProperties: true }

/** Numbers whose texts are as short as can be. */
const numbers = '0.000001,5e-324,1.7976931348623157e+308,0.1,4.35'

/** Schemas, and texts that lead through them; what is not permitted on the way changes nothing. */
const schemas: Readonly<Record<string, readonly [schema: unknown, text: string]>> = {
  'any value': [{}, '{"a": [1, -2.5e+10, true, null, ""], "b":{}}'],
  true: ['true', '[\n\n  [],\n  {"": false}\n]'],
  'any object': ['{"type":"object"}', '{"é": 1}'],
  null: [{ type: 'null' }, 'null'],
  boolean: [{ type: 'boolean' }, 'fatruelse'],
  types: [{ type: ['string', 'null', 'integer'] }, '-10'],
  string: [{ type: 'string' }, '"é😀\\n\\u00e9\\ud83d\\"\u0001x"'],
  'string of characters': [{ type: 'string', minLength: 2, maxLength: 3 }, '"😀é"'],
  'string without an end': [{ minLength: 3 }, '"aéxy"'],
  'string of none': [{ type: 'string', maxLength: 0 }, '""'],
  number: [{ type: 'number' }, '-0.00e-12'],
  'number of 20 digits': [{ type: 'number' }, '123456789012345678901.12345678901234567'],
  integer: [{ type: 'integer' }, '-0123456789012345678901.'],
  'integer of 64 bits': [
    '{"minimum":-9223372036854775808,"maximum":18446744073709551615,"type":"integer"}',
    '18446744073709551616',
  ],
  'integer of an id': [
    '{"minimum":2512292042121000001,"exclusiveMaximum":2512292042121000003,"type":"integer"}',
    '25122920421210000032',
  ],
  'number of exact bounds': ['{"exclusiveMinimum":0.99999999999999999999}', '0.1'],
  'const of an id': ['{"const":{"id":2512292042121000001}}', '{"id":2512292042121000001}'],
  'enum of ids': [
    '{"type":["integer"],"enum":[2512292042121000001,2512292042121000002,9007199254740993.5,1e400]}',
    '2512292042121000002',
  ],
  'ids that differ': [
    '{"oneOf":[{"const":2512292042121000001},{"enum":[2512292042121000002,"a"]}]}',
    '2512292042121000002',
  ],
  'integer in range': [{ type: 'integer', minimum: -12, maximum: 345 }, '-13450'],
  'integers of doubles': [
    { minimum: -(2 ** 53 - 1), maximum: 2 ** 53 - 1, multipleOf: 1 },
    '9007199254740992',
  ],
  'number in range': [{ type: 'number', exclusiveMinimum: 0, maximum: 1 }, '0.00000000000000001'],
  'number below': [{ type: 'number', minimum: -3.25, exclusiveMaximum: -1e-7 }, '-3.2500'],
  'number of small bounds': [{ type: 'number', minimum: 1e-20, maximum: 1.5e-7 }, '0.00000015'],
  'number of large bounds': [{ type: 'number', minimum: -1e300, maximum: 1e21 }, '1'],
  'number above': [{ exclusiveMinimum: 99.5 }, '99.5000001'],
  enum: [
    { enum: ['a', 'ab', 1, 10, null, true, [], { x: [1, { y: 'z' }] }] },
    '{"x":[1,{"y":"z"}]}',
  ],
  'enum of a type': [{ type: ['integer', 'string'], enum: [1, 1.5, 'a', null, 2] }, '2'],
  const: [{ const: 'é😀\u0000\u001f\b\f\n\r\t"\\/\u007f\u2028' }, '"é😀\\u0000\\u001f\\b\\f'],
  'const of halves': ['{"const":"\\ud83d \\ude00 \\ud83d\\ude00"}', '"\\ud83d \\ude00 😀"'],
  'const of numbers': [
    `{"const":[1e21,123456789012345680000,${numbers},1e-7,1e400,1.0,100.0,-0,-1.5E3]}`,
    `[1e+21,123456789012345680000,${numbers},1e-7,1e400,1,100,0,-1500]`,
  ],
  'const of keys': [
    '{"const":{"b":1,"10":2,"9":3,"a":4,"b":5,"01":6,"4294967294":7,"4294967295":8,"-1":9}}',
    '{"9":3,"10":2,"4294967294":7,"b":5,"a":4,"01":6,"4294967295":8,"-1":9}',
  ],
  array: [{ type: 'array', items: { type: 'boolean' } }, '[true, false,\n\t\ttrue]'],
  'array of sizes': [{ items: { const: 1 }, minItems: 2, maxItems: 4 }, '[1, 1, 1, 1, 1]'],
  'array of none': [{ type: 'array', maxItems: 0 }, '[ ]'],
  'array of at most one': [{ type: 'array', items: { const: 1 }, maxItems: 1 }, '[1, 1]'],
  tuple: [{ prefixItems: [{ type: 'integer' }, { const: 'x' }] }, '[1, "x", ]'],
  'tuple with more': [
    { prefixItems: [{ const: 1 }], items: { const: 'y' }, minItems: 2, maxItems: 3 },
    '[1, "y", "y", ]',
  ],
  object: [person, '{\n  "age"name": "Zürich", "age": 1500}'],
  'optional properties': [
    object({ a: { const: 1 }, b: { const: 2 }, c: { const: 3 } }),
    '{"a": 1, "c": 3, "b"}',
  ],
  'order of properties': [
    '{"properties":{"b":{"const":1},"1":{"const":2},"0":{"const":3}}}',
    '{"0": 3, "b": 1}',
  ],
  'other properties': [
    { properties: { a: { const: 1 } }, additionalProperties: { type: 'null' } },
    '{"a": 1, "aé": null, "a"": null}',
  ],
  'names that begin with an asterisk': [
    '{"properties":{"*":{"const":1},"*a":{"const":2}},"additionalProperties":{"type":"null"}}',
    '{"*": 1, "*a": null, "*b": null, "c": null}',
  ],
  'names of others': [named, '{"é": 1, "ab"c": [], "\\a😀": 2}'],
  'required without a schema': [{ required: ['a', '2'] }, '{"a": [1], "2": 2, "b": 3}'],
  'names of types': [{ type: 'object', propertyNames: { type: 'string' } }, '{"a": 1}'],
  'names of properties': [
    '{"properties":{"a\\"\\u0007é\\ud800":{"const":1}}}',
    '{"a\\"\\u0007é\\ud800": 1}',
  ],
  recursion: [tree, '{"left": {"left": {"left": null}}}'],
  'recursion of all': [{ type: 'array', items: { $ref: '#' } }, '[[], [[]]]'],
  kinds: [kinds, '{"kind": "bb"}'],
  'all of one': [{ allOf: [{ enum: ['a'] }], title: 'a', default: 1, format: 'b' }, '"a"'],
  'type beside any': [{ type: 'object', anyOf: [named, person] }, '{"ab": 1}'],
  'parts that cannot be': [
    {
      anyOf: [
        { type: 'integer', minimum: 3, maximum: 2 },
        { type: 'string', minLength: 2, maxLength: 1 },
        { type: 'array', items: false, minItems: 1 },
        object({ a: { $ref: '#' } }, { required: ['a'] }),
        object({ a: false, b: { const: 1 } }),
      ],
    },
    '{"b": 1}',
  ],
  indent: [{ type: 'array', items: { const: 1 } }, `[\n${' '.repeat(21)}1\n\n${'\t'.repeat(3)}]`],
  'more readings than are followed': [
    {
      anyOf: [0, 130].map((from) => ({
        enum: Array.from({ length: 130 }, (_, at) => `v${from + at}`),
      })),
    },
    '"v256',
  ],
  'a start': [{ enum: ['', 'a', ' '] }, ' " "'],
}

const calls: Inference.Grammar = {
  prefix: '<call>',
  choices: [
    { prefix: '{"name": "a", "age": ', schema: '{"type":"object"}', suffix: '}</call>' },
    { prefix: '{"name": "b", "age": ', schema: '{"const":1}', suffix: '}</call>' },
  ],
  maxRepeats: 2,
  separator: '\n<call>',
  suffix: '.',
}
const called = '{"name": "b", "age": 1}</call>'

const grammars: Readonly<Record<string, readonly [grammar: Inference.Grammar, text: string]>> = {
  calls: [calls, `<call>${called}\n<call>{"name": "a", "age": {"x": 1}}</call>.`],
  'calls or a value': [
    { ...calls, value: '{"type":"object","properties":{"x":{"const":1}},"required":["x"]}' },
    '<call>{"x": 1}<',
  ],
  'calls and no value': [
    { ...calls, trigger: '<call>', prefix: '', value: '{"const":"<call>"}' },
    `a<call>${called}\n<call>"<call>"${called}.`,
  ],
  'calls at most': [calls, `<call>${called}\n<call>${called}\n<call>`],
  trigger: [
    { ...json({ const: 1 }), trigger: '<call>', suffix: '</call>' },
    'A <ca <<call>1</call>x',
  ],
  'trigger of repeats': [{ ...calls, trigger: 'aabaaab', prefix: '' }, 'aabaabaaab{"name": "b"'],
  'trigger of bytes': [{ ...json({ const: 1 }), trigger: 'é😀é' }, 'éé😀😀é😀é1'],
}

type Chance = {
  /** A whole number below another one. */
  readonly below: (count: number) => number
  readonly one: <T>(values: readonly T[]) => T
}

const chanceOf = (seed: number): Chance => {
  const random = createPrng(seed)
  const below = (count: number) => Math.floor(random() * count)
  return { below, one: (values) => values[below(values.length)]! }
}

const repeat = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at))

const texts = ['', 'a', 'ab', 'name', 'é', '😀', 'a"b', '\n', 'kind', '0', '10']
const bounds = [-2000, -12, -3.25, -1, 0, 0.5, 1e-3, 1, 7, 99.5, 150]

function randomSchema(chance: Chance, depth: number): unknown {
  const { below, one } = chance
  const inner = () => randomSchema(chance, depth + 1)
  const leaves = [
    () => one<unknown>([true, {}, { type: 'boolean' }, { type: 'null' }, { type: 'string' }]),
    () => ({ type: one(['integer', 'number', ['string', 'null']]) }),
    () => ({ minLength: below(4), maxLength: 3 + below(4) }),
    () => {
      const minimum = one(bounds)
      return { type: one(['integer', 'number']), minimum, maximum: minimum + 1 + below(50) }
    },
    () => ({ type: one(['integer', 'number']), exclusiveMaximum: one(bounds) }),
    () => ({ enum: repeat(1 + below(5), () => one<unknown>([...texts, ...bounds, null, true])) }),
    () => ({ const: { [one(texts)]: [one(bounds), one(texts)] } }),
  ]
  const nested = [
    () => ({ type: 'array', items: inner(), minItems: below(3) }),
    () => ({ items: inner(), maxItems: 1 + below(3) }),
    () => ({ prefixItems: repeat(1 + below(3), inner), items: one([false, true]) }),
    () => {
      const properties = Object.fromEntries(repeat(below(5), () => [one(texts), inner()]))
      const required = Object.keys(properties).filter(() => below(2) === 0)
      const additionalProperties = one([false, false, true, { type: 'integer' }])
      return { type: 'object', properties, required, additionalProperties }
    },
    () => ({ anyOf: repeat(1 + below(3), inner) }),
    () => ({ type: 'object', properties: { a: { $ref: '#' }, b: inner() } }),
  ]
  return one(depth > 2 ? leaves : [...leaves, ...nested, ...nested])()
}

/** Texts that bring an answer to its end, when it is long enough. */
const closing = [...'"}]0tfn1:,el'].map(hex)

/**
 * An answer by tokens of chance; none where chance made a schema without a value. Its hash is over
 * the lists of what was permitted, as lines.
 */
function walk(seed: number) {
  const chance = chanceOf(seed)
  const schema = JSON.stringify(randomSchema(chance, 0))
  if (!Grammar.isSupported(json(schema))) return []
  const table = chance.one(['bytes', 'pieces', 'pieces', 'spaced'])
  const named = tables[table]!
  const follower = Grammar.follow(Grammar.from(json(schema)), tokenTable(named))
  const quick = closing.map((text) => named.texts.indexOf(text))
  const patience = chance.below(30)
  const path: number[] = []
  const lists: string[] = []
  while (!follower.isFinished && path.length < 200) {
    const permitted = idsOf(named).filter(follower.permits)
    lists.push(permitted.join(' '))
    const end = [...named.endIds, ...quick].find((id) => permitted.includes(id))
    const id = end !== undefined && path.length > patience ? end : chance.one(permitted)
    path.push(id)
    if (named.endIds.includes(id)) break
    follower.push(id)
  }
  const permitted = sha256(lists.join('\n'))
  const { isFinished } = follower
  return [{ seed, table, schema, path: path.join(' '), permitted, isFinished }]
}

const vectors = {
  tables,
  answers: [
    ...Object.entries(schemas).flatMap(([name, [schema, text]]) =>
      answers(name, json(schema), text),
    ),
    ...Object.entries(grammars).flatMap(([name, [grammar, text]]) => answers(name, grammar, text)),
  ],
  walks: repeat(SEEDS, (at) => at + 1).flatMap(walk),
}

writeFileSync(new URL('grammar.json', import.meta.url), jsonLines(vectors, 2))
