// Goal: a request that requires a proof is paid once, for a proof that its verifier accepts, to the
// account that the proof names. Any account may send the proof. Nothing else pays the request.
// Method: the adapter over the real contracts on a development chain. Two small verifiers replace
// those of a circuit: one accepts everything, and the other accepts nothing.

import { type Hash, Hex, Request } from '@ostrom/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScenario, expectRefusal, type Scenario } from '../../conformance/world.ts'
import { accountOf } from '../../keys/secp256k1.ts'
import type { AnswerProofLedger } from '../../requests/onchain-answers.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import { createConnection } from '../chain/connection.ts'
import { createSender } from '../chain/sender.ts'
import { createTestWorld } from '../world.fixture.ts'

const anvil = anvilOfTests()
let scenario: Scenario
let accepting: Hex.AccountId
let refusing: Hex.AccountId
let rich: Uint8Array

/** Deploys a contract that returns one word for every call. */
async function deployVerifier(word: '01' | '00'): Promise<Hex.AccountId> {
  const connection = await createConnection({ rpcUrl: anvil.rpcUrl })
  // Copies the last ten bytes into memory and returns them: mstore(0, word), return(0, 32).
  const data = `0x600a600c600039600a6000f360${word}60005260206000f3` as const
  const receipt = await createSender(connection, rich).send({ doing: 'deploy', data })
  await connection.close()
  return receipt.contractAddress?.toLowerCase() as Hex.AccountId
}

beforeAll(async () => {
  scenario = await createScenario(await createTestWorld(anvil))
  rich = new Uint8Array(32).fill(98)
  await anvil.fund(accountOf(rich), 10n ** 20n)
  accepting = await deployVerifier('01')
  refusing = await deployVerifier('00')
})

afterAll(async () => {
  await scenario?.close()
})

const proofsOf = (name: 'client' | 'provider' | 'stranger' | 'creator'): AnswerProofLedger => {
  const proofs = scenario[name].onchainAnswers?.proofs
  if (!proofs) throw new Error('EVM chains verify proofs')
  return proofs
}

const REWARD = 100_000n
const output = new TextEncoder().encode('Forty-two.')

async function ask(verifier: Hex.AccountId, answerBytesMax = 100): Promise<Hash> {
  const { client, terms, domain } = scenario
  const uncalled = { callbackGas: 0, callbackFee: 0n, answerBytesMax }
  const onchain: Request.OnchainTerms = { proof: 'required', verifier, ...uncalled }
  const made = await terms({ costMax: REWARD, answer: 'chain', onchain })
  await client.openRequest({ terms: made, input: new TextEncoder().encode('What is it?') })
  return Request.idOf(made, domain)
}

const balanceOf = (account: Hex.AccountId) => scenario.client.balance(account, scenario.offer.asset)

test('a proof pays the payee that it names, whoever sends it, and once', async () => {
  const { client, provider, stranger } = scenario
  const id = await ask(accepting)
  const payee = provider.account
  const before = await Promise.all([balanceOf(payee), balanceOf(stranger.account)])
  const proved = { requestId: id, payee, output, proof: new Uint8Array([1]) }
  await proofsOf('stranger').proveAnswer(proved)
  expect(await client.request(id)).toMatchObject({ status: 'claimed', paid: REWARD })
  const after = await Promise.all([balanceOf(payee), balanceOf(stranger.account)])
  expect(after[0]).toBeGreaterThan(before[0])
  expect(after[1]).toBe(before[1])
  const posted = await client.onchainAnswers?.answer(id)
  expect(posted).toMatchObject({ provider: payee, content: { kind: 'bytes', bytes: output } })
  await expectRefusal(proofsOf('stranger').proveAnswer(proved), 'request-not-open')
})

test('a refused proof pays nothing, and no provider locks such a request', async () => {
  const { provider, client, lockRequest, advance } = scenario
  const before = await balanceOf(client.account)
  const id = await ask(refusing)
  const proved = { requestId: id, payee: provider.account, output, proof: new Uint8Array() }
  await expectRefusal(proofsOf('provider').proveAnswer(proved), 'answer-proof-rejected')
  await expectRefusal(lockRequest(id), 'answer-mode-mismatch')
  // A proof that waits for a block already shows the answer, so the client cannot cancel a request
  // before the request expires.
  await expectRefusal(client.cancelRequest(id), 'refund-too-early')
  await advance(601n)
  await expectRefusal(proofsOf('provider').proveAnswer(proved), 'request-expired')
  await scenario.stranger.refundRequest(id)
  expect(await balanceOf(client.account)).toBe(before)
})

test('an output has a length, and terms have a verifier if and only if they need it', async () => {
  const { client, terms } = scenario
  const id = await ask(accepting, 4)
  const proved = { requestId: id, payee: client.account, output, proof: new Uint8Array() }
  await expectRefusal(proofsOf('client').proveAnswer(proved), 'answer-invalid')
  const uncalled = { callbackGas: 0, callbackFee: 0n, answerBytesMax: 100 }
  for (const onchain of [
    { proof: 'required', ...uncalled },
    { proof: 'audited', verifier: accepting, ...uncalled },
  ] as const) {
    const made = await terms({ answer: 'chain', onchain })
    const opened = client.openRequest({ terms: made, input: output })
    await expectRefusal(opened, 'request-invalid')
  }
})

test('the creator of a version registers its verifiers, which never change', async () => {
  const { version } = scenario
  const keyHash = Hex.sha256Hex(output)
  const one = { version, verifier: accepting, keyHash }
  await expectRefusal(proofsOf('stranger').registerVerifier(one), 'account-mismatch')
  const empty = { ...one, verifier: scenario.stranger.account }
  await expectRefusal(proofsOf('creator').registerVerifier(empty), 'model-invalid')
  await proofsOf('creator').registerVerifier(one)
  await proofsOf('creator').registerVerifier({ ...one, verifier: refusing })
  expect(await proofsOf('client').verifiers(version)).toEqual([
    { verifier: accepting, keyHash },
    { verifier: refusing, keyHash },
  ])
})
