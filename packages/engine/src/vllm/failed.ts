import { EngineFailedError } from '../errors.ts'

/** Name of the engine. */
export const ENGINE = 'vllm'

/**
 * Returns the error for a server that did not answer, or whose answer does not match the request.
 */
export const failed = (reason: string, cause?: unknown) =>
  new EngineFailedError({ engine: ENGINE, reason, cause })
