// The six steps of chainference, an inference market (docs/reference/requirements.md, rows R001),
// on a local Solana chain, and the features that chainference's own program omitted: the refund an
// hour after a lock, filters by reputation, ratings. Throws if a step does not have the required
// result.
// Requirements: R001-1, R001-2, R001-3, R001-4, R001-5, R001-6, R001-8

import assert from 'node:assert/strict'
import { createReputationFold, type Ledger, type LedgerEvent, readAllEvents } from '@ostrom/ledger'
import { type Hex, Request } from '@ostrom/protocol'
import type { StandaloneExample } from '../example.ts'
import { MODEL, SOL, type SolanaMarket, startSolanaMarket } from './solana-market.ts'

type Print = (text: string) => void
type EventOfKind<K extends LedgerEvent['kind']> = Extract<LedgerEvent, { kind: K }>

/** Maximum duration of a step in milliseconds. */
const STEP_TIMEOUT_MS = 60_000

const amount = (lamports: bigint) => `${lamports} lamports`

export const chainference: StandaloneExample = async ({ print }) => {
  const market = await startSolanaMarket()
  const line: Print = (text) => print(`${text}\n`)
  try {
    line(`A Solana chain at ${market.chain.rpcUrl}, with the market's program\n`)
    const request = await sixSteps(market, line)
    await market.provider.stop()
    await afterwards(market, request, line)
  } finally {
    await market.stop()
  }
}

/** Waits for the first event of a kind; if there are several events, returns the last one. */
async function eventOf<K extends LedgerEvent['kind']>(
  ledger: Ledger,
  kind: K,
): Promise<EventOfKind<K>> {
  const deadline = AbortSignal.timeout(STEP_TIMEOUT_MS)
  for (;;) {
    const events = await readAllEvents(ledger)
    const found = events.findLast((event): event is EventOfKind<K> => event.kind === kind)
    if (found) return found
    deadline.throwIfAborted()
    await new Promise<void>((resolve) => {
      const stop = new AbortController()
      const go = () => {
        stop.abort()
        resolve()
      }
      ledger.watch(go, AbortSignal.any([stop.signal, deadline]))
      deadline.addEventListener('abort', go, { once: true })
    })
  }
}

async function balancesOf({ client, server, feeSink }: SolanaMarket) {
  const asset = client.nativeAsset
  const of = (account: Hex.AccountId) => client.balance(account, asset)
  return {
    client: await of(client.account),
    server: await of(server.account),
    fees: await of(feeSink),
  }
}

type Balances = Awaited<ReturnType<typeof balancesOf>>

const tell = (line: Print, { client, server, fees }: Balances) =>
  line(`   balances     client ${client}, server ${server}, fees ${fees} lamports\n`)

/** Sends one question, which is paid by its own request. */
const ask = ({ gateway }: SolanaMarket) =>
  gateway.inference.answer(
    {
      model: MODEL,
      prompt: { kind: 'messages', messages: [{ role: 'user', content: 'Why is the sky blue?' }] },
      sampler: {
        temperature: 0.8,
        topP: 0.95,
        topK: 40,
        frequencyPenalty: 0,
        presencePenalty: 0,
        logitBias: [],
      },
      maxTokens: 48,
      stop: [],
      logprobs: 0,
      settlement: 'request',
      preferences: {},
      costMax: undefined,
    },
    AbortSignal.timeout(STEP_TIMEOUT_MS),
  )

async function sixSteps(market: SolanaMarket, line: Print): Promise<Hex.Hash> {
  const { client, server } = market
  const before = await balancesOf(market)

  line('1. A server publishes availability on chain')
  const published = await eventOf(client, 'offer-published')
  const { prices } = published.offer
  line(`   model        ${MODEL}, version ${published.offer.modelVersion}`)
  line(`   price        ${prices.output} lamports per million output tokens, ${prices.input} input`)
  line(`   stake        ${amount((await client.stake(server.account, 'requests')).amount)}`)
  line(`   transaction  ${published.transaction}`)
  tell(line, before)

  const pending = ask(market)

  line('2. The client publishes a request, staking the most that it may cost')
  const opened = await eventOf(client, 'request-opened')
  const { terms, requestId } = opened
  line(
    `   request      ${requestId}, at ${new Date(Number(opened.atSeconds) * 1_000).toISOString()}`,
  )
  line(`   stake        ${amount(terms.costMax)}`)
  line(`   transaction  ${opened.transaction}\n`)

  line('3. A server locks the request, and says where it is reached')
  const locked = await eventOf(client, 'request-locked')
  line(`   address      ${locked.addresses[0]}`)
  line(`   seal key     ${locked.sealKey}: nobody else can read what is sent there`)
  line(`   bond         ${amount(locked.bond)}`)
  line(`   transaction  ${locked.transaction}\n`)

  const answer = await pending
  line('4. The client sends the prompt, sealed, off chain')
  line('5. The server streams the answer, sealed, off chain')
  let text = ''
  let cost = 0n
  for await (const event of answer.events) {
    if (event.kind === 'text') text += event.text
    if (event.kind === 'end') cost = event.cost
  }
  line(`   answer       ${text.trim().replaceAll('\n', ' ')}\n`)

  line('6. The server claims its payment; the rest of the stake returns')
  const claimed = await eventOf(client, 'request-claimed')
  const { fee } = await eventOf(client, 'pay-collected')
  const after = await balancesOf(market)
  line(`   paid         ${amount(claimed.paid)}, of which fee ${fee}`)
  line(`   returned     ${amount(claimed.refunded)}`)
  line(`   transaction  ${claimed.transaction}`)
  tell(line, after)

  assert.notEqual(text.trim(), '', 'there is an answer')
  assert.equal(locked.requestId, requestId)
  assert.equal(claimed.requestId, requestId)
  assert.equal(claimed.provider, server.account)
  assert.equal(claimed.paid, cost, 'the server took what the client promised, and no more')
  assert.equal(claimed.paid + claimed.refunded, terms.costMax)
  assert.equal(after.client, before.client - claimed.paid, 'the rest came back')
  assert.equal(after.fees, before.fees + fee)
  const paidIn = (await readAllEvents(client)).reduce(
    (sum, event) =>
      event.kind === 'balance-deposited' && event.account === server.account
        ? sum + event.amount
        : sum,
    0n,
  )
  const { amount: stake } = await client.stake(server.account, 'requests')
  const earned = claimed.paid - fee
  assert.equal(after.server + stake, paidIn + earned, 'the bond came back, and the pay with it')
  assert.ok(fee > 0n, 'the network has its part')
  return requestId
}

/** Shows, after the six steps, what chainference's README promised: ratings, filters, refunds. */
async function afterwards(market: SolanaMarket, answered: Hex.Hash, line: Print): Promise<void> {
  const { client, server, chain } = market

  line('Reputation: the client rates the answer that it paid')
  const rated = await client.rate({ subject: answered, provider: server.account, score: 5 })
  const { completions } = await client.providerRecord(server.account)
  line(`   server       ${completions} completed`)
  line(`   transaction  ${rated.hash}\n`)
  assert.equal(completions, 1n)
  // A rating has the weight of the paid fee, so ratings for a few lamports have no effect.

  line('Filters: the next request wants a server with a completed inference')
  const request = await askExperienced(market)
  const newcomer = await market.connect()
  const offer = await market.offerOf(newcomer)
  const { stakeMin } = await newcomer.parameters()
  await newcomer.addStake({ market: 'requests', amount: stakeMin })
  await newcomer.publishOffer(offer)
  const lock = { requestId: request, addresses: ['/ip4/127.0.0.1/tcp/9'], sealKey: answered }
  const refusal = await newcomer.lockRequest({ ...lock, offer }).catch((error: unknown) => error)
  line(`   a newcomer   is refused: ${(refusal as { code?: string }).code}`)
  assert.equal((refusal as { code?: string }).code, 'filter-not-satisfied')
  const current = await market.offerOf(server)
  await server.publishOffer(current)
  const before = await balancesOf(market)
  const locked = await server.lockRequest({ ...lock, offer: current })
  line(`   the server   locks it: ${locked.hash}\n`)

  line('A server that does not answer: an hour later anybody returns the whole stake,')
  line('to the client, for a tenth of the bond; nobody has the rest')
  const stranger = await market.connect()
  const early = await stranger.refundRequest(request).catch((error: unknown) => error)
  line(`   at once      is refused: ${(early as { code?: string }).code}`)
  assert.equal((early as { code?: string }).code, 'refund-too-early')
  chain.chain.advance(3_601n)
  const refunded = await stranger.refundRequest(request)
  const after = await balancesOf(market)
  const { costMax } = (await client.request(request))?.terms ?? {}
  line(`   an hour on   ${refunded.hash}`)
  tell(line, after)
  assert.equal(after.client, before.client + (costMax ?? 0n), 'the whole stake')
  assert.equal(await timeoutsOf(client, server.account), 1n)
  line('All of it is as it should be.')
}

/** Returns the number of requests that a server locked but did not answer in time. */
async function timeoutsOf(ledger: Ledger, server: Hex.AccountId): Promise<bigint> {
  const reputations = createReputationFold()
  for (const event of await readAllEvents(ledger)) reputations.apply(event)
  return reputations.of(await ledger.providerRecord(server)).timeouts
}

/** Opens a request that only a server with at least one completed inference may lock. */
async function askExperienced({ client, version, offerOf }: SolanaMarket): Promise<Hex.Hash> {
  const { asset, prices } = await offerOf(client)
  const terms: Request.RequestTerms = {
    client: client.account,
    signer: client.account,
    modelVersion: version,
    asset,
    pricesMax: prices,
    costMax: SOL / 100n,
    held: false,
    nonce: BigInt(Date.now()) * 1_000n,
    filter: { ...Request.anyProvider, completionsMin: 1n },
    deadlineSeconds: (await client.nowSeconds()) + 600n,
  }
  await client.openRequest({ terms })
  return Request.idOf(terms, client.domain)
}
