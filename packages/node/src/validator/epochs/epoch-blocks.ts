import type { BlockInclusionProof, FinalEpochBlock, Ledger, LedgerEvent } from '@ostrom/ledger'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import type { Hash } from '@ostrom/protocol'
import { Epoch } from '@ostrom/verification'
import { blockFrom, collectEpochItems } from './epoch-items.ts'

/** A final epoch block with its items: docs/spec/verification.md, section 7. */
export type FinalBlock = {
  readonly block: FinalEpochBlock
  /** The first epoch that it spans; undefined if it spans all epochs from the beginning. */
  readonly from: bigint | undefined
  readonly items: readonly Epoch.EpochItem[]
  /** Whether the items, recomputed from the chain's events, give the hash of the block. */
  readonly isConsistent: boolean
}

/** An item, and its position once a final block spans it. */
export type ItemProof = {
  readonly item: Epoch.EpochItem
  readonly leaf: Hash
  readonly block?: FinalEpochBlock
  readonly position?: BlockInclusionProof
  /** Whether the chain confirms the inclusion; absent while no final block spans the item. */
  readonly isIncluded?: boolean
}

/** Returns the final epoch blocks with their items, recomputed from all events of the chain. */
export async function blocksOf(
  ledger: Ledger,
  events: readonly LedgerEvent[],
): Promise<readonly FinalBlock[]> {
  const gathered = collectEpochItems(events, await requireAudits(ledger).epochSeconds())
  const found: FinalBlock[] = []
  for (const event of events) {
    if (event.kind !== 'block-final') continue
    const before = found.at(-1)?.block
    const { epochBlock, hash } = event
    const items = gathered.itemsIn({ after: before?.epoch, until: epochBlock.epoch })
    const { block } = blockFrom(before, { epoch: epochBlock.epoch, items })
    const from = before && before.epoch + 1n
    const isConsistent = Epoch.blockHash(block) === hash
    found.push({ block: { ...epochBlock, hash }, from, items, isConsistent })
  }
  return found
}

/**
 * Returns the subject of an item: a session, a request, a case, a model version, an account, a
 * dataset, or the name of a parameter.
 */
export function subjectOf(item: Epoch.EpochItem): string {
  if ('subject' in item) return item.subject
  if (item.kind === 'weights') return item.version
  if (item.kind === 'contribution') return item.account
  return item.kind === 'dataset' ? item.dataset : item.name
}

/**
 * Finds the items of a subject, or the item of a leaf, and proves each item that a final block
 * spans.
 *
 * @throws {AuditsUnsupportedError} The chain has no epoch blocks.
 */
export async function findItems(
  ledger: Ledger,
  events: readonly LedgerEvent[],
  what: string,
): Promise<readonly ItemProof[]> {
  const isMatch = (item: Epoch.EpochItem) => subjectOf(item) === what || Epoch.leafOf(item) === what
  const blocks = await blocksOf(ledger, events)
  const found: ItemProof[] = []
  for (const { block, items } of blocks) {
    const { reports } = blockFrom(undefined, { epoch: block.epoch, items })
    for (const item of items.filter(isMatch)) {
      const leaf = Epoch.leafOf(item)
      const inclusion = Epoch.prove(reports, item)
      if (!inclusion) continue
      const position = { epoch: block.epoch, leaf, index: inclusion.index, path: inclusion.path }
      found.push({
        item,
        leaf,
        block,
        position,
        isIncluded: await requireAudits(ledger).includesItem(position),
      })
    }
  }
  const gathered = collectEpochItems(events, await requireAudits(ledger).epochSeconds())
  const open = { after: blocks.at(-1)?.block.epoch, until: 2n ** 64n - 1n }
  for (const item of gathered.itemsIn(open).filter(isMatch)) {
    found.push({ item, leaf: Epoch.leafOf(item) })
  }
  return found
}
