/** A part of an answer that is laid out on its own. Texts within are read again. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Columns whose cells stand to the right. */
      readonly right: readonly boolean[]
    }
  | { readonly kind: 'rule' }

/** A block, and the index of the line after it. */
type Read = { readonly block: Block; readonly next: number }

type Reader = (lines: readonly string[], at: number) => Read | undefined

const FENCE = /^ {0,3}(`{3,}|~{3,}) *([^`]*)$/
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const QUOTE = /^ {0,3}> ?/
const ITEM = /^( {0,3}(?:([-*+])|(\d{1,9})([.)])))(?: {1,4}(?=\S)|[ \t]*$)/
const DIVIDER = /^ {0,3}\|?(?: *:?-+:? *\|)*(?: *:?-+:? *)\|?[ \t]*$/

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''

const readCode: Reader = (lines, at) => {
  const [, fence = '', language = ''] = FENCE.exec(lines[at]!) ?? []
  if (fence === '') return undefined
  const isEnd = (line: string) => {
    const mark = line.trim()
    return mark.length >= fence.length && mark === fence[0]!.repeat(mark.length)
  }
  let next = at + 1
  while (next < lines.length && !isEnd(lines[next]!)) next++
  const text = lines.slice(at + 1, next).join('\n')
  return { block: { kind: 'code', language: language.trim(), text }, next: next + 1 }
}

const readHeading: Reader = (lines, at) => {
  const [, marks = '', text = ''] = HEADING.exec(lines[at]!) ?? []
  return marks === ''
    ? undefined
    : { block: { kind: 'heading', level: marks.length, text }, next: at + 1 }
}

const readRule: Reader = (lines, at) =>
  RULE.test(lines[at]!) ? { block: { kind: 'rule' }, next: at + 1 } : undefined

const readQuote: Reader = (lines, at) => {
  let next = at
  while (next < lines.length && QUOTE.test(lines[next]!)) next++
  if (next === at) return undefined
  const text = lines.slice(at, next).map((line) => line.replace(QUOTE, ''))
  return { block: { kind: 'quote', text: text.join('\n') }, next }
}

const indentOf = (line: string): number => /^ */.exec(line)![0].length

const untabbed = (line: string): string =>
  line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '    '))

/** Lines of one item, from that of its mark, up to where it ends. */
function readItem(lines: readonly string[], at: number) {
  const [mark] = ITEM.exec(lines[at]!)!
  const width = mark.length
  const text = [lines[at]!.slice(width)]
  let next = at + 1
  for (; next < lines.length; next++) {
    const line = untabbed(lines[next]!)
    const after = lines[next + 1]
    const goesOn = isBlank(line)
      ? !isBlank(after) && indentOf(untabbed(after!)) >= 2
      : indentOf(line) >= 2 || (!isBlank(lines[next - 1]) && !startsBlock(lines, next))
    if (!goesOn) break
    text.push(line.slice(Math.min(indentOf(line), width)))
  }
  return { text: text.join('\n'), next }
}

const readList: Reader = (lines, at) => {
  const first = ITEM.exec(lines[at]!)
  if (!first) return undefined
  const [, , bullet, number, closing] = first
  const items: string[] = []
  let next = at
  for (;;) {
    // One blank line between items leaves them in one list.
    const from = items.length > 0 && isBlank(lines[next]) ? next + 1 : next
    const item = from < lines.length ? ITEM.exec(lines[from]!) : null
    if (!item || item[2] !== bullet || item[4] !== closing || RULE.test(lines[from]!)) break
    const read = readItem(lines, from)
    items.push(read.text)
    next = read.next
  }
  const start = number === undefined ? undefined : Number(number)
  return items.length === 0 ? undefined : { block: { kind: 'list', start, items }, next }
}

/** Cells of a row; a bar after a backslash is part of its cell. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

const readTable: Reader = (lines, at) => {
  const divider = lines[at + 1]
  if (divider === undefined || !lines[at]!.includes('|') || !DIVIDER.test(divider)) return undefined
  const head = cellsOf(lines[at]!)
  const marks = cellsOf(divider)
  if (head.length !== marks.length) return undefined
  let next = at + 2
  while (next < lines.length && lines[next]!.includes('|')) next++
  const rows = lines.slice(at + 2, next).map((line) => {
    const cells = cellsOf(line)
    return head.map((_, column) => cells[column] ?? '')
  })
  const right = marks.map((mark) => /^-+:$/.test(mark))
  return { block: { kind: 'table', head, rows, right }, next }
}

const readers: readonly Reader[] = [readCode, readHeading, readRule, readQuote, readList, readTable]

/** Whether a line begins something else than a paragraph. */
const startsBlock = (lines: readonly string[], at: number): boolean =>
  [FENCE, HEADING, RULE, QUOTE, ITEM].some((mark) => mark.test(lines[at]!)) ||
  readTable(lines.slice(at, at + 2), 0) !== undefined

/** A number that ended up at the start of a line begins no list, but for the first. */
const isLateNumber = (line: string): boolean => (ITEM.exec(line)?.[3] ?? '1') !== '1'

function readParagraph(lines: readonly string[], at: number): Read {
  const goesOn = (line: string, index: number) =>
    !isBlank(line) && (!startsBlock(lines, index) || isLateNumber(line))
  let next = at + 1
  while (next < lines.length && goesOn(lines[next]!, next)) next++
  const text = lines.slice(at, next).map((line) => line.trim())
  return { block: { kind: 'paragraph', text: text.join('\n') }, next }
}

/** A block with the lines that it was read from. */
export type Source = { readonly block: Block; readonly source: string }

/** The blocks of a Markdown text. Never throws: what is no mark is text. */
export function blocksOf(text: string): readonly Source[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const found: Source[] = []
  for (let at = 0; at < lines.length; ) {
    if (isBlank(lines[at])) {
      at++
      continue
    }
    let read: Read | undefined
    for (const reader of readers) read ??= reader(lines, at)
    const { block, next } = read ?? readParagraph(lines, at)
    found.push({ block, source: lines.slice(at, next).join('\n') })
    at = next
  }
  return found
}
