import { EngineFailedError } from '../errors.ts'

/** Name of the engine. */
export const ENGINE = 'vllm'

/** The server did not answer, or answered something else than was asked. */
export const failed = (reason: string, cause?: unknown) =>
  new EngineFailedError({ engine: ENGINE, reason, cause })
