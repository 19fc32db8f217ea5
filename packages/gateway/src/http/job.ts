import type { Question } from '../answering.ts'
import type { Renderer } from './render.ts'

/** A question before it is known which key pays for it. */
export type Ask = Omit<Question, 'settlement' | 'costMax'>

/** What an endpoint made of a request. */
export type Job = {
  readonly model: string
  /** One for each choice; never empty. */
  readonly asks: readonly Ask[]
  readonly delivery: 'whole' | 'stream'
  readonly renderer: Renderer
}
