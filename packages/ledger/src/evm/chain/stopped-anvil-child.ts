// Child process of chain.test.ts. It starts and stops a development chain. The process then has to
// end by itself, because nothing keeps it running.

import { startAnvil } from './anvil.ts'

const { stop } = await startAnvil()
await stop()
