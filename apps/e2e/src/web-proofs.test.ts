// Goal: the market shows the certified versions and the price of a proof. The explorer shows the
// steps of a proof, from the request to the callback of the contract that asked.
// Method: the built app over a development chain on which valid, recorded proofs were paid, in a
// real Chromium at both widths. `OSTROM_SCREENSHOTS=FOLDER` saves a picture of each page.
// Requirements: R004-2

import {
  CERTIFIED_MODEL,
  readCertifiedModel,
  registerCertifiedModel,
} from '@ostrom/demo/certified-model'
import { loadStaticFiles } from '@ostrom/gateway-web/services/static-files'
import { createTestParticipant, openGateway } from '@ostrom/gateway-web/web.fixture'
import {
  accountOf,
  createLedgerEvm,
  deployMarket,
  type EvmDeployment,
  startAnvil,
} from '@ostrom/ledger/evm'
import {
  deployRecordedVerifier,
  openRecordedRequest,
  placeOnchainRequests,
  RECORDED,
  recordedProofs,
} from '@ostrom/ledger/evm/requests/recorded-proofs.fixture'
import { createHub } from '@ostrom/network/memory'
import { type Hash, Hex } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { systemClock } from '@ostrom/protocol/system'
import { createStorageMemory } from '@ostrom/storage/memory'
import { buildWeb } from '@ostrom/web/build'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { collectPageErrors, openPage, type PageErrors, startChromium } from './chromium.fixture.ts'
import { serveWeb } from './serve-web.fixture.ts'
import { checkViewports } from './viewports.fixture.ts'

const REWARD = 5n * 10n ** 16n
/** Seconds of chain time between the request and its payment. */
const PROOF_SECONDS = 12n
const secretOf = (n: number) => new Uint8Array(32).fill(n)

const anvil = openForTests(
  () => startAnvil({ hardfork: 'osaka' }),
  (one) => one.stop(),
)
let deployment: EvmDeployment
let version: Hash
let server: Awaited<ReturnType<typeof serveWeb>>
let browser: Browser
let page: Page
let faults: PageErrors
/** Gas of the payment, from the chain itself. */
let gas: bigint
/** A request that still waits for its proof. */
let waiting: Hash
const closing: (() => Promise<unknown>)[] = []

const ledgerOf = async (n: number) => {
  const secretKey = secretOf(n)
  const ledger = await createLedgerEvm({ rpcUrl: anvil.rpcUrl, secretKey, deployment })
  closing.push(() => ledger.close())
  return ledger
}

/**
 * Pays for a recorded proof that the optimized verifier accepts, and leaves a second request open.
 */
async function trade(storage: ReturnType<typeof createStorageMemory>): Promise<void> {
  const wallet = { rpcUrl: anvil.rpcUrl, secretKey: secretOf(1) }
  deployment = await placeOnchainRequests(anvil, await deployMarket(wallet))
  const creator = await ledgerOf(1)
  version = await registerCertifiedModel(creator, storage, await readCertifiedModel())
  const proofs = creator.onchainAnswers!.proofs!
  const { keyHash } = recordedProofs
  const addresses: Hex.AccountId[] = []
  for (const form of ['plain', 'optimized'] as const) {
    const { address } = await deployRecordedVerifier(anvil, wallet, { form, version })
    await proofs.registerVerifier({ version, verifier: address, keyHash })
    addresses.push(address)
  }
  const [plain, optimized] = addresses as [Hex.AccountId, Hex.AccountId]
  const asked = { version, verifier: optimized, reward: REWARD, callbackGas: 50_000 }
  await openRecordedRequest(anvil, asked)
  await anvil.advance(PROOF_SECONDS)
  const { proof, output } = recordedProofs.proofs.public
  const { hash } = await proofs.proveAnswer({
    requestId: RECORDED.requestId,
    payee: RECORDED.payee,
    output: Hex.toBytes(output),
    proof: Hex.toBytes(proof),
  })
  const receipt = await anvil.request('eth_getTransactionReceipt', [hash])
  gas = BigInt((receipt as { readonly gasUsed: string }).gasUsed)
  await openRecordedRequest(anvil, { ...asked, verifier: plain, nonce: 2n })
}

beforeAll(async () => {
  for (const n of [1, 2]) await anvil.fund(accountOf(secretOf(n)), 10n ** 20n)
  const storage = createStorageMemory()
  await trade(storage)
  const hub = createHub({})
  const ledger = await ledgerOf(2)
  const asking = await createTestParticipant({ ledger, hub, clock: systemClock, name: 'asking' })
  const files = await loadStaticFiles(await buildWeb({ say: () => {} }))
  const { gateway, webOf } = await openGateway({ asking, storage, files, sessionCap: 10n ** 18n })
  await asking.indexer.sync()
  const open = await asking.indexer.openRequests({ version, limit: 5 })
  waiting = open[0]!.id
  server = await serveWeb(webOf())
  browser = await startChromium()
  page = await openPage(browser)
  await page.goto(server.url)
  faults = collectPageErrors(page)
  closing.unshift(
    () => browser.close(),
    async () => server.close(),
    () => gateway.stop(),
    () => asking.network.stop(),
    () => asking.indexer.close(),
  )
})

afterAll(async () => {
  for (const close of closing) await close()
})

afterEach(() => expect(faults.messages).toEqual([]))

const open = (path: string) => page.goto(server.url + path)
const fact = (name: string) =>
  page.locator('.facts > div', { has: page.getByText(name, { exact: true }) }).locator('dd')
const textOf = (name: string) => fact(name).innerText()

test('the market marks a certified version, with pay and seconds of its latest proof', async () => {
  await open('/')
  const row = page
    .getByRole('table', { name: 'Models' })
    .getByRole('row', { name: CERTIFIED_MODEL })
  await row.getByText('Certified', { exact: true }).waitFor()
  await expect.poll(() => row.innerText()).toMatch(/0\.05 TEST · [1-9]\d(\.\d)? s/)
  await checkViewports(page, { name: 'market-certified' })
})

test('the page of a model shows its verifiers, and the gas of its latest proofs', async () => {
  await open(`/models/${CERTIFIED_MODEL}`)
  const verifiers = page.getByRole('table', { name: 'Verifiers' })
  await verifiers.getByText(recordedProofs.keyHash).first().waitFor()
  expect(await verifiers.getByText(recordedProofs.keyHash).count()).toBe(2)
  const proofs = page.getByRole('table', { name: 'Latest proofs' })
  await proofs.getByText(gas.toLocaleString('en-US'), { exact: true }).waitFor()
  // No offer serves the version, so the page shows no way to call it.
  expect(await page.getByRole('heading', { name: 'How to call it' }).count()).toBe(0)
  await checkViewports(page, { name: 'model-certified' })
  await proofs.getByRole('link').first().click()
  await page.getByRole('heading', { name: 'Zero-knowledge proof', exact: true }).waitFor()
})

test('the explorer shows the way of a proof: asked, proven, verified, paid, called', async () => {
  await open(`/explorer/${RECORDED.requestId}`)
  await page.getByRole('heading', { name: 'Zero-knowledge proof', exact: true }).waitFor()
  expect(await textOf('Asked')).toMatch(/for 0\.05 TEST/)
  expect(await textOf('Model version')).toContain(CERTIFIED_MODEL)
  expect(await textOf('Taken')).toContain('0xc0c0')
  expect(await textOf('Proven')).toMatch(/[1-9]\d(\.\d)? s after the request/)
  expect(await textOf('Verified by')).toMatch(/registered, key 0x21b74322/)
  expect(await textOf('Gas')).toContain(gas.toLocaleString('en-US'))
  expect(await textOf('Paid')).toContain('0.05 TEST')
  expect(await textOf('Callback')).toMatch(/was called with the answer \(50K gas, for/)
  expect(await textOf('Output')).toContain(recordedProofs.proofs.public.output)
  await checkViewports(page, { name: 'explorer-proof' })
})

test('a request that waits for its proof says what will happen', async () => {
  await open(`/explorer/${waiting}`)
  await page.getByRole('heading', { name: 'Zero-knowledge proof', exact: true }).waitFor()
  expect(await textOf('Taken')).toContain('no lock')
  expect(await textOf('Proven')).toBe('Not yet')
  expect(await textOf('Paid')).toBe('Not yet')
  expect(await textOf('Callback')).toMatch(/^After the payment/)
  expect(await fact('Gas').count()).toBe(0)
  await checkViewports(page, { name: 'explorer-proof-waiting' })
})
