// Formats in which models mark their reasoning. A model's chat template determines its marks:
// docs/spec/inference.md, section 16.

/** Format of a model's reasoning before its answer. */
export type ReasoningFormat = {
  /**
   * `tags`: one text between two marks. `channels`: messages that each name a channel, one of which
   * is reasoning (gpt-oss).
   */
  readonly kind: 'tags' | 'channels'
  readonly open: string
  readonly close: string
  /** White space that the template writes between the closing mark and an answer. */
  readonly gap: string
  /** Template variable that turns the reasoning on and off; undefined if there is none. */
  readonly variable: string | undefined
}

/**
 * Beginning of an answer: `inside` its reasoning, after an empty reasoning (`over`), or undecided,
 * so that the model decides (`open`).
 */
export type ReasoningStart = 'inside' | 'over' | 'open'

/** Names of the variables with which templates turn reasoning on and off. */
export const reasoningVariables = [
  'enable_thinking',
  'thinking',
  'enable_reasoning',
  'reasoning',
] as const

/** Longest mark that a template may have, in UTF-16 units. */
export const REASONING_MARK_LENGTH_MAX = 48

const WORD = '[\\w:]*(?:think|thought|reason)[\\w:]*'

/** Forms of closing marks, and the opening mark of each. */
const tagForms: readonly (readonly [RegExp, (word: string) => string])[] = [
  // Qwen 3, DeepSeek R1, GLM, SmolLM 3; `seed:think` of Seed-OSS.
  [new RegExp(`</(${WORD})>`, 'i'), (word) => `<${word}>`],
  // Magistral.
  [new RegExp(`\\[/(${WORD})\\]`, 'i'), (word) => `[${word}]`],
  // Command A.
  [new RegExp(`<\\|END_(${WORD})\\|>`, 'i'), (word) => `<|START_${word}|>`],
  // Kimi.
  [new RegExp(`◁/(${WORD})▷`, 'i'), (word) => `◁${word}▷`],
  // Gemma 4.
  [/<channel\|>()/, () => '<|channel>thought'],
]

/** Marks of gpt-oss: a header with the name of the channel, then a text, then the end. */
export const channelTokens = {
  start: '<|start|>',
  channel: '<|channel|>',
  message: '<|message|>',
  end: '<|end|>',
} as const

const CHANNELS_OPEN = `${channelTokens.channel}analysis${channelTokens.message}`
/** Start of an answer without reasoning. */
const CHANNELS_ANSWER = `${channelTokens.channel}final${channelTokens.message}`

/** Returns the white space after a mark in a template, at most two line breaks. */
function gapAfter(template: string, mark: string): string {
  const sizes = template.split(mark).slice(1)
  const breaks = sizes.map((rest) => /^(?:\\n|\n)*/.exec(rest)?.[0].replaceAll('\\n', '\n') ?? '')
  const longest = Math.max(0, ...breaks.map(({ length }) => length))
  return '\n'.repeat(Math.min(2, longest))
}

function marksOf(template: string): Pick<ReasoningFormat, 'kind' | 'open' | 'close'> | undefined {
  if (template.includes(`${channelTokens.channel}analysis`)) {
    return { kind: 'channels', open: CHANNELS_OPEN, close: channelTokens.end }
  }
  for (const [form, openOf] of tagForms) {
    const found = form.exec(template)
    if (!found) continue
    const [close, word = ''] = found
    const open = openOf(word)
    if (Math.max(open.length, close.length) <= REASONING_MARK_LENGTH_MAX) {
      return { kind: 'tags', open, close }
    }
  }
  return undefined
}

/**
 * Renders a short conversation with the given variables; returns undefined if the template fails.
 */
export type RenderProbe = (variables: Readonly<Record<string, boolean>>) => string | undefined

/**
 * Detects from a chat template how the model marks its reasoning. A variable counts as the switch
 * if its value changes the prompt.
 *
 * @returns `undefined` if the template shows no reasoning.
 */
export function detectReasoning(
  template: string,
  render: RenderProbe,
): ReasoningFormat | undefined {
  const marks = marksOf(template)
  if (!marks) return undefined
  const named = reasoningVariables.filter((name) =>
    new RegExp(`(?<![.'"\\w])${name}(?!\\w)`).test(template),
  )
  // If the template fails without variables, or takes too long, it is not tried with each variable.
  const isReadable = named.length > 0 && render({}) !== undefined
  const isSwitch = (name: string) => render({ [name]: true }) !== render({ [name]: false })
  return {
    ...marks,
    gap: marks.kind === 'tags' ? gapAfter(template, marks.close) : '',
    variable: isReadable ? named.find(isSwitch) : undefined,
  }
}

/**
 * Returns the beginning of the answer to a prompt, determined from the end of the prompt's text.
 */
export function reasoningStart(
  { kind, open, close }: ReasoningFormat,
  promptEnd: string,
): ReasoningStart {
  const end = promptEnd.trimEnd()
  if (end.endsWith(open)) return 'inside'
  return end.endsWith(kind === 'tags' ? close : CHANNELS_ANSWER) ? 'over' : 'open'
}

/**
 * Returns whether a grammar can follow the reasoning of an answer. A grammar permits no control
 * token, so neither the closing mark nor the start of the answer may contain one.
 */
export function leadsToGrammar(
  { kind, close }: ReasoningFormat,
  { specials, opening }: { readonly specials: Iterable<string>; readonly opening: string },
): boolean {
  if (kind !== 'tags') return false
  for (const special of specials) {
    if (close.includes(special) || opening.includes(special)) return false
  }
  return true
}

/**
 * Returns a prompt for an answer with a grammar, whose end settles whether the answer begins inside
 * its reasoning. It does if the grammar can follow the reasoning (`leads`) and the model is known
 * to reason. Otherwise the function closes a reasoning that the prompt begins, and adds the start
 * of an answer without reasoning in the format `channels`. It leaves any other prompt unchanged.
 */
export function settleReasoning(
  format: ReasoningFormat,
  { prompt, leads }: { readonly prompt: string; readonly leads: boolean },
): string {
  const start = reasoningStart(format, prompt)
  if (start === 'over') return prompt
  if (format.kind === 'channels') return prompt + CHANNELS_ANSWER
  if (start === 'inside') {
    return leads ? prompt : `${prompt.trimEnd()}\n\n${format.close}${format.gap}`
  }
  // A template without a switch does not show that its model reasons: the template may only remove
  // the marks of other models from a conversation.
  return leads && format.variable !== undefined ? `${prompt}${format.open}\n` : prompt
}

/**
 * Returns the control tokens that must be decoded as text so that an answer's reasoning can be
 * recognized.
 */
export function reasoningMarkers(
  { kind, open, close }: ReasoningFormat,
  specials: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  const marks = kind === 'tags' ? open + close : Object.values(channelTokens).join('')
  return new Set([...specials].filter(([text]) => marks.includes(text)).map(([, id]) => id))
}
