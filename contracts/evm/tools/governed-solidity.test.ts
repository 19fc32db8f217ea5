// Goal: the Solidity of a table has the table's order, bounds and initial values.
// Method: a table with a number of each kind.

import type { GovernedRow } from '@ostrom/protocol/governed-numbers'
import { expect, test } from 'vitest'
import { boundsFile, enumerationFile, initialFile } from './governed-solidity.ts'

const share: GovernedRow = {
  unit: 'bps',
  min: 0n,
  max: 10_000n,
  initial: 500n,
  text: 'A share of the income, described by a text that is longer than one line.',
}
const table = {
  rows: {
    firstBps: share,
    secondBps: { ...share, initial: 600n },
    pause: { unit: 'seconds', min: 600n, max: 86_400n, initial: 7_200n, text: 'A time.' },
    price: {
      unit: 'amount',
      min: 100n,
      max: 10n ** 24n,
      factor: 50n,
      initial: 10n ** 7n,
      text: 'A price that votes change.',
    },
  },
  name: 'Sample',
  notice: 'Numbers.',
  hasLocalTimes: false,
} as const

const bodyOf = (text: string) => text.slice(text.search(/^(?:enum|library|function) /m))

test('an enumeration describes each number with its bounds and its initial value', () => {
  expect(bodyOf(enumerationFile(table))).toMatchInlineSnapshot(`
    "enum Sample {
        /// A share of the income, described by a text that is longer than one line. [0, 10_000],
        /// initially 500.
        FirstBps,
        /// A share of the income, described by a text that is longer than one line. [0, 10_000],
        /// initially 600.
        SecondBps,
        /// A time. [10 minutes, 1 day], initially 2 hours.
        Pause,
        /// A price that votes change. First value in [100, 1e24], initially 1e7. Later values lie
        /// within a factor of 50 of the first value.
        Price
    }
    "
  `)
})

test('a library has one branch for first numbers of equal bounds, and none for factors', () => {
  expect(bodyOf(boundsFile(table))).toMatchInlineSnapshot(`
    "library SampleBounds {
        uint256 internal constant PRICE_MIN = 100;
        uint256 internal constant PRICE_MAX = 1e24;
        uint256 internal constant PRICE_FACTOR = 50;

        /// @param first The first value of the number whose bounds follow from it.
        function boundsOf(Sample sample, uint256 first)
            internal
            pure
            returns (uint256 min, uint256 max)
        {
            if (sample <= Sample.SecondBps) return (0, 10_000);
            if (sample == Sample.Pause) return (10 minutes, 1 days);
            min = first / PRICE_FACTOR;
            return (min == 0 ? 1 : min, first * PRICE_FACTOR);
        }
    }
    "
  `)
})

test('bounds of times are apart for a contract that replaces them on the local chain', () => {
  const text = boundsFile({ ...table, hasLocalTimes: true })
  expect(text.slice(text.indexOf('    /// @dev'))).toMatchInlineSnapshot(`
    "    /// @dev Returns zeros for a member that is no time.
        function boundsOfTime(Sample sample)
            internal
            pure
            returns (uint256 min, uint256 max)
        {
            if (sample == Sample.Pause) return (10 minutes, 1 days);
        }

        /// @param first The first value of the number whose bounds follow from it.
        function boundsOfOther(Sample sample, uint256 first)
            internal
            pure
            returns (uint256 min, uint256 max)
        {
            if (sample == Sample.FirstBps) return (0, 10_000);
            if (sample == Sample.SecondBps) return (0, 10_000);
            min = first / PRICE_FACTOR;
            return (min == 0 ? 1 : min, first * PRICE_FACTOR);
        }
    }
    "
  `)
})

test('initial values are in the order of the enumeration', () => {
  expect(bodyOf(initialFile(table))).toMatchInlineSnapshot(`
    "function initialSamples() pure returns (uint256[] memory values) {
        values = new uint256[](uint256(type(Sample).max) + 1);
        values[uint256(Sample.FirstBps)] = 500;
        values[uint256(Sample.SecondBps)] = 600;
        values[uint256(Sample.Pause)] = 2 hours;
        values[uint256(Sample.Price)] = 1e7;
    }
    "
  `)
})
