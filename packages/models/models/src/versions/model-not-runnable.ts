import { BaseError } from '@ostrom/protocol'

/** A configured model of a node has no form that its engine can run. */
export class ModelNotRunnableError extends BaseError<'model-not-runnable'> {
  override readonly name = 'ModelNotRunnableError'

  constructor({ model, reason }: { model: string; reason: string }) {
    super({
      code: 'model-not-runnable',
      retry: 'never',
      summary: 'The node cannot run this model.',
      details: [`Model: ${model}.`, `Reason: ${reason}.`, 'Choose another model or engine.'],
    })
  }
}
