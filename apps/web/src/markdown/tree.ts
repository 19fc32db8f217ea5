/** A piece of a line of text. */
export type Span =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly spans: readonly Span[] }
  | { readonly kind: 'link'; readonly href: string; readonly spans: readonly Span[] }

/** A part of an answer with a layout of its own. */
export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list'
      /** Number of the first item; absent for a list without numbers. */
      readonly start: number | undefined
      readonly items: readonly (readonly Block[])[]
    }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Span[])[]
      readonly rows: readonly (readonly (readonly Span[])[])[]
      /** Columns whose cells are aligned to the right. */
      readonly right: readonly boolean[]
    }
  | { readonly kind: 'rule' }

/** A text in its source form, without formatting. */
export const plainParagraph = (text: string): Block => ({
  kind: 'paragraph',
  spans: [{ kind: 'text', text }],
})
