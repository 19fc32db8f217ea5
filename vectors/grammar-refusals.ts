import { writeFileSync } from 'node:fs'
import { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/grammar-refusals.json: `npm run gen`, or `node vectors/grammar-refusals.ts`. Every
// implementation of grammars must refuse these grammars, for the same reasons, and accept grammars
// within the limits.

const anyValue = Inference.jsonGrammar('{}')
const choice = (schema: string) => ({ prefix: '', schema, suffix: '' })

/** Returns why a grammar is refused; `undefined` if it is accepted. */
function refusal(grammar: Inference.Grammar) {
  try {
    Grammar.from(grammar)
    return undefined
  } catch (error) {
    if (!(error instanceof Grammar.SchemaUnsupportedError)) throw error
    const { code, at, details } = error
    return { code, at, reason: details[0]!.slice(`At #${at}: `.length, -1) }
  }
}

const withOne = (schema: string, name: string) =>
  `{"properties":{"1":${schema}},"required":[${name}]}`

/** Patterns that are not regular, patterns of other dialects, and texts that are no patterns. */
const patterns: readonly string[] = [
  '(?<=a)b', '(?<!a)b', '(a)\\1', '(?<n>a)\\k<n>', '\\ba', 'a\\B', '\\p{L}', '\\P{L}', '(?i)a',
  '(?>a)',
  '(?#a)', '(?P=n)', '\\Aa', 'a\\z', 'a\\Z', 'a++', 'a**', '*', '(?=a)*', '^*', 'a{1}{2}', '{2}',
  '(a', 'a)', '(?:a',
  '(?=a', '[a', '[a\\', '[a-', '[b-a]', 'a{3,2}', '\\q', '\\_\\q', '\\u{110000}', '\\u{}',
  '\\u{1', '\\u12', '\\x1',
  '\\xgg', '\\c1', '\\c', '\\00', '\\9', 'a\\', '(?<>a)', '(?<1>a)', '(?<n', '(?P<n a)',
  '[\\b-\\B]', '[\\1]',
  `${'('.repeat(33)}a${')'.repeat(33)}`, '(a{1,1000}){1,1000}', 'a{99999999999999999999}',
  'a{1000,}{2}', '(?:a{100}){101}',
]
/** Patterns that match no text. */
const empty: readonly string[] = [
  '[]', 'a[]b', '(?!)', '^(?=a)b', '\\ud800', '[\\ud800-\\udfff]', 'a^', '$a', '(?=a)$',
  '^(?!a)[ab](?!)',
]

const refused: readonly string[] = [
  '', '{', '[1,]', '{"a":1,}', "{'a':1}", '01', '1.', '+1', '.5', 'NaN', '-Infinity', 'nul',
  '{"type":"null"} x', '"\\u00zz"', '"\\u0_01"', '"\\x41"', '"a\nb"', '"a\u0001b"',
  '\ufeff{}', '\u00a0{}', '[[', '{"a"', '{"a":', '{1:2}', '1 2', '"a', '{}}',
  '"no schema"', '1', 'null', '[]', '{"properties":null}', '{"properties":[]}',
  '{"required":null}', '{"required":"a"}', '{"propertyNames":null}',
  '{"propertyNames":false}', '{"propertyNames":{"minimum":1}}',
  '{"propertyNames":{"type":"object"}}',
  '{"propertyNames":{"$ref":"#/propertyNames"}}',
  '{"propertyNames":{"enum":["a"]},"required":["b"]}',
  '{"propertyNames":{"enum":["a"]},"properties":{"a":{}}}', '{"propertyNames":{"pattern":"("}}',
  '{"propertyNames":{"pattern":"^a$"},"required":["b"]}', '{"patternProperties":null}',
  '{"patternProperties":{}}', '{"patternProperties":{"a":{},"b":{}}}',
  '{"patternProperties":{"a":1}}', '{"patternProperties":{"a":{}},"required":["a"]}',
  '{"patternProperties":{"a":{}},"properties":{"a":{}}}', '{"patternProperties":{"/\\\\b":{}}}',
  '{"items":1}', '{"prefixItems":null}', '{"prefixItems":[]}', '{"prefixItems":[1]}',
  '{"prefixItems":[{},{}],"maxItems":1}', '{"prefixItems":[{}],"items":null}',
  '{"minItems":-1}', '{"maxItems":1.5}', '{"minItems":"1"}', '{"minItems":9007199254740992}',
  '{"minLength":null}', '{"maxLength":true}', '{"minimum":"1"}', '{"maximum":1e400}',
  '{"exclusiveMinimum":true}', '{"multipleOf":0}', '{"multipleOf":-1}', '{"multipleOf":"1"}',
  '{"multipleOf":7,"minimum":8,"maximum":13}', '{"multipleOf":1e30,"minimum":1}',
  '{"uniqueItems":true,"type":"array"}', '{"uniqueItems":true,"items":{"type":"object"}}',
  '{"uniqueItems":true,"items":{"enum":["a",[1]]}}', '{"uniqueItems":true,"prefixItems":[{}]}',
  '{"uniqueItems":true,"items":{"type":"number","minimum":0}}',
  '{"uniqueItems":true,"items":{"anyOf":[{"type":"string"},{"const":"a"}]}}',
  '{"uniqueItems":true,"items":{"enum":["a","b","a"]},"minItems":3}',
  '{"uniqueItems":true,"items":{"pattern":"^[ab]$"},"minItems":3}',
  '{"uniqueItems":true,"items":{"anyOf":[{"$ref":"#/items"},{"$ref":"#/items"}]}}',
  '{"uniqueItems":true,"items":{"$ref":"#/items"}}', '{"uniqueItems":true,"items":{"not":{}}}',
  '{"uniqueItems":true,"items":{"allOf":[{"type":"integer"}]}}', '{"type":"text"}',
  '{"type":[]}', '{"type":null}',
  '{"type":["null","any"]}', '{"type":{}}', '{"enum":1}', '{"enum":[]}',
  '{"enum":[1],"minimum":1}', '{"const":1,"type":"string"}', '{"enum":[1],"type":"x"}',
  ...patterns.map((text) => JSON.stringify({ properties: { a: { pattern: text } } })),
  ...empty.map((text) => JSON.stringify({ pattern: text })), '{"pattern":1}',
  '{"pattern":"a","maxLength":0}', '{"pattern":"a","minLength":3,"maxLength":2}',
  '{"pattern":"^[ab]{2}$","minLength":3}', '{"pattern":"a^"}', '{"format":"date","maxLength":3}',
  '{"type":"string","format":"uuid","minLength":37}', '{"pattern":"a","enum":["a"]}',
  '{"allOf":[{"pattern":"a"},{"pattern":1}]}', '{"allOf":[{"pattern":"^a"},{"pattern":"^b"}]}',
  '{"allOf":[{"pattern":"a"},{"type":"integer"}]}', '{"allOf":[{"pattern":"a"},true]}',
  '{"not":{},"if":{}}', '{"if":{},"then":{}}',
  '{"x-order":1,"contains":{}}', '{"minProperties":2}',
  '{"minProperties":1.5}', '{"maxProperties":0,"minProperties":1}',
  '{"properties":{"a":{}},"maxProperties":0}', '{"properties":{"a":{}},"minProperties":2}',
  '{"properties":{"a":{},"b":{}},"minProperties":2}', '{"unevaluatedProperties":false}',
  '{"properties":{"a/b":{"not":{}}}}', '{"properties":{"~":{"items":{"prefixItems":[1]}}}}',
  '{"additionalProperties":{"not":{}}}', '{"anyOf":[{},{"not":{}}]}', '{"anyOf":{}}',
  '{"anyOf":[]}', '{"anyOf":[{}],"minimum":1}', '{"anyOf":[{}],"const":1}',
  '{"type":"string","anyOf":[{"type":"null"}]}', '{"type":"x","anyOf":[{}]}',
  '{"type":"string","anyOf":[true]}', '{"type":"string","anyOf":[{"type":"x"}]}',
  '{"allOf":[{},{}]}', '{"allOf":[{"allOf":[1]}]}', '{"oneOf":[{},{"type":"null"}]}',
  '{"oneOf":[{"type":"integer"},{"type":"number"}]}', '{"oneOf":[{"const":1},{"const":1.0}]}',
  '{"oneOf":[{"const":1},{"minimum":2}]}', '{"oneOf":[true,{"const":1}]}',
  '{"oneOf":[{"$ref":"#/$defs/a"},{"const":1}]}', '{"oneOf":[{"type":"x"},{"type":"null"}]}',
  '{"oneOf":[{"enum":1},{"type":"null"}]}', '{"oneOf":[{"$ref":"#"},{"type":"null"}]}',
  `{"oneOf":[${withOne('{"const":1}', '1')},${withOne('{}', '1')}]}`,
  `{"oneOf":[${withOne('{"const":1}', '1')},${withOne('{"const":2}', 'true')}]}`,
  '{"$ref":1}', '{"$ref":"a"}', '{"$ref":""}', '{"$ref":"#a"}', '{"$ref":"#/"}',
  '{"$ref":"#/$defs/a"}', '{"$ref":"#/%"}', '{"$ref":"#/%zz"}', '{"$ref":"#/%ff"}',
  '{"$ref":"#/%ED%A0%80"}', '{"$ref":"#/a","minimum":1}', '{"$ref":"#/$ref/length"}',
  '{"$ref":"#/$defs/0","$defs":[1]}', '{"$ref":"#/$defs/00","$defs":[{}]}',
  '{"$ref":"#/$defs/length","$defs":[{}]}', '{"$ref":"#/$defs/1","$defs":[{}]}',
  '{"$ref":"#/$defs/toString","$defs":{}}', '{"$ref":"#/$defs/a~01b","$defs":{"a~1b":1}}',
  '{"$ref":"#"}', '{"minimum":3,"maximum":2}', '{"minLength":2,"maxLength":1}', 'false',
  '{"type":"integer","exclusiveMinimum":1,"exclusiveMaximum":2}',
  '{"items":false,"minItems":1}',
  '{"properties":{"a":{"$ref":"#"}},"required":["a"]}', '{"minItems":3,"maxItems":2}',
  '{"properties":{},"required":["a"],"additionalProperties":false}', '{"minimum":1e20}',
  '{"maximum":-1e20}', '{"minimum":100000000000000000001}', '{"items":2512292042121000001}',
  '{"$ref":"#/const/rawJSON","const":2512292042121000001}', '{"minItems":2512292042121000001}',
  '{"minimum":1e-400}', `{"minimum":0.${'1'.repeat(99)}}`, '{"type":2512292042121000001}',
  '{"oneOf":[{"const":12345678901234567890},{"const":12345678901234567890.0}]}',
  '{"const":1.00000000000000000001,"type":"integer"}',
  '{"type":"integer","exclusiveMinimum":2512292042121000001,"exclusiveMaximum":2512292042121000002}',
  '{"minimum":15,"maximum":12}', '{"minimum":-12,"maximum":-15}',
  '{"type":"integer","minimum":1.2,"maximum":1.8}',
  '{"type":"integer","minimum":-0.5,"maximum":-0.2}', '{"minimum":0.1,"exclusiveMaximum":0.1}',
  '{"required":[{}]}', '{"required":[{"toString":1}]}', '{"required":["a",1]}',
  '{"required":[null],"additionalProperties":false}',
  `{"oneOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/a"}],"$defs":{"a":${withOne('{}',
  '{"toString":1}')}}}`,
]

const refusals = [
  ...refused.map(Inference.jsonGrammar),
  { ...anyValue, trigger: '' },
  { ...anyValue, choices: [] },
  { ...anyValue, choices: [choice('{"not":1}'), choice('{"if":1}')] },
].map((grammar) => ({ grammar, refusal: refusal(grammar)! }))

/**
 * A long schema: `head`, then `count` repetitions of `part` with `separator` between them, then
 * `tail`. In `part`, `%` stands for the index of the repetition.
 */
type LongSchema = { head: string; part: string; count: number; separator: string; tail: string }

const write = ({ head, part, count, separator, tail }: LongSchema) =>
  head +
  Array.from({ length: count }, (_, at) => part.replaceAll('%', String(at))).join(separator) +
  tail

const long = (head: string, part: string, count: number, tail: string, separator = ',') => ({
  head,
  part,
  count,
  separator,
  tail,
})
const pattern = (text: string) => long(JSON.stringify({ pattern: text }), '', 0, '')
const nulls = (count: number) => long('{"type":[', '"null"', count, ']}')
/** Each item of the list compiles to 257 parts of a grammar. */
const lists = (count: number) => long('{"prefixItems":[', write(nulls(256)), count, ']}')
/** The same items in several schemas, each short enough. */
const parts = (count: number) =>
  Array.from({ length: Math.ceil(count / 30) }, (_, at) => lists(Math.min(30, count - 30 * at)))
const list = '{"items":{"minItems":2,"items":{"minimum":1}},"maxItems":3}'
const mixed = `{"a%":{"type":["null","boolean","string"]},"b%":${list},"c%":{"$ref":"#"}}`
const properties = [...'abcdefghijklmnopqrstuvwxy'].map((name) => `"${name}":true,`).join('')

/** Returns a schema of two alternatives, one of which a chain of references leads to. */
function chain(references: number): LongSchema {
  const names = Array.from({ length: references }, (_, at) => `r${at}`)
  const listed = names.map((name, at) => [name, { $ref: `#/$defs/${names[at + 1]}` }] as const)
  const $defs = Object.assign(Object.fromEntries(listed), { [names.at(-1)!]: { type: 'null' } })
  const oneOf = [{ $ref: '#/$defs/r0' }, { type: 'string' }]
  return long(JSON.stringify({ oneOf, $defs }), '', 0, '')
}

/** Pairs of schemas: one at a limit, one beyond it. */
const lengths: readonly (readonly LongSchema[])[] = [
  ...[0, 1].map((more) => [long(`{"title":"${'a'.repeat(more)}`, '😀', 32_762, '"}', '')]),
  ...[64, 65].map((depth) => [long('', '{"items":', depth, `true${'}'.repeat(depth)}`, '')]),
  ...[1000, 1001].map((count) => [long('{"properties":{', '"p%":true', count, '}}')]),
  ...[1000, 1001].map((count) => [long('{"required":[', '"p%"', count, ']}')]),
  ...[256, 257].map((count) => [long('{"oneOf":[', '{"const":%}', count, ']}')]),
  ...[1000, 1001].map((count) => [long('{"enum":[', '%', count, ']}')]),
  ...[256, 257].map((count) => [long('{"anyOf":[', '{"const":%}', count, ']}')]),
  ...[50, 51].map((count) => [...parts(125), ...parts(69), nulls(count)]),
  ...[154, 155].map((count) => [
    long('{"anyOf":[', `{"properties":${mixed}}`, 200, ']}'),
    ...parts(105),
    nulls(count),
  ]),
  ...[32, 33].map((depth) => [pattern(`${'('.repeat(depth)}a${')'.repeat(depth)}`)]),
  ...[2499, 2500].map((count) => [pattern(`^(ab){${count}}$`)]),
  ...[99, 100].map((length) => [pattern(`^(?=(?:a{${length - 1}})*$)(?:a{${length}})*$`)]),
  ...[11, 12].map((length) => [pattern(`(a|b)*a(a|b){${length}}$`)]),
  ...[1000, 1001].map((minItems) => [
    long(JSON.stringify({ uniqueItems: true, minItems, items: { type: 'string' } }), '', 0, ''),
  ]),
]
/**
 * A schema within the limits, although its compiled parts nest more than a thousand levels deep.
 */
const deep = long('', `{"properties":{${properties}"z":`, 60, `true${'}}'.repeat(60)}`, '')

/** Keywords that libraries add, and keywords of other vocabularies. They restrict no value. */
const annotated = [
  '{"type":"string","x-order":1,"example":"a","nullable":true,"enumDescriptions":[]}',
  '{"enum":["a"],"x-enum-varnames":["A"],"propertyOrdering":["a"]}',
  '{"oneOf":[{"type":"null"},{"type":"string"}],"discriminator":{"propertyName":"kind"}}',
  '{"$ref":"#/$defs/a","x-note":1,"$defs":{"a":{"$anchor":"a","contentEncoding":"base64"}}}',
].map((schema) => long(schema, '', 0, '', ''))

const limits = [...lengths, [deep], [chain(16)], [chain(17)], annotated].map((schemas) => {
  const choices = schemas.map((schema) => choice(write(schema)))
  return { schemas, refusal: refusal({ ...anyValue, choices }) ?? null }
})

writeFileSync(new URL('grammar-refusals.json', import.meta.url), jsonLines({ refusals, limits }, 2))
