import { defaultsOf } from '@ostrom/contracts-evm/deployment'
import type { Ledger } from '@ostrom/ledger'
import {
  type Anvil,
  accountOf,
  createLedgerEvm,
  deployMarket,
  type EvmDeployment,
  startAnvil,
} from '@ostrom/ledger/evm'
import { assert, type Hash, type Hex } from '@ostrom/protocol'
import { encodeAbiParameters, keccak256, pad, toHex } from 'viem'
import {
  type CourtNetwork,
  type ProfitAndGas,
  requireCourt,
  secretKeyOf,
  WALLET,
  worthOf,
} from './court-network.ts'

// The real contracts on a development chain, with the parameters of a public chain.

/** A network with its chain and its contracts, for attacks that ports cannot express. */
export type ContractNetwork = CourtNetwork & {
  readonly chain: Anvil
  readonly deployment: EvmDeployment
}

/** Starts a chain, and deploys the contracts with the settings of a public chain. */
export async function startContractNetwork(): Promise<ContractNetwork> {
  const chain = await startAnvil()
  const { rpcUrl } = chain
  const secretKey = secretKeyOf('owner')
  await chain.fund(accountOf(secretKey), WALLET)
  const defaults = defaultsOf(1)
  const veto = { account: accountOf(secretKey), ...defaults.veto }
  const overrides = { ...defaults, veto }
  const deployment = await deployMarket({ rpcUrl, secretKey, overrides })
  let ledgers = new Map<string, Promise<Ledger>>()
  let connected: readonly Ledger[] = []

  async function connect(name: string): Promise<Ledger> {
    const secretKey = secretKeyOf(name)
    const ledger = await createLedgerEvm({ rpcUrl, secretKey, deployment })
    const wallet = await ledger.walletBalance(ledger.account, ledger.nativeAsset)
    if (wallet === 0n) await chain.fund(ledger.account, WALLET)
    connected = [...connected, ledger]
    return ledger
  }

  function participant(name: string): Promise<Ledger> {
    const made = ledgers.get(name) ?? connect(name)
    ledgers.set(name, made)
    return made
  }

  /**
   * Closes all ledgers. They cache values that they read, and these values are wrong after the
   * chain is reverted.
   */
  async function forget(): Promise<void> {
    const closing = connected
    ledgers = new Map()
    connected = []
    await Promise.all(closing.map((ledger) => ledger.close()))
  }

  return {
    chain,
    deployment,
    treasury: deployment.governance.treasury,
    bondTaker: deployment.contracts.Juries,
    participant,
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    advance: (seconds) => chain.advance(seconds),
    now: async () => (await participant('stranger')).nowSeconds(),
    setNextSecond: async (second) =>
      void (await chain.request('evm_setNextBlockTimestamp', [Number(second)])),
    mine: () => chain.mine(),
    inSameSecond: (acts) => inOneBlock(chain, acts),
    async setBeaconValue(epoch, value) {
      await storeBeaconValue({ chain, beacon: deployment.contracts.Beacon }, epoch, value)
      const seen = await requireCourt(await participant('keeper')).beaconValue(epoch)
      assert(seen === value, 'the beacon keeps its values somewhere else')
    },
    async withRevert(act) {
      await forget()
      const snapshot = await chain.request('evm_snapshot')
      try {
        return await act()
      } finally {
        await chain.request('evm_revert', [snapshot])
        await forget()
      }
    },
    measure: (parties, act) => measure(chain, parties, act),
    async stop() {
      await forget()
      await chain.stop()
    },
  }
}

/** Mines the transactions of several actions in one block. */
async function inOneBlock(chain: Anvil, acts: readonly (() => Promise<unknown>)[]): Promise<void> {
  const pending = async () =>
    Number(
      ((await chain.request('eth_getBlockByNumber', ['pending', false])) as RpcBlock).transactions
        .length,
    )
  await chain.request('evm_setAutomine', [false])
  try {
    const done: Promise<unknown>[] = []
    for (const [index, act] of acts.entries()) {
      done.push(act())
      while ((await pending()) <= index);
    }
    await chain.mine()
    await Promise.all(done)
  } finally {
    await chain.request('evm_setAutomine', [true])
  }
}

type RpcBlock = { readonly transactions: readonly string[] }

/** Storage of `CommitRevealBeacon`: slot of the mapping of rounds, offset of a value in a round. */
const ROUNDS_SLOT = 0n
const VALUE_SLOT = 2n

async function storeBeaconValue(
  { chain, beacon }: { readonly chain: Anvil; readonly beacon: string },
  epoch: bigint,
  value: Hash,
): Promise<void> {
  const words = [{ type: 'uint256' }, { type: 'uint256' }] as const
  const round = BigInt(keccak256(encodeAbiParameters(words, [epoch, ROUNDS_SLOT])))
  const slot = pad(toHex(round + VALUE_SLOT), { size: 32 })
  await chain.request('anvil_setStorageAt', [beacon, slot, value])
}

type Receipt = { readonly from: string; readonly gasUsed: Hex.Hex; readonly price: bigint }

/** Returns the receipts of all transactions in the blocks after `before`. */
async function receiptsSince(chain: Anvil, before: bigint): Promise<readonly Receipt[]> {
  const last = BigInt((await chain.request('eth_blockNumber')) as string)
  const found: Receipt[] = []
  for (let block = before + 1n; block <= last; block++) {
    const receipts = await chain.request('eth_getBlockReceipts', [`0x${block.toString(16)}`])
    for (const one of receipts as (Receipt & { effectiveGasPrice: string })[]) {
      found.push({ ...one, price: BigInt(one.effectiveGasPrice) })
    }
  }
  return found
}

async function measure(
  chain: Anvil,
  parties: readonly Ledger[],
  act: () => Promise<unknown>,
): Promise<ProfitAndGas> {
  const block = BigInt((await chain.request('eth_blockNumber')) as string)
  const before = await worthOf(parties)
  await act()
  const after = await worthOf(parties)
  const accounts = new Set(parties.map(({ account }) => account as string))
  const own = (await receiptsSince(chain, block)).filter(({ from }) => accounts.has(from))
  const gas = own.reduce((sum, { gasUsed }) => sum + BigInt(gasUsed), 0n)
  const paid = own.reduce((sum, { gasUsed, price }) => sum + BigInt(gasUsed) * price, 0n)
  return { gain: after - before + paid, gas }
}
