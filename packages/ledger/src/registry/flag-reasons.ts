export const flagReasons = [
  'wrong-model',
  'bad-output',
  'overcharged',
  'unresponsive',
  'other',
] as const
export type FlagReason = (typeof flagReasons)[number]
