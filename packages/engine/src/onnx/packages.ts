import { ensurePackageSet } from '../../../../tools/start/package-set.js'
import { EnginePackageMissingError } from '../errors.ts'

/** Returns the error for packages that cannot be installed or loaded. */
export const missingPackages = (reason: string, cause?: unknown): EnginePackageMissingError =>
  new EnginePackageMissingError({
    engine: 'onnx',
    packageName: '@huggingface/transformers',
    reason,
    remedy: 'With the npm registry in reach: npm run packages -- onnx-runtime',
    cause,
  })

/**
 * Returns the folder of the packages that run ONNX graphs. The first call on a machine installs
 * them: docs/spec/repository.md.
 *
 * @throws {EnginePackageMissingError} The registry cannot be reached, or its packages have other
 *   hashes.
 */
export async function installOnnxPackages(signal: AbortSignal | undefined): Promise<string> {
  try {
    return await ensurePackageSet('onnx-runtime', { signal })
  } catch (error) {
    signal?.throwIfAborted()
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
    throw missingPackages(reason, error)
  }
}
