// Goal: the ledger's adapter follows the rules of anchoring on a chain whose packages run in a
// machine of JAM. Method: the conformance suite that the chains of EVM and memory also pass.

import { anchoringConformance } from '@ostrom/ledger/conformance'
import { ensurePackageSet } from '../../../tools/start/package-set.js'
import { jamAnchoringWorld } from '../harness/anchoring.fixture.ts'
import { configuration } from '../harness/packages.fixture.ts'
import { typeberryChain } from '../harness/typeberry-chain.ts'

anchoringConformance('JAM', async () =>
  jamAnchoringWorld(await typeberryChain(await ensurePackageSet('jam'), { configuration })),
)
