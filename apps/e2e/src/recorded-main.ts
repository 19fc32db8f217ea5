// Runs the program `ostrom`, records its messages and steps, and kills itself at a step that the
// test chooses. In the folder `OSTROM_TEST_RECORD`, `messages.bin` has each message of the
// program's channels before the transport encrypts it, and `steps.log` has a line for each step.
//
// A strike says at which step the process ends as with kill -9. It is the name of a step, several
// steps in sequence (`step > step`), or a number: 3 is the third step from now.
// `OSTROM_TEST_STRIKE` has the first strike; a message of the test replaces it.
//
// `OSTROM_TEST_PLANT` is a text that the program sends first on each channel. A check of the
// records must find this text, which shows that the check works.

import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cbor } from '@ostrom/protocol'
import { StreamChannel } from '../../../packages/network/src/libp2p/channel.ts'

const {
  OSTROM_TEST_RECORD: folder = '',
  OSTROM_TEST_STRIKE: strike,
  OSTROM_TEST_PLANT: plant,
} = process.env

/** Steps of the strike that are still to come, in order; the process dies at the last one. */
let ahead = strike?.split(' > ') ?? []

process.on('message', (later: string) => {
  ahead = later.split(' > ')
  process.send?.('armed')
})
// The channel to the test does not keep the process alive.
process.channel?.unref()

/** Records a step, and kills the process if it is the last step of the strike. */
function reach(step: string): void {
  appendFileSync(join(folder, 'steps.log'), `${step}\n`)
  const steps = Number(ahead[0])
  if (steps > 1) ahead[0] = `${steps - 1}`
  if (steps !== 1 && step !== ahead[0]) return
  ahead.shift()
  if (ahead.length === 0) process.kill(process.pid, 'SIGKILL')
}

function kindOf(message: Uint8Array): string {
  try {
    const { kind } = Cbor.decode(message, (one) => one as { kind?: unknown })
    return typeof kind === 'string' ? kind : 'message'
  } catch {
    return 'message'
  }
}

const record = (message: Uint8Array) => appendFileSync(join(folder, 'messages.bin'), message)

const { send, receive } = StreamChannel.prototype
const planted = new WeakSet<StreamChannel>()

StreamChannel.prototype.send = function (this: StreamChannel, message) {
  if (plant !== undefined && !planted.has(this)) {
    planted.add(this)
    const bytes = new TextEncoder().encode(plant)
    record(bytes)
    void send.call(this, bytes)
  }
  const kind = kindOf(message)
  record(message)
  reach(`before send ${kind}`)
  const sent = send.call(this, message)
  // Reports the step two turns of the event loop later, because a channel writes a message at the
  // end of a turn.
  setImmediate(() => setImmediate(() => reach(`after send ${kind}`)))
  return sent
}

StreamChannel.prototype.receive = function (this: StreamChannel) {
  const inner = receive.call(this)
  const heard: AsyncIterableIterator<Uint8Array> = {
    ...(inner.return && { return: (value) => inner.return!(value) }),
    async next() {
      const result = await inner.next()
      if (!result.done) {
        record(result.value)
        reach(`receive ${kindOf(result.value)}`)
      }
      return result
    },
    [Symbol.asyncIterator]: () => heard,
  }
  return heard
}

const fetchBefore = globalThis.fetch

globalThis.fetch = async (...args) => {
  const body = args[1]?.body
  const isSending = typeof body === 'string' && body.includes('eth_sendRawTransaction')
  if (isSending) reach('before transaction')
  const response = await fetchBefore(...args)
  if (isSending) reach('after transaction')
  return response
}

await import('../../cli/src/main.ts')
