// Goal: a receipt in a file is compared with the question and the answer in the same file.
// Method: a prompt and an output with one byte for each token; a receipt with their hashes, one
// with another output hash, and another tokenizer. Then a chain that has recorded some roots.

import { echoTokenizerJson } from '@ostrom/engine/echo'
import type { ReceiptAnchors } from '@ostrom/ledger'
import { type Domain, type Hash, Hex, Inference } from '@ostrom/protocol'
import { sampleDomain, sampleReceipt } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import {
  checkContents,
  checkOnChain,
  type ReceiptDocument,
  readContents,
} from './receipt-document.ts'

const tokenizer = new TextEncoder().encode(echoTokenizerJson)
const idsOf = (text: string) => [...new TextEncoder().encode(text)]
const prompt = { kind: 'ids', ids: idsOf('Why?') } as const
const output = { ids: idsOf('So.'), text: '' }
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

const file = {
  core: {
    promptHash: Inference.promptHash(prompt),
    outputHash: Inference.outputHash(output),
    tokenizerHash: Hex.sha256Hex(tokenizer),
  },
  contents: {
    prompt: base64(Inference.encodePrompt(prompt)),
    output: base64(Inference.encodeOutput(output)),
  },
} as Pick<ReceiptDocument, 'core' | 'contents'>

const found = (one: typeof file) => checkContents(one).map(({ ok }) => ok)

// Finding: web-A8
test('question and answer beside a receipt are those that were hashed, or not', () => {
  expect(found(file)).toEqual([true, true])
  const core = { ...file.core, outputHash: Hex.zeroHash as Hash }
  expect(found({ ...file, core })).toEqual([true, false])
  expect(found({ core })).toEqual([])
})

test('they are read by the tokenizer that is signed, and by no other', () => {
  expect(readContents(file, tokenizer)).toMatchObject({
    check: { ok: true },
    texts: { prompt: 'Why?', output: 'So.' },
  })
  const other = new TextEncoder().encode('{}')
  expect(readContents(file, other)).toEqual({
    check: { name: 'the tokenizer matches the signed hash', ok: false },
  })
})

test('contents with another hash than the signed one are not shown', () => {
  const core = { ...file.core, outputHash: Hex.zeroHash as Hash }
  expect(readContents({ ...file, core }, tokenizer)).not.toHaveProperty('texts')
})

describe('on a chain', () => {
  const { contracts } = sampleDomain()
  const domainOf = (sessions: string) =>
    sampleDomain({ contracts: { ...contracts, sessions: `0x${sessions.repeat(20)}` } })
  const hash: Hash = `0x${'01'.repeat(32)}`
  const core = sampleReceipt({ index: 0n })
  /** A chain on which every session was settled with this root. */
  const anchorsOf = (settled: Hash): ReceiptAnchors => ({
    stateOf: async ({ root }) => (root === settled ? 'settled' : 'another'),
    hasNamed: async () => false,
    close: async () => {},
  })
  const receipt = { core, domain: domainOf('5b'), provider: `0x${'11'.repeat(20)}` as const }
  const proof = { index: 0n, count: 1n, root: hash, path: [] }

  test('a receipt without a proof is not settled, also by the root of no receipts', async () => {
    // A session whose client paid only during its first answer is settled with the zero root.
    const checks = await checkOnChain(anchorsOf(Hex.zeroHash), receipt)
    expect(checks).toEqual([{ name: 'root on chain: the file has no proof of a root' }])
  })

  test('a receipt of another contract is wrong where the deployment is known', async () => {
    const found = async (deployment: Domain, domain: Domain = receipt.domain) => {
      const all = { ...receipt, domain, proof }
      return (await checkOnChain(anchorsOf(hash), all, deployment)).map(({ ok }) => ok)
    }
    expect(await found(domainOf('5b'))).toEqual([true, true])
    expect(await found(domainOf('5f'))).toEqual([false, true])
    expect(await found(domainOf('5b'), { ...receipt.domain, escrow: 'requests' })).toEqual([
      true,
      true,
    ])
    const program = { scheme: 'ed25519', genesisHash: hash, program: hash } as const
    expect(await found(program)).toEqual([false, true])
  })
})
