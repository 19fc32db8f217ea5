export * from './accumulate.ts'
export * from './batch.ts'
export * from './refine.ts'
export * from './validators.ts'
