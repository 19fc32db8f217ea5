// Goal: at the end of a session, a client discloses which answers it opted out of audits, and
// discloses nothing if all answers have the default audit mode. Each question commits to its mode
// with the same secret.
// Method: a signer on a chain in memory.

import { createMemoryChain } from '@ostrom/ledger/memory'
import { Audit, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createSessionConsents } from './session-consents.ts'

const ledger = createMemoryChain().connect(new Uint8Array(32).fill(1))
const { domain, signer } = ledger
const sessionId = Hex.zeroHash
const clientNonce = `0x${'11'.repeat(32)}` as const
const start = (auditModes?: ReadonlyMap<bigint, Audit.AuditMode>) =>
  createSessionConsents({ sessionId, domain, signer, ...(auditModes && { auditModes }) })

test('a session of default modes ends without a word on audits', async () => {
  const consents = start()
  consents.record(0n, 'sampled')
  expect(await consents.sign(2n)).toBeUndefined()
  expect(await consents.sign(0n)).toBeUndefined()
  consents.record(1n, 'every')
  expect((await consents.sign(2n))?.modes).toEqual(Audit.encodeModes(['sampled', 'every']))
})

test('opt-outs are signed with all modes, and open their commitments', async () => {
  const consents = start(new Map([[0n, 'canary-only']]))
  consents.record(2n, 'every')
  const commitment = await consents.commit(clientNonce, 'canary-only')
  const signed = await consents.sign(3n)
  expect(signed?.modes).toEqual(Audit.encodeModes(['canary-only', 'sampled', 'every']))
  expect(signed?.consent).toMatchObject({ sessionId, count: 3n })
  const request = { clientNonce, auditCommitment: commitment }
  expect(Audit.isOptedOut({ signed, index: 0n, request })).toBe(true)
  const other = { clientNonce, auditCommitment: await consents.commit(clientNonce, 'sampled') }
  expect(Audit.isOptedOut({ signed, index: 0n, request: other })).toBe(false)
  for (const index of [1n, 2n, 3n]) {
    expect(Audit.isOptedOut({ signed, index, request })).toBe(false)
  }
  expect(Audit.isOptedOut({ signed: undefined, index: 0n, request })).toBe(false)
})
