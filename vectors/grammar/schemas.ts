// Schemas of vectors/grammar.ts, each with a text, whose tokens vectors/grammar.ts follows.

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
const tagged = {
  oneOf: [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/b' }],
  discriminator: { propertyName: 'kind' },
  $defs: {
    a: object({ kind: { const: 'a' } }, { additionalProperties: false }),
    b: { $ref: '#/$defs/c' },
    c: object({ kind: { const: 'b' }, of: { $ref: '#' } }, { required: ['of'] }),
  },
}
const named = { type: 'object', properties: { ab: {}, é: {} }, additionalProperties: true }

/** Numbers in their shortest form. */
const numbers = '0.000001,5e-324,1.7976931348623157e+308,0.1,4.35'

/**
 * Schemas by name, each with a text. The vectors follow its tokens; a token that is not permitted
 * changes nothing.
 */
export const schemas: Readonly<Record<string, readonly [schema: unknown, text: string]>> = {
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
  'number of 16 digits': [{ type: 'number' }, '12345678901234567.12345678901234567'],
  integer: [{ type: 'integer' }, '-012345678901234567.'],
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
    `[1e+21,123456789012345680000,${numbers},1e-7,null,1,100,0,-1500]`,
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
  'some property': [{ minProperties: 1, additionalProperties: { const: 1 } }, '{"a": 1}'],
  'few properties': [
    { maxProperties: 2, propertyNames: { pattern: '^[ab]$' }, additionalProperties: { const: 1 } },
    '{"a": 1, "b": 1, "c"',
  ],
  'no property': [{ maxProperties: 0 }, '{ "a"'],
  'some optional property': [
    object({ a: { const: 1 }, b: { const: 2 } }, { minProperties: 1, maxProperties: 2 }),
    '{"b": 2}',
  ],
  'counts of required properties': [
    object({ a: { const: 1 }, b: { const: 2 } }, { required: ['a', 'b'], minProperties: 2 }),
    '{"a": 1, "b": 2}',
  ],
  pattern: [{ pattern: '^(?:[a-c]{2}|é😀?)+$' }, '"abé😀cé\\u00e9"'],
  'pattern without anchors': [{ type: 'string', pattern: 'b+\\d' }, '"abb1\\n\\u0001é"'],
  'pattern of escapes': [{ pattern: '^[\\t"\\\\\\u0000-\\u001f]{3,}$' },
  '"\\t\\"\\\\\\u001f\\u000a\\n"'],
  'pattern that looks ahead': [{ pattern: '^(?!.*aa)(?=.*b)[ab]{2,4}$' }, '"aabab"'],
  'pattern within lengths': [{ pattern: '^(?:abc)*d?$', minLength: 4, maxLength: 7 }, '"abcdabcd"'],
  'pattern of planes': [{ pattern: '^[^\\x00-\\ud7ff\\u{1F600}]$' }, '"\ue000😁"'],
  'patterns of all': [
    { minLength: 2, allOf: [{ pattern: '^a' }, { pattern: 'b' }, { pattern: 'c$', maxLength: 5 }] },
    '"acxbc"',
  ],
  ...Object.fromEntries(
    [
      ['date', '"2023-02-29"-0-28'], ['time', '"23:59:60:59.1234567+01:00"'],
      ['date-time', '"2024-02-29T24T00:00:00Z"'], ['duration', '"P1Y2W1M3DT4H5S6M7S"'],
      ['email', '".a.b..c+d@-x-1--y.z.co1-2"'], ['hostname', '"a-.b--c.d1.ef"'],
      ['emoji', '"😀🚀é"'],
      ['ipv4', '"256.0.01.99.1"'], ['ipv6', '"12345::1:2:3:4:5:6:7:8"'],
      ['uri', '"https://a.b-c.de:80/x%2y?q=%20#f"'], ['uuid',
      '"123E4567-e89b-92d3-c456-42661417400g0"'],
      ['of a library', '"any"'],
    ].map(([format, text]) => [`format ${format}`, [{ type: 'string', format }, text!]] as const),
  ),
  'format and pattern': [{ type: 'string', format: 'email', pattern: '^[a-z.]+@x\\.[a-z]+$' },
  '"a.b@x.yz"'],
  'format or pattern': [{ type: 'string', format: 'time', pattern: '^\\d\\d:\\d\\d$' },
  '"24:00:00"'],
  'multiples of a whole number': [{ type: 'integer',
  multipleOf: 15, minimum: -31, maximum: 100 }, '-31075'],
  'multiples of a fraction': [{ type: 'number', multipleOf: 0.05, maximum: 2 }, '1.2501'],
  'multiples of a number': [{ type: 'number', multipleOf: 250 }, '-12501000'],
  'whole multiples': [{ type: 'integer', multipleOf: 2.5 }, '125'],
  'enum of many': [{ enum: Array.from({ length: 1000 }, (_, at) => `v${at}`) }, '"v9991'],
  'distinct constants': [{ uniqueItems: true, items: { enum: ['a', 'ab', 1, 10, null] } },
  '["ab", 1, 1, 10, "a", null, '],
  'distinct texts': [
    { uniqueItems: true, items: { type: 'string', maxLength: 2 }, minItems: 2, maxItems: 4 },
    '["a","a", "ab", \n  "é", "", "x"]',
  ],
  'distinct texts of a pattern': [
    { uniqueItems: true, items: { pattern: '^[ab]{2}$' } },
    '["ab", "ab", "aa", "bb", "ba", ]',
  ],
  'distinct integers': [
    { uniqueItems: true, items: { type: 'integer', minimum: -1, maximum: 12 }, minItems: 3 },
    '[-0, 0, 1, 10, 12, 1, -1 ]',
  ],
  'distinct numbers': [{ uniqueItems: true, items: { type: 'number' } },
  '[1.50, 1.5, 1, 1.5, -0.25 ]'],
  'distinct values of types': [
    { uniqueItems: true, items: { anyOf: [{ type: ['boolean', 'null'] }, { type: 'integer' }] } },
    '[true, true, 1, null, false ]',
  ],
  'distinct multiples': [
    { uniqueItems: true, items: { type: 'integer', multipleOf: 5, minimum: 0, maximum: 15 } },
    '[5, 5, 10, 15, 0, ]',
  ],
  'distinct none': [{ uniqueItems: true, items: { enum: [] , type: 'string' }, maxItems: 3 },
  '[ ]'],
  'names of a list': [{ propertyNames: { enum: ['a', 'b', 1] },
  additionalProperties: { const: 1 } }, '{"c": 1, "b": 1}'],
  'names that are required': [
    { propertyNames: { enum: ['a', 'b'] }, required: ['b'], additionalProperties: { const: 1 } },
    '{"a"b": 1, "a": 1}',
  ],
  'names of a pattern': [
    { propertyNames: { pattern: '^x-' }, additionalProperties: { const: 1 } },
    '{"y-x-a": 1, "x-": 1}',
  ],
  'pattern of properties': [{ patternProperties: { '^\\d+$': { const: 1 } } },
  '{"a1": 1, "23": 1}'],
  'kinds by default': [tagged, '{"x"kind": "b", "kind": {"kind": "a"}}'],
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
