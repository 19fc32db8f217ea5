import { createRequestTerms } from '@ostrom/gateway/requests/request-terms'
import { ANSWER_RETENTION_SECONDS, requireMember } from '@ostrom/ledger'
import { createMarketMemory } from '@ostrom/ledger/memory'
import { type Hash, Hex, Request } from '@ostrom/protocol'
import {
  answerBytesOf,
  sealInput,
} from '../../../../apps/cli/src/actions/market/private-requests.ts'
import { type SimulatedNetwork, UNIT } from '../../network/simulated-network.ts'
import { DEPOSIT, type SoakPart } from './soak-part.ts'

/** Seconds in which providers can lock a request. */
const LOCK_SECONDS = 3_600n

/** Milliseconds between two looks at a request. */
const LOOK_MS = 5_000

/** Base units that an answer costs. */
const FEE = UNIT / 100n

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

type PrivateRequest = {
  readonly id: Hash
  readonly atSeconds: bigint
  /** Key of the answer. */
  readonly key: Uint8Array
}

/**
 * A client that asks a private question on the chain, sealed to a provider's key, and reads its
 * answer again on the next day.
 */
export async function createOnchainAnswers(world: SimulatedNetwork): Promise<SoakPart> {
  const { time, chain, prng, version } = world
  const name = 'asker'
  const ledger = world.ledgerOf(name)
  const market = createMarketMemory(ledger)
  const answers = requireMember(ledger, 'onchainAnswers')
  const random = prng.fork('requests of the asker').bytes
  const { account: provider } = world.ledgerOf('provider')
  chain.fund(ledger.account, 4n * DEPOSIT)
  await ledger.deposit({ asset: chain.nativeAsset, amount: 2n * DEPOSIT })
  let asked = 100_000
  let earlier: PrivateRequest | undefined

  async function read(id: Hash, key: Uint8Array): Promise<string> {
    const { content } = (await answers.answer(id)) ?? {}
    if (content?.kind !== 'bytes') throw new Error('an answer is not on the chain')
    return text(answerBytesOf({ requestId: id }, content.bytes, Hex.from(key)))
  }

  async function askPrivately(): Promise<void> {
    await market.sync()
    const terms = createRequestTerms({
      ledger,
      signer: ledger.createSigner(random(32)).account,
      modelVersion: version,
      asset: chain.nativeAsset,
      costMax: FEE,
      filter: { ...Request.anyProvider, providers: [provider] },
      deadlineSeconds: (await ledger.nowSeconds()) + LOCK_SECONDS,
      isOnchainAnswer: true,
      clock: time.clock,
      random,
    })
    const id = Request.idOf(terms, ledger.domain)
    const question = `${name}#${++asked} How are you?`
    const { claimWindowSeconds } = await ledger.parameters()
    const readUntilSeconds = terms.deadlineSeconds + claimWindowSeconds
    const options = { market, request: id, input: question, provider: [provider] }
    const { input, key } = await sealInput({ ...options, readUntilSeconds })
    await ledger.openRequest({ terms, input })
    const atSeconds = await ledger.nowSeconds()
    for (;;) {
      const { status } = (await ledger.request(id)) ?? {}
      if (status === 'claimed') break
      const isOver = (await ledger.nowSeconds()) > readUntilSeconds
      if (isOver) throw new Error(`a private request on the chain is ${status} at its end`)
      await time.clock.sleep(LOOK_MS)
    }
    earlier = { id, atSeconds, key }
    if ((await read(id, key)) === '') throw new Error('a private answer is empty')
  }

  /** Reads the private answer of the last use again, which the chain stores for a week. */
  async function readEarlier(): Promise<void> {
    if (!earlier) return
    const { id, atSeconds, key } = earlier
    if ((await ledger.nowSeconds()) >= atSeconds + ANSWER_RETENTION_SECONDS) return
    if ((await read(id, key)) === '') throw new Error('an earlier answer is empty')
  }

  return {
    party: 'client on the chain',
    minutes: [13 * 60],
    hosts: () => [],
    async use() {
      await readEarlier()
      await askPrivately()
    },
  }
}
