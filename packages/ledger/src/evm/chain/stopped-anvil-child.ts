// Child process of chain.test.ts: stops a development chain, and then ends because nothing keeps it
// running.

import { startAnvil } from './anvil.ts'

const { stop } = await startAnvil()
await stop()
