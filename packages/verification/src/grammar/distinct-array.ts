import type { Automaton, GrammarNode, RememberedState } from './machine.ts'
import { all, any, textNode, whitespaceAfter } from './terminals.ts'
import type { CountedAutomaton } from './texts-node.ts'

// Arrays whose items differ from each other. The state of such an array includes the items so far.
// A byte of an item is permitted only if more texts than earlier items begin with the item's bytes
// up to this one. So the item can always end differently from the earlier items.

/** Linked list of the items so far, last item first. */
type DistinctItems = {
  readonly text: string
  readonly count: number
  readonly before: DistinctItems | undefined
}

/** Linked list of the bytes of an item so far, last byte first. */
type ItemBytes = { readonly byte: number; readonly before: ItemBytes | undefined }

/** An item whose bytes are not complete. */
type BegunItem = {
  readonly state: string
  readonly bytes: ItemBytes | undefined
  readonly length: number
  /** Earlier items that begin with the bytes of this item so far. */
  readonly rivals: readonly string[]
}

/** The state of an array after a byte: its complete items, and what the byte belongs to. */
type ArrayPosition = {
  readonly items: DistinctItems | undefined
} & (
  | { readonly kind: 'open' | 'comma' | 'after'; readonly space: string }
  | { readonly kind: 'item'; readonly item: BegunItem }
  | { readonly kind: 'end' }
)

const COMMA = 0x2c
const CLOSE = 0x5d

function listed(items: DistinctItems | undefined): readonly string[] {
  const texts: string[] = []
  for (let one = items; one; one = one.before) texts.push(one.text)
  return texts
}

function written(bytes: ItemBytes | undefined): string {
  const text: string[] = []
  for (let one = bytes; one; one = one.before) text.push(String.fromCharCode(one.byte))
  return text.reverse().join('')
}

/** Returns the node of an array whose items all differ. */
export function distinctArrayNode(
  item: CountedAutomaton,
  { min, max }: { readonly min: number; readonly max: number },
): GrammarNode {
  const total = item.completions(item.start)
  if (min > max || min > total) return any()

  /**
   * Returns the item after a byte; undefined if it could no longer differ from all earlier items.
   */
  function itemAfter(
    { state, bytes, length, rivals }: BegunItem,
    byte: number,
  ): BegunItem | undefined {
    const after = item.step(state, byte)
    if (after === undefined) return undefined
    const left = rivals.filter((text) => text.charCodeAt(length) === byte)
    if (item.completions(after) <= left.length) return undefined
    return { state: after, bytes: { byte, before: bytes }, length: length + 1, rivals: left }
  }

  const firstByte = (items: DistinctItems | undefined, byte: number): ArrayPosition | undefined => {
    if ((items?.count ?? 0) >= max) return undefined
    const none = { state: item.start, bytes: undefined, length: 0, rivals: listed(items) }
    const begun = itemAfter(none, byte)
    return begun && { kind: 'item', items, item: begun }
  }

  /**
   * Returns the position after a byte that follows an item: white space, the closing bracket or a
   * comma.
   */
  function afterItem(items: DistinctItems, space: string, byte: number): ArrayPosition | undefined {
    if (byte === COMMA && space === '') {
      const isFull = items.count >= max || items.count >= total
      return isFull ? undefined : { kind: 'comma', items, space: '' }
    }
    if (items.count < min) return undefined
    if (byte === CLOSE) return { kind: 'end', items }
    const more = whitespaceAfter(space, byte)
    return more === undefined ? undefined : { kind: 'after', items, space: more }
  }

  function step(position: ArrayPosition, byte: number): ArrayPosition | undefined {
    const { items } = position
    switch (position.kind) {
      case 'open':
      case 'comma': {
        const { kind, space } = position
        const isEmpty = kind === 'open' && min === 0 && (space === '' || space === 's')
        if (byte === CLOSE) return isEmpty ? { kind: 'end', items } : undefined
        const more = whitespaceAfter(space, byte)
        const isPossible = more !== undefined && (max > 0 || (isEmpty && more === 's'))
        return isPossible ? { kind, items, space: more } : firstByte(items, byte)
      }
      case 'item': {
        const { state, bytes, length, rivals } = position.item
        const after = itemAfter(position.item, byte)
        if (after) return { kind: 'item', items, item: after }
        if (!item.isFinal(state) || rivals.some((text) => text.length === length)) return undefined
        const count = (items?.count ?? 0) + 1
        return afterItem({ text: written(bytes), count, before: items }, '', byte)
      }
      case 'after':
        return afterItem(items!, position.space, byte)
      default:
        return undefined
    }
  }

  let ids = 0
  type State = RememberedState & { readonly position: ArrayPosition }
  const remember = (position: ArrayPosition): State => ({ id: ids++, position })
  const automaton: Automaton<State> = {
    start: remember({ kind: 'open', items: undefined, space: '' }),
    step(state, byte) {
      const after = step(state.position, byte)
      return after && remember(after)
    },
    isFinal: ({ position }) => position.kind === 'end',
    isOver: ({ position }) => position.kind === 'end',
  }
  return all(textNode('['), {
    kind: 'remembering',
    automaton: automaton as Automaton<RememberedState>,
  })
}
