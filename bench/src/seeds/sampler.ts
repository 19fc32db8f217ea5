import { sampleSampler } from '@ostrom/protocol/testing'

/** The usual parameters of clients: temperature 1, no truncation. */
export const sampler = sampleSampler({ temperature: 1 })
