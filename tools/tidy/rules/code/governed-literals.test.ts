// Goal: a bound or a default of a governed number stands in the table alone.
// Method: lines of TypeScript and Solidity that repeat a number of the table, and lines with other
// numbers.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { governedLiterals } from './governed-literals.ts'

const namesIn = (path: string, text: string) =>
  governedLiterals
    .check(Repo.from({ [path]: text }))
    .map(({ message }) => /`(\w+)`/.exec(message)?.[1])

describe('governed-literals', () => {
  test.each([
    ['a default', 'const d = { minorPenaltyBps: 1_000n, }', 'minorPenaltyBps'],
    [
      'a default by factors',
      'const DAY = 86_400n\nconst d = { appealWindow: DAY }',
      'appealWindow',
    ],
    ['a default of a chain', 'const d = { supplyWindowSeconds: 10_800n }', 'supplyWindowSeconds'],
    ['bounds', 'const b = { caseBondBps: within(1_000n, 7n) }', 'caseBondBps'],
  ])('refuses %s in TypeScript', (_what, text, name) => {
    expect(namesIn('packages/a/src/a.ts', text)).toEqual([name])
    expect(namesIn('packages/a/src/a.test.ts', text)).toEqual([])
    expect(namesIn('packages/protocol/src/governance/market-parameters.ts', text)).toEqual([])
  })

  test.each([
    ['bounds', 'if (parameter == Parameter.PenaltyBps) return (3, 4);', 'PenaltyBps'],
    ['bounds in a block', 'if (s <= Setting.CapBps) {\n    return (3, 4);', 'CapBps'],
    ['a default', 'values[uint256(Setting.SaleSeconds)] = 1 days;', 'SaleSeconds'],
    ['a default of a mock', 'get[Parameter.MinorPenaltyBps] = 1_000;', 'MinorPenaltyBps'],
    ['a constant', 'uint256 public constant STAKE_MIN_MAX = 7 ether;', 'STAKE_MIN_MAX'],
  ])('refuses %s in Solidity', (_what, text, name) => {
    expect(namesIn('contracts/evm/a/test/A.t.sol', text)).toEqual([name])
    expect(namesIn('contracts/evm/a/src/A.gen.sol', text)).toEqual([])
  })

  test.each([
    ['packages/a/src/a.ts', 'const d = { minorPenaltyBps: 800n, reserveBps: 0n, feeBps: 1_000 }'],
    ['packages/a/src/a.ts', 'const d = { appealWindow: later(86_401n) }'],
    ['contracts/evm/a/test/A.t.sol', 'values[uint256(Parameter.FeeBps)] = 1001;'],
    [
      'contracts/evm/a/src/A.sol',
      'uint256 constant STAKE_MIN_MIN = ParameterBounds.STAKE_MIN_MIN;',
    ],
  ])('accepts other numbers in %s', (path, text) => {
    expect(namesIn(path, text)).toEqual([])
  })
})
