// Number of transactions, and lamports, of 1,000 inferences in one session on a Solana chain that
// this process simulates. The same run compares them with those of one request in escrow. Burnt
// amounts are computed from the balances of all accounts of each transaction. Target: 2
// transactions.

import { randomBytes } from 'node:crypto'
import { accountOf, createLedgerSolana } from '@ostrom/ledger/solana'
import { deployMarketSolana, fundAccount, serveLocalChain } from '@ostrom/ledger/solana/local'
import { echoModel } from '../market/echo-model.ts'
import { type BenchRoles, startRoles } from '../market/market.ts'
import { askInOneSession, neverAborted, readAnswer, textQuestion } from '../market/questions.ts'
import type { BenchFigure } from '../measure/figures.ts'

const INFERENCES = 1_000

/** Number of questions that run at the same time. */
const PARALLEL = 16
const SOL = 10n ** 9n

async function startSolana() {
  const nowSeconds = () => BigInt(Math.floor(Date.now() / 1_000))
  const served = await serveLocalChain({ nowSeconds })
  const random = () => new Uint8Array(randomBytes(32))
  const wallet = () => {
    const secretKey = random()
    fundAccount(served.chain, accountOf(secretKey), 1_000n * SOL)
    return secretKey
  }
  const secretKey = wallet()
  const deployment = await deployMarketSolana({
    chain: served.chain,
    secretKey,
    programKey: random(),
    bufferKey: random(),
    feeSink: accountOf(secretKey),
  })
  const { rpcUrl } = served
  const connect = (secret = wallet()) =>
    createLedgerSolana({ rpcUrl, deployment, secretKey: secret })
  const parts = { creator: await connect(secretKey), connect: () => connect(), unit: SOL }
  const model = await echoModel({ sequencesMax: PARALLEL })
  return { served, roles: await startRoles(parts, [model]) }
}

const sum = (list: readonly bigint[]) => list.reduce((all, one) => all + one, 0n)

const ask = ({ gateway }: BenchRoles, count: number) =>
  askInOneSession(gateway, { count, parallel: PARALLEL })

/** Measures the cost of settling on Solana. */
export async function settleOnSolana(): Promise<readonly BenchFigure[]> {
  const { served, roles } = await startSolana()
  const { landed } = served.chain
  const since = (from: number) => {
    const all = landed.slice(from)
    const burnt = sum(all.map((one) => sum(one.preBalances) - sum(one.postBalances)))
    return { count: all.length, burnt }
  }
  // The first session creates permanent records of both parties, so it is not counted as the cost
  // of a session.
  const first = landed.length
  await ask(roles, 1)
  await roles.gateway.closeSessions()
  const opening = since(first)
  const before = landed.length
  const session = await ask(roles, INFERENCES)
  await roles.gateway.closeSessions()
  const inSession = since(before)
  const state = await roles.client.session(session)
  const warm = textQuestion('one', { settlement: 'request', maxTokens: 16 })
  await readAnswer(await roles.gateway.inference.answer(warm, neverAborted))
  const beforeRequest = landed.length
  await readAnswer(await roles.gateway.inference.answer(warm, neverAborted))
  const byRequest = since(beforeRequest)
  await roles.stop()
  await served.close()

  const each = Number(inSession.burnt) / INFERENCES
  console.log(`Solana: ${INFERENCES} inferences in session ${session}`)
  console.log(`first session of a client: ${opening.count} transactions`)
  console.log(`one request in escrow: ${byRequest.count} transactions, ${byRequest.burnt} lamports`)
  return [
    {
      what: `Solana: transactions per ${INFERENCES} inferences`,
      value: `${inSession.count} (by request: ${byRequest.count * INFERENCES})`,
      number: inSession.count,
      unit: '',
      target: '2',
      isReached: inSession.count === 2,
    },
    {
      what: 'Solana: lamports burnt per inference',
      value: `${each} (by request: ${byRequest.burnt})`,
      number: each,
      unit: ' lamports',
      target: '<= 100',
      isReached: each <= 100,
    },
    {
      what: 'Solana: answers that the session settled',
      value: `${state?.count}`,
      number: Number(state?.count ?? 0n),
      unit: '',
      target: `${INFERENCES}`,
      isReached: state?.count === BigInt(INFERENCES),
    },
  ]
}
