// Goal: the gas of a verifier is known before a proof is generated, for each form of verifier that
// a creator may register. The gas that a payment takes beyond the verification is bounded.
// Method: recorded true proofs of the certified model on a development chain with the gas prices of
// Osaka (Ethereum's rules of 2025); the measured verification is compared with the gas of the whole
// payment.

import { type AccountId, Hex } from '@ostrom/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createScenario, type Scenario } from '../../conformance/world.ts'
import { gasSpentOnRevert, isLedgerError } from '../../errors.ts'
import { accountOf } from '../../keys/secp256k1.ts'
import type { AnswerProofLedger } from '../../requests/onchain-answers.ts'
import type { EvmDeployment } from '../deployment.ts'
import { type Anvil, createLedgerEvm, startAnvil } from '../index.ts'
import { createTestWorld } from '../world.fixture.ts'
import {
  deployRecordedVerifier,
  openRecordedRequest,
  payRecipientsBefore,
  placeOnchainRequests,
  RECORDED,
  recordedProofs,
} from './recorded-proofs.fixture.ts'

/**
 * Equal to `PROOF_PAYMENT_GAS` of packages/node/src/proof-provider, which the ledger cannot import.
 */
const PAYMENT_GAS_MAX = 250_000

let anvil: Anvil
let scenario: Scenario
let proofs: AnswerProofLedger
let paidTo: (account: AccountId) => Promise<bigint>
let deployment: EvmDeployment
let close: () => Promise<void>
const secretKey = new Uint8Array(32).fill(98)

beforeEach(async () => {
  anvil = await startAnvil({ hardfork: 'osaka' })
  const world = await createTestWorld(anvil)
  scenario = await createScenario(world)
  await anvil.fund(accountOf(secretKey), 10n ** 20n)
  deployment = await placeOnchainRequests(anvil, world.deployment)
  const ledger = await createLedgerEvm({ rpcUrl: anvil.rpcUrl, secretKey, deployment })
  close = () => ledger.close()
  paidTo = (account) => ledger.balance(account, ledger.nativeAsset)
  proofs = ledger.onchainAnswers?.proofs ?? expect.unreachable()
})

afterEach(async () => {
  await close?.()
  await scenario?.close()
  await anvil?.stop()
})

const { proof, output } = recordedProofs.proofs.public
const proven = {
  requestId: RECORDED.requestId,
  payee: RECORDED.payee,
  input: new TextEncoder().encode(RECORDED.prompt),
  output: Hex.toBytes(output),
  proof: Hex.toBytes(proof),
}

const gasUsedBy = async (hash: string) => {
  const receipt = await anvil.request('eth_getTransactionReceipt', [hash])
  return Number((receipt as { readonly gasUsed: string }).gasUsed)
}

test.each([
  ['plain', 3_700_000, 4_400_000],
  ['optimized', 700_000, 1_200_000],
] as const)(
  'the %s verifier is measured, and its payment takes little more',
  async (form, least, most) => {
    const { version } = scenario
    const wallet = { rpcUrl: anvil.rpcUrl, secretKey }
    const { address: verifier } = await deployRecordedVerifier(anvil, wallet, { form, version })
    const gas = (await proofs.verificationGas({ verifier, version, ...proven })) ?? 0
    expect(gas).toBeGreaterThan(least)
    expect(gas).toBeLessThan(most)
    await openRecordedRequest(anvil, { version, verifier, reward: 10n ** 17n })
    const { hash } = await proofs.proveAnswer(proven)
    const spent = await gasUsedBy(hash)
    expect(spent - gas).toBeGreaterThan(0)
    expect(spent - gas).toBeLessThan(PAYMENT_GAS_MAX)
    const payment = await proofs.proofPayment(RECORDED.requestId)
    expect(payment).toMatchObject({ transaction: hash, gas: BigInt(spent), callback: 'none' })
    expect(payment?.gasCost).toBeGreaterThan(0n)
  },
)

test('the optimized verifier and its whole payment take at most 1,000,000 gas', async () => {
  const { version } = scenario
  const wallet = { rpcUrl: anvil.rpcUrl, secretKey }
  const options = { form: 'optimized', version } as const
  const { address: verifier } = await deployRecordedVerifier(anvil, wallet, options)
  await openRecordedRequest(anvil, { version, verifier, reward: 10n ** 17n })
  const snapshot = await anvil.request('evm_snapshot')
  const first = await gasUsedBy((await proofs.proveAnswer(proven)).hash)
  await anvil.request('evm_revert', [snapshot])
  // Crediting a balance of zero costs 17,100 gas more: EIP-2200.
  await payRecipientsBefore(anvil, deployment, version)
  const later = await gasUsedBy((await proofs.proveAnswer(proven)).hash)
  console.log(`gas of a whole payment: ${first} to new accounts, ${later} to accounts paid before`)
  expect(first).toBeGreaterThan(later)
  expect(later).toBeLessThanOrEqual(1_000_000)
})

test('a verifier has no gas for a proof that it does not accept', async () => {
  const { version } = scenario
  const wallet = { rpcUrl: anvil.rpcUrl, secretKey }
  const options = { form: 'optimized', version } as const
  const { address: verifier } = await deployRecordedVerifier(anvil, wallet, options)
  const flipped = proven.proof.map((byte, at) => (at === 4_000 ? byte ^ 1 : byte))
  for (const change of [{ proof: flipped }, { payee: RECORDED.client }, { version: Hex.zeroHash }])
    expect(
      await proofs.verificationGas({ verifier, version, ...proven, ...change }),
    ).toBeUndefined()
  // The address of the client has no contract.
  const empty = { verifier: RECORDED.client, version, ...proven }
  expect(await proofs.verificationGas(empty)).toBeUndefined()
})

test('a payment tells of the call of its client, and is none before the proof', async () => {
  const { version } = scenario
  const wallet = { rpcUrl: anvil.rpcUrl, secretKey }
  const options = { form: 'optimized', version } as const
  const { address: verifier } = await deployRecordedVerifier(anvil, wallet, options)
  const asked = { version, verifier, reward: 10n ** 17n, callbackGas: 50_000 }
  await openRecordedRequest(anvil, asked)
  const { requestId } = RECORDED
  expect(await proofs.proofPayment(requestId)).toBeUndefined()
  // The client reverts whenever it is called.
  await anvil.request('anvil_setCode', [RECORDED.client, '0x60006000fd'])
  const snapshot = await anvil.request('evm_snapshot')
  await proofs.proveAnswer(proven)
  expect(await proofs.proofPayment(requestId)).toMatchObject({ callback: 'failed' })
  await anvil.request('evm_revert', [snapshot])
  await anvil.request('anvil_setCode', [RECORDED.client, '0x00'])
  await proofs.proveAnswer(proven)
  expect(await proofs.proofPayment(requestId)).toMatchObject({ callback: 'succeeded' })
})

test('the net reward is what a payee gets after fee and royalties', async () => {
  const { version } = scenario
  const wallet = { rpcUrl: anvil.rpcUrl, secretKey }
  const options = { form: 'optimized', version } as const
  const { address: verifier } = await deployRecordedVerifier(anvil, wallet, options)
  const reward = 10n ** 17n + 7n
  const net = await proofs.netReward({ version, reward })
  expect(net).toBeLessThan(reward)
  await openRecordedRequest(anvil, { version, verifier, reward })
  await proofs.proveAnswer(proven)
  expect(await paidTo(RECORDED.payee)).toBe(net)
  const unknown = proofs.netReward({ version: Hex.zeroHash, reward })
  await expect(unknown).rejects.toMatchObject({ code: 'model-unknown' })
})

test('a proof whose transaction takes more gas than it may is not sent', async () => {
  const { version } = scenario
  const wallet = { rpcUrl: anvil.rpcUrl, secretKey }
  const options = { form: 'optimized', version } as const
  const { address: verifier } = await deployRecordedVerifier(anvil, wallet, options)
  await openRecordedRequest(anvil, { version, verifier, reward: 10n ** 17n })
  const before = await anvil.request('eth_getBalance', [accountOf(secretKey), 'latest'])
  const sent = proofs.proveAnswer({ ...proven, gasMax: 500_000n })
  await expect(sent).rejects.toMatchObject({ code: 'transaction-failed' })
  expect(await anvil.request('eth_getBalance', [accountOf(secretKey), 'latest'])).toBe(before)
})

test('a verifier that refuses in blocks alone costs gas, which the error states', async () => {
  const { version } = scenario
  // Code of a verifier that accepts if the gas price is zero, as in calls and estimates, and
  // otherwise reverts without a reason.
  const verifier = `0x${'ba'.repeat(20)}` as const
  await anvil.request('anvil_setCode', [verifier, '0x3a600c5760015f5260205ff35b5f5ffd'])
  expect(await proofs.verificationGas({ verifier, version, ...proven })).toBeGreaterThan(0)
  await openRecordedRequest(anvil, { version, verifier, reward: 10n ** 17n })
  const gasMax = 1_000_000n
  const refused = await proofs.proveAnswer({ ...proven, gasMax }).catch((error: unknown) => error)
  expect(isLedgerError(refused, 'transaction-failed')).toBe(true)
  expect(gasSpentOnRevert(refused)).toBeGreaterThan(0n)
})
