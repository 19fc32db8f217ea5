import { LogitFingerprint } from '@ostrom/verification'
import { ArtifactInvalidError } from '../errors.ts'
import { failed } from './failed.ts'

/**
 * An operator's statement about properties of a vLLM server that the server does not report. Each
 * of these properties may change logits, so a calibration is valid for one combination of their
 * values.
 */
export type VllmBuild = {
  /** Version of PyTorch, such as `2.13.0`. */
  readonly torch: string
  /** Generation of vLLM's model runner. */
  readonly runner: 'V1' | 'V2'
  /** Device, such as `cpu` or `h100`. */
  readonly device: string
  /** Number format of the weights in use (`--dtype`). */
  readonly dtype: string
  /**
   * Number format of the output head. Other formats than `float32` round logits so coarsely that
   * many are equal.
   */
  readonly headDtype: string
  /** Number format of the state of processed tokens (`--kv-cache-dtype`). */
  readonly kvDtype: string
  /** Quantization method, or `none`. */
  readonly quantization: string
  /** Attention back end. */
  readonly attention: string
  readonly tensorParallel: number
  readonly pipelineParallel: number
}

const word = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/

/**
 * Returns the build description of a vLLM server, whose hash is part of receipts.
 *
 * @throws {ArtifactInvalidError} The output head is not in `float32`, or a value is not a single
 *   word.
 */
export function describeBuild(version: string, build: VllmBuild): string {
  if (!word.test(version)) throw failed('its server tells no version')
  if (build.headDtype !== 'float32') {
    const remedy = `Start the server with --hf-overrides '{"head_dtype":"float32"}'.`
    throw new ArtifactInvalidError({ field: 'headDtype', value: build.headDtype, remedy })
  }
  for (const [field, value] of Object.entries(build)) {
    if (word.test(String(value))) continue
    const remedy = 'State the build of the server in single words of at most 64 characters.'
    throw new ArtifactInvalidError({ field, value: String(value).slice(0, 64), remedy })
  }
  return [
    `vllm ${version}`,
    `torch ${build.torch}`,
    `runner ${build.runner}`,
    build.device,
    build.dtype,
    `head ${build.headDtype}`,
    `kv ${build.kvDtype}`,
    `quantization ${build.quantization}`,
    `attention ${build.attention}`,
    `tp ${build.tensorParallel}`,
    `pp ${build.pipelineParallel}`,
    LogitFingerprint.FINGERPRINT_BUILD,
  ].join(', ')
}
