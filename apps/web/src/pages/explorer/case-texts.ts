/** Subject of a case, in words. */
export const caseKindTexts = {
  accusation: 'an accusation',
  'fraud-proof': 'a fraud proof',
  dataset: 'a dataset',
  harm: 'harm of a model',
  restoration: 'restoring a model',
  other: 'withheld answers',
} as const
