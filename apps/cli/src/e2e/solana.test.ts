// Goal: the same roles and the same gateway work on Solana: questions are answered and paid, in two
// transactions, whatever the chain.
// Method: the local network of `npm start -- --chain solana`, with the bundled model and one
// provider in a process of its own; what was paid is read from the records of the program.

import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Price } from '@ostrom/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOrCreateSecret } from '../config/home.ts'
import { askFirstQuestion } from '../dev/first-answer.ts'
import { startLocalGateway } from '../dev/local-gateway.ts'
import { type LocalNetwork, startLocalNetwork } from '../dev/local-network.ts'
import { MODEL } from './test-network.ts'

let folder: string
let network: LocalNetwork

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-solana-'))
  network = await startLocalNetwork({
    folder,
    alias: MODEL,
    providers: 1,
    host: '127.0.0.1',
    port: 0,
    fresh: false,
    kind: 'solana',
    print: () => {},
  })
})

afterAll(async () => {
  await network?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** One command of the client's, told as JSON. */
async function ostrom(...args: readonly string[]): Promise<string> {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))
  const all = [main, ...args, '--json', '--data', network.clientFolder]
  return (await promisify(execFile)(process.execPath, all)).stdout
}

test('answers are paid on Solana: two transactions for two answers', async () => {
  const { clientFolder, chain } = network
  const client = await chain.ledgerOf(await readOrCreateSecret(clientFolder, 'wallet.key'))
  const provider = await chain.ledgerOf(
    await readOrCreateSecret(join(folder, 'provider-1'), 'wallet.key'),
  )
  const earned = () => provider.balance(provider.account, provider.nativeAsset)
  const before = await earned()
  const gateway = await startLocalGateway({ folder: clientFolder, say: () => {} })
  const question = { url: gateway.url, key: gateway.key, model: MODEL, onText: () => {} }
  const first = await askFirstQuestion({ ...question, question: 'Say hello.' })
  const second = await askFirstQuestion({ ...question, question: 'Say it again.' })
  const file = join(folder, 'receipt.json')
  await writeFile(file, await ostrom('receipts', 'get', first.report.receipt))
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
  expect((await earned()) - before).toBe(net)
  const verdict = JSON.parse(await ostrom('receipts', 'verify', file)) as { ok: boolean }
  expect(verdict.ok).toBe(true)
  const text = await readFile(file, 'utf8')
  const forged = text.replace(/("signature":\s*"0x)(..)/, (_, head: string, byte: string) => {
    return `${head}${byte === '00' ? '01' : '00'}`
  })
  await writeFile(file, forged)
  await expect(ostrom('receipts', 'verify', file)).rejects.toThrow()
})

test('a node answers on the chain what stands there, for the whole fee', async () => {
  const client = await network.chain.ledgerOf(
    await readOrCreateSecret(network.clientFolder, 'wallet.key'),
  )
  const words = ['--cost-max', '0.01', '--stake-min', '0.01', '--input', 'Say hello.']
  const args = ['--model', MODEL, '--onchain-answer', ...words]
  const { request } = JSON.parse(await ostrom('requests', 'open', ...args)) as {
    request: `0x${string}`
  }
  const posted = () => client.onchainAnswers?.answer(request)
  await expect.poll(posted, { timeout: 60_000, interval: 250 }).toBeDefined()
  expect(await client.request(request)).toMatchObject({ status: 'claimed', paid: 10_000_000n })
  const { content } = JSON.parse(await ostrom('requests', 'answer', request)) as {
    content: { base64: string }
  }
  const postedContent = (await posted())?.content
  if (postedContent?.kind !== 'bytes') throw new Error('a short answer stands on the chain itself')
  expect(Buffer.from(content.base64, 'base64')).toEqual(Buffer.from(postedContent.bytes))
  expect(postedContent.bytes.length).toBeGreaterThan(0)
  await client.close()
})
