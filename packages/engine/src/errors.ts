import { BaseError } from '@ostrom/protocol'

/** Prompt and answer together would not fit the model's context. Nothing was computed. */
export class ContextTooLongError extends BaseError<'context-too-long'> {
  override readonly name = 'ContextTooLongError'

  constructor(options: ContextTooLongError.Options) {
    const { inputTokens, maxTokens, contextLength } = options
    super({
      code: 'context-too-long',
      retry: 'never',
      summary: 'Prompt and answer do not fit the context of the model.',
      details: [
        `Prompt: ${inputTokens ?? 'unknown'} tokens. Answer: at most ${maxTokens} tokens.`,
        `Context of the model: ${contextLength} tokens.`,
        'Shorten the prompt, or ask for fewer output tokens.',
      ],
    })
  }
}

export declare namespace ContextTooLongError {
  type Options = {
    /** Absent if only the upstream server has counted the tokens. */
    readonly inputTokens?: number
    readonly maxTokens: number
    readonly contextLength: number
  }
}

/** The engine failed during an answer, and the model must be loaded again. */
export class EngineFailedError extends BaseError<'engine-failed'> {
  override readonly name = 'EngineFailedError'

  constructor({ engine, reason, cause }: { engine: string; reason: string; cause?: unknown }) {
    super({
      code: 'engine-failed',
      retry: 'elsewhere',
      summary: 'The inference engine failed.',
      details: [
        `Engine: ${engine}.`,
        `Reason: ${reason}.`,
        'Load the model again, or use another provider.',
      ],
      cause,
    })
  }
}

/** The file is not a model that the engine can run. */
export class ArtifactInvalidError extends BaseError<'artifact-invalid'> {
  override readonly name = 'ArtifactInvalidError'

  constructor(options: { field: string; value: string; remedy: string; cause?: unknown }) {
    const { field, value, remedy, cause } = options
    super({
      code: 'artifact-invalid',
      retry: 'never',
      summary: 'The file is not a model that this engine can run.',
      details: [`${field}: ${value}.`, remedy],
      cause,
    })
  }
}

/** More answers are waiting than the engine's queue holds. */
export class EngineBusyError extends BaseError<'engine-busy'> {
  override readonly name = 'EngineBusyError'

  constructor({ waiting, waitingMax }: { waiting: number; waitingMax: number }) {
    super({
      code: 'engine-busy',
      retry: 'elsewhere',
      summary: 'The queue of the engine is full.',
      details: [
        `Waiting: ${waiting}; limit: ${waitingMax}.`,
        'Use another provider, or try later.',
      ],
    })
  }
}

/**
 * A process without a sandbox would read untrusted files, and the owner of the machine has not
 * allowed that.
 */
export class SandboxMissingError extends BaseError<'sandbox-missing'> {
  override readonly name = 'SandboxMissingError'

  constructor({ what, reason }: { what: string; reason: string }) {
    super({
      code: 'sandbox-missing',
      retry: 'elsewhere',
      summary: 'This machine has no sandbox, and files of others are not read without one.',
      details: [
        `Would be read: ${what}.`,
        `Reason: ${reason}.`,
        'Install bubblewrap (`ostrom doctor` prints the command), use a model whose hash stands ' +
          'in this repository, or set `sandbox` to `none` in config.json: then code that a ' +
          'hostile file takes over can read your files, wallet keys among them, and use the ' +
          'network.',
      ],
    })
  }
}

/** The engine does not accept this kind of prompt. */
export class PromptUnsupportedError extends BaseError<'prompt-unsupported'> {
  override readonly name = 'PromptUnsupportedError'

  constructor({ kind, reason, remedy }: { kind: string; reason: string; remedy: string }) {
    super({
      code: 'prompt-unsupported',
      retry: 'never',
      summary: 'The engine does not accept this kind of prompt.',
      details: [`Kind: ${kind}.`, `Reason: ${reason}.`, remedy],
    })
  }
}

/** The tokenizer has an unsupported format, or its file is damaged. */
export class TokenizerUnsupportedError extends BaseError<'tokenizer-unsupported'> {
  override readonly name = 'TokenizerUnsupportedError'

  constructor(options: { field: string; value: string; remedy: string; cause?: unknown }) {
    const { field, value, remedy, cause } = options
    super({
      code: 'tokenizer-unsupported',
      retry: 'never',
      summary: 'The tokenizer cannot be used.',
      details: [`${field}: ${value}.`, remedy],
      cause,
    })
  }
}

/** The chat template refused the messages, or cannot be read. */
export class TemplateFailedError extends BaseError<'template-failed'> {
  override readonly name = 'TemplateFailedError'

  constructor({ reason, cause }: { reason: string; cause?: unknown }) {
    super({
      code: 'template-failed',
      retry: 'never',
      summary: 'The chat template of the model cannot render the messages.',
      details: [
        `Reason: ${reason}.`,
        'Send the roles in the order that the model was trained on, or send plain text.',
      ],
      cause,
    })
  }
}

/** The chat template of the model does not support the requested function calls. */
export class ToolsUnsupportedError extends BaseError<'tools-unsupported'> {
  override readonly name = 'ToolsUnsupportedError'

  constructor({ reason }: { reason: string }) {
    super({
      code: 'tools-unsupported',
      retry: 'never',
      summary: 'The model cannot call functions as asked.',
      details: [
        `Reason: ${reason}.`,
        'Remove `tools`, or choose a model that is trained for function calls.',
      ],
    })
  }
}

/** A token id is not in the model's vocabulary. */
export class TokenUnknownError extends BaseError<'token-unknown'> {
  override readonly name = 'TokenUnknownError'

  constructor({ id, vocabularySize }: { id: number; vocabularySize: number }) {
    super({
      code: 'token-unknown',
      retry: 'never',
      summary: 'A token id is not in the vocabulary of the model.',
      details: [
        `Id: ${id}. Vocabulary: ${vocabularySize} tokens.`,
        'Use the tokenizer that the manifest of the model version names.',
      ],
    })
  }
}

/** The model would take more memory than the engine may use. */
export class EngineMemoryError extends BaseError<'engine-memory'> {
  override readonly name = 'EngineMemoryError'

  constructor({ neededBytes, memoryBytesMax }: { neededBytes: number; memoryBytesMax: number }) {
    super({
      code: 'engine-memory',
      retry: 'elsewhere',
      summary: 'The model needs more memory than the engine may use.',
      details: [
        `Weights and contexts: about ${neededBytes} bytes; allowed: ${memoryBytesMax} bytes.`,
        'Lower the context length or the number of sequences, or choose a smaller quantization.',
      ],
    })
  }
}

/** The configured GPU back end is not installed, or finds no GPU. */
export class GpuMissingError extends BaseError<'gpu-missing'> {
  override readonly name = 'GpuMissingError'

  constructor({ gpu, reason }: { gpu: string; reason: string }) {
    super({
      code: 'gpu-missing',
      retry: 'never',
      summary: 'The GPU back end is not installed, or finds no GPU.',
      details: [
        `Back end: ${gpu}. Reason: ${reason}.`,
        'Run `npm run ostrom -- gpu`, which installs the back end that fits this machine, ' +
          'or load the model on the CPU.',
      ],
    })
  }
}

/** The optional npm packages of an engine are not installed. */
export class EnginePackageMissingError extends BaseError<'engine-package-missing'> {
  override readonly name = 'EnginePackageMissingError'

  constructor(options: EnginePackageMissingError.Options) {
    const { engine, packageName, reason, cause } = options
    const { remedy = 'Install the optional packages: npm ci, without --omit=optional.' } = options
    super({
      cause,
      code: 'engine-package-missing',
      retry: 'never',
      summary: 'The packages of this engine are not installed.',
      details: [`Engine: ${engine}. Package: ${packageName}. Reason: ${reason}.`, remedy],
    })
  }
}

export declare namespace EnginePackageMissingError {
  type Options = {
    readonly engine: string
    readonly packageName: string
    readonly reason: string
    /** Instruction to install the packages; absent if they are optional npm packages. */
    readonly remedy?: string
    readonly cause?: unknown
  }
}

/** The files of a model version could not be read within the limits of time and memory. */
export class ModelUnreadableError extends BaseError<'model-unreadable'> {
  override readonly name = 'ModelUnreadableError'
  /** One sentence without a full stop. */
  readonly reason: string
  /**
   * Whether the process was killed because of its time limit, so that another attempt may succeed.
   */
  readonly isLate: boolean

  constructor(options: {
    readonly reason: string
    readonly isLate?: boolean
    readonly cause?: unknown
  }) {
    const { reason, isLate = false, cause } = options
    super({
      code: 'model-unreadable',
      retry: 'later',
      summary: 'The tokenizer, template or manifest of the model cannot be read.',
      details: [
        `Reason: ${reason}.`,
        'The gateway retries after a backoff. Choose another model until then.',
      ],
      cause,
    })
    this.reason = reason
    this.isLate = isLate
  }
}

/** The queue of the processes that read untrusted files is full. */
export class TokenizerBusyError extends BaseError<'tokenizer-busy'> {
  override readonly name = 'TokenizerBusyError'

  constructor({ reason }: { reason: string }) {
    super({
      code: 'tokenizer-busy',
      retry: 'later',
      summary: 'The contents of the request could not be processed in time.',
      details: [`Reason: ${reason}.`, 'Try again later, or send fewer or smaller schemas.'],
    })
  }
}

/** An error of a child process that reads files, with the code that the child gave. */
export class WorkerError extends BaseError {
  override readonly name = 'WorkerError'
}
