import { LORA_EXPRESSIONS_MAX, LORA_PATTERN_CHARACTERS_MAX, LORA_PATTERNS_MAX } from '../limits.ts'

// Keys of `rank_pattern` and `alpha_pattern`, which PEFT matches as `re.match(rf"(.*\.)?(KEY)$")`
// (`get_pattern_key`, version 0.21). The keys are untrusted, so only expressions with bounded work
// are matched: names and paths, and a few wildcards that are not nested.

/** Supported expressions: names, paths and their alternatives, numbers, and a wildcard. */
const readable = /^\^?(?:[\w|-]|\\?\.|\.[*+]|(?:\\d|\[0-9\])\+?|\((?:\?:)?[\w.|]+\))+\$?$/
const wildcard = /\.[*+]/g
const number = /(?:\\d|\[0-9\])\+/g
const plain = /^[\w-]+$/

/** A value for the layers that a key of a pattern matches. */
type PatternRule = { readonly value: number; readonly matches: (path: string) => boolean }

/** Values by key. Keys are matched in order against the paths of layers. */
export type LayerPattern = readonly PatternRule[]

function ruleOf(key: string, value: number): PatternRule | undefined {
  if (plain.test(key)) {
    return { value, matches: (path) => path === key || path.endsWith(`.${key}`) }
  }
  const isBounded = (key.match(wildcard) ?? []).length <= 1 && (key.match(number) ?? []).length <= 2
  if (!isBounded || !readable.test(key)) return undefined
  const expression = new RegExp(`^(?:.*\\.)?(?:${key})$`)
  return { value, matches: (path) => expression.test(path) }
}

/** Returns whether a key has special characters; a dot between names does not count. */
const isExpression = (key: string): boolean => /[^\w.-]/.test(key)

/**
 * Reads the entries of a pattern.
 *
 * @returns The pattern, or the first unsupported key.
 */
export function layerPatternOf(
  entries: readonly (readonly [key: string, value: number])[],
): { readonly pattern: LayerPattern } | { readonly unreadable: string } {
  const expressions = entries.filter(([key]) => isExpression(key))
  const tooMany = entries[LORA_PATTERNS_MAX] ?? expressions[LORA_EXPRESSIONS_MAX]
  if (tooMany) return { unreadable: tooMany[0] }
  const pattern: PatternRule[] = []
  for (const [key, value] of entries) {
    const rule = key.length > LORA_PATTERN_CHARACTERS_MAX ? undefined : ruleOf(key, value)
    if (!rule) return { unreadable: key }
    pattern.push(rule)
  }
  return { pattern }
}

/** Returns the value of the first key that matches a layer's path; `undefined` if none matches. */
export const valueOfLayer = (pattern: LayerPattern, path: string): number | undefined =>
  pattern.find(({ matches }) => matches(path))?.value
