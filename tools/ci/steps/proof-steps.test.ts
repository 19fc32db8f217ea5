// Goal: each property of the proofs of the frozen core is proven by one step of `.ci/run`, or by
// one command that the README of the proofs says to run by hand. Method: the proofs, the commands
// of the steps and the README as text.

import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../check/step.ts'
import { steps } from './steps.ts'

const folder = path.join(root, 'contracts/evm/core/proofs')
const propertiesIn = (text: string): readonly string[] =>
  [...text.matchAll(/function check_(\w+)\(/g)].map(([, name = '']) => name)

const fixture = 'SymbolicEscrowFixture'
const inherited = propertiesIn(readFileSync(path.join(folder, `base/${fixture}.sol`), 'utf8'))

/** All properties, as `Contract.name`. */
const properties = globSync('*.proof.sol', { cwd: folder }).flatMap((file) => {
  const text = readFileSync(path.join(folder, file), 'utf8')
  const own = propertiesIn(text)
  const all = text.includes(`is ${fixture}`) ? [...own, ...inherited] : own
  return all.map((name) => `${file.replace('.proof.sol', '')}.${name}`)
})

/**
 * Returns the properties that the steps prove, by the options of their commands as prove.ts reads
 * them.
 */
const selections = [...steps.map(({ command }) => command), ...byHand()].flatMap((command) => {
  if (typeof command !== 'string' || !command.includes('tools/prove.ts')) return []
  const optionOf = (option: string) => new RegExp(`--${option} (\\S+)`).exec(command)?.[1] ?? ''
  const listOf = (option: string) =>
    optionOf(option)
      .split(',')
      .filter((name) => name !== '')
  return [{ only: optionOf('only'), without: listOf('without'), part: listOf('part') }]
})

/** Returns the commands of the section *By hand* of the README. */
function byHand(): readonly string[] {
  const [, section = ''] = readFileSync(path.join(folder, 'README.md'), 'utf8').split('## By hand')
  const lines = section.replaceAll('`', ' ').split('\n')
  return lines.filter((line) => line.includes('tools/prove.ts'))
}

test('each property is proven by one step or by hand', () => {
  expect(byHand()).toHaveLength(3)
  expect(properties.length).toBeGreaterThan(50)
  const counts = properties.map((property) => {
    const [contract = '', name = ''] = property.split('.')
    const count = selections.filter(
      ({ only, without, part }) =>
        contract.includes(only) &&
        !without.some((one) => contract.startsWith(one)) &&
        (part.length === 0 || part.some((one) => name === one || name.endsWith(`_${one}`))),
    ).length
    return `${property}: ${count}`
  })
  expect(counts.filter((line) => !line.endsWith(': 1'))).toEqual([])
})
