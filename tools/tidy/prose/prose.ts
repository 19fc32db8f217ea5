// The prose of the repository: sentences of comments and documents, with their line numbers.

import { proseLines } from './markdown.ts'

/** A sentence of a comment or a document. Inline code is blanked. */
export type Sentence = {
  readonly text: string
  /** Line on which the sentence starts; the first line is 1. */
  readonly line: number
  /** Line on which it ends. */
  readonly lastLine: number
}

/** A paragraph as its source lines. No sentence continues after its end. */
type Paragraph = readonly { readonly text: string; readonly line: number }[]

const slashed = /\.(ts|tsx|js|mjs|cjs|sol|rs|nr)$/

/** Returns the sentences of a file's comments, or of a document; none for other kinds of file. */
export function sentences(path: string, text: string): readonly Sentence[] {
  if (path.endsWith('.md')) return documentParagraphs(text).flatMap(sentencesOf)
  if (slashed.test(path)) return paragraphsOf(slashedComments(text)).flatMap(sentencesOf)
  if (path.endsWith('.py')) return paragraphsOf(pythonComments(text)).flatMap(sentencesOf)
  return []
}

/** Returns the paragraphs of a document; table cells and list items are separate paragraphs. */
function documentParagraphs(document: string): readonly Paragraph[] {
  const lines = proseLines(document)
  const isHead = new Set(
    lines.filter(({ text }) => /^\|[ :|-]+\|$/.test(text)).map(({ line }) => line - 1),
  )
  const parts = lines.flatMap(({ text, line }): readonly CommentLine[] => {
    if (/^\s*#{1,6} /.test(text) || isHead.has(line) || /^\|[ :|-]+\|$/.test(text)) return []
    const bare = text.replace(/\]\([^)]*\)/g, ']')
    if (!/^\s*\|/.test(bare)) return [{ text: bare, line }]
    const cells = bare.split('|').filter((cell) => cell.trim() !== '')
    return cells.map((cell) => ({ text: cell, line, isAlone: true }))
  })
  return paragraphsOf(parts)
}

/**
 * A line of a comment without comment characters; `isAlone` if it is not joined with other lines.
 */
type CommentLine = { readonly text: string; readonly line: number; readonly isAlone?: true }

function slashedComments(source: string): readonly CommentLine[] {
  let isBlock = false
  return source.split('\n').flatMap((text, index): readonly CommentLine[] => {
    const line = index + 1
    if (isBlock) {
      isBlock = !text.includes('*/')
      return [{ text: text.replace(/\*\/.*$/, '').replace(/^\s*\* ?/, ''), line }]
    }
    const [, opened] = /^\s*\{?\/\*+(.*)$/.exec(text) ?? []
    if (opened !== undefined) {
      isBlock = !opened.includes('*/')
      return [{ text: opened.replace(/\*\/.*$/, ''), line }]
    }
    const [, whole] = /^\s*\/\/[/!]?(.*)$/.exec(text) ?? []
    if (whole !== undefined) return [{ text: whole, line }]
    const [, code = '', trailing] = /^(.*?[\s;,{}()])\/\/ (.+)$/.exec(text) ?? []
    const isCode = ["'", '"', '`'].every((quote) => code.split(quote).length % 2 === 1)
    return trailing !== undefined && isCode ? [{ text: trailing, line, isAlone: true }] : []
  })
}

function pythonComments(source: string): readonly CommentLine[] {
  let isBlock = false
  return source.split('\n').flatMap((text, index): readonly CommentLine[] => {
    const line = index + 1
    if (isBlock) {
      isBlock = !text.includes('"""')
      return [{ text: text.replace(/""".*$/, ''), line }]
    }
    const [, opened] = /^\s*[a-z]?"""(.*)$/.exec(text) ?? []
    if (opened !== undefined) {
      isBlock = !opened.includes('"""')
      return [{ text: opened.replace(/""".*$/, ''), line }]
    }
    const [, whole] = /^\s*#:?(.*)$/.exec(text) ?? []
    return whole === undefined ? [] : [{ text: whole, line }]
  })
}

/** Joins successive lines. An empty line, a list item or a tag starts a new paragraph. */
function paragraphsOf(lines: readonly CommentLine[]): readonly Paragraph[] {
  const found: { text: string; line: number }[][] = []
  let last = 0
  for (const { text, line, isAlone } of lines) {
    const isNew = isAlone || line !== last + 1 || /^\s*([-*] |\d+\. |@|>|\[\^)/.test(text)
    last = isAlone || text.trim() === '' ? -1 : line
    if (text.trim() === '') continue
    const plain = text.replace(/`[^`]*`/g, (code) => '`'.padEnd(code.length, ' '))
    if (isNew || found.length === 0) found.push([])
    found.at(-1)!.push({ text: plain, line })
  }
  return found
}

/** Text before a sentence: list markers, and tags with their names. */
const lead =
  /^\s*([-*>]\s+|\d+\.\s+)*(@(param|throws|template|custom:\S+)\s+(\{[^}]*\}|\S+)\s*|@\w+\s*)?/

function sentencesOf(paragraph: Paragraph): readonly Sentence[] {
  const starts: number[] = []
  let text = ''
  for (const { text: part } of paragraph) {
    starts.push(text.length)
    text += `${part.trim()} `
  }
  const lineAt = (offset: number) =>
    paragraph[starts.findLastIndex((start) => start <= offset)]?.line ?? 0
  const begin = lead.exec(text)?.[0].length ?? 0
  const found: Sentence[] = []
  let offset = begin
  for (const part of text.slice(begin).split(/(?<=[.!?]["')*]*)(\s+)(?=["'(*`[]*[A-Z`])/)) {
    const lastLine = lineAt(offset + part.trimEnd().length - 1)
    if (part.trim() !== '') found.push({ text: part.trim(), line: lineAt(offset), lastLine })
    offset += part.length
  }
  return found
}
