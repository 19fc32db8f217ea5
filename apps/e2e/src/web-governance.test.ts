// Goal: a network governs itself by its web app. Three nodes with unequal contributions, each with
// its own browser, change a parameter by their votes. The app does not send a value beyond the
// bounds of a parameter. It proposes other decisions, divides a vote, shows points, rewards and the
// treasury's money, and claims a reward.
// Method: the real contracts on a local chain whose clock is advanced, the built app of three
// gateways, and a real Chromium. `OSTROM_SCREENSHOTS=FOLDER` saves a picture of each viewport.
// Requirements: R002-11
// Missing for R002-11: votes on Solana.

import { loadStaticFiles, type StaticFiles } from '@ostrom/gateway-web/services/static-files'
import { createTestParticipant, openGateway } from '@ostrom/gateway-web/web.fixture'
import { GENERAL_DOMAIN, type Ledger, requireMember } from '@ostrom/ledger'
import { contribute } from '@ostrom/ledger/conformance'
import {
  type Anvil,
  accountOf,
  createLedgerEvm,
  deployMarket,
  startAnvil,
} from '@ostrom/ledger/evm'
import { createHub } from '@ostrom/network/memory'
import { systemClock as clock } from '@ostrom/protocol/system'
import { createStorageMemory } from '@ostrom/storage/memory'
import { buildWeb } from '@ostrom/web/build'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectPageErrors, openPage, type PageErrors, startChromium } from './chromium.fixture.ts'
import { governanceClientOf } from './governance.fixture.ts'
import { serveWeb } from './serve-web.fixture.ts'
import { submitSignInCode } from './sign-in.fixture.ts'
import { checkViewports } from './viewports.fixture.ts'

const UNIT = 10n ** 18n
const TEXT = `bafkrei${'d'.repeat(52)}`
/** Points of the three nodes, together more than a quorum. */
const points = [UNIT / 2n, (UNIT * 3n) / 10n, UNIT / 5n] as const

/** A node with its gateway's web app, and a person who is signed in to it. */
type WebNode = {
  readonly ledger: Ledger
  readonly page: Page
  readonly faults: PageErrors
  readonly url: string
  /** Updates the index of events to the latest block, then opens a page of governance. */
  open(path?: string): Promise<void>
}

const hub = createHub({})
const closing: (() => unknown)[] = []
let chain: Anvil
let browser: Browser
const nodes: WebNode[] = []

async function openNode(ledger: Ledger, files: StaticFiles, name: string): Promise<WebNode> {
  const asking = await createTestParticipant({ ledger, hub, clock, name })
  const storage = createStorageMemory()
  const { gateway, webOf } = await openGateway({ asking, storage, files, sessionCap: 1n })
  const web = webOf()
  const served = await serveWeb(web)
  closing.push(
    () => asking.network.stop(),
    () => asking.indexer.close(),
    () => gateway.stop(),
    () => served.close(),
  )
  const page = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  await page.goto(`${served.url}/wallet`)
  await submitSignInCode(page, web.signIn.newCode())
  await page.getByRole('heading', { name: 'Sessions' }).waitFor()
  return {
    ledger,
    page,
    faults: collectPageErrors(page),
    url: served.url,
    async open(path = '') {
      await asking.indexer.sync()
      await page.goto(`${served.url}/network/governance${path}`)
    },
  }
}

/**
 * The nodes attest to each other's points. The treasury's income in the same bucket (stretch of
 * time) becomes their reward.
 */
async function earnPoints(ledgers: readonly Ledger[], distribute: () => Promise<void>) {
  const [client] = ledgers as [Ledger]
  for (const ledger of ledgers) {
    const { account, nativeAsset: asset } = ledger
    await ledger.deposit({ asset, amount: 2n * UNIT })
    await ledger.addStake({ market: 'court', amount: UNIT })
    const audits = requireMember(ledger, 'audits')
    await audits.enlist({ account, domain: GENERAL_DOMAIN, weight: UNIT })
  }
  const advance = (seconds: bigint) => chain.advance(seconds)
  const epochSeconds = await requireMember(client, 'audits').epochSeconds()
  await advance(2n * epochSeconds)
  const items = ledgers.map(({ account }, at) => {
    return { account, role: 'provider' as const, points: points[at] as bigint }
  })
  const actors = { client, stranger: client, ledgers, validators: ledgers, advance }
  await contribute(actors, items)
  await distribute()
  const { bucketSeconds } = await requireMember(client, 'governance').contributionRules()
  await advance(bucketSeconds)
  await distribute()
}

beforeAll(async () => {
  const files = await loadStaticFiles(await buildWeb({ say: () => {} }))
  chain = await startAnvil()
  const { rpcUrl } = chain
  const secrets = [1, 2, 3, 4].map((n) => new Uint8Array(32).fill(n))
  for (const secret of secrets) await chain.fund(accountOf(secret), 100n * UNIT)
  const [deployer, ...own] = secrets as [Uint8Array, ...Uint8Array[]]
  const deployment = await deployMarket({ rpcUrl, secretKey: deployer })
  const ledgers: Ledger[] = []
  for (const secretKey of own) {
    ledgers.push(await createLedgerEvm({ rpcUrl, secretKey, deployment }))
  }
  const { distribute } = governanceClientOf({ rpcUrl, secretKey: deployer, deployment })
  await earnPoints(ledgers, () => distribute(UNIT))
  browser = await startChromium()
  for (const [at, ledger] of ledgers.entries()) {
    nodes.push(await openNode(ledger, files, `gateway-${at}`))
  }
})

afterAll(async () => {
  await browser?.close()
  for (const close of closing.reverse()) await close()
  for (const { ledger } of nodes) await ledger.close()
  await chain?.stop()
})

const nodeAt = (at: number): WebNode => nodes[at] as WebNode

/** Clicks a button, and waits until the page reports its transaction. */
async function press({ page }: WebNode, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  await page
    .getByText(/^Done: /)
    .first()
    .waitFor()
}

const rulesNow = async () => {
  const governance = requireMember(nodeAt(0).ledger, 'governance')
  return (await governance.tracks()).find(({ name }) => name === 'parameters')!
}

/** Returns the table row of the parameter with this name. */
const rowOf = ({ page }: WebNode, name: string) =>
  page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) })

test('points, their reward, the delegate and the money of the treasury are shown', async () => {
  const [one, two] = [nodeAt(0), nodeAt(1)]
  const { account, nativeAsset } = two.ledger
  const governance = requireMember(two.ledger, 'governance')
  await two.open('/contribution')
  const held = await two.ledger.balance(account, nativeAsset)
  await press(two, /^Claim the reward as provider/)
  const reward = (await two.ledger.balance(account, nativeAsset)) - held
  expect(reward).toBeGreaterThan(0n)
  await two.open('/contribution')
  const earned = two.page.getByRole('table', { name: 'Points and rewards' })
  await expect.poll(() => earned.innerText()).toMatch(/provider.*paid/s)

  const delegate = two.page.getByLabel('Account that votes with these points')
  await delegate.fill('0x12')
  await two.page.getByText('Enter an account: 0x and 40 hex digits.').waitFor()
  await delegate.fill(one.ledger.account)
  await press(two, 'Delegate')
  expect(await governance.delegateOf(account)).toBe(one.ledger.account)
  await two.open('/contribution')
  await two.page.getByText('Votes are cast by').waitFor()
  const history = two.page.getByRole('table', { name: 'How it was earned' })
  await expect.poll(() => history.innerText()).toMatch(/reward paid.*contribution credited/s)
  await two.page.getByRole('button', { name: 'Find waiting points' }).click()
  await two.page.getByText('No points wait').waitFor()
  await checkViewports(two.page, { name: 'governance-contribution' })
  await press(two, 'Vote myself')
  expect(await governance.delegateOf(account)).toBe(account)

  await one.open('/treasury')
  const flow = one.page.getByRole('figure', { name: /^Income of this bucket/ })
  await expect.poll(() => flow.innerText()).toMatch(/Income.*providers.*reserve/s)
  await checkViewports(one.page, { name: 'governance-treasury' })
  for (const { faults } of nodes) expect(faults.messages).toEqual([])
})

test('a parameter goes from proposal to effect by the votes of three nodes', async () => {
  const [one, two, three] = [nodeAt(0), nodeAt(1), nodeAt(2)]
  await one.page.goto(`${one.url}/network`)
  await one.page.getByRole('link', { name: 'Proposals, parameters and treasury' }).click()
  await one.page.getByText('No proposals yet').waitFor()
  await one.page.getByRole('link', { name: 'Propose a new value' }).click()
  await one.page.getByRole('combobox', { name: 'Number' }).selectOption('feeBps')
  await one.page.getByLabel('CID of the text that says why').fill(TEXT)
  await one.page.getByLabel(/^New value/).fill('10.01')
  await one.page.getByText('Votes cannot go beyond the bounds: 0.1 % to 10 %.').waitFor()
  const propose = one.page.getByRole('button', { name: 'Propose' })
  expect(await propose.isDisabled()).toBe(true)
  await one.page.getByLabel(/^New value/).fill('8')
  await press(one, 'Propose')

  const rules = await rulesNow()
  await chain.advance(rules.votingDelaySeconds + 1n)
  for (const [node, choice] of [
    [one, 'Vote for'],
    [two, 'Vote for'],
    [three, 'Vote against'],
  ] as const) {
    await node.open()
    await node.page.getByRole('button', { name: `${choice}: parameters/1` }).click()
    await press(node, 'Cast this vote')
  }
  await one.open()
  const proposal = one.page.getByRole('article', { name: 'Proposal parameters/1' })
  await proposal.getByText('voting', { exact: true }).waitFor()
  const said = await proposal.innerText()
  expect(said).toContain('Set fee to 8 %')
  expect(said).toContain(TEXT)
  expect(said).toMatch(/reached/)
  await checkViewports(one.page, { name: 'governance-proposals' })

  await chain.advance(rules.votingPeriodSeconds + 1n)
  await two.open()
  await press(two, 'Queue: parameters/1')
  await three.open()
  const execute = three.page.getByRole('button', { name: 'Execute: parameters/1' })
  await execute.waitFor()
  expect(await execute.isDisabled()).toBe(true)
  await chain.advance(rules.timelockSeconds)
  await three.open()
  await press(three, 'Execute: parameters/1')

  await two.open('/parameters')
  await expect.poll(() => rowOf(two, 'feeBps').innerText()).toMatch(/10 %.*8 %.*from /s)
  await checkViewports(two.page, { name: 'governance-parameters' })
  const { ledger } = two
  const { next } = await requireMember(ledger, 'governance').setting('feeBps')
  await chain.advance(next!.fromSeconds - (await ledger.nowSeconds()))
  await two.open('/parameters')
  await two.page.getByRole('button', { name: 'Apply feeBps' }).click()
  await expect.poll(async () => (await ledger.parameters()).feeBps).toBe(800)
  await two.open('/parameters')
  await expect.poll(() => rowOf(two, 'feeBps').innerText()).toMatch(/8 %.*10 %.*—/s)
  for (const { faults } of nodes) expect(faults.messages).toEqual([])
})

const decision = ({ page }: WebNode) => page.getByRole('combobox', { name: 'Kind of decision' })

test('decisions besides numbers are proposed, and a vote on one is divided', async () => {
  const [one, two] = [nodeAt(0), nodeAt(1)]
  const { page } = one
  const governance = requireMember(one.ledger, 'governance')
  const propose = page.getByRole('button', { name: 'Propose' })
  await one.open()
  await page.getByRole('link', { name: 'Propose another decision' }).click()
  await decision(one).selectOption('spend')
  await page.getByLabel('CID of the text that says why').fill(TEXT)
  await page.getByLabel('To account').fill('0x12')
  await page.getByText('To account: enter 0x and 40 hex digits.').waitFor()
  await page.getByLabel('To account').fill(two.ledger.account)
  expect(await propose.isDisabled()).toBe(true)
  await page.getByLabel(/^Amount in/).fill('0.001')
  await press(one, 'Propose')
  expect((await governance.proposal({ track: 'treasury', id: 1n }))?.actions).toEqual([
    {
      kind: 'spend',
      asset: one.ledger.nativeAsset,
      to: two.ledger.account,
      amount: UNIT / 1000n,
    },
  ])

  await one.open('/propose')
  const version = `0x${'ab'.repeat(32)}`
  await decision(one).selectOption('set-model-status')
  await page.getByLabel('Version of the model (hash)').fill(version.toUpperCase().slice(2))
  await page.getByText('Version of the model (hash): enter 0x and 64 hex digits.').waitFor()
  await checkViewports(page, { name: 'governance-propose' })
  await decision(one).selectOption('promote')
  await page.getByLabel('Name of the model').fill('songs')
  await page.getByLabel('Version (hash); empty to end it').fill(version)
  await page.getByLabel('CID of the text that says why').fill(TEXT)
  await press(one, 'Propose')
  const key = { track: 'models', id: 1n } as const
  expect((await governance.proposal(key))?.actions).toEqual([
    { kind: 'promote', model: 'songs', version },
  ])

  const track = (await governance.tracks()).find(({ name }) => name === 'models')!
  await chain.advance(track.votingDelaySeconds + 1n)
  await two.open()
  await two.page.getByRole('button', { name: 'Divide the vote: models/1' }).click()
  const form = two.page.getByRole('form', { name: 'Divided vote: models/1' })
  await form.getByLabel(/^Vote for, in/).fill('5')
  await form.getByText(/^These sides have more than/).waitFor()
  await form.getByLabel(/^Vote for, in/).fill('0.2')
  await form.getByLabel(/^Vote against, in/).fill('0.06')
  await form.getByText(/are left for a later vote/).waitFor()
  await checkViewports(two.page, { name: 'governance-divided-vote' })
  await press(two, 'Cast this vote')
  expect((await governance.proposal(key))?.votes).toEqual({
    for: UNIT / 5n,
    against: (UNIT * 6n) / 100n,
    abstain: 0n,
  })
  for (const { faults } of nodes) expect(faults.messages).toEqual([])
})
