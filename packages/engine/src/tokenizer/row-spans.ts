import type { Inference } from '@ostrom/protocol'

// Finds the answers of a conversation in its text. An answer extends from the end of its prompt's
// text to the start of the next message.

/** A part of a text, in UTF-16 units. */
export type TextSpan = { readonly start: number; readonly end: number }

/** Renders the first messages of a conversation, with or without the beginning of an answer. */
export type RenderMessages = (
  messages: readonly Inference.ChatMessage[],
  isPrompt: boolean,
) => string

type Conversation = {
  readonly messages: readonly Inference.ChatMessage[]
  /** Indexes of the requested answers, in ascending order. */
  readonly answers: readonly number[]
  readonly render: RenderMessages
}

/**
 * Maximum number of answers for which the text before and after each answer is rendered. In longer
 * conversations only that of the first and last answer is rendered, so that the work is
 * proportional to the length.
 */
const ANSWERS_RENDERED_MAX = 8

/** UTF-16 units before an answer that are compared between answers: the end of the prompt. */
const PROMPT_END_UNITS = 4

/** Marks that occur in no control token and no template: Unicode noncharacters. */
const [OPEN, CLOSE] = ['\ufdd2', '\ufdd3']

/**
 * Returns the span of an answer; undefined if the template changes the text before the answer when
 * messages follow.
 */
function renderedSpan(
  whole: string,
  at: number,
  { messages, render }: Omit<Conversation, 'answers'>,
): TextSpan | undefined {
  const before = render(messages.slice(0, at), true)
  const behind = render(messages.slice(0, at + 1), false)
  const isPrefix = whole.startsWith(behind) && behind.startsWith(before)
  return isPrefix ? { start: before.length, end: behind.length } : undefined
}

/**
 * Returns the text without marks, and the position of each mark; undefined if the template changed
 * marks.
 */
function readMarks(marked: string, count: number): readonly TextSpan[] | undefined {
  const spans: TextSpan[] = []
  let length = 0
  let start: number | undefined
  for (const part of marked.split(/([\ufdd2\ufdd3])/)) {
    if (part === OPEN) {
      if (start !== undefined) return undefined
      start = length
    } else if (part === CLOSE) {
      if (start === undefined) return undefined
      spans.push({ start, end: length })
      start = undefined
    } else length += part.length
  }
  return spans.length === count && start === undefined ? spans : undefined
}

/** Puts marks around a content, within the white space that templates trim. */
const withMarks = (message: Inference.ChatMessage): Inference.ChatMessage => {
  const { content } = message
  const from = content.length - content.trimStart().length
  const to = content.trimEnd().length
  const inner = `${OPEN}${content.slice(from, to)}${CLOSE}`
  return { ...message, content: content.slice(0, from) + inner + content.slice(to) }
}

/**
 * Returns the spans of many answers with one render that has marks, if all answers are enclosed by
 * the same text as the first; undefined if that is uncertain.
 */
function markedSpans(whole: string, conversation: Conversation): readonly TextSpan[] | undefined {
  const { messages, answers, render } = conversation
  const canMark = messages.every(
    ({ content }) => content.trim() !== '' && !/[\ufdd2\ufdd3]/.test(content),
  )
  if (!canMark) return undefined
  const marked = render(messages.map(withMarks), false)
  if (marked.replaceAll(/[\ufdd2\ufdd3]/g, '') !== whole) return undefined
  const contents = readMarks(marked, messages.length)
  const [first, last] = [answers[0]!, answers.at(-1)!]
  const [begin, close] = [first, last].map((at) => renderedSpan(whole, at, conversation))
  const content = contents?.[first]
  if (!contents || !begin || !close || !content) return undefined
  const lead = whole.slice(begin.start, content.start)
  const tail = whole.slice(content.end, begin.end)
  const before = whole.slice(Math.max(0, begin.start - PROMPT_END_UNITS), begin.start)
  const spans = answers.map((at): TextSpan | undefined => {
    const { start, end } = contents[at]!
    const from = start - lead.length
    const isAlike = whole.startsWith(lead, from) && whole.startsWith(tail, end)
    const follows = whole.slice(0, from).endsWith(before)
    return isAlike && follows ? { start: from, end: end + tail.length } : undefined
  })
  const found = spans.filter((span) => span !== undefined)
  const isWhole =
    found.length === answers.length &&
    found.at(-1)?.start === close.start &&
    found.at(-1)?.end === close.end
  return isWhole ? found : undefined
}

/**
 * Returns the spans of answers in the text of a whole conversation; undefined if the template
 * changes earlier messages when later ones follow.
 */
export function answerSpans(
  whole: string,
  conversation: Conversation,
): readonly TextSpan[] | undefined {
  const { answers } = conversation
  if (answers.length > ANSWERS_RENDERED_MAX) {
    const marked = markedSpans(whole, conversation)
    if (marked) return marked
  }
  const spans: TextSpan[] = []
  for (const at of answers) {
    const span = renderedSpan(whole, at, conversation)
    if (!span) return undefined
    spans.push(span)
  }
  return spans
}
