// A contract that asks a model, on a local EVM chain: `ModeratedBoard` asks whether it may show a
// message, a provider answers on the chain, and the contract acts on the answer in its callback.
// The echo engine repeats the message, so the board shows only the message "ok".
// Requirements: B-6

import { randomBytes } from 'node:crypto'
import { createEngineEcho, echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { type Ledger, requireMember } from '@ostrom/ledger'
import {
  accountOf,
  createLedgerEvm,
  deployMarket,
  deployModeratedBoard,
  startAnvil,
} from '@ostrom/ledger/evm'
import { createMarketMemory } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { createProvider } from '@ostrom/node'
import { assert, type Hash, Hex, Manifest, Price } from '@ostrom/protocol'
import { systemClock as clock } from '@ostrom/protocol/system'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import type { StandaloneExample } from './example.ts'
import { publish } from './publish.ts'

const COIN = 10n ** 18n
/** Pay of one answer, in wei. */
const REWARD = COIN / 1_000n
/** Answer with which the board shows a message. */
const ACCEPTED = 'ok'
const CALLBACK_GAS = 200_000
/** Milliseconds between two checks of a request, and maximum wait for its end. */
const POLL_MS = 100
const WAIT_MS = 120_000

/** Lets a contract ask twice, and prints how the contract reacts to the answers. */
export const contractBoard: StandaloneExample = async ({ print }) => {
  const closing: (() => Promise<unknown>)[] = []
  try {
    const anvil = await startAnvil()
    closing.push(async () => anvil.stop())
    const { rpcUrl } = anvil
    const [deployer, serving, author] = await Promise.all(
      [1, 2, 3].map(async () => {
        const secretKey = new Uint8Array(randomBytes(32))
        await anvil.fund(accountOf(secretKey), 1_000n * COIN)
        return secretKey
      }),
    )
    assert(deployer && serving && author, 'three wallets were made')
    const deployment = await deployMarket({ rpcUrl, secretKey: deployer })
    const ledger = await createLedgerEvm({ rpcUrl, secretKey: serving, deployment })
    closing.push(() => ledger.close())
    const version = await serve(ledger, closing)
    const board = await deployModeratedBoard({
      rpcUrl,
      secretKey: author,
      deployment,
      modelVersion: version,
      accepted: ACCEPTED,
      reward: REWARD,
      trusted: ledger.account,
    })
    closing.push(() => board.close())
    print(`contract ${board.address}\n`)
    const gasCost = await requireMember(ledger, 'onchainAnswers').gasCost?.(CALLBACK_GAS)
    for (const message of [ACCEPTED, 'Buy now!']) {
      // Twice the current price of the callback's gas, so that the request survives a price
      // increase.
      const id = await board.submit(message, 2n * (gasCost ?? 0n))
      print(`asked    ${id} about "${message}"\n`)
      print(`answered "${await answerOf(ledger, id)}"\n`)
      print(`board    ${JSON.stringify(await board.messages())}\n`)
    }
    const shown = await board.messages()
    assert(shown.length === 1 && shown[0] === ACCEPTED, 'the contract admits what the model admits')
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

/** Registers the echo model, starts its provider, and returns the model's version. */
async function serve(ledger: Ledger, closing: (() => Promise<unknown>)[]): Promise<Hash> {
  const storage = createStorageMemory()
  const utf8 = new TextEncoder()
  const tokenizerJson = utf8.encode(echoTokenizerJson)
  const template = utf8.encode(echoTemplate)
  // The registry refuses an artifact without a hash, although the echo engine reads no file.
  const sha256 = Hex.sha256Hex(tokenizerJson)
  const artifact = { kind: 'file', path: 'unused', sha256 } as const
  const model = await createEngineEcho({ clock }).load({ artifact })
  const described = { name: 'echo', task: 'chat', model, tokenizerJson, template } as const
  const manifest = await publish({ storage, ledger }, described)
  const version = Manifest.hash(manifest)
  const network = createHub({}).createNetwork({ name: 'provider' })
  await network.start()
  closing.push(() => network.stop())
  // The bond of a lock is taken from the balance in the Vault.
  await ledger.deposit({ asset: ledger.nativeAsset, amount: COIN })
  const prices = { ...Price.zeroPrices, output: REWARD }
  const tokenizer = createTokenizer({ tokenizerJson, template })
  const served = { version, manifest, model, tokenizer, asset: ledger.nativeAsset, prices }
  const provider = createProvider({
    ledger,
    market: createMarketMemory(ledger),
    network,
    state: createStateMemory(),
    storage,
    served: [served],
  })
  await provider.start()
  closing.push(() => provider.stop())
  return version
}

/** Waits until a request is paid, and returns its answer. */
async function answerOf(ledger: Ledger, id: Hash): Promise<string> {
  for (let waited = 0; waited < WAIT_MS; waited += POLL_MS) {
    if ((await ledger.request(id))?.status === 'claimed') {
      const content = (await requireMember(ledger, 'onchainAnswers').answer(id))?.content
      assert(content?.kind === 'bytes', 'the answer is in the event that posted it')
      return new TextDecoder().decode(content.bytes)
    }
    await clock.sleep(POLL_MS)
  }
  throw new Error(`request ${id} was not answered within ${WAIT_MS / 1_000} s`)
}
