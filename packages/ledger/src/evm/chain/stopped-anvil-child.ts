// Child of chain.test.ts: stops a development chain, and then ends, as nothing is left to wait for.

import { startAnvil } from './anvil.ts'

const { stop } = await startAnvil()
await stop()
