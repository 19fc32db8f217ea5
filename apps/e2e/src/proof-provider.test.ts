// Goal: a person with suitable hardware starts a proof provider by `ostrom node`; a true proof is
// paid once, even with a kill between proof and payment; missing software is reported before
// anything else.
// Method: the composition of the command on a real chain, index and state, with recorded true
// proofs in place of the prover; the command itself in a process that finds no prover. The suite
// examples/src/zk-aiaas/proof-node.suite.ts has proofs that the command itself makes.
// Requirements: R004-2
// Missing for R004-2: a test with proofs by the ceremony's reference string; other models: a
// request for a Llama model is refused.
// Shows (contracts): contracts that call models on EVM chains: a node answers a question with a
// reward by a callback, paid at once, after endorsements, or on a zero-knowledge proof (local
// chain, local reference string).

import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  CERTIFIED_MODEL,
  readCertifiedModel,
  registerCertifiedModel,
} from '@ostrom/demo/certified-model'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { BagClassifier, PublicInputs } from '@ostrom/integer-model'
import { type Ledger, LedgerError, type OnchainAnswerLedger } from '@ostrom/ledger'
import {
  accountOf,
  createLedgerEvm,
  deployMarket,
  type EvmDeployment,
  startAnvil,
} from '@ostrom/ledger/evm'
import {
  deployRecordedVerifier,
  openRecordedRequest,
  placeOnchainRequests,
  RECORDED,
  recordedProofs,
} from '@ostrom/ledger/evm/requests/recorded-proofs.fixture'
import { createHub } from '@ostrom/network/memory'
import type { AnswerProver } from '@ostrom/proof'
import { type Hash, Hex } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { createStateSqlite } from '@ostrom/state/sqlite'
import { createStorageFiles } from '@ostrom/storage/files'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProofProviderNode } from '../../cli/src/composition/proofs/proof-provider-node.ts'
import { type ConfigInput, checkConfig, writeConfig } from '../../cli/src/config/config.ts'
import { openIndexer } from '../../cli/src/context/open-indexer.ts'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))
const REWARD = 10n ** 17n
const PRICE = 10n ** 15n
/** The market keeps a tenth. */
const PAID = (REWARD * 9n) / 10n
const secretOf = (n: number) => new Uint8Array(32).fill(n)

const folder = temporaryFolder('proof-node')
const anvil = openForTests(
  () => startAnvil({ hardfork: 'osaka' }),
  (one) => one.stop(),
)
let deployment: EvmDeployment
let version: Hash
let verifier: Hex.AccountId
const opened: Ledger[] = []

async function ledgerOf(secretKey: Uint8Array): Promise<Ledger> {
  const ledger = await createLedgerEvm({ rpcUrl: anvil.rpcUrl, secretKey, deployment })
  opened.unshift(ledger)
  return ledger
}

const storePath = () => join(folder, 'store')

beforeAll(async () => {
  for (const n of [1, 2]) await anvil.fund(accountOf(secretOf(n)), 10n ** 20n)
  const { rpcUrl } = anvil
  const wallet = { rpcUrl, secretKey: secretOf(1) }
  deployment = await placeOnchainRequests(anvil, await deployMarket(wallet))
  const creator = await ledgerOf(wallet.secretKey)
  const storage = await createStorageFiles({ path: storePath() })
  version = await registerCertifiedModel(creator, storage, await readCertifiedModel())
  await storage.close()
  const { keyHash } = recordedProofs
  const proofs = creator.onchainAnswers?.proofs
  for (const form of ['plain', 'optimized'] as const) {
    const deployed = await deployRecordedVerifier(anvil, wallet, { form, version })
    verifier = deployed.address
    await proofs?.registerVerifier({ version, verifier, keyHash })
  }
})

afterAll(async () => {
  for (const one of opened) await one.close()
})

const configOf = (change: Partial<NonNullable<ConfigInput['proofProvider']>> = {}) =>
  ({
    chain: { rpcUrl: anvil.rpcUrl, deployment },
    store: { path: storePath() },
    proofProvider: {
      models: [{ model: CERTIFIED_MODEL, price: `${PRICE}` }],
      referenceString: 'local',
      ...change,
    },
  }) satisfies ConfigInput

/** Returns a prover that answers with the recorded proof; `made` is the number of its calls. */
function recordedProver(): { prover: AnswerProver; made: () => number } {
  const { proof, ...publicInputs } = recordedProofs.proofs.public
  let made = 0
  const prover: AnswerProver = {
    setUp: async ({ model }) => ({
      modelId: BagClassifier.idOf(model),
      keyHash: recordedProofs.keyHash,
      referenceString: 'local',
      verifier: undefined,
      optimizedVerifier: undefined,
      async prove({ prompt, salt, context }) {
        made += 1
        const output = PublicInputs.packOutput(BagClassifier.classify(model, prompt))
        const promptCommitment = PublicInputs.commitPrompt({ prompt, salt })
        expect({ promptCommitment, context, output }).toEqual(publicInputs)
        return { proof: Hex.toBytes(proof), publicInputs: { promptCommitment, context, output } }
      },
      verify: async () => expect.unreachable(),
    }),
  }
  return { prover, made: () => made }
}

type LoggedEvent = readonly [string, Readonly<Record<string, unknown>>]

/** Starts the node, with all its dependencies opened anew over the same folder. */
async function startLife(change: (answers: OnchainAnswerLedger) => OnchainAnswerLedger) {
  const home = homeOf(folder)
  const own = await ledgerOf(secretOf(2))
  const { onchainAnswers } = own
  const ledger = { ...own, ...(onchainAnswers && { onchainAnswers: change(onchainAnswers) }) }
  const indexer = openIndexer(home, ledger)
  const state = await createStateSqlite({ path: home.state })
  const storage = await createStorageFiles({ path: storePath() })
  const logged: LoggedEvent[] = []
  const parts: RoleDependencies = {
    ledger,
    market: indexer,
    network: createHub({}).createNetwork({ name: 'prover' }),
    storage,
    sources: [],
    state,
    clock: systemClock,
    random: systemRandom,
    log: (event, fields = {}) => void logged.push([event, fields]),
    close: async () => {},
  }
  const config = checkConfig(home.config, configOf({ account: RECORDED.payee })).proofProvider!
  const { prover, made } = recordedProver()
  const sampleRequestId = RECORDED.requestId
  const asset = ledger.nativeAsset
  const options = { folder, asset, prover, sampleRequestId }
  const node = await startProofProviderNode(parts, config, options)
  return {
    node,
    made,
    events: (name: string) => logged.filter(([event]) => event === name).map(([, all]) => all),
    async stop() {
      await node.stop()
      await state.close()
      await storage.close()
      await indexer.close()
    },
  }
}

const paidTo = async (): Promise<bigint> => {
  const [reader] = opened
  return await reader!.balance(RECORDED.payee, reader!.nativeAsset)
}

test('a true proof outlives a kill before its payment, and is paid once', async () => {
  const first = await startLife((answers) => ({
    ...answers,
    proofs: {
      ...answers.proofs!,
      // The transaction of this run does not reach the chain.
      proveAnswer: async () => {
        throw new LedgerError('chain-unreachable', { doing: 'prove' })
      },
    },
  }))
  // Both verifier contracts, plain and optimized, were measured before any request came.
  const gas = first.events('verifier-measured').map((fields) => Number(fields.gas))
  expect(gas[0]).toBeGreaterThan(4 * (gas[1] ?? 0))
  expect(first.events('sample-proof-ready')).toHaveLength(1)
  await openRecordedRequest(anvil, { version, verifier, reward: REWARD })
  await expect.poll(() => first.events('answer-proven').length).toBe(1)
  const failed = () => first.events('proof-post-failed').length
  await expect.poll(failed).toBeGreaterThan(0)
  await first.stop()
  expect(await paidTo()).toBe(0n)
  // The prover made the sample proof and the proof of the answer.
  expect(first.made()).toBe(2)

  const second = await startLife((answers) => answers)
  await expect.poll(() => second.events('proof-posted').length).toBe(1)
  expect(await paidTo()).toBe(PAID)
  await second.stop()
  expect(second.made()).toBe(0)

  const third = await startLife((answers) => answers)
  await third.stop()
  expect(third.made()).toBe(0)
  expect(third.events('proof-posted')).toEqual([])
  expect(await paidTo()).toBe(PAID)
  expect(third.node.sealKey).toBe(second.node.sealKey)
})

/** Runs `ostrom node` in a home of its own; resolves with its exit code and its output. */
async function runNode(name: string, config: ConfigInput) {
  const home = join(folder, name)
  await mkdir(home)
  await writeConfig(join(home, 'config.json'), config)
  const args = [main, 'node', '--data', home, '--json']
  // The home folder of this user has no prover.
  const env = { ...process.env, HOME: home }
  return await new Promise<{ readonly code: unknown; readonly printed: string }>((resolve) => {
    execFile(process.execPath, args, { env }, (error, out, errors) =>
      resolve({ code: error?.code, printed: out + errors }),
    )
  })
}

test('a node without a prover names the command that installs it', async () => {
  const { code, printed } = await runNode('bare', configOf())
  expect(code).toBe(1)
  expect(printed).toContain('prover-not-installed')
  expect(printed).toContain('npm run prover:install')
})

test.each([['another chain than the local one', { chainId: 8_453 }, 'are refused on chain 8453']])(
  'the local reference string is refused on %s',
  (_, change, fault) => {
    const config = configOf()
    const chain = { ...config.chain, deployment: { ...deployment, ...change } }
    expect(() => checkConfig('config.json', { ...config, chain })).toThrow(fault)
  },
)
