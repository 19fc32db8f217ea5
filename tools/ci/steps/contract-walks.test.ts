// Goal: in a whole `.ci/run`, each contract that moves money is in a walk (an invariant test of
// forge, with random calls) of at least 10,000 calls, with the actions that the table of
// contracts/evm/README.md lists. Method: that table, the sources and the walks as text; a source
// that moves money but is in no row is reported.

import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../check/step.ts'
import { steps } from './steps.ts'

const folder = path.join(root, 'contracts/evm')
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8')

/**
 * Returns the number of calls of a walk after one deployment: `depth` of the profile in
 * foundry.toml that `--ci` selects.
 */
function depthOf(part: string): number {
  const profile = new RegExp(`\\[profile\\.${part}-ci\\.invariant\\]([^[]*)`).exec(
    read('foundry.toml'),
  )
  return Number(/^depth = ([\d_]+)$/m.exec(profile?.[1] ?? '')?.[1]?.replaceAll('_', ''))
}

const CALLS_MIN = 10_000

type Contract = {
  readonly name: string
  readonly isAbstract: boolean
  readonly bases: readonly string[]
  readonly text: string
}

/** Returns the contracts of a source, each with its text up to the next contract. */
function contractsIn(text: string): readonly Contract[] {
  const heads = [...text.matchAll(/^(abstract )?contract (\w+)(?:\s+is\s+([^{]+))?\s*\{/gm)]
  return heads.map(({ 1: abstract, 2: name = '', 3: bases = '', index }, at) => ({
    name,
    isAbstract: abstract !== undefined,
    bases: bases.split(',').map((base) => base.trim().replace(/\W.*/s, '')),
    text: text.slice(index, heads[at + 1]?.index),
  }))
}

const descends = (one: Contract, base: string, all: readonly Contract[]): boolean =>
  one.name === base ||
  one.bases.some((name) => all.some((other) => other.name === name && descends(other, base, all)))

/**
 * Returns the names of the deployable contracts that move money of the Vault, including the Vault.
 */
function holders(all: readonly Contract[]): readonly string[] {
  const movers = all.filter(
    ({ name, text }) =>
      name === 'Vault' || /\bVAULT\.(?:transfer|transferFrom|deposit)\b/.test(text),
  )
  const deployed = all.filter(
    (one) => !one.isAbstract && movers.some(({ name }) => descends(one, name, all)),
  )
  return deployed.map(({ name }) => name).sort()
}

const quoted = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

/** Returns the rows of the table of walks as cells. */
const rows = read('README.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && line.includes('.inv.t.sol`'))
  .filter((line) => line.split('|').length === 8)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, contracts = '', files = '', ...rest]) => ({
    contracts: quoted(contracts),
    files: quoted(files),
    acts: rest.slice(0, 3),
    calls: rest[3] ?? '',
  }))

/**
 * Returns the number of runs of each walk in `.ci/run`. A variable in the command overrides the
 * number in foundry.toml.
 */
function runsOf(kind: 'turn' | 'whole'): number {
  const step = steps.find(({ name }) => name.startsWith('contract invariants'))
  const turn = { number: 0, seed: 1, isWhole: kind === 'whole' }
  const command = typeof step?.command === 'function' ? step.command(turn) : ''
  return Number(/FOUNDRY_INVARIANT_RUNS=(\d+)/.exec(command)?.[1])
}

/**
 * Returns the number of calls of a walk; its invariants are checked after each call. All invariants
 * of a file use the same seed and thus the same calls, so the number of invariants does not matter.
 */
const callsOf = (file: string, kind: 'turn' | 'whole'): number =>
  runsOf(kind) * depthOf(file.split('/')[0] ?? '')

test('each contract that moves money is in a row', () => {
  const sources = globSync('*/src/**/*.sol', { cwd: folder })
  const found = holders(sources.flatMap((file) => contractsIn(read(file))))
  const listed = new Set(rows.flatMap(({ contracts }) => contracts))
  expect(found).toContain('OnchainRequests')
  expect(found.filter((name) => !listed.has(name))).toEqual([])
})

test('a contract that moves money by a base of its own is found', () => {
  const made = contractsIn(`abstract contract Pot {\n    VAULT.transfer(to, 0, 1);\n}\n
contract Purse is Other, Pot {\n}\ncontract Poor is Other {\n}\n`)
  expect(holders(made)).toEqual(['Purse'])
})

test('each walk has the acts that its row names', () => {
  for (const { files, acts } of rows) {
    const text = files.map(read).join('\n')
    for (const cell of acts) {
      const missing = quoted(cell).filter((name) => !new RegExp(`\\b${name}\\b`).test(text))
      expect(missing, files[0]).toEqual([])
      expect(quoted(cell).length > 0 || cell.startsWith('none: '), `${files[0]}: ${cell}`).toBe(
        true,
      )
    }
  }
})

test('each walk makes as many calls as its row says, and 10,000 in a whole run', () => {
  expect(rows.length).toBeGreaterThan(5)
  for (const { files, calls } of rows) {
    const [walk = ''] = files
    const told = calls.split(', ').map((number) => Number(number.replaceAll(',', '')))
    expect(told, walk).toEqual([callsOf(walk, 'turn'), callsOf(walk, 'whole')])
    expect(told[1], walk).toBeGreaterThanOrEqual(CALLS_MIN)
  }
})

test('each law of governance is checked after 10,000 calls of one walk in each turn', () => {
  const walks = globSync('governance/test/**/*.inv.t.sol', { cwd: folder }).map(read)
  expect(walks.length).toBeGreaterThanOrEqual(3)
  for (const text of walks) {
    expect(text.match(/function invariant_/g)).toHaveLength(1)
    expect(text).not.toContain('forge-config')
  }
  expect(callsOf('governance/', 'turn')).toBeGreaterThanOrEqual(CALLS_MIN)
})

test('each walk of the contracts is in a row', () => {
  const walks = globSync('*/test/**/*.inv.t.sol', { cwd: folder }).map((file) =>
    file.replaceAll('\\', '/'),
  )
  const listed = rows.flatMap(({ files }) => files)
  expect(walks.filter((file) => !listed.includes(file))).toEqual([])
})
