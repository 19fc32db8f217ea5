// Goal: any bytes from a provider that are no valid message count as its fault.
// Method: hand-written bytes.

import { MessageTooLargeError } from '@ostrom/network'
import { Channel } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { readProviderMessages } from './provider-messages.ts'

const provider = `0x${'0a'.repeat(20)}` as const

/** Reads the first message of a channel that sends these bytes or fails. */
const read = (bytes: () => Promise<Uint8Array>) => {
  async function* receive() {
    yield await bytes()
  }
  return readProviderMessages({ receive }, provider).next()
}

test('messages are read', async () => {
  const message = { kind: 'closed' } as const
  expect(await read(async () => Channel.encode(message))).toEqual({ done: false, value: message })
})

test('bytes of no meaning are a fault of their provider', async () => {
  const fault = { code: 'provider-protocol-violation', retry: 'elsewhere' }
  await expect(read(async () => new Uint8Array([0xff]))).rejects.toMatchObject(fault)
})

test('so is a message above the limit', async () => {
  const fault = { code: 'provider-protocol-violation', retry: 'elsewhere' }
  const error = new MessageTooLargeError({ bytes: 2 ** 30, from: 'peer' })
  await expect(read(() => Promise.reject(error))).rejects.toMatchObject(fault)
})

test('other errors of the channel are passed on', async () => {
  const error = new Error('a lost channel')
  await expect(read(() => Promise.reject(error))).rejects.toBe(error)
})
