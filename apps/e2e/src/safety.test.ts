// Goal: juries quarantine a reported harmful model, whose answers then stop, and restore it when
// its creator asks for this. Creators are paid their royalties.
// Method: one local network with the bundled model in real processes; the typed commands; four
// validators whose votes the test casts.
// Requirements: R003-14

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { GENERAL_DOMAIN, type JurorVerdict, type Ledger, readAllEvents } from '@ostrom/ledger'
import { finalizeCase, voteAll } from '@ostrom/ledger/conformance'
import { accountOf } from '@ostrom/ledger/evm'
import { requireAudits, requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import { fetchManifest } from '@ostrom/models/model-summary'
import { publish } from '@ostrom/models/publish'
import { type AccountId, type Hash, type Manifest, Price, Receipt } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { createStorageFiles } from '@ostrom/storage/files'
import { beforeAll, describe, expect, test } from 'vitest'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import { startNodeProcess } from '../../cli/src/dev/node-process.ts'
import {
  MODEL,
  post,
  startLongAnswer,
  startTestNetwork,
  type TestGatewayProcess,
} from './network.fixture.ts'

const UNIT = 10n ** 18n
const messages = [{ role: 'user', content: 'Say hello.' }]

const testNetwork = openForTests(() => startTestNetwork({ providers: 1 }))
let gateway: TestGatewayProcess
let creatorFolder: string
const jurors: Ledger[] = []

beforeAll(async () => {
  const { network, clientFolder } = testNetwork
  creatorFolder = join(clientFolder, '..', 'creator')
  await writeFile(homeOf(creatorFolder).config, await readFile(homeOf(clientFolder).config))
  for (const n of [1, 2, 3, 4]) {
    const secret = new Uint8Array(32).fill(n)
    await network.chain.fund(accountOf(secret), 10n * UNIT)
    const juror = await testNetwork.ledger(secret)
    await juror.addStake({ market: 'court', amount: UNIT })
    await juror.deposit({ asset: juror.nativeAsset, amount: 2n * UNIT })
    const enlisted = { account: juror.account, domain: GENERAL_DOMAIN, weight: UNIT }
    await requireAudits(juror).enlist(enlisted)
    jurors.push(juror)
  }
  gateway = await testNetwork.startGateway()
})

/** Lets juries vote for the given verdict until one of them rules, and ends the case. */
async function decide(caseId: bigint, verdict: JurorVerdict): Promise<void> {
  const [client] = jurors as [Ledger, ...Ledger[]]
  const { advance } = testNetwork.network.chain
  const acting = { client, stranger: client, ledgers: jurors, advance }
  await voteAll(acting, { caseId, verdict })
  await finalizeCase(acting, caseId)
}

type ReceiptOutput = { readonly core: { readonly finish: number; readonly outputTokens: string } }

type Status = {
  readonly version: Hash
  readonly status: string
  readonly report: { readonly question: string; readonly caseId: string }
}

const status = async () => (await testNetwork.ostrom('models', 'status', MODEL)).json() as Status

/** Reads a stream until it ends for any reason. */
async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
    if (done) return text
    text += decoder.decode(value, { stream: true })
  }
}

describe('a harmful model', () => {
  let sessionId: Hash

  test('a reported model gets the status of a warning, and still answers', async () => {
    const evidence = join(testNetwork.clientFolder, 'evidence.cbor')
    const probed = (
      await testNetwork.ostrom('models', 'evaluate-safety', MODEL, '--out', evidence)
    ).json()
    expect(probed).toMatchObject({ verdict: 'pass', version: (await status()).version })
    const unknown = await testNetwork.ostrom('models', 'report', 'no-model', '--evidence', evidence)
    expect(unknown.json()).toMatchObject({ error: { code: 'argument-invalid' } })
    const ran = await testNetwork.ostrom('models', 'report', MODEL, '--evidence', evidence)
    expect(ran.json()).toMatchObject({ caseId: '1', cid: expect.stringMatching(/^bafkrei/) })
    const report = { caseId: '1', question: 'harm', isRunning: true }
    expect(await status()).toMatchObject({ status: 'warned', report })
    expect((await post(gateway, { model: MODEL, messages })).status).toBe(200)
  })

  // Finding: test-4
  test('a verdict on a harmful model ends its running answers within a block', async () => {
    const { report } = await status()
    await decide(BigInt(report.caseId), 'major')
    const sessions = (await testNetwork.ostrom('sessions')).json() as { id: Hash; status: string }[]
    sessionId = sessions.find((one) => one.status === 'open')!.id
    const reader = await startLongAnswer(gateway, 3_000)
    // The test itself concludes the report, because the answer may end before the process of a
    // command has started.
    await requireLedgerMember(jurors[0]!, 'modelReports').concludeReport(BigInt(report.caseId))
    const [, id] = /"receipt":\{"id":"(0x[0-9a-f]{64})"/.exec(await drain(reader)) ?? []
    const { core } = (
      await testNetwork.ostrom('receipts', 'get', id ?? 'none')
    ).json() as ReceiptOutput
    expect(Receipt.finishReasons[core.finish]).toBe('aborted')
    expect(Number(core.outputTokens)).toBeLessThan(3_000)

    const reading = await testNetwork.ledger()
    await expect.poll(async () => (await reading.session(sessionId))?.status).toBe('closed')
    const { settled } = (await reading.session(sessionId))!
    expect(settled).toBeGreaterThan(0n)
    const events = await readAllEvents(reading)
    const quarantined = events.findLast(({ kind }) => kind === 'model-status-set')!
    const closed = events.findLast(
      (event) => event.kind === 'session-closed' && event.sessionId === sessionId,
    )!
    // On this chain each transaction makes a block.
    expect(closed.block).toBe(quarantined.block + 1n)
    expect(await status()).toMatchObject({ status: 'quarantined' })
    const refused = await post(gateway, { model: MODEL, messages })
    expect(refused.status).toBe(403)
    const { error } = (await refused.json()) as { error: { ostrom: { code: string } } }
    expect(error.ostrom.code).toBe('model-quarantined')
  })

  test('another jury restores a quarantined model when its creator asks for it', async () => {
    const why = ['--evidence', join(testNetwork.clientFolder, 'evidence.cbor')]
    const other = await testNetwork.ostrom('models', 'restore', MODEL, ...why)
    expect(other.json()).toMatchObject({ error: { code: 'account-mismatch' } })
    // A request for a restoration in the same second as a verdict does not outrank that verdict.
    await testNetwork.network.chain.advance(1n)
    const result = await testNetwork.ostromAt(creatorFolder, 'models', 'restore', MODEL, ...why)
    const { caseId } = result.json() as { caseId: string }
    const report = { caseId, question: 'restoration', isRunning: true }
    expect(await status()).toMatchObject({ status: 'quarantined', report })
    await decide(BigInt(caseId), 'major')
    const concluded = await testNetwork.ostrom('models', 'conclude', MODEL)
    expect(concluded.json()).toMatchObject({ status: 'active' })
    const ask = async () => (await post(gateway, { model: MODEL, messages })).ok
    await expect.poll(ask, { interval: 500 }).toBe(true)
  })
})

describe('a creator', () => {
  test('royalties of a creator are paid to the base unit when pay is collected', async () => {
    const secret = await readOrCreateSecret(creatorFolder, 'wallet.key')
    const creator = await testNetwork.ledger(secret)
    // Royalties go to two other accounts, because the creator's account also gets this network's
    // fees.
    const [first, second] = jurors.map(({ account }) => account) as [AccountId, AccountId]
    const storage = await createStorageFiles({
      path: join(testNetwork.clientFolder, '..', 'store'),
    })
    const base = (await creator.resolveModel(MODEL))!
    const baseManifest = await fetchManifest({ storage, sources: [] }, base)
    const manifest: Manifest.Manifest = { ...baseManifest, version: 'royal', parents: [base] }
    const royalties = [
      { recipient: first, bps: 700 },
      { recipient: second, bps: 300 },
    ]
    await publish({ storage, ledger: creator, alias: 'royal', manifest, royalties })
    await storage.close()

    const [provider] = testNetwork.network.providers
    const home = homeOf(provider!.folder)
    const config = JSON.parse(await readFile(home.config, 'utf8'))
    config.provider.models[0].model = 'royal'
    await writeFile(home.config, JSON.stringify(config))
    await provider!.stop()
    const restarted = startNodeProcess(provider!.folder)
    await restarted.ready
    const available = async (account: AccountId) =>
      await creator.balance(account, creator.nativeAsset)
    const before = [await available(first), await available(second)]
    const ask = async () => (await post(gateway, { model: 'royal', messages })).ok
    await expect.poll(ask, { interval: 500 }).toBe(true)
    const headers = { authorization: `Bearer ${gateway.key}` }
    const response = await fetch(`${gateway.url}/v1/models/royal`, { headers })
    const { ostrom } = (await response.json()) as { ostrom: object }
    expect(ostrom).toMatchObject({
      lineage: [{ version: base, creator: creator.account, license: baseManifest.license.spdx }],
      license_terms: { terms: { acceptance: 'none' } },
    })
    const [newest] = (await testNetwork.ostrom('receipts')).json() as [{ id: string }]
    const receipt = join(testNetwork.clientFolder, 'receipt.json')
    await writeFile(receipt, (await testNetwork.ostrom('receipts', 'get', newest.id)).stdout)
    const verified = (await testNetwork.ostrom('receipts', 'verify', receipt)).json()
    expect(verified).toMatchObject({ ok: true })
    expect(JSON.stringify(verified)).toMatch(/the manifest of the included model matches the core/)
    expect(JSON.parse(await readFile(receipt, 'utf8'))).toMatchObject({
      model: { creator: creator.account, lineage: [{ version: base }] },
    })
    await testNetwork.ostrom('sessions', 'close')
    const closed = (await readAllEvents(creator)).findLast(
      (event) => event.kind === 'session-closed',
    )
    const { sessionId: id, total: settled } = closed!
    expect(settled).toBeGreaterThan(0n)
    const { dueAtSeconds = 0n } = (await creator.session(id))?.pay ?? {}
    await testNetwork.network.chain.advance(dueAtSeconds - (await creator.nowSeconds()))
    // The test collects the pay itself; the provider's node also does this from time to time.
    await creator.collectPay({ escrow: 'sessions', subjects: [id] })
    const { feeBps } = await creator.parameters()
    const split = Price.split({ previous: 0n, total: settled, feeBps, royaltyBps: [700, 300] })
    const after = [await available(first), await available(second)]
    expect(after.map((now, index) => now - before[index]!)).toEqual(split.royalties)
    expect(split.net + split.fee + split.royalties[0]! + split.royalties[1]!).toBe(settled)
    await restarted.stop()
  })
})
