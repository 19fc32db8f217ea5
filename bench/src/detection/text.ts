import { percent } from '../report/text.ts'
import type { ProportionBound } from './cross-validation.ts'

// Formats numbers of the report as text.

export const shareText = ({ count, of, bound }: ProportionBound) =>
  `${count} of ${of} (95 % confident: below ${percent(bound, 2)})`
