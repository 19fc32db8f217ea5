import { type BaseError, errorClass } from '@ostrom/protocol'

type ContextTooLongValues = {
  /** Absent if only the upstream server has counted the tokens. */
  readonly inputTokens?: number
  readonly maxTokens: number
  readonly contextLength: number
}

/** Prompt and answer together would not fit the model's context. Nothing was computed. */
export class ContextTooLongError extends errorClass('ContextTooLongError', {
  code: 'context-too-long',
  retry: 'never',
  summary: 'Prompt and answer do not fit the context of the model.',
  details: ({ inputTokens, maxTokens, contextLength }: ContextTooLongValues) => [
    `Prompt: ${inputTokens ?? 'unknown'} tokens. Answer: at most ${maxTokens} tokens.`,
    `Context of the model: ${contextLength} tokens.`,
    'Shorten the prompt, or ask for fewer output tokens.',
  ],
}) {}

/** The engine failed at its start or during an answer. The model must be loaded again. */
export class EngineFailedError extends errorClass('EngineFailedError', {
  code: 'engine-failed',
  retry: 'elsewhere',
  summary: 'The inference engine failed.',
  details: ({ engine, reason }: { engine: string; reason: string }) => [
    `Engine: ${engine}.`,
    `Reason: ${reason}.`,
    'Load the model again, or use another provider.',
  ],
}) {}

/** The file is not a model that the engine can run. */
export class ArtifactInvalidError extends errorClass('ArtifactInvalidError', {
  code: 'artifact-invalid',
  retry: 'never',
  summary: 'The file is not a model that this engine can run.',
  details: ({ field, value, remedy }: { field: string; value: string; remedy: string }) => [
    `${field}: ${value}.`,
    remedy,
  ],
}) {}

/** The queue of answers that wait for the engine is full. */
export class EngineBusyError extends errorClass('EngineBusyError', {
  code: 'engine-busy',
  retry: 'elsewhere',
  summary: 'The queue of the engine is full.',
  details: ({ waiting, waitingMax }: { waiting: number; waitingMax: number }) => [
    `Waiting: ${waiting}; limit: ${waitingMax}.`,
    'Use another provider, or try later.',
  ],
}) {}

/**
 * A process without a sandbox would read untrusted files, and the owner of the machine has not
 * allowed that.
 */
export class SandboxMissingError extends errorClass('SandboxMissingError', {
  code: 'sandbox-missing',
  retry: 'elsewhere',
  summary: 'This machine has no sandbox, and files of others are not read without one.',
  details: ({ what, reason }: { what: string; reason: string }) => [
    `Would be read: ${what}.`,
    `Reason: ${reason}.`,
    'Install bubblewrap, use a model whose hash stands in this repository, or set `sandbox` to ' +
      '`none` in config.json: then code that a hostile file takes over can read your files, ' +
      'wallet keys among them, and use the network.',
  ],
}) {}

/** The engine does not accept this kind of prompt. */
export class PromptUnsupportedError extends errorClass('PromptUnsupportedError', {
  code: 'prompt-unsupported',
  retry: 'never',
  summary: 'The engine does not accept this kind of prompt.',
  details: ({ kind, reason, remedy }: { kind: string; reason: string; remedy: string }) => [
    `Kind: ${kind}.`,
    `Reason: ${reason}.`,
    remedy,
  ],
}) {}

/** The tokenizer has an unsupported format, or its file is damaged. */
export class TokenizerUnsupportedError extends errorClass('TokenizerUnsupportedError', {
  code: 'tokenizer-unsupported',
  retry: 'never',
  summary: 'The tokenizer cannot be used.',
  details: ({ field, value, remedy }: { field: string; value: string; remedy: string }) => [
    `${field}: ${value}.`,
    remedy,
  ],
}) {}

/** The chat template refused the messages, or cannot be read. */
export class TemplateFailedError extends errorClass('TemplateFailedError', {
  code: 'template-failed',
  retry: 'never',
  summary: 'The chat template of the model cannot render the messages.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Send the roles in the order that the model was trained on, or send plain text.',
  ],
}) {}

/** The chat template of the model does not support the requested function calls. */
export class ToolsUnsupportedError extends errorClass('ToolsUnsupportedError', {
  code: 'tools-unsupported',
  retry: 'never',
  summary: 'The model cannot call functions as asked.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Remove `tools`, or choose a model that is trained for function calls.',
  ],
}) {}

/** A token id is not in the model's vocabulary. */
export class TokenUnknownError extends errorClass('TokenUnknownError', {
  code: 'token-unknown',
  retry: 'never',
  summary: 'A token id is not in the vocabulary of the model.',
  details: ({ id, vocabularySize }: { id: number; vocabularySize: number }) => [
    `Id: ${id}. Vocabulary: ${vocabularySize} tokens.`,
    'Use the tokenizer that the manifest of the model version names.',
  ],
}) {}

/** The model would take more memory than the engine may use. */
export class EngineMemoryError extends errorClass('EngineMemoryError', {
  code: 'engine-memory',
  retry: 'elsewhere',
  summary: 'The model needs more memory than the engine may use.',
  details: ({ neededBytes, memoryBytesMax }: { neededBytes: number; memoryBytesMax: number }) => [
    `Weights and contexts: about ${neededBytes} bytes; allowed: ${memoryBytesMax} bytes.`,
    'Lower the context length or the number of sequences, or choose a smaller quantization.',
  ],
}) {}

/** The configured GPU back end is not installed, or finds no GPU. */
export class GpuMissingError extends errorClass('GpuMissingError', {
  code: 'gpu-missing',
  retry: 'never',
  summary: 'The GPU back end is not installed, or finds no GPU.',
  details: ({ gpu, reason }: { gpu: string; reason: string }) => [
    `Back end: ${gpu}. Reason: ${reason}.`,
    'Install the back end that fits this machine, or load the model on the CPU.',
  ],
}) {}

type EnginePackageMissingValues = {
  readonly engine: string
  readonly packageName: string
  readonly reason: string
  /** Instruction to install the packages; absent if they are optional npm packages. */
  readonly remedy?: string
}

/** The optional npm packages of an engine are not installed. */
export class EnginePackageMissingError extends errorClass('EnginePackageMissingError', {
  code: 'engine-package-missing',
  retry: 'never',
  summary: 'The packages of this engine are not installed.',
  details: ({
    engine,
    packageName,
    reason,
    remedy = 'Install the optional packages: npm ci, without --omit=optional.',
  }: EnginePackageMissingValues) => [
    `Engine: ${engine}. Package: ${packageName}. Reason: ${reason}.`,
    remedy,
  ],
}) {}

type ModelUnreadableValues = {
  readonly reason: string
  /**
   * Whether the process was killed because of its time limit, so that another attempt may succeed.
   */
  readonly isLate?: boolean
}

/** The files of a model version could not be read within the limits of time and memory. */
export class ModelUnreadableError extends errorClass('ModelUnreadableError', {
  code: 'model-unreadable',
  retry: 'later',
  summary: 'The tokenizer, template or manifest of the model cannot be read.',
  details: ({ reason }: ModelUnreadableValues) => [
    `Reason: ${reason}.`,
    'The gateway retries after a backoff. Choose another model until then.',
  ],
  fields: ({ reason, isLate = false }) => ({ reason, isLate }),
}) {}

/** The queue of the processes that read untrusted files is full. */
export class TokenizerBusyError extends errorClass('TokenizerBusyError', {
  code: 'tokenizer-busy',
  retry: 'later',
  summary: 'The contents of the request could not be processed in time.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Try again later, or send fewer or smaller schemas.',
  ],
}) {}

type WorkerValues = Pick<BaseError, 'code' | 'summary' | 'details'>

/** An error of a child process that reads files, with the code that the child gave. */
export class WorkerError extends errorClass('WorkerError', {
  code: ({ code }) => code,
  retry: 'never',
  summary: ({ summary }) => summary,
  details: ({ details }: WorkerValues) => details,
}) {}
