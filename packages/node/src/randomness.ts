import { type BeaconLedger, type DrandBeacon, isLedgerError } from '@ostrom/ledger'
import {
  assert,
  createAsyncCache,
  createBoundedMap,
  Drand,
  type Hash,
  type Hex,
  type Log,
} from '@ostrom/protocol'
import type { DrandSource } from './drand/index.ts'
import { BEACON_VALUES_CACHED_MAX, DRAND_RETRY_SECONDS } from './limits.ts'
import { errorCodeOf } from './try-logged.ts'

/** The beacon's values, wherever they are had first: docs/spec/randomness.md. */
export type Randomness = {
  epochOf(second: bigint): Promise<bigint>
  /** Undefined while neither source has it: the chain, or drand, whose value is verified here. */
  value(epoch: bigint): Promise<Hash | undefined>
  /**
   * The value that draws among the roots that were anchored in a second: the value of the epoch
   * after, which was unknown then. docs/spec/verification.md, section 4.
   */
  selectionValue(anchoredSeconds: bigint): Promise<Hash | undefined>
  /** Sees to it that the chain has a value, where that takes a drand round. True where it has. */
  ensureOnchain(epoch: bigint): Promise<boolean>
}

export type RandomnessOptions = {
  readonly audits: BeaconLedger
  readonly ledger: { readonly nowSeconds: () => Promise<bigint> }
  /** Of the chain's drand network. Without one values are those that others bring to the chain. */
  readonly drand?: DrandSource | undefined
  readonly signal: AbortSignal
  readonly log: Log
}

/** Creates a reader of random values, which verifies those of drand itself. */
export function createRandomness(options: RandomnessOptions): Randomness {
  const { audits } = options
  const onChain = createAsyncCache<bigint, Hash | undefined>({
    entriesMax: BEACON_VALUES_CACHED_MAX,
  })
  const rounds = createRounds(options)
  let length: Promise<bigint> | undefined

  const epochSeconds = async (): Promise<bigint> => {
    // The value never changes; a failed request is repeated.
    length ??= audits.epochSeconds().catch((error) => {
      length = undefined
      throw error
    })
    return await length
  }
  const chainValue = (epoch: bigint): Promise<Hash | undefined> =>
    onChain.getOrMake(epoch, () => audits.beaconValue(epoch))
  const value: Randomness['value'] = async (epoch) => {
    const current = await chainValue(epoch)
    if (current) return current
    const round = await rounds.of(epoch)
    return round && Drand.randomnessOf(round.signature)
  }
  const settling = new Map<bigint, Promise<boolean>>()
  const settle = async (epoch: bigint): Promise<boolean> => {
    if (await chainValue(epoch)) return true
    const round = await rounds.of(epoch)
    if (!round) return false
    const { beacon, signature } = round
    const { hash: transaction } = await beacon.submitRound({ epoch, signature })
    options.log('round-submitted', { epoch, transaction })
    return true
  }

  return {
    value,
    epochOf: async (second) => second / (await epochSeconds()),
    selectionValue: async (anchoredSeconds) =>
      await value(anchoredSeconds / (await epochSeconds()) + 1n),
    ensureOnchain(epoch) {
      // A vote and an audit may need the same value at once: one transaction brings it.
      const running = settling.get(epoch) ?? settle(epoch).finally(() => settling.delete(epoch))
      settling.set(epoch, running)
      return running
    },
  }
}

type DrandRound = { readonly beacon: DrandBeacon; readonly signature: Hex.Hex }

/** Rounds of the drand network that make values, as far as a source is named. */
function createRounds({ audits, ledger, drand, signal, log }: RandomnessOptions) {
  const signatures = createAsyncCache<bigint, Hex.Hex | undefined>({
    entriesMax: BEACON_VALUES_CACHED_MAX,
  })
  /** Times before which the round of an epoch is not requested again, after a failure. */
  const waits = createBoundedMap<bigint, bigint>(BEACON_VALUES_CACHED_MAX)
  let publicKey: Promise<Hex.Hex> | undefined

  const ask = async (beacon: DrandBeacon, epoch: bigint): Promise<Hex.Hex | undefined> => {
    assert(drand, 'rounds are asked for where there is a source')
    const round = await beacon.drandRound(epoch)
    const signature = await drand.signatureOf(round, signal)
    if (!signature) return undefined
    publicKey ??= beacon.publicKey().then(signatureFromWords)
    if (Drand.verify({ publicKey: await publicKey, round, signature })) return signature
    log('drand-signature-wrong', { epoch, round })
    return undefined
  }

  /** Of an epoch that has begun, at most once in `DRAND_RETRY_SECONDS`. */
  const signatureOf = async (beacon: DrandBeacon, epoch: bigint): Promise<Hex.Hex | undefined> => {
    const now = await ledger.nowSeconds()
    const seconds = await audits.epochSeconds()
    if (now < epoch * seconds || now < (waits.get(epoch) ?? 0n)) return undefined
    waits.set(epoch, now + DRAND_RETRY_SECONDS)
    try {
      return await ask(beacon, epoch)
    } catch (error) {
      // A relay that is away is no reason to do nothing else.
      if (isLedgerError(error, 'chain-unreachable')) throw error
      log('drand-failed', { epoch, code: errorCodeOf(error) })
      return undefined
    }
  }

  return {
    /** Undefined where the beacon is another, no source is named, or it has no such round yet. */
    async of(epoch: bigint): Promise<DrandRound | undefined> {
      const { beacon } = audits
      if (!drand || beacon.kind !== 'drand') return undefined
      const signature = await signatures.getOrMake(epoch, () => signatureOf(beacon, epoch))
      return signature && { beacon, signature }
    },
  }
}

const signatureFromWords = (words: readonly bigint[]): Hex.Hex =>
  `0x${words.map((word) => word.toString(16).padStart(64, '0')).join('')}`
