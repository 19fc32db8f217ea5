import { writeFileSync } from 'node:fs'
import { Contribution, type Hex } from '@ostrom/protocol'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/contributions.json: `npm run gen`, or `node vectors/contributions.ts`. Contracts
// and validators must compute these leaves of contributions, which lie under the root of an epoch's
// block.

const accounts: readonly Hex.AccountId[] = [
  `0x${'00'.repeat(19)}01` as Hex.AccountId,
  `0x${'a7'.repeat(20)}` as Hex.AccountId,
]
const points = [1n, 10n ** 18n, 2n ** 128n - 1n]

const leaves = accounts.flatMap((account) =>
  Contribution.roles.flatMap((role, number) =>
    points.map((value) => ({
      account,
      role: number,
      points: `${value}`,
      leaf: Contribution.leaf({ account, role, points: value }),
    })),
  ),
)

writeFileSync(new URL('contributions.json', import.meta.url), jsonLines({ leaves }, 2))
