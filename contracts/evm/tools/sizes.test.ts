// Goal: no contract but the named ones grows beyond 16,000 bytes, and none beyond EIP-170.
// Method: the constants beside the committed bytecode; `build.ts` writes them.

import { expect, test } from 'vitest'
import { deployedBytesOf } from '../deployment/built-code.ts'
import { contracts } from './build-inputs.ts'

const BYTES_MAX = 16_000

/** EIP-170: most bytes of deployed code. */
const EIP_170_BYTES_MAX = 24_576

test('contracts have at most 16,000 bytes of code, but four of the court and of requests', () => {
  const larger = contracts.filter((name) => deployedBytesOf(name) > BYTES_MAX)
  expect(larger.toSorted()).toEqual(['Court', 'DataChallenges', 'Juries', 'OnchainRequests'])
})

test('every contract has code, and at most as much as EIP-170 allows', () => {
  const refused = contracts.filter((name) => {
    const bytes = deployedBytesOf(name)
    return bytes === 0 || bytes > EIP_170_BYTES_MAX
  })
  expect(refused).toEqual([])
})
