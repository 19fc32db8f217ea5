import { BaseError } from '@ostrom/protocol'

/** Files that say they are a model hold something that cannot be. */
export class ModelFilesInvalidError extends BaseError<'model-files-invalid'> {
  override readonly name = 'ModelFilesInvalidError'
  /** Which part of the file is at fault, and what stands there. */
  readonly field: string
  readonly value: string
  readonly remedy: string

  constructor(options: ModelFilesInvalidError.Options) {
    const { file, field, value, remedy, cause } = options
    super({
      code: 'model-files-invalid',
      retry: 'never',
      summary: 'A file of the model is broken or not what its name says.',
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

/** No file of a folder is a model of a kind that is known. */
export class ModelFormatUnknownError extends BaseError<'model-format-unknown'> {
  override readonly name = 'ModelFormatUnknownError'

  constructor({ files }: { files: readonly string[] }) {
    super({
      code: 'model-format-unknown',
      retry: 'never',
      summary: 'There is no model of a known format among the files.',
      details: [
        `Files: ${files.slice(0, 8).join(', ') || 'none'}.`,
        'Known: GGUF, safetensors, ONNX, MLX folders and TensorRT-LLM engine folders.',
      ],
    })
  }
}
