import { assert, EpochBlock, Hex, Merkle } from '@ostrom/protocol'
import { limit } from '@ostrom/protocol/limits'
import { Jam } from '@ostrom/verification'
import type { AnchorReader, FinalEpochBlock } from '../court/epochs.ts'
import { check } from '../errors.ts'
import type { JamHost, SignedBatch } from './host.ts'
import { refusalOf } from './refusal.ts'

/**
 * Largest number of epochs at which `blockOf` looks for the block that spans an epoch, with one
 * read for each.
 */
export const SPAN_EPOCHS_MAX = limit(10_000n, 'epochs', 'no honest user')

/** Abilities of a connection to the service. */
export type JamCapability = 'anchor' | 'read'

/** The blocks of epochs on a JAM chain. This ledger has no money, no offers and no court. */
export type LedgerJam = AnchorReader & {
  /** Stable name with the number of the service, for example `jam:70000`. */
  readonly id: string
  readonly capabilities: ReadonlySet<JamCapability>
  /**
   * Anchors a batch if validators with more than half of the weight signed its header. A batch
   * above `Jam.PAYLOAD_BYTES_MAX` is not submitted; a smaller batch needs less gas than refine has.
   *
   * @throws {LedgerError} `signature-invalid` (no validator signed the token), `block-empty`,
   *   `block-not-next`, `block-attestations-insufficient`, `transaction-failed`.
   */
  readonly anchorBatch?: (batch: SignedBatch) => Promise<FinalEpochBlock>
}

/**
 * Opens the service of epochs on a JAM chain.
 *
 * @see docs/spec/jam.md, section 9.
 *
 * @example
 * const ledger = createLedgerJam(chain)
 * await ledger.latestBlock() // the EVM contract has the same block
 */
export function createLedgerJam(host: JamHost): LedgerJam {
  const { service, configuration, submit } = host
  const blockAt = async (epoch: bigint): Promise<FinalEpochBlock | undefined> => {
    const value = await host.read(Jam.storageKeys.block(epoch))
    if (!value) return undefined
    const block = Jam.blockOf(Jam.decodeHeader(value))
    return { ...block, hash: EpochBlock.hash(block) }
  }
  const latestEpoch = async (): Promise<bigint | undefined> => {
    const key = Jam.storageKeys.latest
    const value = await host.read(key)
    return value && Jam.latestOf(new Map([[Hex.from(key), value]]))?.epoch
  }
  const latestBlock = async () => {
    const epoch = await latestEpoch()
    return epoch === undefined ? undefined : await blockAt(epoch)
  }
  const reader: AnchorReader = {
    latestBlock,
    async blockOf(epoch) {
      const latest = (await latestEpoch()) ?? -1n
      for (let at = epoch; at <= latest; at++) {
        check(at - epoch < SPAN_EPOCHS_MAX, 'chain-history-missing', { epoch, latest })
        const block = await blockAt(at)
        if (block) return block
      }
      return undefined
    },
    async includesItem({ epoch, leaf: id, index, path: proof }) {
      const block = await blockAt(epoch)
      if (!block) return false
      return Merkle.verify({ id, index, count: block.items, proof, root: block.root })
    },
  }
  const id = `jam:${service}`
  if (!submit) return { ...reader, id, capabilities: new Set(['read']) }
  return {
    ...reader,
    id,
    capabilities: new Set(['anchor', 'read']),
    async anchorBatch(batch) {
      // A batch too large for refine is not submitted, so that no core time is paid for it.
      const bytes = batch.payload.length
      const limit = Jam.PAYLOAD_BYTES_MAX
      const reason = `${bytes} bytes are above the ${limit} of a package: anchor it on EVM alone`
      check(bytes <= limit, 'transaction-failed', { reason })
      const outcome = await submit(batch)
      const isFolded = outcome.status === 'accumulated' && outcome.changedKeys.length > 0
      if (!isFolded) {
        const latest = await latestEpoch()
        throw refusalOf(batch, { outcome, configuration, latest })
      }
      const block = await latestBlock()
      assert(block, 'a service that folded a batch has a latest block')
      return block
    },
  }
}
