import { openForTests } from '@ostrom/protocol/open-for-tests'
import { type Anvil, startAnvil } from './anvil.ts'

/** Returns a chain that runs while the tests of this file run. */
export const anvilOfTests = (): Anvil => openForTests(startAnvil, (chain) => chain.stop())
