/** Colours of curves, in their order: distinct on white, also with red-green colour blindness. */
export const CHART_COLOURS = [
  '#1f6fb4',
  '#c8501e',
  '#2e8b57',
  '#8a4fbf',
  '#b8860b',
  '#444444',
  '#d1477a',
] as const

/** Colours of desired values (good), and of undesired values such as losses (bad). */
export const GOOD_COLOUR = CHART_COLOURS[0]
export const BAD_COLOUR = CHART_COLOURS[1]
