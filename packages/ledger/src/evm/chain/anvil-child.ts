// Child process of chain.test.ts: starts a development chain, prints its process id, and waits to
// be killed.

import { startAnvil } from './anvil.ts'

const { pid } = await startAnvil()
console.log(pid)
setInterval(() => {}, 1_000_000)
