// Goal: a lying node cannot present a model as registered by a creator that did not register it.
// Method: a proxy between the adapter and the chain that alters requests and replies: another
// version for a registered one, another receiver of its royalties. Versions are registered in both
// ways, by the creator's transaction and by its signature.
// Requirements: R003-12

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type AccountId, Manifest, Registration } from '@ostrom/protocol'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { UNIT } from '../../conformance/index.ts'
import { manifestOf } from '../../conformance/world.ts'
import { accountOf } from '../../keys/secp256k1.ts'
import type { Ledger } from '../../ledger.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import { createLedgerEvm, deployMarket } from '../index.ts'

const anvil = anvilOfTests()
let proxy: Server
let creator: Ledger
let stranger: Ledger
let reader: Ledger
/**
 * Hex without `0x` that the lying node replaces: `truth` by `lie` in replies, and `lie` by `truth`
 * in requests.
 */
let lies: readonly { readonly truth: string; readonly lie: string }[] = []

async function forward(request: string): Promise<string> {
  const body = lies.reduce((text, { truth, lie }) => text.replaceAll(lie, truth), request)
  const headers = { 'content-type': 'application/json' }
  const answer = await (await fetch(anvil.rpcUrl, { method: 'POST', headers, body })).text()
  return lies.reduce((text, { truth, lie }) => text.replaceAll(truth, lie), answer)
}

const bare = (hex: string) => hex.slice(2)

beforeAll(async () => {
  proxy = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const answer = await forward(Buffer.concat(chunks).toString())
    response.setHeader('content-type', 'application/json').end(answer)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const keys = [21, 22].map((byte) => new Uint8Array(32).fill(byte))
  for (const key of keys) await anvil.fund(accountOf(key), 100n * UNIT)
  const [first, second] = keys as [Uint8Array, Uint8Array]
  const deployment = await deployMarket({ rpcUrl: anvil.rpcUrl, secretKey: first })
  const { port } = proxy.address() as AddressInfo
  const open = (secretKey: Uint8Array, rpcUrl: string) =>
    createLedgerEvm({ rpcUrl, secretKey, deployment })
  creator = await open(first, anvil.rpcUrl)
  stranger = await open(second, anvil.rpcUrl)
  reader = await open(second, `http://127.0.0.1:${port}`)
})
beforeEach(() => {
  lies = []
})
afterAll(async () => {
  for (const ledger of [creator, stranger, reader]) await ledger?.close()
  proxy?.close()
})

const receiver: AccountId = `0x${'a1'.repeat(20)}`
const terms = (name: string) =>
  ({ name, royalties: [{ recipient: receiver, bps: 30 }], access: 'public' }) as const

/** Registers a version of the creator in one of the two ways; returns its manifest. */
async function register(way: 'transaction' | 'signature'): Promise<Manifest.Manifest> {
  const manifest = manifestOf(creator.account, { name: way, version: way })
  const words = { ...terms(`by-${way}`), manifest }
  if (way === 'transaction') await creator.registerModel(words)
  else {
    const { createSigner, domain } = creator
    const signer = createSigner(new Uint8Array(32).fill(21))
    const signature = await signer.sign(Registration.hash(words, domain))
    await stranger.registerModel({ ...words, signature })
  }
  return manifest
}

test.each(['transaction', 'signature'] as const)(
  "a version with data that its creator's %s does not cover is detected",
  async (way) => {
    const manifest = await register(way)
    const signedTerms = (withTerms: Manifest.Manifest) =>
      reader.registrations!.signedRegistrationTerms(withTerms)
    expect(await signedTerms(manifest)).toEqual(terms(`by-${way}`))

    const forged = { ...manifest, description: 'what the creator never wrote' }
    expect(await signedTerms(forged)).toBeUndefined()
    lies = [{ truth: bare(Manifest.hash(manifest)), lie: bare(Manifest.hash(forged)) }]
    expect((await reader.modelVersion(Manifest.hash(forged)))?.creator).toBe(creator.account)
    expect(await signedTerms(forged)).toBeUndefined()

    lies = [{ truth: bare(receiver), lie: 'b2'.repeat(20) }]
    expect(await signedTerms(manifest)).toBeUndefined()
  },
)

test('a version that another account registered is not attributed to the creator', async () => {
  const own = manifestOf(stranger.account, { name: 'own', version: 'own' })
  await stranger.registerModel({ ...terms('own'), manifest: own })
  const claimed = { ...own, creator: creator.account }
  lies = [
    { truth: bare(Manifest.hash(own)), lie: bare(Manifest.hash(claimed)) },
    { truth: bare(stranger.account), lie: bare(creator.account) },
  ]
  expect((await reader.modelVersion(Manifest.hash(claimed)))?.creator).toBe(creator.account)
  expect(await reader.registrations!.signedRegistrationTerms(claimed)).toBeUndefined()
})
