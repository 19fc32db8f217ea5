import { SchemaUnsupportedError } from './errors.ts'
import { GRAMMAR_PARTS_MAX } from './limits.ts'
import type { Part } from './machine.ts'

// A schema may ask for what no text is: a list that holds itself, a number above 5 and below 3.
// Such parts are taken out of the grammar, so that every text it permits can be brought to an end.

function partsOf(root: Part): readonly Part[] {
  const found = new Set<Part>()
  const left = [root]
  for (let part = left.pop(); part; part = left.pop()) {
    if (found.has(part)) continue
    found.add(part)
    if (found.size > GRAMMAR_PARTS_MAX) {
      throw new SchemaUnsupportedError({ at: '', reason: 'it has too many parts' })
    }
    if (part.kind === 'all' || part.kind === 'any') left.push(...part.parts)
    else if (part.kind === 'repeat') left.push(part.part)
    else if (part.kind === 'ref') left.push(part.target())
  }
  return [...found]
}

function isLive(part: Part, live: ReadonlySet<Part>): boolean {
  switch (part.kind) {
    case 'all':
      return part.parts.every((inner) => live.has(inner))
    case 'any':
      return part.parts.some((inner) => live.has(inner))
    case 'repeat':
      return part.min === 0 || live.has(part.part)
    case 'ref':
      return live.has(part.target())
    default:
      return true
  }
}

/** The same grammar without what can never end; undefined where nothing is left of it. */
export function livePart(root: Part): Part | undefined {
  const parts = partsOf(root)
  const live = new Set<Part>()
  for (let before = -1; before !== live.size; ) {
    before = live.size
    for (const part of parts) if (isLive(part, live)) live.add(part)
  }
  if (!live.has(root)) return undefined
  const made = new Map<Part, Part>()
  const keep = (part: Part): Part => {
    const known = made.get(part)
    if (known) return known
    const kept = keptOf(part)
    made.set(part, kept)
    return kept
  }
  const keptOf = (part: Part): Part => {
    switch (part.kind) {
      case 'all':
        return { kind: 'all', parts: part.parts.map(keep) }
      case 'any':
        return { kind: 'any', parts: part.parts.filter((inner) => live.has(inner)).map(keep) }
      case 'repeat':
        if (!live.has(part.part)) return { kind: 'all', parts: [] }
        return { ...part, part: keep(part.part) }
      case 'ref':
        return { kind: 'ref', target: () => keep(part.target()) }
      default:
        return part
    }
  }
  return keep(root)
}
