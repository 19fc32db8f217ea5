import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Construct, Extension } from 'micromark-util-types'

const BACKSLASH = 92

/** Punctuation without brackets: `\(`, `\[` and `\{` begin formulas in answers, and stay text. */
const ESCAPABLE = /^[!-'*-/:-@^-`|~\\]$/

/** CommonMark's backslash escape, only for the characters of `ESCAPABLE`. */
const punctuationEscape: Construct = {
  name: 'punctuationEscape',
  tokenize(effects, ok, nok) {
    return (backslash) => {
      effects.enter('characterEscape')
      effects.enter('escapeMarker')
      effects.consume(backslash)
      effects.exit('escapeMarker')
      return (code) => {
        if (code === null || code < 0 || !ESCAPABLE.test(String.fromCharCode(code)))
          return nok(code)
        effects.enter('characterEscapeValue')
        effects.consume(code)
        effects.exit('characterEscapeValue')
        effects.exit('characterEscape')
        return ok
      }
    }
  },
}

const syntax: Extension = {
  text: { [BACKSLASH]: punctuationEscape },
  disable: {
    null: [
      // Tags and entities are text, because this parser reads no HTML.
      'htmlFlow',
      'htmlText',
      'characterReference',
      'characterEscape',
      // A definition would disappear from the text, and change the text before it.
      'definition',
      // These two would change the look of earlier lines while an answer arrives.
      'setextUnderline',
      'codeIndented',
    ],
  },
}

// Leaves out `transforms`, which searches text that the grammar already parsed, in quadratic time.
const { transforms: _, ...autolinks } = gfmAutolinkLiteralFromMarkdown()

const options = {
  extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), gfmAutolinkLiteral(), syntax],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), autolinks],
}

/** The syntax tree of a text, and its nodes. */
type Root = ReturnType<typeof fromMarkdown>
export type Node = Root['children'][number]
type NodeOf<T extends Node['type']> = Extract<Node, { type: T }>
export type ListItem = NodeOf<'listItem'>
export type Table = NodeOf<'table'>
/** A node within a paragraph. */
export type PhrasingNode = NodeOf<'paragraph'>['children'][number]

/** The syntax tree of a text: CommonMark with tables, strikethrough and literal addresses. */
export const treeOf = (text: string): Root => fromMarkdown(text, options)
