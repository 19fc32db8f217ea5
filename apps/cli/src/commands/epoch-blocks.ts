import type { AnchoredBlock, ItemPlace, Ledger, LedgerEvent } from '@ostrom/ledger'
import { blockFrom, gather } from '@ostrom/node/validator'
import type { Hash } from '@ostrom/protocol'
import { Epoch } from '@ostrom/verification'
import { auditsOf } from '../composition/audits.ts'

/** A final block with what it is made of. */
export type SpannedBlock = {
  readonly block: AnchoredBlock
  /** The first epoch that it spans; undefined where it is all from the beginning. */
  readonly from: bigint | undefined
  readonly items: readonly Epoch.Item[]
  /** Whether the items, computed anew from the chain's events, give the block. */
  readonly agrees: boolean
}

/** An item, and where it stands, as soon as a final block spans it. */
export type FoundItem = {
  readonly item: Epoch.Item
  readonly leaf: Hash
  readonly block?: AnchoredBlock
  readonly place?: ItemPlace
  /** The chain's own word on it; absent while no final block spans it. */
  readonly ok?: boolean
}

/** Final blocks with their items, computed anew from all that happened on the chain. */
export async function blocksOf(
  ledger: Ledger,
  events: readonly LedgerEvent[],
): Promise<readonly SpannedBlock[]> {
  const gathered = gather(events, await auditsOf(ledger).epochSeconds())
  const found: SpannedBlock[] = []
  for (const event of events) {
    if (event.kind !== 'block-final') continue
    const before = found.at(-1)?.block
    const { epochBlock, hash } = event
    const items = gathered.itemsIn({ after: before?.epoch, until: epochBlock.epoch })
    const { block } = blockFrom(before, { epoch: epochBlock.epoch, items })
    const from = before && before.epoch + 1n
    const agrees = Epoch.blockHash(block) === hash
    found.push({ block: { ...epochBlock, hash }, from, items, agrees })
  }
  return found
}

/** What an item is about: a session, a request, a version, a dataset or a case. */
export function subjectOf(item: Epoch.Item): string {
  if ('subject' in item) return item.subject
  if (item.kind === 'weights') return item.version
  return item.kind === 'dataset' ? item.dataset : item.name
}

/**
 * Finds the items of a subject, or the one of a leaf, and proves each that a final block spans.
 *
 * @throws {AuditsMissingError} The chain anchors nothing.
 */
export async function findItems(
  ledger: Ledger,
  events: readonly LedgerEvent[],
  what: string,
): Promise<readonly FoundItem[]> {
  const wanted = (item: Epoch.Item) => subjectOf(item) === what || Epoch.leafOf(item) === what
  const blocks = await blocksOf(ledger, events)
  const found: FoundItem[] = []
  for (const { block, items } of blocks) {
    const { reports } = blockFrom(undefined, { epoch: block.epoch, items })
    for (const item of items.filter(wanted)) {
      const leaf = Epoch.leafOf(item)
      const inclusion = Epoch.prove(reports, item)
      if (!inclusion) continue
      const place = { epoch: block.epoch, leaf, index: inclusion.index, path: inclusion.path }
      found.push({ item, leaf, block, place, ok: await auditsOf(ledger).includesItem(place) })
    }
  }
  const gathered = gather(events, await auditsOf(ledger).epochSeconds())
  const open = { after: blocks.at(-1)?.block.epoch, until: 2n ** 64n - 1n }
  for (const item of gathered.itemsIn(open).filter(wanted)) {
    found.push({ item, leaf: Epoch.leafOf(item) })
  }
  return found
}
