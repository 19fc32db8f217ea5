import {
  type GovernedRow,
  governedParameters,
  rewardSettings,
} from '@ostrom/protocol/governed-numbers'
import type { Repository } from '../repository.ts'
import { limits } from './limits.ts'
import { isScript, isTest } from './syntax.ts'

/** Factors of Solidity's units. */
const units: Readonly<Record<string, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3_600,
  days: 86_400,
  weeks: 604_800,
  wei: 1,
  gwei: 1e9,
  ether: 1e18,
}

const governed = Object.entries<GovernedRow>({ ...governedParameters, ...rewardSettings })

/** Most names that lead from one constant to another. */
const DEPTH_MAX = 4

/** A constant of the packages or applications. */
type Constant = {
  readonly path: string
  readonly name: string
  /** Value of the constant as in the source. */
  readonly text: string
}

/** Returns all limits, and all other constants that packages or applications export by name. */
function constantsOf(repository: Repository): readonly Constant[] {
  const rows = limits(repository).map(({ path, name, value }) => ({ path, name, text: value }))
  const others = [...repository.files].flatMap(([path, text]) => {
    if (!/^(packages|apps)\//.test(path) || !isScript(path) || isTest(path)) return []
    if (path.endsWith('/limits.ts')) return []
    const found = text.matchAll(/^export const ([A-Z][A-Z0-9_]+) = (?!limit\()(.+)$/gm)
    return [...found].map(([, name = '', value = '']) => ({ path, name, text: value }))
  })
  return [...rows, ...others]
}

/**
 * Returns the constants of the packages and applications that are sums or products of numbers, with
 * their values.
 */
export function numericConstants(repository: Repository) {
  const constants = constantsOf(repository)
  const texts = textsByName(constants)
  return constants.flatMap((constant) => {
    const value = resolveValue(constant.text, texts, 0)
    return value === undefined ? [] : [{ ...constant, value }]
  })
}

const textsByName = (constants: readonly Omit<Constant, 'path'>[]): Map<string, string[]> => {
  const texts = new Map<string, string[]>()
  for (const { name, text } of constants) texts.set(name, [...(texts.get(name) ?? []), text])
  return texts
}

/**
 * Returns the values of limits and of other exported constants in TypeScript, of constants in
 * contracts, and of the defaults of governed parameters and settings, by name. A name has several
 * values if several files declare it, or if the local chain has a default of its own. Values that
 * are no sums or products of numbers are absent.
 */
export function constantValues(repository: Repository): ReadonlyMap<string, readonly number[]> {
  const texts = textsByName(constantsOf(repository))
  const add = (name: string, text: string) => texts.set(name, [...(texts.get(name) ?? []), text])
  for (const [path, text] of repository.files) {
    if (!path.endsWith('.sol') || !path.includes('/src/')) continue
    for (const [, name = '', value = ''] of text.matchAll(
      /\bconstant ([A-Z][A-Z0-9_]+) =\s*([^;]+);/g,
    ))
      add(name, value)
  }
  for (const [name, { initial, local }] of governed) {
    add(name, `${initial}`)
    if (local !== undefined) add(name, `${local}`)
  }
  const found = new Map<string, readonly number[]>()
  for (const [name, all] of texts) {
    const values = all.flatMap((text) => resolveValue(text, texts, 0) ?? [])
    if (values.length > 0) found.set(name, [...new Set(values)])
  }
  return found
}

/**
 * Returns the value of an expression; undefined if it is no sum or product of numbers.
 *
 * @param texts Expressions of the constants to which it may refer, by name.
 * @param depth Number of constants that led to this expression.
 */
export function resolveValue(
  text: string,
  texts: ReadonlyMap<string, readonly string[]>,
  depth: number,
): number | undefined {
  if (depth > DEPTH_MAX) return undefined
  let isKnown = true
  const numbers = text
    .replaceAll(/(?<=\d)_(?=\d)|(?<=\d)n\b/g, '')
    .replaceAll('<<', '* 2 **')
    .replaceAll(
      /\b(\d[\d.e]*) (seconds|minutes|hours|days|weeks|wei|gwei|ether)\b/g,
      (_, count, unit) => String(Number(count) * (units[unit] ?? Number.NaN)),
    )
    .replaceAll(/(?:\b[A-Z]\w*\.)?\b([A-Z][A-Z0-9_]+)/g, (_, name: string) => {
      const declared = texts.get(name)?.find((one) => !one.includes(name))
      const value = resolveValue(declared ?? '', texts, depth + 1)
      isKnown &&= value !== undefined
      return String(value)
    })
  return isKnown ? sumOf(numbers) : undefined
}

/** Returns the value of a sum of products of numbers; undefined for any other expression. */
function sumOf(text: string): number | undefined {
  if (!/^[\d\s.e+*/-]+$/.test(text) || !/\d/.test(text)) return undefined
  const value = text.split(/(?<!e)[+]/).reduce((sum, term) => {
    const factors = term.split(/(?<!\*)\*(?!\*)/).map((factor) => {
      const [base = '', exponent] = factor.split('**')
      return exponent === undefined ? quotientOf(base) : Number(base) ** Number(exponent)
    })
    return sum + factors.reduce((product, factor) => product * factor, 1)
  }, 0)
  return Number.isNaN(value) ? undefined : value
}

const quotientOf = (text: string): number =>
  text
    .split('/')
    .map(Number)
    .reduce((value, divisor) => value / divisor)
