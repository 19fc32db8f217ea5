// Number of transactions, and gas, of 1,000 inferences in one session on a real EVM chain,
// including the collection of the previous session's pay. One run compares them with the escrow of
// single requests, and then measures the same on Solana. Target: 2 transactions; <= 330 gas per
// inference, which docs/spec/authority.md divides into parts.
// Requirements: B-3

import { readAllEvents } from '@ostrom/ledger'
import { echoModel } from '../market/echo-model.ts'
import { type BenchNetwork, startMarket } from '../market/market.ts'
import { askInOneSession, neverAborted, readAnswer, textQuestion } from '../market/questions.ts'
import type { BenchFigure } from '../measure/figures.ts'
import { settleOnSolana } from './settlement-solana.ts'

const INFERENCES = 1_000

/** Number of questions that run at the same time. */
const PARALLEL = 16

/** Number of transactions for an inference that is a request of its own: open, lock, claim. */
const PER_REQUEST_TRANSACTIONS = 3

type TransactionReceipt = {
  readonly gasUsed: string
  readonly to: string
  readonly transactionHash: string
}

/** Returns all transactions from block `from` on. */
async function transactionsSince(
  { chain }: BenchNetwork,
  from: number,
): Promise<TransactionReceipt[]> {
  const latest = Number(await chain.request('eth_blockNumber'))
  const found: TransactionReceipt[] = []
  for (let block = from; block <= latest; block++) {
    const receipts = await chain.request('eth_getBlockReceipts', [`0x${block.toString(16)}`])
    found.push(...(receipts as TransactionReceipt[]))
  }
  return found
}

const gasOf = (receipts: readonly TransactionReceipt[]): number =>
  receipts.reduce((sum, { gasUsed }) => sum + Number(gasUsed), 0)

export async function run(): Promise<readonly BenchFigure[]> {
  return [...(await onEvm()), ...(await settleOnSolana())]
}

async function onEvm(): Promise<readonly BenchFigure[]> {
  const market = await startMarket(await echoModel({ sequencesMax: PARALLEL }))
  const { chain, gateway, client } = market
  const next = async () => Number(await chain.request('eth_blockNumber')) + 1
  const ask = (count: number) => askInOneSession(gateway, { count, parallel: PARALLEL })

  const { auditWindowSeconds } = await client.parameters()
  /**
   * Closes the session once the pay of the previous session is due, so that the closing transaction
   * also collects that pay.
   */
  const closeLater = async () => {
    await chain.request('evm_increaseTime', [Number(auditWindowSeconds)])
    await chain.request('evm_mine')
    await gateway.closeSessions()
  }
  // The first session of a client and a provider, and its first pay, fill permanent storage slots.
  // They are therefore not counted as the cost of a session.
  const earlier: number[] = []
  for (let turn = 0; turn < 2; turn++) {
    const from = await next()
    await ask(1)
    await closeLater()
    earlier.push(gasOf(await transactionsSince(market, from)))
  }

  const before = await next()
  const startedMs = performance.now()
  const session = await ask(INFERENCES)
  const perSecond = INFERENCES / ((performance.now() - startedMs) / 1000)
  await closeLater()
  const inSession = await transactionsSince(market, before)
  const state = await client.session(session)

  const beforeRequest = await next()
  const question = textQuestion('one', { settlement: 'request', maxTokens: 16 })
  await readAnswer(await gateway.inference.answer(question, neverAborted))
  const byRequest = await transactionsSince(market, beforeRequest)
  const events = await readAllEvents(client)
  await market.stop()

  const gas = gasOf(inSession)
  const requestGas = gasOf(byRequest)
  const collected = events.filter(({ kind }) => kind === 'pay-collected').length
  console.log(`${INFERENCES} inferences, ${perSecond.toFixed(0)}/s, session ${session}`)
  console.log(`receipts root on chain: ${state?.receiptsRoot} over ${state?.count} answers`)
  console.log(`the first session and the second: ${earlier.join(' and ')} gas`)
  console.log(`a later one: ${inSession.map(({ gasUsed }) => Number(gasUsed)).join(' + ')} gas`)
  console.log(`one request in escrow: ${byRequest.length} transactions, ${requestGas} gas`)
  return figuresOf({
    transactions: inSession.length,
    gas,
    requestGas,
    collected,
    count: state?.count,
  })
}

type GasSample = {
  readonly transactions: number
  readonly gas: number
  readonly requestGas: number
  readonly collected: number
  readonly count: bigint | undefined
}

function figuresOf(measured: GasSample): readonly BenchFigure[] {
  const { transactions, gas, requestGas, collected, count } = measured
  return [
    {
      what: `transactions per ${INFERENCES} inferences`,
      value: `${transactions} (chainference: ${PER_REQUEST_TRANSACTIONS * INFERENCES})`,
      number: transactions,
      unit: '',
      target: '2',
      isReached: transactions === 2,
    },
    {
      what: 'gas per inference, all transactions',
      value: `${(gas / INFERENCES).toFixed(1)} (one request: ${requestGas}, ${(
        (requestGas * INFERENCES) / gas
      ).toFixed(0)} times as much)`,
      number: gas / INFERENCES,
      unit: ' gas',
      target: '<= 330, docs/spec/authority.md',
      isReached: gas / INFERENCES <= 330,
    },
    {
      what: 'earlier sessions whose pay is collected',
      value: `${collected}`,
      number: collected,
      unit: '',
      target: '2',
      isReached: collected === 2,
    },
    {
      what: 'answers under the anchored root',
      value: `${count}`,
      number: Number(count ?? 0n),
      unit: '',
      target: `${INFERENCES}`,
      isReached: count === BigInt(INFERENCES),
    },
  ]
}
