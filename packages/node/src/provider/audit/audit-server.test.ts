// Goal: peers that open a channel for audits and say nothing take no validator's place.
// Method: channels made by hand, and a clock whose waits end when the test says so.

import type { Channel } from '@ostrom/network'
import { Audit, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { AUDITS_AT_ONCE_MAX } from '../limits.ts'
import { type AuditServerOptions, createAuditServer } from './audit-server.ts'

const account = `0x${'a1'.repeat(20)}` as const

function setUp() {
  const waits: (() => void)[] = []
  const clock = {
    nowMs: () => 0,
    sleep: () => new Promise<void>((resolve) => void waits.push(resolve)),
  }
  const nothing = {} as never
  const options: AuditServerOptions = {
    ...{ provider: account, records: nothing, transcripts: nothing, domain: nothing, clock },
    keys: nothing,
    gate: { isValidator: async () => false, isDrawn: async () => false },
    nowSeconds: () => 10_000n,
  }
  const timeOut = () => {
    for (const end of waits) end()
  }
  return { server: createAuditServer(options), timeOut }
}

/** A channel on which one message comes, or none. */
function channelWith(message?: Uint8Array) {
  const sent: Uint8Array[] = []
  const channel = {
    async *receive() {
      if (!message) await new Promise(() => {})
      else yield message
    },
    send: async (bytes: Uint8Array) => void sent.push(bytes),
    close: async () => {},
  }
  return { channel: channel as unknown as Channel, sent }
}

const ask: Audit.AuditAsk = {
  ...{ validator: account, provider: account, sessionId: Hex.zeroHash, index: 0n },
  ...{ sealKey: Hex.zeroHash, issuedAtSeconds: 0n },
}

test('silent channels leave room for who asks, and end when their time is over', async () => {
  const { server, timeOut } = setUp()
  let heard = 0
  const silent = Array.from({ length: 2 * AUDITS_AT_ONCE_MAX }, () =>
    server.serve(channelWith().channel, () => heard++),
  )
  const ends = Promise.allSettled(silent)
  const asking = channelWith(Audit.encode({ kind: 'receipts', ask, signature: '0x01' }))
  await server.serve(asking.channel)
  const [answer] = asking.sent.map((bytes) => Audit.decodeAnswer(bytes))
  expect(answer).toMatchObject({ kind: 'refused', reason: 'not-allowed' })
  timeOut()
  for (const end of await ends) {
    expect(end).toMatchObject({ reason: { code: 'hello-missing' } })
  }
  expect(heard).toBe(silent.length)
})
