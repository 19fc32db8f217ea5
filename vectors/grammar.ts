import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import { createPrng } from '@ostrom/verification/testing'
import { jsonLines } from '../tools/codegen/json-lines.ts'
import { schemas } from './grammar/schemas.ts'

// Writes vectors/grammar.json: `npm run gen`, or `node vectors/grammar.ts`. Every implementation of
// grammars must permit exactly these tokens after each token of a path. Lists of ids are texts; for
// a list of more than IDS_MAX ids, the vectors have the hash of the text.

const IDS_MAX = 24
/** Number of walks, each with its own seed. */
const SEEDS = 260

type NamedTable = {
  /** Bytes of each token in hexadecimal, by id; null for a control token. */
  readonly texts: readonly (string | null)[]
  readonly endIds: readonly number[]
  readonly dropsFirstSpace: boolean
}

const hex = (text: string) => Buffer.from(text).toString('hex')
const ascii = Array.from({ length: 95 }, (_, at) => hex(String.fromCharCode(0x20 + at)))

/** Texts of tokens with several characters, as in vocabularies of models. */
const pieces = [
  '{"', '": ', '":', '", "', '"}', '}}', '],', '[]', '{}', 'true', 'fal', 'se', 'null', 'nu',
  'll', '12', '15', '150', '00', '0.', '.5', 'e+', '-1', '\n', '\t', '\n  ', '  ', '\n\n',
  '\n\n    ', '\\n', '\\u00', '\\ud8', '\\"', 'name', 'age', 'kind', 'é', '😀', ' "', ' {',
  '<call>', '</call>', '</', 'call>', '<', ' 1', ' null', '    ', '"a": ', '[1', ', ',
].map(hex)

/**
 * Parts of UTF-8 characters, and bytes that no character has: halves of surrogate pairs, overlong
 * forms.
 */
const partial = [
  'c3', 'a9', 'f0', 'f09f', '9f', '9880', '98', '80', 'e282', 'ac', 'ed', 'ed9f', 'eda080',
  'c080', 'c1bf', 'e08080', 'f4', 'f48fbfbf', 'f4908080', 'f0808080', 'f8', 'ff', '22c3',
  'a922', '5c75', '00', '1f', '7f',
]

const tables: Readonly<Record<string, NamedTable>> = {
  // Each token is one byte; token 256 ends an answer.
  bytes: {
    texts: [...Array.from({ length: 256 }, (_, id) => id.toString(16).padStart(2, '0')), null],
    endIds: [256],
    dropsFirstSpace: false,
  },
  // The table has a token without bytes, control tokens, and two ids that end an answer, one of
  // which has a text.
  pieces: {
    texts: ['', null, ...ascii, ...pieces, ...partial, null, hex('</s>')],
    endIds: [2 + ascii.length + pieces.length + partial.length, 300],
    dropsFirstSpace: false,
  },
  // The second id that ends an answer is not in the vocabulary.
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

/** Returns the ids that the vectors check: the ids of all texts, and the ids that end an answer. */
const idsOf = ({ texts, endIds }: NamedTable) => [
  ...new Set([...texts.keys(), ...endIds].toSorted((a, b) => a - b)),
]

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const listText = (ids: readonly number[]) =>
  ids.length > IDS_MAX ? `${ids.length} ids, ${sha256(ids.join(' '))}` : ids.join(' ')

/**
 * Returns the ids of a text, each time of the longest matching token; `undefined` if no token
 * matches.
 */
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

/**
 * Returns the permitted tokens before each token of a text and at its end, for each table that can
 * encode the text.
 */
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
  'required trigger': [
    { ...json({ const: 1 }), trigger: '</a>', requiresTrigger: true, prefix: '\n\n' },
    'é </</a>\n\n1',
  ],
  'trigger of repeats': [{ ...calls, trigger: 'aabaaab', prefix: '' }, 'aabaabaaab{"name": "b"'],
  'trigger of bytes': [{ ...json({ const: 1 }), trigger: 'é😀é' }, 'éé😀😀é😀é1'],
}

type Chance = {
  /** Returns a random whole number below `count`. */
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

const distinct = [
  { enum: texts }, { type: 'string', maxLength: 1 }, { type: 'integer', minimum: 0, maximum: 4 },
  { type: ['integer', 'boolean'] }, { type: 'number' }, { pattern: '^[ab]{1,2}$' },
]

/** Returns a random pattern. Its parts may follow each other in any order. */
function randomPattern({ below, one }: Chance): string {
  const parts = [
    'a', 'b+', '[ab]?', '(?:ab|é)*', '[^a"]{1,2}', '\\d{2}', '\\w', '\\s?', '.', '(?=.*a)',
    '(?!b)', '😀?', '\\\\?',
  ]
  const inner = repeat(1 + below(4), () => one(parts)).join('')
  return `${one(['', '^'])}${inner}${one(['', '$', '|a$'])}`
}

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
    () => ({ type: 'string', pattern: randomPattern(chance) }),
    () => ({ pattern: randomPattern(chance), minLength: below(3), maxLength: 3 + below(6) }),
    () => ({ type: 'string', format: one(['date', 'time', 'email', 'ipv4', 'duration', 'uri']) }),
    () => ({ type: one(['integer', 'number']), multipleOf: one([2, 7, 0.5, 0.01, 1.5]) }),
    () => ({ type: 'integer', multipleOf: 3, minimum: one(bounds), maximum: 200 }),
    () => ({ uniqueItems: true, items: one(distinct), maxItems: 1 + below(5) }),
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

/** Texts of tokens that lead a long answer to its end. */
const closing = [...'"}]0tfn1:,el'].map(hex)

/**
 * Returns an answer of random tokens for a random schema; none if the schema is not supported. The
 * hash covers the lists of permitted tokens, one list a line.
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
