import {
  accountAddresses,
  buildInstruction,
  bytesOf,
  decodeAccount,
} from '@ostrom/contracts-solana'
import { assert, Endpoint } from '@ostrom/protocol'
import { type SolanaLocalChain, serveLocalChain } from '@ostrom/solana-local'
import {
  type Address,
  createKeyPairSignerFromPrivateKeyBytes,
  type KeyPairSigner,
} from '@solana/kit'
import type { ConformanceWorld, SettableParameter } from '../conformance/index.ts'
import { endpointAt, TOKENS } from '../conformance/world.ts'
import { accountOf } from '../keys/ed25519.ts'
import type { Ledger } from '../ledger.ts'
import type { ModelStatus } from '../registry/models.ts'
import { deployMarketSolana, sendTo } from './local-deployment.ts'
import { createLedgerSolana } from './open.ts'
import { createPlayMoney, listToken, mintPlayMoney } from './play-money.ts'
import { keyBytes } from './program/program.ts'
import { announceData } from './registry/registry-writer.ts'

const secretOf = (n: number): Uint8Array => new Uint8Array(32).fill(n)

/**
 * One unit of these tests: enough lamports to distinguish shares, and few enough that all sums fit
 * 64 bits.
 */
const UNIT = 10n ** 15n

const statusNumbers: Readonly<Record<ModelStatus, number>> = {
  active: 1,
  warned: 2,
  quarantined: 3,
  retired: 4,
}

const parameterNumbers: { readonly [name in SettableParameter]?: number } = {
  feeBps: 0,
  closeWindowSeconds: 1,
  releaseWindowSeconds: 2,
  unbondingSeconds: 3,
  stakeMin: 4,
  lockBond: 5,
}

export type TestChain = {
  readonly chain: SolanaLocalChain
  readonly rpcUrl: string
  readonly program: Address
  /** Key of the account that owns the governed parameters. */
  readonly governor: KeyPairSigner
}

const wallClock = (): bigint => BigInt(Math.floor(Date.now() / 1000))

/** Creates a market whose clock only `advance` moves, so that no second passes by itself. */
export function createStillWorld(): Promise<ConformanceWorld & TestChain> {
  const startedAtSeconds = wallClock()
  return createTestWorld({ nowSeconds: () => startedAtSeconds })
}

/** Creates a fresh market on a separate local chain, for the conformance suite. */
export async function createTestWorld({
  nowSeconds = wallClock,
}: {
  readonly nowSeconds?: () => bigint
} = {}): Promise<ConformanceWorld & TestChain> {
  const served = await serveLocalChain({ nowSeconds })
  const { chain, rpcUrl } = served
  const governor = await createKeyPairSignerFromPrivateKeyBytes(secretOf(99))
  chain.fund(governor.address, UNIT)
  const deployment = await deployMarketSolana({
    chain,
    secretKey: secretOf(99),
    programKey: secretOf(98),
    bufferKey: secretOf(97),
    feeSink: accountOf(secretOf(96)),
  })
  const ledgers = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(async (n) => {
      const ledger = await createLedgerSolana({ rpcUrl, secretKey: secretOf(n), deployment })
      const { address } = await createKeyPairSignerFromPrivateKeyBytes(secretOf(n))
      chain.fund(address, 100n * UNIT)
      return ledger
    }),
  )
  const { address: program } = await createKeyPairSignerFromPrivateKeyBytes(secretOf(98))
  const at = accountAddresses(program)
  const configAccounts = { config: await at.config() }
  return {
    ledgers,
    unit: UNIT,
    rpcUrl,
    chain,
    governor,
    program,
    advance: async (seconds) => chain.advance(seconds),
    async setParameter(name, value) {
      const parameter = parameterNumbers[name]
      assert(parameter !== undefined, `${name} is a parameter of this chain`)
      // On a local chain changes take effect without delay.
      const owned = { owner: governor.address, ...configAccounts }
      const data = { parameter, value }
      const propose = buildInstruction(program, 'proposeParameter', { data, accounts: owned })
      const apply = buildInstruction(program, 'applyParameter', { data, accounts: configAccounts })
      await sendTo(chain, [propose, apply], [governor])
    },
    async setModelStatus(version, status) {
      const model = await at.model(keyBytes(version))
      const accounts = { guardian: governor.address, ...configAccounts, model }
      const data = { status: statusNumbers[status] }
      const act = buildInstruction(program, 'setStatus', { data, accounts })
      await sendTo(chain, [act], [governor])
    },
    announceRawEndpoint: (index, bytes) => announceBytes({ chain, program, ledgers }, index, bytes),
    checkInvariants: () => audit(chain, program),
    close: () => served.close(),
  }
}

/** Creates a market like that of `createTestWorld`, with a listed token in each wallet. */
export async function createTokenWorld(): Promise<ConformanceWorld & TestChain> {
  const world = await createTestWorld()
  const by = { chain: world.chain, secretKey: secretOf(99) }
  const token = await createPlayMoney(by, secretOf(61))
  // A lamport of stake backs one base unit of the token, which is enough for these tests.
  await listToken(by, { program: world.program, asset: token, ratio: [1, 1] })
  for (const { account: to } of world.ledgers) {
    await mintPlayMoney(by, { asset: token, to, amount: TOKENS })
  }
  return { ...world, token }
}

async function announceBytes(
  world: {
    readonly chain: SolanaLocalChain
    readonly program: Address
    readonly ledgers: readonly Ledger[]
  },
  index: number,
  addresses: Uint8Array,
): Promise<void> {
  const { chain, program, ledgers } = world
  const announcement = Endpoint.toAnnouncement(await endpointAt(ledgers[index] as Ledger))
  const owner = await createKeyPairSignerFromPrivateKeyBytes(secretOf(index + 1))
  const key = bytesOf(owner.address)
  const providerRecord = await accountAddresses(program).provider(key)
  const instructions = [
    buildInstruction(program, 'openProvider', {
      data: { owner: key },
      accounts: { payer: owner.address, providerRecord },
    }),
    buildInstruction(program, 'announce', {
      data: { ...announceData(announcement), addresses },
      accounts: { sender: owner.address, providerRecord },
    }),
  ]
  await sendTo(chain, instructions, [owner])
}

/** Checks that the market's account holds exactly its rent and its debts. */
async function audit(chain: SolanaLocalChain, program: Address): Promise<void> {
  const address = await accountAddresses(program).asset(new Uint8Array(32))
  const account = chain.svm.getAccount(address)
  assert(account.exists, 'the native asset has a record')
  const record = decodeAccount('asset', Uint8Array.from(account.data))
  assert(record, 'it is an asset')
  const rent = chain.svm.minimumBalanceForRentExemption(BigInt(account.data.length))
  assert(account.lamports - rent === record.owed, 'the market holds exactly what it owes')
}
