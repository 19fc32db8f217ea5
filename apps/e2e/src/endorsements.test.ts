// Goal: the pay of an audited answer is held until validators endorse the answer, without any human
// step, and is then released. The validators make an epoch block that includes the settlement.
// Method: an honest provider, three validators and a gateway that asks for audits of every answer,
// on a chain in a process of its own, in real time.
// Requirements: R002-2, R002-6
// Missing for R002-6: updates above 64 KiB, and updates in full on Solana.
// Shows (validate): payment hold until validators have endorsed the answer, for `audit: every` in
// requests.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGateway } from '@ostrom/gateway'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { requireAudits, requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDemoNetwork, UNIT } from '../../cli/src/demo/demo-network.ts'
import {
  ALIAS,
  askAndDrain,
  calibrate,
  loadModelFile,
  startProviderRole,
  startValidatorRole,
} from '../../cli/src/demo/participants.ts'

const TEST_MS = 600_000
const QUESTION = 'What is the sea made of?'

const closing: { close(): Promise<void> }[] = []
let client: RoleDependencies
let provider: RoleDependencies
let gateway: ReturnType<typeof createGateway>

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-endorsements-'))
  closing.unshift({ close: () => rm(folder, { recursive: true, force: true }) })
  const stage = await startDemoNetwork(join(folder, 'stage'), ALIAS)
  closing.unshift(stage)
  const model = await loadModelFile(stage.modelPath, stage, closing)
  const examined = await calibrate(model)
  const roles: { stop(): Promise<void> }[] = []
  closing.unshift({ close: async () => void (await Promise.all(roles.map((one) => one.stop()))) })
  const say = () => {}
  for (const name of ['vera', 'wim', 'xenia'])
    await startValidatorRole(stage, { name, examined, roles, say })
  provider = await startProviderRole(stage, { name: 'honest', model, roles, requests: true })
  client = await stage.participant('alice')
  await client.ledger.deposit({ asset: client.ledger.nativeAsset, amount: UNIT })
  gateway = createGateway({ ...client, settings: { audit: 'every' } })
  await gateway.start()
  roles.unshift(gateway)
})
afterAll(async () => {
  for (const { close } of closing) await close()
})

const patience = { timeout: TEST_MS, interval: 500 }

test('pay of an audited answer waits for validators, who endorse it by themselves', async () => {
  const { ledger } = client
  const audits = requireAudits(ledger)
  const auditHolds = requireLedgerMember(ledger, 'auditHolds')
  await askAndDrain(gateway, provider.ledger.account, QUESTION, 'request')
  const [receipt] = await gateway.receipts.list({ limit: 1 })
  const id = receipt!.core.sessionId
  const status = async () => (await ledger.request(id))?.pay?.status
  // In the next round of upkeep, the client's gateway puts the pay on hold. Validators audit the
  // answer once its epoch has ended.
  const payStatus = async () => gateway.upkeep().then(status)
  await expect.poll(payStatus, patience).toBe('held')
  await expect.poll(() => audits.isEndorsed(id), patience).toBe(true)
  // The pay of an endorsed answer cannot be returned.
  await expect(auditHolds.returnAuditHold(id)).rejects.toMatchObject({
    code: 'audit-hold-endorsed',
  })
  await requireLedgerMember(provider.ledger, 'auditHolds').releaseAuditHold(id)
  expect(await status()).toBe('maturing')
  expect(await auditHolds.auditHold(id)).toMatchObject({ status: 'ended' })
  const claimed = (await audits.anchors(id)).at(-1)!.atSeconds / (await audits.epochSeconds())
  await expect.poll(() => audits.blockOf(claimed), patience).toBeDefined()
})
