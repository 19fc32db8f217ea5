import { LORA_EXPRESSIONS_MAX, LORA_PATTERN_CHARACTERS_MAX, LORA_PATTERNS_MAX } from '../limits.ts'

// Keys of `rank_pattern` and `alpha_pattern`, which PEFT matches as `re.match(rf"(.*\.)?(KEY)$")`
// (`get_pattern_key`, version 0.21). A stranger wrote them, so only expressions whose work is
// bounded are matched: names and paths, and few wildcards, none inside another.

/** Names, paths and their alternatives, numbers, and a wildcard. */
const readable = /^\^?(?:[\w|-]|\\?\.|\.[*+]|(?:\\d|\[0-9\])\+?|\((?:\?:)?[\w.|]+\))+\$?$/
const wildcard = /\.[*+]/g
const number = /(?:\\d|\[0-9\])\+/g
const plain = /^[\w-]+$/

/** A value for the layers that a key of a pattern matches. */
type PatternRule = { readonly value: number; readonly matches: (path: string) => boolean }

/** Values by the keys that are matched against the paths of layers, the first one first. */
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

/** Keys with a sign that stands for more than itself; a dot between names is not counted. */
const isExpression = (key: string): boolean => /[^\w.-]/.test(key)

/**
 * Reads the entries of a pattern.
 *
 * @returns The key that cannot be read, where there is one.
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

/** The value of the first key that matches a layer's path; `undefined` where none does. */
export const valueOfLayer = (pattern: LayerPattern, path: string): number | undefined =>
  pattern.find(({ matches }) => matches(path))?.value
