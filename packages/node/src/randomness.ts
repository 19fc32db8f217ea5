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

/** Reads the beacon's values from the chain, or else from drand: docs/spec/randomness.md. */
export type Randomness = {
  epochOf(second: bigint): Promise<bigint>
  /**
   * Returns the value of an epoch; undefined while neither the chain nor drand has a valid value.
   */
  value(epoch: bigint): Promise<Hash | undefined>
  /**
   * Returns the value that draws among the roots anchored in a second. This is the value of the
   * epoch after that second's epoch, so that it was unknown in that second. See
   * docs/spec/verification.md, section 4.
   */
  selectionValue(anchoredSeconds: bigint): Promise<Hash | undefined>
  /**
   * Puts a value on chain if it comes from a drand round. Returns true if the chain has the value.
   */
  ensureOnchain(epoch: bigint): Promise<boolean>
}

export type RandomnessOptions = {
  readonly audits: BeaconLedger
  readonly ledger: { readonly nowSeconds: () => Promise<bigint> }
  /**
   * Source of the chain's drand network. Without it, only values that other accounts put on chain
   * are read.
   */
  readonly drand?: DrandSource | undefined
  readonly signal: AbortSignal
  readonly log: Log
}

/** Creates a reader of random values, which verifies drand values itself. */
export function createRandomness(options: RandomnessOptions): Randomness {
  const { audits } = options
  const onChain = createAsyncCache<bigint, Hash | undefined>({
    entriesMax: BEACON_VALUES_CACHED_MAX,
  })
  const rounds = createRounds(options)
  let length: Promise<bigint> | undefined

  const epochSeconds = async (): Promise<bigint> => {
    // The length of an epoch never changes; after a failure it is read again.
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
      // A vote and an audit may need the same value at once: they share one transaction.
      const running = settling.get(epoch) ?? settle(epoch).finally(() => settling.delete(epoch))
      settling.set(epoch, running)
      return running
    },
  }
}

type DrandRound = { readonly beacon: DrandBeacon; readonly signature: Hex.Hex }

/** Creates a reader of the drand rounds that determine values, if a source is configured. */
function createRounds({ audits, ledger, drand, signal, log }: RandomnessOptions) {
  const signatures = createAsyncCache<bigint, Hex.Hex | undefined>({
    entriesMax: BEACON_VALUES_CACHED_MAX,
  })
  /** Unix second before which an epoch's round is not requested again, by epoch. */
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

  /** Requests the signature of an epoch that has begun, at most once in `DRAND_RETRY_SECONDS`. */
  const signatureOf = async (beacon: DrandBeacon, epoch: bigint): Promise<Hex.Hex | undefined> => {
    const now = await ledger.nowSeconds()
    const seconds = await audits.epochSeconds()
    if (now < epoch * seconds || now < (waits.get(epoch) ?? 0n)) return undefined
    waits.set(epoch, now + DRAND_RETRY_SECONDS)
    try {
      return await ask(beacon, epoch)
    } catch (error) {
      // An unreachable drand relay must not stop other work.
      if (isLedgerError(error, 'chain-unreachable')) throw error
      log('drand-failed', { epoch, code: errorCodeOf(error) })
      return undefined
    }
  }

  return {
    /**
     * Returns undefined if the beacon does not use drand, if no source is configured, or if no
     * valid signature of the round could be read yet.
     */
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
