import { blockOf, itemOf } from './blocks.ts'
import { treeOf } from './grammar.ts'
import { LINE_MARKS_MAX, MARKED_CHARACTERS_MAX, MARKS_MAX, WINDOW_CHARACTERS } from './limits.ts'
import { type Block, plainParagraph } from './tree.ts'

// The parser reads a whole text at once, in more than linear time, and an answer changes with each
// token. Therefore a text is parsed in windows of limited size, and a text that grew is parsed
// again only from its last blocks on.

/** A block of the document. Each item of a list is a unit too, as a list with this item only. */
type Unit = {
  readonly block: Block
  /** Offset in the text at which its first line begins. */
  readonly start: number
  /** Whether the unit is an item of the same list as the unit before. */
  readonly continues: boolean
}

/** A parsed text. Blocks that stay the same in a longer text keep their identity. */
export type Parsed = { readonly text: string; readonly units: readonly Unit[] }

const MARKS = /[*_~]+/g
const DEEP = new RegExp(
  `^[ \\t]*(?:(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))[ \\t]*){${LINE_MARKS_MAX + 1}}`,
  'gm',
)
const BLANK_LINES = /(?:[ \t]*\n)*/y
const FENCE = /(`{3,})([^`\n]*)(?:\n|$)|(~{3,})([^\n]*)(?:\n|$)/y

/** End of the window from `at`, within the limits on characters, marks and marks of one line. */
function windowEnd(text: string, at: number, characters: number): number {
  let end = Math.min(text.length, at + characters)
  MARKS.lastIndex = at
  for (let count = 0; count <= MARKS_MAX; count++) {
    const mark = MARKS.exec(text)
    if (!mark || mark.index >= end) break
    if (count === MARKS_MAX) end = mark.index
  }
  DEEP.lastIndex = at
  const deep = DEEP.exec(text)
  // A line with too many marks is cut after its marks, so that the window ends there.
  return deep ? Math.min(end, deep.index + deep[0].length) : end
}

/**
 * Returns how many units stay the same for every continuation of the text. The last line may still
 * continue the block before it, and a table may still become a paragraph.
 */
function settledCount(units: readonly Unit[], text: string, end: number): number {
  const lastLine = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1
  return Math.max(0, units.findLastIndex(({ start }) => start < lastLine) - 1)
}

function parseWindow(text: string, offset: number, continues: boolean): readonly Unit[] {
  const lineOf = (at = 0) => offset + text.lastIndexOf('\n', at - 1) + 1
  return treeOf(text).children.flatMap((node, index): readonly Unit[] => {
    const start = lineOf(node.position?.start.offset)
    if (node.type !== 'list') return [{ block: blockOf(node, text), start, continues: false }]
    return node.children.map((item, at) => ({
      block: {
        kind: 'list',
        start: node.ordered ? (node.start ?? 1) : undefined,
        items: [itemOf(item, text)],
      },
      start: lineOf(item.position?.start.offset),
      continues: at > 0 || (index === 0 && continues),
    }))
  })
}

/**
 * A fenced block without indentation is not parsed, because code is long and arrives line by line.
 */
function fenceAt(text: string, start: number): { unit: Unit; end: number } | undefined {
  FENCE.lastIndex = start
  const opening = FENCE.exec(text)
  if (!opening) return undefined
  const [head, ticks, tickInfo, tildes = '', tildeInfo = ''] = opening
  const marks = ticks ?? tildes
  const closing = new RegExp(`^ {0,3}${marks[0]}{${marks.length},}[ \\t]*$`, 'gm')
  const from = start + head.length
  closing.lastIndex = from
  const close = head.endsWith('\n') ? closing.exec(text) : null
  const code = close ? text.slice(from, Math.max(from, close.index - 1)) : text.slice(from)
  const block: Block = { kind: 'code', language: (tickInfo ?? tildeInfo).trim(), text: code }
  const end = close ? close.index + close[0].length + 1 : text.length
  return { unit: { block, start, continues: false }, end }
}

/** Returns the end of a block that exceeds a limit: a blank line. */
function blockEnd(text: string, from: number): number {
  const blank = /\n[ \t]*\n/g
  blank.lastIndex = from
  return blank.exec(text)?.index ?? text.length
}

/** Returns the final units of the next window, and the position where the next window begins. */
function readWindow(text: string, at: number, continues: boolean) {
  for (const characters of [WINDOW_CHARACTERS, MARKED_CHARACTERS_MAX]) {
    const end = windowEnd(text, at, characters)
    const window = text.slice(at, end)
    const units = parseWindow(window, at, continues)
    if (end === text.length) return { units, next: end, continues: false }
    const isLargest = characters === MARKED_CHARACTERS_MAX
    const settled = settledCount(units, text, end) || (isLargest ? units.length - 1 : 0)
    const next = units[settled]
    if (settled > 0 && next) {
      return { units: units.slice(0, settled), next: next.start, continues: next.continues }
    }
  }
  const stop = blockEnd(text, windowEnd(text, at, MARKED_CHARACTERS_MAX))
  const block = plainParagraph(text.slice(at, stop))
  return { units: [{ block, start: at, continues: false }], next: stop, continues: false }
}

/**
 * Parses a text as Markdown. If the text continues that of `before`, parses only its last blocks
 * again. Never throws.
 */
export function parseMarkdown(written: string, before?: Parsed): Parsed {
  const text = written.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  const isLonger = before !== undefined && text.startsWith(before.text)
  const count = isLonger ? settledCount(before.units, before.text, before.text.length) : 0
  const units = isLonger ? before.units.slice(0, count) : []
  const resumed = isLonger ? before.units[count] : undefined
  let at = resumed?.start ?? 0
  let continues = resumed?.continues ?? false
  for (;;) {
    BLANK_LINES.lastIndex = at
    at += BLANK_LINES.exec(text)?.[0].length ?? 0
    if (at >= text.length) return { text, units }
    const fence = fenceAt(text, at)
    if (fence) {
      units.push(fence.unit)
      at = fence.end
      continues = false
      continue
    }
    const read = readWindow(text, at, continues)
    units.push(...read.units)
    at = read.next
    continues = read.continues
  }
}

/** The blocks of a parsed text, items of one list together. */
export function blocksOf({ units }: Parsed): readonly Block[] {
  const blocks: Block[] = []
  for (const { block, continues } of units) {
    const list = blocks.at(-1)
    if (continues && list?.kind === 'list' && block.kind === 'list') {
      blocks[blocks.length - 1] = { ...list, items: [...list.items, ...block.items] }
    } else blocks.push(block)
  }
  return blocks
}
