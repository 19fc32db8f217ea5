// Goal: a validator reports its findings to its owner on this machine, and to no other person.
// Method: real servers on free ports, each over a home (data folder), all homes in one folder.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditFinding } from '@ostrom/node/validator'
import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { homeOf } from '../data-folder/home.ts'
import { fetchFindings, startFindingsServer } from './findings-server.ts'
import type { LocalStatusServer } from './local-status-server.ts'
import { createNodeDirectory } from './node-directory.ts'

const folder = temporaryFolder('findings', 'test')
let servers: LocalStatusServer[]
beforeEach(async () => {
  servers = []
})
afterEach(async () => {
  for (const server of servers) await server.stop()
})

const account = `0x${'aa'.repeat(20)}` as AccountId
const provider = `0x${'bb'.repeat(20)}` as AccountId
const subject = Hex.sha256Hex(new Uint8Array([1]))
const receiptId = Hex.sha256Hex(new Uint8Array([2]))

async function startValidator(name: string): Promise<LocalStatusServer> {
  const home = homeOf(join(folder, name))
  await mkdir(home.path)
  const found = { receiptId, provider, outcome: 'examined', evidence: 0.25 } as AuditFinding
  const validator = { findingsOf: async (id: Hash) => (id === subject ? [found] : []) }
  const server = await startFindingsServer({ home, account, validator })
  servers.push(server)
  return server
}

const gateway = () => homeOf(join(folder, 'client'))

test('the gateway beside is told, with whether the provider is flagged', async () => {
  await startValidator('validator-1')
  const document = {
    validator: account,
    findings: [{ receiptId, outcome: 'examined', evidence: 0.25 }],
  }
  expect(await fetchFindings(folder, subject)).toEqual([{ ...document, isFlagged: false }])
  const summary = { provider, modelVersion: subject, scored: 1, inconclusive: 0, level: 9e9 }
  const text = JSON.stringify([{ ...summary, isFlagged: true }])
  await writeFile(join(folder, 'validator-1', 'audits.json'), text)
  expect(await fetchFindings(folder, subject)).toEqual([{ ...document, isFlagged: true }])
  expect(await fetchFindings(folder, receiptId)).toMatchObject([{ findings: [] }])
  // The validator is no provider, so it is not shown as a node that does not answer.
  expect(await createNodeDirectory(gateway()).list()).toEqual([])
})

test('findings need the validator’s token, and a stopped validator is not asked', async () => {
  const server = await startValidator('validator-1')
  const { url } = server
  const answer = await fetch(`${url}/findings/${subject}`)
  expect([answer.status, await answer.text()]).toEqual([401, 'The token is not this node’s.\n'])
  const token = (await readFile(join(folder, 'validator-1', 'findings.token'), 'utf8')).trim()
  const headers = { authorization: `Bearer ${token}` }
  expect((await fetch(`${url}/other`, { headers })).status).toBe(404)
  await server.stop()
  servers = []
  expect(await fetchFindings(folder, subject)).toEqual([])
})
