// Goal: each invariant that forge ran is reported once, with its number of calls and the reason of
// a failure. Method: the output of forge 1.7.1 for a law that held and for a law that was planted
// to fail; and the output format with the sequence of calls that breaks a law.

import { expect, test } from 'vitest'
import { invariantOutcomes } from './invariant-outcomes.ts'

const planted = 'failed to set up invariant testing environment: planted [x] law'
const printed = `Compiling 2 files with Solc 0.8.37
Ran 3 tests for contracts/evm/core/test/Core.inv.t.sol:CoreInvariants
[PASS] invariant_core() (runs: 4, calls: 512, reverts: 0)

| InvariantHandler | act      | 512   | 0       | 0        |

[FAIL: ${planted}] invariant_planted() (runs: 0, calls: 0, reverts: 0)
[FAIL: Unequal("stake", 1, 2)]
	[Sequence] (original: 9, shrunk: 1)
		sender=0x0000000000000000000000000000000000001c2F calldata=act(uint256)
 invariant_broken() (runs: 1, calls: 9, reverts: 0)
Suite result: FAILED. 1 passed; 2 failed; 0 skipped; finished in 2.16s (2.17s CPU time)

Failing tests:
Encountered 2 failing tests in contracts/evm/core/test/Core.inv.t.sol:CoreInvariants
[FAIL: ${planted}] invariant_planted() (runs: 0, calls: 0, reverts: 0)
`

test('tells each invariant once, with its calls and why it failed', () => {
  expect(invariantOutcomes(printed)).toEqual([
    { name: 'core', calls: 512, reason: undefined },
    {
      name: 'planted',
      calls: 0,
      reason: planted,
    },
    { name: 'broken', calls: 9, reason: 'Unequal("stake", 1, 2)' },
  ])
})

test('tells nothing where nothing ran', () => {
  expect(
    invariantOutcomes('Error: Compiler run failed\n[FAIL: Revert] setUp() (gas: 0)\n'),
  ).toEqual([])
})
