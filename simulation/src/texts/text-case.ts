import { createPrng } from '../runtime/prng.ts'
import { drawCutText, drawRepeat, drawText, plainText } from './odd-text.ts'

// A case: one request of one dialect with a random text in each field that keeps a text of the
// client. Drawn from a seed and a number alone, so that each case can be repeated.

export const textDialects = [
  'chat/completions',
  'completions',
  'messages',
  'responses',
  'files',
] as const
export type TextDialect = (typeof textDialects)[number]

/** Fields with a random text. */
const textFields = ['prompt', 'system', 'tool', 'stop', 'user', 'metadata', 'name'] as const
export type TextField = (typeof textFields)[number]

/** Fields that each dialect has. */
export const fieldsOf: Readonly<Record<TextDialect, readonly TextField[]>> = {
  'chat/completions': ['prompt', 'system', 'tool', 'stop', 'user', 'metadata'],
  completions: ['prompt', 'stop', 'user'],
  messages: ['prompt', 'system', 'tool', 'stop', 'user'],
  responses: ['prompt', 'system', 'tool', 'user', 'metadata'],
  files: ['name'],
}

export type TextCase = {
  readonly seed: string
  readonly number: number
  readonly dialect: TextDialect
  readonly texts: Readonly<Record<TextField, string>>
  /** The field with half of a surrogate pair; no field when absent. */
  readonly cut: TextField | undefined
}

/** Most characters of an id of a user, and of a value of metadata. */
const ID_CHARACTERS = 60

/** Returns the first characters of a text, without the half of a pair. */
const begin = (text: string): string => {
  const cut = text.slice(0, ID_CHARACTERS)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}

/** Draws the case with this number. Pure. */
export function drawTextCase(seed: string, number: number): TextCase {
  const dice = createPrng(`texts ${seed}`).fork(`${number}`)
  const dialect = dice.pick(textDialects)
  const draw = () => drawText(dice)
  const prompt = dice.chance(0.05) ? drawRepeat(dice) : draw()
  const texts = {
    // In a prompt without messages, control words are control tokens and no text.
    prompt: dialect === 'completions' ? plainText(prompt) : prompt,
    system: dice.chance(0.05) ? drawRepeat(dice) : draw(),
    tool: draw(),
    stop: draw(),
    user: begin(draw()),
    metadata: begin(draw()),
    name: draw(),
  }
  // A form can contain no half of a surrogate pair, so that a file's name has none.
  const isCut = dialect !== 'files' && dice.chance(0.1)
  const cut = isCut ? dice.pick(fieldsOf[dialect]) : undefined
  return { seed, number, dialect, cut, texts: cut ? { ...texts, [cut]: drawCutText(dice) } : texts }
}
