// Goal: the file of a stranger's receipt can neither write into the terminal, nor fill the memory,
// nor pass for a receipt of a network that the reader knows.
// Method: the typed command over files that the test writes, and an RPC server without any logs.

import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { echoTokenizerJson } from '@ostrom/engine/echo'
import { type Hash, Hex, Inference, Receipt } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { sampleDomain, sampleReceipt } from '@ostrom/protocol/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RECEIPT_FILE_BYTES_MAX } from '../../limits.ts'
import { runTyped } from '../effects/row.fixture.ts'

const folder = temporaryFolder('receipts')
let file: string
let server: Server
beforeAll(async () => {
  file = join(folder, 'receipt.json')
  server = createServer(async (request, response) => {
    const [call] = [JSON.parse(await text(request))].flat() as { id: number; method: string }[]
    const result = call!.method === 'eth_getLogs' ? [] : '0x1'
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify([{ jsonrpc: '2.0', id: call!.id, result }]))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  server?.close()
})

const hash: Hash = `0x${'01'.repeat(32)}`
const contract = (byte: string): Hex.Hex => `0x${byte.repeat(20)}`
const tokenizer = new TextEncoder().encode(echoTokenizerJson)
/** Clears the terminal and writes a result of its own, by control characters of both kinds. */
const escapes = '\x1b[2J\x1b[1;1Hok     root on chain\x9b2J'
const prompt = { kind: 'ids', ids: [...new TextEncoder().encode(escapes)] } as const
const output = { ids: [], text: escapes }
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

const receipt = {
  id: hash,
  domain: {
    scheme: 'eip712',
    chainId: '1',
    contracts: sampleDomain().contracts,
    escrow: 'sessions',
  },
  core: Receipt.toJson(
    sampleReceipt({
      index: 0n,
      tokenizerHash: Hex.sha256Hex(tokenizer),
      promptHash: Inference.promptHash(prompt),
      outputHash: Inference.outputHash(output),
    }),
  ),
  signature: `0x${'00'.repeat(65)}`,
  provider: contract('11'),
  cost: '1',
  proof: { index: '0', count: '1', root: hash, path: [] },
  contents: {
    prompt: base64(Inference.encodePrompt(prompt)),
    output: base64(Inference.encodeOutput(output)),
  },
}

const verify = async (...words: readonly string[]) =>
  await runTyped([...words, 'receipts', 'verify', file, '--data', join(folder, 'none')])

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal executes these.
const executed = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/

test('question and answer are printed without control characters', async () => {
  await writeFile(file, JSON.stringify(receipt))
  const tokenizerFile = join(folder, 'tokenizer.json')
  await writeFile(tokenizerFile, tokenizer)
  for (const json of [[], ['--json']]) {
    const words = [...json, 'receipts', 'verify', file, '--tokenizer', tokenizerFile]
    const { text } = await runTyped(words)
    expect(text).toContain('root on chain')
    expect(text).not.toMatch(executed)
  }
})

test('a person is warned where only the file names the contract', async () => {
  await writeFile(file, JSON.stringify(receipt))
  const rpc = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const words = ['receipts', 'verify', file, '--chain', '--rpc', rpc]
  const { text } = await runTyped([...words, '--data', join(folder, 'none')])
  expect(text).toContain('root on chain: not settled yet')
  expect(text).toContain('warning: the file itself names the chain and the contract')
})

test('a file that no receipt needs is not parsed', async () => {
  await writeFile(file, '['.repeat(RECEIPT_FILE_BYTES_MAX + 1))
  expect(await verify()).toMatchObject({
    code: 'argument-invalid',
    text: expect.stringContaining(`a file of at most ${RECEIPT_FILE_BYTES_MAX} bytes`),
  })
})

test.each([
  ['a mark of its byte order', `\ufeff${JSON.stringify(receipt)}`],
  ['deep lists', '['.repeat(1_000_000)],
  ['a fraction', JSON.stringify({ ...receipt, cost: 1.5 })],
  ['a negative index', JSON.stringify({ ...receipt, proof: { ...receipt.proof, index: '-1' } })],
  ['a number in exponential form', JSON.stringify({ ...receipt, cost: '1e3' })],
])('a file with %s is refused by an error of its own', async (_what, content) => {
  await writeFile(file, content)
  expect((await verify()).code).toMatch(/^(argument-invalid|malformed)$/)
})

test('the last of two equal keys counts, for every check', async () => {
  const core = { ...receipt.core, outputTokens: '99' }
  const twice = JSON.stringify(receipt).replace('"core":', `"core":${JSON.stringify(core)},"core":`)
  await writeFile(file, twice)
  const both = await verify()
  await writeFile(file, JSON.stringify(receipt))
  expect(both).toEqual(await verify())
})
