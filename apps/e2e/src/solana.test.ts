// Goal: the same roles and the same gateway work on Solana: questions are answered, and paid in two
// transactions, as on every chain.
// Method: the local network of `npm start -- --chain solana`, with the bundled model and one
// provider in a separate process. Other test files share this network. Payments are read from the
// accounts of the program.
// Requirements: R000-5, B-5
// Missing for B-5: on Solana audits, adapters, creators’ signatures, storage deals, datasets,
// epochs and reports.
// Shows (contracts): on-chain answers on Solana by a node or a one-shot worker, also with a tiny
// any-to-any model from IPFS; after further training, the chain names the CID of the new version.
// Shows (deploy): the market on Solana: one program, the same roles and gateway, on a local chain.
// Missing: a public cluster.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Price } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { expect, test } from 'vitest'
import { readOrCreateSecret } from '../../cli/src/config/home.ts'
import { askFirstQuestion } from '../../cli/src/dev/first-answer.ts'
import { startLocalGateway } from '../../cli/src/dev/local-gateway.ts'
import { MODEL, openSharedNetwork } from './network.fixture.ts'

const network = openForTests(() => openSharedNetwork('solana'))

test('answers are paid on Solana: two transactions for two answers', async () => {
  const { clientFolder } = network
  const client = await network.ledger()
  const providerFolder = join(network.network.folder, 'provider-1')
  const provider = await network.ledger(await readOrCreateSecret(providerFolder, 'wallet.key'))
  const earned = () => provider.balance(provider.account, provider.nativeAsset)
  const before = await earned()
  const gateway = await startLocalGateway({ folder: clientFolder, say: () => {} })
  const question = { url: gateway.url, key: gateway.key, model: MODEL, onText: () => {} }
  const first = await askFirstQuestion({ ...question, question: 'Say hello.' })
  const second = await askFirstQuestion({ ...question, question: 'Say it again.' })
  const file = join(clientFolder, 'receipt.json')
  await writeFile(file, (await network.ostrom('receipts', 'get', first.report.receipt)).stdout)
  const closed = await gateway.stop()
  expect(first.report.tokens.output).toBeGreaterThan(0)
  expect(second.report.session).toBe(first.report.session)
  expect(gateway.opened).toHaveLength(1)
  expect(closed).toHaveLength(1)
  const total = BigInt(first.report.cost) + BigInt(second.report.cost)
  expect(total).toBeGreaterThan(0n)
  const session = await client.session(first.report.session as `0x${string}`)
  expect(session).toMatchObject({ status: 'closed', settled: total, count: 2n })
  const { feeBps } = await client.parameters()
  const { net } = Price.split({ previous: 0n, total, feeBps, royaltyBps: [] })
  // Other test files may send questions at the same time, so the earnings may be higher; the
  // conformance suite checks earnings to the base unit.
  expect((await earned()) - before).toBeGreaterThanOrEqual(net)
  const verdict = await network.ostrom('receipts', 'verify', file)
  expect(verdict.json()).toMatchObject({ ok: true })
  const text = await readFile(file, 'utf8')
  const forged = text.replace(/("signature":\s*"0x)(..)/, (_, head: string, byte: string) => {
    return `${head}${byte === '00' ? '01' : '00'}`
  })
  await writeFile(file, forged)
  expect((await network.ostrom('receipts', 'verify', file)).status).toBe(1)
})

test('a node answers on the chain what stands there, for the whole fee', async () => {
  const client = await network.ledger()
  const words = ['--cost-max', '0.01', '--stake-min', '0.01', '--input', 'Say hello.']
  const args = ['--model', MODEL, '--onchain-answer', ...words]
  const opened = await network.ostrom('requests', 'open', ...args)
  const { request } = opened.json() as { request: `0x${string}` }
  const posted = () => client.onchainAnswers?.answer(request)
  await expect.poll(posted, { interval: 250 }).toBeDefined()
  expect(await client.request(request)).toMatchObject({ status: 'claimed', paid: 10_000_000n })
  const answered = await network.ostrom('requests', 'answer', request)
  const { content } = answered.json() as { content: { base64: string } }
  const postedContent = (await posted())?.content
  if (postedContent?.kind !== 'bytes') throw new Error('a short answer stands on the chain itself')
  expect(Buffer.from(content.base64, 'base64')).toEqual(Buffer.from(postedContent.bytes))
  expect(postedContent.bytes.length).toBeGreaterThan(0)
})
