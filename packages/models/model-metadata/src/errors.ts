import { errorClass } from '@ostrom/protocol'

type ModelFilesInvalidValues = {
  readonly file: string
  /** The field of the file at fault, and its value. */
  readonly field: string
  readonly value: string
  readonly remedy: string
}

/** A model file has an impossible value. */
export class ModelFilesInvalidError extends errorClass('ModelFilesInvalidError', {
  code: 'model-files-invalid',
  retry: 'never',
  summary: 'A file of the model is damaged, or its content does not match its name.',
  details: ({ file, field, value, remedy }: ModelFilesInvalidValues) => [
    `File: ${file}.`,
    `${field}: ${value}.`,
    remedy,
  ],
  fields: ({ field, value, remedy }) => ({ field, value, remedy }),
}) {}

type ModelUnsupportedValues = {
  readonly file: string
  /** The field of the file that states the kind, and the field's value. */
  readonly field: string
  readonly value: string
  /** Supported alternatives, or the remedy. */
  readonly remedy: string
}

/** A model or an adapter is of a known kind that is not supported. */
export class ModelUnsupportedError extends errorClass('ModelUnsupportedError', {
  code: 'model-unsupported',
  retry: 'never',
  summary: 'The files are of a kind that is not supported here.',
  details: ({ file, field, value, remedy }: ModelUnsupportedValues) => [
    `File: ${file}.`,
    `${field}: ${value}.`,
    remedy,
  ],
  fields: ({ field, value, remedy }) => ({ field, value, remedy }),
}) {}

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
