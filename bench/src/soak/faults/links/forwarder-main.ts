// A forwarder in a separate process, which runs inside a network namespace and listens on
// 127.0.0.1. `forwarder-main.ts PORT HOST TO_PORT`.

import { startForwarder } from './forwarder.ts'

const [port, host = '', toPort] = process.argv.slice(2)
await startForwarder({
  host: '127.0.0.1',
  port: Number(port),
  to: { host, port: Number(toPort) },
})
process.once('disconnect', () => process.exit())
process.send?.({ kind: 'ready' })
