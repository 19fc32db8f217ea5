import { governedParameters, rewardSettings } from '@ostrom/protocol/governed-numbers'
import {
  boundsFile,
  enumerationFile,
  type GovernedTable,
  initialFile,
} from './governed-solidity.ts'

const tables: Readonly<Record<'market' | 'governance', GovernedTable>> = {
  market: {
    rows: governedParameters,
    name: 'Parameter',
    notice:
      'The numbers that an owner can change: shares, counts and times. Each description ends ' +
      'with the bounds in brackets, and the value with which a public network starts. Shares are ' +
      'in basis points, times in seconds. On the local chain (id 31337) times may be as short as ' +
      'one second.',
    hasLocalTimes: true,
  },
  governance: {
    rows: rewardSettings,
    name: 'Setting',
    notice:
      'Numbers for rewards and proposals that votes can change. The first five are shares of the ' +
      "treasury's native income, in basis points; the remaining income goes to the treasury's " +
      'reserve. Other shares are in basis points, too. Each description ends with the bounds in ' +
      'brackets, and the default first value. Buckets and points are those of `IContributions`.',
    hasLocalTimes: false,
  },
}

/** Returns the generated Solidity of both tables. */
export const generateFiles = () =>
  Object.entries(tables).flatMap(([part, table]) => {
    const source = `contracts/evm/${part}/src/interfaces/${table.name}`
    const test = `contracts/evm/${part}/test/base/Initial${table.name}s`
    return [
      { path: `${source}.gen.sol`, text: enumerationFile(table) },
      { path: `${source}Bounds.gen.sol`, text: boundsFile(table) },
      { path: `${test}.gen.sol`, text: initialFile(table) },
    ]
  })
