import type { Inference } from '@ostrom/protocol'

// Finds the answers of a conversation in its text: from the end of the prompt's text to the start
// of the next message.

/** A part of a text, in UTF-16 units. */
export type TextSpan = { readonly start: number; readonly end: number }

/** Renders the first messages of a conversation, with or without the begin of an answer. */
export type RenderMessages = (
  messages: readonly Inference.ChatMessage[],
  isPrompt: boolean,
) => string

type Conversation = {
  readonly messages: readonly Inference.ChatMessage[]
  /** Indexes of the answers that are asked for, in ascending order. */
  readonly answers: readonly number[]
  readonly render: RenderMessages
}

/**
 * Answers of a conversation up to which the text before and behind each is rendered; of longer ones
 * that of the first and of the last answer alone, so that work grows with length.
 */
const ANSWERS_RENDERED_MAX = 8

/** UTF-16 units in front of an answer that are the same for all: the end of its prompt. */
const PROMPT_END_UNITS = 4

/** Marks in a text that no control token and no template has: noncharacters of Unicode. */
const [OPEN, CLOSE] = ['\ufdd2', '\ufdd3']

/**
 * Returns the span of an answer; undefined where the template writes the text before it otherwise.
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

/** A text without marks, and the place of each mark in it; undefined where marks were changed. */
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
 * Returns the spans of many answers by one render with marks: the text around the first answer
 * stands around all. Undefined where that cannot be told.
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
 * Returns where answers stand in the text of a whole conversation; undefined where the template
 * writes earlier messages otherwise as soon as later ones follow.
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
