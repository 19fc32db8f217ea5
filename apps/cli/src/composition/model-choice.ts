import type { Log } from '@ostrom/protocol'
import type { EngineConfig } from '../config/config.ts'
import type { Parts } from './parts.ts'

/** What a model is found and fetched by. */
export type ModelParts = Pick<Parts, 'ledger' | 'storage' | 'sources'> & { readonly log?: Log }

/** A model of the chain, and what runs it. */
export type ModelChoice = { readonly model: string; readonly engine: EngineConfig }
