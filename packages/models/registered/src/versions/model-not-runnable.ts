import { errorClass } from '@ostrom/protocol'

/** A configured model of a node has no form that its engine can run. */
export class ModelNotRunnableError extends errorClass('ModelNotRunnableError', {
  code: 'model-not-runnable',
  retry: 'never',
  summary: 'The node cannot run this model.',
  details: ({ model, reason }: { model: string; reason: string }) => [
    `Model: ${model}.`,
    `Reason: ${reason}.`,
    'Choose another model or engine.',
  ],
}) {}
