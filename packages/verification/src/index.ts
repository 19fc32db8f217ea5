export * as Draw from './draw.ts'
export * as Sampler from './sampler.ts'
