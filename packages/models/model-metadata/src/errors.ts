import { BaseError, errorClass } from '@ostrom/protocol'

/** A model file has an impossible value. */
export class ModelFilesInvalidError extends BaseError<'model-files-invalid'> {
  override readonly name = 'ModelFilesInvalidError'
  /** The field of the file at fault, and its value. */
  readonly field: string
  readonly value: string
  readonly remedy: string

  constructor(options: ModelFilesInvalidError.Options) {
    const { file, field, value, remedy, cause } = options
    super({
      code: 'model-files-invalid',
      retry: 'never',
      summary: 'A file of the model is damaged, or its content does not match its name.',
      details: [`File: ${file}.`, `${field}: ${value}.`, remedy],
      cause,
    })
    this.field = field
    this.value = value
    this.remedy = remedy
  }
}

export declare namespace ModelFilesInvalidError {
  type Options = {
    readonly file: string
    readonly field: string
    readonly value: string
    readonly remedy: string
    readonly cause?: unknown
  }
}

/** A model or an adapter is of a known kind that is not supported. */
export class ModelUnsupportedError extends BaseError<'model-unsupported'> {
  override readonly name = 'ModelUnsupportedError'
  /** The field of the file that states the kind, and the field's value. */
  readonly field: string
  readonly value: string
  readonly remedy: string

  constructor({ file, field, value, remedy }: ModelUnsupportedError.Options) {
    super({
      code: 'model-unsupported',
      retry: 'never',
      summary: 'The files are of a kind that is not supported here.',
      details: [`File: ${file}.`, `${field}: ${value}.`, remedy],
    })
    this.field = field
    this.value = value
    this.remedy = remedy
  }
}

export declare namespace ModelUnsupportedError {
  type Options = {
    readonly file: string
    readonly field: string
    readonly value: string
    /** Supported alternatives, or the remedy. */
    readonly remedy: string
  }
}

/** The folder has no model file of a supported format. */
export class ModelFormatUnknownError extends errorClass('ModelFormatUnknownError', {
  code: 'model-format-unknown',
  retry: 'never',
  summary: 'The files include no model of a supported format.',
  details: ({ files }: { files: readonly string[] }) => [
    `Files: ${files.slice(0, 8).join(', ') || 'none'}.`,
    'Supported: GGUF, safetensors, ONNX, MLX folders and TensorRT-LLM engine folders.',
  ],
}) {}
