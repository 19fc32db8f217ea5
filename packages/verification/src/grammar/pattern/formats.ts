// Formats of JSON Schema as patterns: docs/spec/inference.md, section 13. Each pattern permits only
// texts that all of the usual validators accept (ajv-formats, zod, pydantic). If they accept
// different forms of a value, the pattern permits one common form.

export type TextFormat = {
  readonly pattern: string
  /** Maximum length in characters. */
  readonly max?: number
  /** Patterns of libraries that every text of the format matches, so that they are redundant. */
  readonly implied?: readonly string[]
}

const year = '(?!0000)\\d{4}'
const leapYear = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)'
const monthDay =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])' +
  '|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))'
const date = `(?:${leapYear}-02-29|${year}-${monthDay})`
const time =
  '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,6})?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)'
// A label of a host name has at most 63 characters, and no two adjacent hyphens, which mark
// internationalized names.
const label = '[A-Za-z0-9](?:-?[A-Za-z0-9]){0,31}'
const topLevel = '[A-Za-z](?:-?[A-Za-z0-9]){1,31}'
const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const ipv4 = `(?:${byte}\\.){3}${byte}`
const group = '[0-9A-Fa-f]{1,4}'
const ipv6 = [
  `(?:${group}:){7}${group}`,
  ...[1, 2, 3, 4, 5, 6].map((count) => `(?:${group}:){1,${7 - count}}(?::${group}){1,${count}}`),
  `(?:${group}:){1,7}:`,
  `:(?::${group}){1,7}`,
  '::',
].join('|')
const hex = '[0-9A-Fa-f]'
const pathCharacter = `(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%${hex}{2})`
const host = `(?:(?:${label}\\.)*${topLevel}|${ipv4})`
const port = '(?::(?:[1-9]\\d{0,3}|[1-5]\\d{4}))?'
const authority = `[a-z][a-z0-9+.-]*:\\/\\/${host}${port}(?:\\/${pathCharacter}*)*`
const plainPath = `(?!https?:|wss?:|ftp:|file:)[a-z][a-z0-9+.-]*:[A-Za-z0-9](?:${pathCharacter}|\\/)*`
const tail = `(?:\\?(?:${pathCharacter}|[/?])*)?(?:#(?:${pathCharacter}|[/?])*)?`
const count = '\\d{1,4}'
const timeSpan = `T(?:${count}H(?:${count}M(?:${count}S)?)?|${count}M(?:${count}S)?|${count}S)`
const daySpan = `(?:${count}Y(?:${count}M(?:${count}D)?)?|${count}M(?:${count}D)?|${count}D)`

/**
 * Characters that have been emoji since Unicode 6.1. They remain emoji, because later Unicode
 * versions only add emoji.
 */
const emoji =
  '[\\u2600-\\u2604\\u2708-\\u270c\\u{1F300}-\\u{1F320}\\u{1F330}-\\u{1F335}\\u{1F400}-\\u{1F43E}\\u{1F600}-\\u{1F64F}\\u{1F680}-\\u{1F6C5}]'
/** Patterns that zod 4 states in addition to the formats `emoji` and `hostname`. */
const zodEmoji = '^(\\p{Extended_Pictographic}|\\p{Emoji_Component})+$'
const zodHostname =
  '^(?=.{1,253}\\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?' +
  '(?:\\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\\.?$'

/** The enforced formats by name. Any other format is an annotation. */
export const textFormats: Readonly<Record<string, TextFormat>> = {
  date: { pattern: `^${date}$` },
  time: { pattern: `^${time}$` },
  'date-time': { pattern: `^${date}T${time}$` },
  duration: { pattern: `^P(?:${count}W|${daySpan}(?:${timeSpan})?|${timeSpan})$` },
  email: {
    pattern: `^(?=.{1,64}@)[A-Za-z0-9_+-]+(?:\\.[A-Za-z0-9_+-]+)*@(?:${label}\\.)+[A-Za-z]{2,63}$`,
    max: 254,
  },
  emoji: { pattern: `^${emoji}+$`, implied: [zodEmoji] },
  hostname: { pattern: `^(?:${label}\\.)*${topLevel}$`, max: 253, implied: [zodHostname] },
  ipv4: { pattern: `^${ipv4}$` },
  ipv6: { pattern: `^(?:${ipv6})$` },
  uri: { pattern: `^(?:${authority}|${plainPath})${tail}$` },
  uuid: { pattern: `^${hex}{8}-${hex}{4}-[1-8]${hex}{3}-[89ABab]${hex}{3}-${hex}{12}$` },
}
