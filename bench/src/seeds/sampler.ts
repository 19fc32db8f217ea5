/** The usual parameters of clients: temperature 1, no truncation. */
export const sampler = {
  temperature: 1,
  topP: 1,
  topK: 0,
  frequencyPenalty: 0,
  presencePenalty: 0,
  logitBias: [],
} as const
