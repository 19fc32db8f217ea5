// Leaves of contributions are computed from explicit bytes; the contract's test reads the same
// vectors (contracts/evm/governance/test/Vectors.t.sol).

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { AccountId } from '../encoding/hex.ts'
import * as Contribution from './contribution.ts'

const vectors: {
  readonly leaves: readonly {
    readonly account: AccountId
    readonly role: number
    readonly points: string
    readonly leaf: string
  }[]
} = JSON.parse(
  readFileSync(new URL('../../../../vectors/contributions.json', import.meta.url), 'utf8'),
)

test('a leaf is the SHA-256 of tag, account, role and points', () => {
  expect(vectors.leaves).toHaveLength(24)
  for (const { account, role, points, leaf } of vectors.leaves) {
    const bytes = Buffer.concat([
      Buffer.from('ostrom:contribution:v1'),
      Buffer.from(account.slice(2), 'hex'),
      Buffer.from([role]),
      Buffer.from(BigInt(points).toString(16).padStart(32, '0'), 'hex'),
    ])
    expect(leaf).toBe(`0x${createHash('sha256').update(bytes).digest('hex')}`)
    const name = Contribution.roles[role] as Contribution.ContributionRole
    expect(Contribution.leaf({ account, role: name, points: BigInt(points) })).toBe(leaf)
  }
})
