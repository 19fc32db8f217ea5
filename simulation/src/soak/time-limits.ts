import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A constant of the sources whose name says that it is a time. */
export type DeclaredTime = {
  readonly name: string
  readonly file: string
  /** Value in seconds; `undefined` if it is no sum or product of numbers and other limits. */
  readonly seconds: number | undefined
}

const unitSeconds: Readonly<Record<string, number>> = {
  MS: 1 / 1_000,
  SECONDS: 1,
  MINUTES: 60,
  HOURS: 3_600,
  DAYS: 86_400,
}

const DECLARATION =
  /const ([A-Z][A-Z\d_]*_(MS|SECONDS|MINUTES|HOURS|DAYS))\b(?:: \w+)? =\s(?:limit\()?\s*([^\n,]+)/g

/** Parts of paths without code of a running network: tests, their worlds, demonstrations, tools. */
const skipped = [
  /\.(test|fixture|suite)\.ts$/,
  /\/(conformance|testing|node_modules|e2e|demo|demo-fixtures|dev|build|solana-local)\//,
]

/** Reads all limits in time from the sources of the repository at `root`, in order of names. */
export function readTimeLimits(root: string): readonly DeclaredTime[] {
  const files = globSync('{packages,apps,workers}/**/*.ts', {
    cwd: root,
    exclude: (path) => /node_modules|dist/.test(path),
  })
  const found: { name: string; unit: string; text: string; file: string }[] = []
  for (const file of files) {
    if (skipped.some((part) => part.test(file))) continue
    const source = readFileSync(join(root, file), 'utf8')
    for (const [, name = '', unit = '', text = ''] of source.matchAll(DECLARATION)) {
      found.push({ name, unit, text: text.replace(/;$/, ''), file })
    }
  }
  const texts = new Map(found.map(({ name, text }) => [name, text]))
  const limits = found.map(({ name, unit, text, file }) => {
    const value = amountOf(text, texts)
    return { name, file, seconds: value === undefined ? undefined : value * unitSeconds[unit]! }
  })
  return limits.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** Returns the value of a sum of products of numbers and named limits of the same unit. */
function amountOf(text: string, texts: ReadonlyMap<string, string>): number | undefined {
  let sum = 0
  for (const summand of text.split('+')) {
    let product = 1
    for (const factor of summand.split('*')) {
      const word = factor.trim()
      const number = /^[\d_]+n?$/.test(word)
        ? Number(word.replace(/[_n]/g, ''))
        : namedValue(word, texts)
      if (number === undefined) return undefined
      product *= number
    }
    sum += product
  }
  return sum
}

function namedValue(word: string, texts: ReadonlyMap<string, string>): number | undefined {
  const name = /^(?:\w+\.)?([A-Z][A-Z0-9_]*)$/.exec(word)?.[1]
  const text = name && texts.get(name)
  return text ? amountOf(text, texts) : undefined
}

/**
 * Returns how often a party was used again after more than `seconds` without a use, that is how
 * often something expired that is valid for `seconds` and was renewed at each use.
 *
 * @param usesMs Times of the uses in milliseconds, in ascending order.
 */
export function passesOf(usesMs: readonly number[], seconds: number): number {
  let passes = 0
  let last = usesMs[0]
  for (const atMs of usesMs) {
    if (last === undefined || atMs - last <= seconds * 1_000) continue
    passes++
    last = atMs
  }
  return passes
}
