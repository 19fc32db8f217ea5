import {
  type GovernedRow,
  governedParameters,
  rewardSettings,
} from '@ostrom/protocol/governed-numbers'
import { lineAt, type Repository, type TidyFinding, type TidyRule } from '../../repository.ts'
import { resolveValue } from '../../source/constants.ts'
import { isScript, isTest } from '../../source/syntax.ts'

/** The folder of the tables. */
const FOLDER = 'packages/protocol/src/governance/'

const rows: Readonly<Record<string, GovernedRow>> = { ...governedParameters, ...rewardSettings }

/** Names that are also fields of offers and terms, whose values are no defaults. */
const sharedNames: readonly string[] = ['feeBps', 'stakeMin']

/** Values that only the table states, by name; times also by their name in a chain's parameters. */
const values = new Map(
  Object.entries(rows).flatMap(([name, { unit, min, max, initial }]) => {
    if (sharedNames.includes(name)) return []
    const own: [string, readonly bigint[]] = [name, [min, max, initial]]
    return unit === 'seconds' ? [own, [`${name}Seconds`, [initial]]] : [own]
  }),
)

const lower = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1)

/** A property with a number, or with a range that begins with a number. */
const property =
  /\b(\w+): (?:\w+\()?((?:[A-Z]+|\d[\d_]*n?)(?: [*/]+ (?:[A-Z]+|\d[\d_]*n?))*)[,)\s]/g

/** A first value in Solidity, by its member. */
const firstValue = /\[(?:uint256\()?(?:Parameter|Setting)\.(\w+)\)?\]\s*=\s*(\d[\w. ]*);/g

/** A bound in Solidity: a branch that returns numbers, or a constant. */
const bound = /\b(?:Parameter|Setting)\.(\w+)\)\s*\{?\s*return \(\d/g
const boundConstant = /\bconstant ((?:STAKE_MIN|UNIT_FEE)_(?:MIN|MAX|FACTOR|RANGE))\s*=\s*\d/g

const finding = (path: string, text: string, at: number, name: string): TidyFinding => ({
  path,
  line: lineAt(text, at),
  message: `States a bound or a default of \`${name}\`: take it from ${FOLDER}.`,
})

const isStated = (name: string, value: number | undefined): boolean =>
  value !== undefined &&
  value !== 0 &&
  (values.get(name) ?? []).some((one) => Number(one) === value)

function inScript(path: string, text: string): readonly TidyFinding[] {
  const constants = [...text.matchAll(/^const ([A-Z]+) = (.+)$/gm)]
  const texts = new Map(constants.map(([, name = '', value = '']) => [name, [value]]))
  return [...text.matchAll(property)].flatMap(({ 1: name = '', 2: value = '', index }) => {
    if (!values.has(name) || !isStated(name, resolveValue(value, texts, 0))) return []
    return [finding(path, text, index, name)]
  })
}

function inSolidity(path: string, text: string): readonly TidyFinding[] {
  const bounds = [...text.matchAll(bound), ...text.matchAll(boundConstant)]
  const firsts = [...text.matchAll(firstValue)].filter(({ 1: member = '', 2: value = '' }) => {
    const initial = rows[lower(member)]?.initial
    return initial !== undefined && Number(initial) === resolveValue(value, new Map(), 0)
  })
  return [...bounds, ...firsts].map(({ 1: name = '', index }) => finding(path, text, index, name))
}

function judge(path: string, text: string): readonly TidyFinding[] {
  if (path.includes('.gen.') || path.startsWith(FOLDER)) return []
  if (path.endsWith('.sol')) return inSolidity(path, text)
  return isScript(path) && !isTest(path) ? inScript(path, text) : []
}

/**
 * Only the tables of governed numbers state their bounds and defaults. Other code imports them, and
 * `npm run gen` writes them for the contracts. Tests in TypeScript may state any value.
 */
export const governedLiterals: TidyRule = {
  name: 'governed-literals',
  check: ({ files }: Repository) => [...files].flatMap(([path, text]) => judge(path, text)),
}
