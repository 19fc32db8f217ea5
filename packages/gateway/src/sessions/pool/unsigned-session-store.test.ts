// Goal: an unsigned session (a draft) is opened only with all requested signatures of the account's
// wallet, and only once.
// Method: drafts on a chain in memory, signed by the account and by another account.

import { createMemoryScenario, UNIT } from '@ostrom/ledger/conformance'
import type { TokenizedModel } from '@ostrom/models/catalog'
import { Approval } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createUnsignedSessionBuilder } from './unsigned-session.ts'
import { createUnsignedSessionStore } from './unsigned-session-store.ts'

const model = {} as TokenizedModel
const refused = { code: 'session-signature-invalid' }

test('a draft is taken by the signatures that it asks for', async () => {
  const { stranger: ledger, client, offer, offerHash } = await createMemoryScenario()
  await ledger.deposit({ asset: offer.asset, amount: UNIT })
  const clock = { nowMs: () => 0, sleep: async () => {} }
  const make = createUnsignedSessionBuilder({
    ledger,
    clock,
    random: (bytes) => new Uint8Array(bytes).fill(7),
  })
  const stake = await ledger.stake(offer.provider, 'sessions')
  const listing = { offer, offerHash, endpoint: undefined, stake }
  const draft = await make(listing as Parameters<typeof make>[0], { costMax: 1_000n })
  expect(draft.approval).toMatchObject({ owner: ledger.account, amount: UNIT })
  const waiting = createUnsignedSessionStore(ledger)
  waiting.add(draft, model)

  const digest = Approval.hash(draft.approval!, ledger.domain)
  const signature = await ledger.signer.sign(draft.message)
  const approvalSignature = await ledger.signer.sign(digest)
  await expect(waiting.take(draft.id, { signature })).rejects.toMatchObject(refused)
  const other = await client.signer.sign(digest)
  const wrong = { signature, approvalSignature: other }
  await expect(waiting.take(draft.id, wrong)).rejects.toMatchObject(refused)
  const swapped = { signature: approvalSignature, approvalSignature: signature }
  await expect(waiting.take(draft.id, swapped)).rejects.toMatchObject(refused)
  const { signed } = await waiting.take(draft.id, { signature, approvalSignature })
  const approval = { approval: draft.approval, signature: approvalSignature }
  expect(signed).toEqual({ signature, model, approval })
  const again = waiting.take(draft.id, { signature, approvalSignature })
  await expect(again).rejects.toMatchObject(refused)
})
