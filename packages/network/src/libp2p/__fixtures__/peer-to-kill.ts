// A peer in its own process. It sends one message on each channel, and nothing more, until it is
// killed. It prints its address.

import { randomBytes } from 'node:crypto'
import { createLibp2pNetwork } from '../index.ts'

const network = await createLibp2pNetwork({
  seed: randomBytes(32),
  listen: ['/ip4/127.0.0.1/tcp/0'],
})
network.handle('/ostrom/test-killed/1', (channel) => channel.send(Buffer.from('alive')))
await network.start()
console.log(network.addresses()[0])
