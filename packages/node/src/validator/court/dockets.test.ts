// Goal: after a crash, a juror finds its cases, the silent jurors and the held pay again. It finds
// no record of a dropped case.
// Method: dockets over a state in memory, read back by a second set on the same state.

import { GENERAL_DOMAIN } from '@ostrom/ledger'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { accountOf, hashOf, MODEL_VERSION, PROVIDER } from '../testing/findings.fixture.ts'
import { type CaseSubject, createDockets, type Docket } from './dockets.ts'

const fraud: CaseSubject = { kind: 'fraud', provider: PROVIDER, modelVersion: MODEL_VERSION }
const docketOf = (caseId: bigint, subject: CaseSubject = fraud): Docket => ({
  caseId,
  domain: GENERAL_DOMAIN,
  opener: accountOf(1),
  openedAtSeconds: 1_000n,
  subject,
})

function setUp() {
  const state = createStateMemory()
  return { dockets: createDockets(state), again: () => createDockets(state), state }
}

test('cases of all kinds are read back as they were, by their number', async () => {
  const { dockets, again } = setUp()
  const dataset = { kind: 'dataset', dataset: hashOf(1), cid: 'bafy', license: 'MIT' } as const
  const report = {
    kind: 'report',
    version: hashOf(2),
    question: 'harm',
    evidence: [hashOf(3)],
  } as const
  const all = [docketOf(2n), docketOf(9n, dataset), docketOf(10n, report)]
  for (const docket of all.toReversed()) await dockets.save(docket)
  expect(await again().all()).toEqual(all)
  expect([await again().has(9n), await again().has(3n)]).toEqual([true, false])
})

test('the progress of fines replaces what was saved of a case', async () => {
  const { dockets, again } = setUp()
  await dockets.save(docketOf(2n))
  const after = { ...docketOf(2n), fineProgress: { draw: 1, after: accountOf(5) } }
  await dockets.save(after)
  expect(await again().all()).toEqual([after])
})

test('a case that is dropped takes its own notes with it, and no other’s', async () => {
  const { dockets, state } = setUp()
  for (const id of [1n, 10n]) {
    await dockets.save(docketOf(id))
    await dockets.notePay(id, hashOf(7))
    await dockets.noteRevealed(id, 0, accountOf(3))
  }
  await dockets.drop(1n)
  expect(await dockets.has(1n)).toBe(false)
  expect(await dockets.pays(1n, 9)).toEqual([])
  expect(await dockets.hasRevealed(1n, 0, accountOf(3))).toBe(false)
  expect(await dockets.pays(10n, 9)).toEqual([hashOf(7)])
  expect(await dockets.hasRevealed(10n, 0, accountOf(3))).toBe(true)
  expect(await state.list('validator/')).toHaveLength(3)
})

test('more notes than one commit deletes are all deleted', async () => {
  const { dockets, state } = setUp()
  await dockets.save(docketOf(1n))
  for (let at = 0; at < 501; at++) await dockets.noteRevealed(1n, 0, accountOf(at))
  await dockets.drop(1n)
  expect(await state.list('validator/')).toEqual([])
})

test('jurors of a domain are read a page at a time, and none twice', async () => {
  const { dockets, again } = setUp()
  for (const at of [3, 1, 2]) await dockets.noteJuror(GENERAL_DOMAIN, accountOf(at))
  await dockets.noteJuror(hashOf(1), accountOf(9))
  const first = await again().jurors(GENERAL_DOMAIN, '', 2)
  expect(first).toEqual([accountOf(1), accountOf(2)])
  const rest = await again().jurors(GENERAL_DOMAIN, first[1]!, 2)
  expect(rest).toEqual([accountOf(3)])
})

test('a vote that was revealed is known of its draw and juror alone', async () => {
  const { dockets } = setUp()
  await dockets.noteRevealed(4n, 1, accountOf(3))
  const results = [
    await dockets.hasRevealed(4n, 1, accountOf(3)),
    await dockets.hasRevealed(4n, 2, accountOf(3)),
    await dockets.hasRevealed(4n, 1, accountOf(4)),
    await dockets.hasRevealed(5n, 1, accountOf(3)),
  ]
  expect(results).toEqual([true, false, false, false])
})
