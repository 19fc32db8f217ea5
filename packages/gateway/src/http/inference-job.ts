import type { Inference } from '@ostrom/protocol'
import type { Question } from '../inference-service.ts'
import type { Renderer } from './render.ts'

/** A question before it is known which key pays for it. */
export type JobQuestion = Omit<Question, 'settlement' | 'costMax'>

/** The grammar of a schema, and the field that it was sent in. */
export type SchemaField = { readonly param: string; readonly grammar: Inference.Grammar }

/** What an endpoint made of a request. */
export type InferenceJob = {
  readonly model: string
  /** One for each choice; never empty. */
  readonly questions: readonly JobQuestion[]
  readonly delivery: 'whole' | 'stream'
  readonly renderer: Renderer
  /** Schemas that an answer must be kept to, which somebody still has to read. */
  readonly schemas: readonly SchemaField[]
}
