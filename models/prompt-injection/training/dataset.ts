import {
  type DataSplit,
  expand,
  type NumberSource,
  numbersFrom,
  type PromptLabel,
  slotsOf,
  templatesOf,
} from './templates.ts'

/** A prompt with its label. */
export type LabeledPrompt = {
  readonly text: string
  readonly label: PromptLabel
  /** Index of its template in the file of its label. */
  readonly template: number
  /** Whether another, benign sentence stands before or after it. */
  readonly isEmbedded: boolean
}

/** Prompts of each split, half of them injections. */
const DATASET_SIZES = { training: 24_000, validation: 4_000, heldout: 4_000 } as const

const SEEDS = { training: 20_261_124, validation: 104_729, heldout: 7_919 } as const
const BYTES_MAX = 256

/**
 * Returns the prompts of a split, the same on every machine: each template equally often, a third
 * of them with a benign sentence before or after. Prompts above 256 bytes are left out.
 */
export function datasetOf(split: DataSplit): readonly LabeledPrompt[] {
  const draw = numbersFrom(SEEDS[split])
  const slots = slotsOf(split)
  const benign = templatesOf(split, 'benign')
  const injections = templatesOf(split, 'injection')
  const prompts: LabeledPrompt[] = []
  for (let at = 0; prompts.length < DATASET_SIZES[split]; at += 1) {
    const label = at % 2 === 0 ? 'benign' : 'injection'
    const templates = label === 'benign' ? benign : injections
    const template = Math.floor(at / 2) % templates.length
    const own = expand({ template: templates[template] ?? '', slots, draw })
    const isEmbedded = draw(3) === 0
    const other = () => expand({ template: benign[draw(benign.length)] ?? '', slots, draw })
    const text = isEmbedded ? embed({ own, other: other(), draw }) : own
    if (new TextEncoder().encode(text).length > BYTES_MAX) continue
    prompts.push({ text, label, template, isEmbedded })
  }
  return prompts
}

function embed({ own, other, draw }: { own: string; other: string; draw: NumberSource }): string {
  const separator = draw(2) === 0 ? '. ' : '\n'
  return draw(4) === 0 ? own + separator + other : other + separator + own
}
