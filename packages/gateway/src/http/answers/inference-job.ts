import type { Inference } from '@ostrom/protocol'
import type { Question } from '../../inference/inference-service.ts'
import type { Renderer } from './render.ts'

/** A question without the terms of its key and of its request's delivery (`questionOf`). */
export type JobQuestion = Omit<
  Question,
  | 'settlement'
  | 'constraints'
  | 'asset'
  | 'callerId'
  | 'costMax'
  | 'costMaxOf'
  | 'funds'
  | 'isShownWhole'
  | 'onLostPayment'
>

/** The grammar of a schema, and the request field of the schema. */
export type SchemaField = { readonly param: string; readonly grammar: Inference.Grammar }

/** A parsed request of an endpoint. */
export type InferenceJob = {
  readonly model: string
  /** Questions of the job: one for each choice, never empty. */
  readonly questions: readonly JobQuestion[]
  readonly delivery: 'whole' | 'stream'
  readonly renderer: Renderer
  /** Schemas of the request that `checkSchemas` still has to check. */
  readonly schemas: readonly SchemaField[]
  /** `auto` if the gateway may leave out the oldest turns of a conversation, to fit the context. */
  readonly truncation?: 'auto'
  /** Service tier that the request names; none when absent. */
  readonly serviceTier?: string
  /** Fields of the request that have no effect, and that the response names. */
  readonly ignored: readonly string[]
}
