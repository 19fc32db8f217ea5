import type { ChainParameters, Ledger } from '@ostrom/ledger'
import { createMemoryChain, FEE_SINK, systemAccounts } from '@ostrom/ledger/memory'
import { type CourtNetwork, secretKeyOf, WALLET, worthOf } from './court-network.ts'

// The rules of the contracts in memory, with the parameters of a public chain.

export type MemoryCourtNetworkOptions = {
  /**
   * Unix second at which the chain starts. Time passes only when the network's controls advance it.
   */
  readonly startSeconds: bigint
  /** Returns this many random bytes. */
  readonly random: (count: number) => Uint8Array
  /** Parameters that differ from those of a public chain. */
  readonly parameters?: Partial<ChainParameters>
}

/** Length of an epoch on a public chain, in seconds. */
const EPOCH_SECONDS = 300n

/**
 * Creates a chain in memory that attacks can use in place of the contracts. It does not count gas.
 */
export function createMemoryCourtNetwork(options: MemoryCourtNetworkOptions): CourtNetwork {
  const { startSeconds, random, parameters = {} } = options
  const auditRules = { epochSeconds: EPOCH_SECONDS }
  const chain = createMemoryChain({ startSeconds, auditRules, parameters })
  let ledgers = new Map<string, Ledger>()

  function connect(name: string): Ledger {
    const ledger = chain.connect(secretKeyOf(name))
    chain.fund(ledger.account, WALLET)
    ledgers.set(name, ledger)
    return ledger
  }

  const participant = async (name: string) => ledgers.get(name) ?? connect(name)
  const now = async () => (await participant('stranger')).nowSeconds()

  return {
    treasury: FEE_SINK,
    bondTaker: systemAccounts.juries,
    participant,
    random,
    async advance(seconds) {
      chain.advance(seconds)
      chain.mine()
    },
    now,
    setNextSecond: async (second) => chain.advance(second - (await now())),
    mine: async () => chain.mine(),
    async inSameSecond(acts) {
      for (const act of acts) await act()
    },
    setBeaconValue: async (epoch, value) => chain.setBeaconValue(epoch, value),
    async withRevert(act) {
      const revert = chain.snapshot()
      const before = new Map(ledgers)
      try {
        const result = await act()
        chain.checkInvariants()
        return result
      } finally {
        revert()
        // Parties that `act` created have no money after the revert.
        ledgers = before
      }
    },
    async measure(parties, act) {
      const before = await worthOf(parties)
      await act()
      return { gain: (await worthOf(parties)) - before, gas: 0n }
    },
    stop: async () => {},
  }
}
