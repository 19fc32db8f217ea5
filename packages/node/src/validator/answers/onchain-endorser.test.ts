// Goal: a validator endorses an on-chain answer only if it has a seat and its own model gives the
// same bytes; it checks each answer once, and spends no more than its budget.
// Method: the component over a test market and a test ledger, with the echo model, which repeats
// its prompt.

import {
  type AnswerEndorsementLedger,
  type DrandBeacon,
  LedgerError,
  type OnchainAnswerContent,
  type OnchainAnswerLedger,
  type RequestState,
} from '@ostrom/ledger'
import { type AccountId, Drand, type Hash, Hex, Price } from '@ostrom/protocol'
import { sampleRequestTerms } from '@ostrom/protocol/testing'
import { beforeEach, expect, test } from 'vitest'
import { createDrandMemory } from '../../drand/index.ts'
import { createRandomness } from '../../randomness.ts'
import { createEchoModel } from '../testing/echo-model.fixture.ts'
import { hashOf } from '../testing/findings.fixture.ts'
import { createOnchainEndorser, type OnchainEndorserOptions } from './onchain-endorser.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const account = `0x${'aa'.repeat(20)}` as const
const version = hashOf(1)
const QUESTION = 'What is the sea made of?'

let requests: RequestState[]
let inputs: Map<Hash, Hex.Hex>
let contents: Map<Hash, OnchainAnswerContent>
let seats: Map<Hash, bigint>
let endorsed: Hash[]
let providers: AccountId[]
let logged: string[]
let tokens: number
let nowMs: number
let failure: LedgerError | undefined
let gasCost: bigint
/** True while the chain lacks the beacon value; `brought` lists the epochs put on chain. */
let isValueMissing: boolean
let brought: bigint[]

beforeEach(() => {
  requests = []
  inputs = new Map()
  contents = new Map()
  seats = new Map()
  endorsed = []
  providers = []
  logged = []
  tokens = 0
  nowMs = 0
  failure = undefined
  gasCost = 1n
  isValueMissing = false
  brought = []
})

function posted(n: number, answer: OnchainAnswerContent | string, input = QUESTION): Hash {
  const id = hashOf(n)
  const terms = sampleRequestTerms({
    client: account,
    signer: account,
    modelVersion: version,
    asset: account,
    pricesMax: Price.zeroPrices,
    costMax: 10n ** 9n,
    deadlineSeconds: 0n,
    nonce: BigInt(n),
    answer: 'chain',
    onchain: { proof: 'audited', callbackGas: 0, callbackFee: 0n, answerBytesMax: 1_000 },
  })
  const waiting = { provider: account, sha256: hashOf(9), postedAtSeconds: 0n, bond: 0n }
  const answers = [{ ...waiting, prices: Price.zeroPrices }]
  requests.push({ id, status: 'answered', terms, paid: 0n, answers })
  inputs.set(id, Hex.from(utf8(input)))
  const bytes =
    typeof answer === 'string' ? { kind: 'bytes' as const, bytes: utf8(answer) } : answer
  contents.set(id, bytes)
  seats.set(id, 20n)
  return id
}

const endorsements: AnswerEndorsementLedger = {
  waitingAnswers: async (requestId) =>
    (requests.find(({ id }) => id === requestId)?.answers ?? []).flatMap(
      ({ provider, ...rest }) => {
        const content = contents.get(provider === account ? requestId : hashOf(99))
        return content ? [{ requestId, provider, ...rest, content }] : []
      },
    ),
  lockBond: async () => expect.unreachable(),
  seats: async ({ requestId }) => seats.get(requestId) ?? 0n,
  endorsementOf: async () => ({ seats: 0n, expected: 63n }),
  async endorseAnswers({ answers }) {
    if (failure) throw failure
    endorsed.push(...answers.map(({ requestId }) => requestId))
    providers.push(...answers.map(({ provider }) => provider))
    return { hash: '0x', block: 1n, gasCost }
  },
  settleAnswer: async () => ({ hash: '0x', block: 1n, gasCost: 0n }),
}

type Change = Partial<Pick<OnchainEndorserOptions, 'costPerDay' | 'tokensLeft' | 'randomness'>>

async function start(change: Change = {}) {
  const answers: OnchainAnswerLedger = {
    answer: async () => expect.unreachable(),
    postAnswer: async () => expect.unreachable(),
    closeAnswer: async () => expect.unreachable(),
    endorsements,
  }
  return createOnchainEndorser({
    answers,
    account,
    market: {
      answeredRequests: async () => requests,
      requestInput: async (id) => inputs.get(id),
    },
    models: new Map([[version, await createEchoModel()]]),
    randomness: {
      epochOf: async (second) => second / 600n,
      async ensureOnchain(epoch) {
        brought.push(epoch)
        return !isValueMissing
      },
    },
    tokensLeft: () => 1_000 - tokens,
    onTokens: (count) => {
      tokens += count
    },
    costPerDay: 100n,
    clock: { nowMs: () => nowMs },
    log: (event) => void logged.push(event),
    signal: new AbortController().signal,
    ...change,
  })
}

test('endorses equal bytes, and nothing else, and looks at each once', async () => {
  const right = posted(1, QUESTION)
  posted(2, 'Of cheese.')
  posted(3, { kind: 'cid', cid: 'bafkreia', sha256: hashOf(4) })
  posted(4, QUESTION, '{"image":"a sea"}')
  const endorser = await start()
  await endorser.step()
  expect(endorsed).toEqual([right])
  const used = tokens
  await endorser.step()
  expect([endorsed, tokens]).toEqual([[right], used])
  expect(logged.filter((event) => event === 'onchain-answer-differs')).toHaveLength(3)
})

test('endorses the right one of several answers to one question', async () => {
  const other = `0x${'bb'.repeat(20)}` as const
  const id = posted(1, 'Of cheese.')
  const [waiting] = requests[0]!.answers!
  requests[0] = { ...requests[0]!, answers: [waiting!, { ...waiting!, provider: other }] }
  contents.set(hashOf(99), { kind: 'bytes', bytes: utf8(QUESTION) })
  const endorser = await start()
  await endorser.step()
  expect([endorsed, providers]).toEqual([[id], [other]])
  await endorser.step()
  expect(providers).toEqual([other])
})

test('waits for its seats, and endorses no answer of an unknown version', async () => {
  const id = posted(1, QUESTION)
  seats.set(id, 0n)
  requests.push({
    ...requests[0]!,
    id: hashOf(2),
    terms: { ...requests[0]!.terms, modelVersion: hashOf(7) },
  })
  seats.set(hashOf(2), 20n)
  const endorser = await start()
  await endorser.step()
  expect([endorsed, tokens]).toEqual([[], 0])
  seats.set(id, 20n)
  await endorser.step()
  expect(endorsed).toEqual([id])
})

// Finding: QST-2
test('a validator submits the value that draws its seats, and retries while it lacks', async () => {
  const id = posted(1, QUESTION)
  requests[0] = {
    ...requests[0]!,
    answers: [{ ...requests[0]!.answers![0]!, postedAtSeconds: 1_300n }],
  }
  isValueMissing = true
  const endorser = await start()
  await endorser.step()
  expect([brought, endorsed]).toEqual([[3n], []])
  isValueMissing = false
  await endorser.step()
  expect([brought, endorsed]).toEqual([[3n, 3n], [id]])
})

// Finding: QST-2
test('a validator submits the drand round that no other account submitted', async () => {
  const EPOCH_SECONDS = 30n
  const chain = { genesisSeconds: 0n, periodSeconds: 3n }
  const key = Drand.testKey(new Uint8Array([5]))
  const values = new Map<bigint, Hash>()
  let now = 0n
  const beacon: DrandBeacon = {
    kind: 'drand',
    publicKey: async () =>
      [0, 1, 2, 3].map((at) => BigInt(`0x${key.publicKey.slice(2 + 64 * at, 66 + 64 * at)}`)),
    drandRound: async (epoch) =>
      Drand.roundAfter({ ...chain, publicKey: key.publicKey }, epoch * EPOCH_SECONDS),
    async submitRound({ epoch, signature }) {
      values.set(epoch, Drand.randomnessOf(signature))
      return { hash: '0x', block: 1n, gasCost: 0n }
    },
  }
  const randomness = createRandomness({
    audits: {
      beacon,
      epochSeconds: async () => EPOCH_SECONDS,
      beaconValue: async (epoch) => values.get(epoch),
    },
    ledger: { nowSeconds: async () => now },
    drand: createDrandMemory({ key, last: () => now / chain.periodSeconds + 1n }),
    signal: new AbortController().signal,
    log: () => {},
  })
  // Posted in the first epoch.
  const id = posted(1, QUESTION)
  const endorser = await start({ randomness })
  await endorser.step()
  expect([values.size, endorsed]).toEqual([0, []])
  now = 2n * EPOCH_SECONDS
  await endorser.step()
  expect([[...values.keys()], endorsed]).toEqual([[1n], [id]])
})

test('does not endorse a question that it cannot read', async () => {
  posted(1, QUESTION, 'ipfs://bafkreia')
  await (await start()).step()
  expect([endorsed, logged]).toEqual([[], ['onchain-answer-unchecked']])
})

test('spends no more tokens and no more gas than it allows', async () => {
  posted(1, QUESTION)
  await (await start({ tokensLeft: () => 0 })).step()
  expect([endorsed, tokens]).toEqual([[], 0])
  gasCost = 100n
  const endorser = await start()
  await endorser.step()
  expect(endorsed).toHaveLength(1)
  posted(2, QUESTION)
  await endorser.step()
  expect(endorsed).toHaveLength(1)
  nowMs += 86_400_000
  await endorser.step()
  expect(endorsed).toHaveLength(2)
})

test('tries again after an error of the chain, and not for a seat that was used', async () => {
  const id = posted(1, QUESTION)
  failure = new LedgerError('chain-unreachable')
  const endorser = await start()
  await expect(endorser.step()).rejects.toMatchObject({ code: 'chain-unreachable' })
  failure = undefined
  await endorser.step()
  expect(endorsed).toEqual([id])
  failure = new LedgerError('endorsement-not-due')
  posted(2, QUESTION)
  await endorser.step()
  expect(endorsed).toEqual([id])
})
