import { BaseError } from '@ostrom/protocol'

/** The machine has no GPU that a back end can use. */
export class GpuNotFoundError extends BaseError<'gpu-not-found'> {
  override readonly name = 'GpuNotFoundError'

  constructor({ reasons }: { readonly reasons: readonly string[] }) {
    super({
      code: 'gpu-not-found',
      retry: 'never',
      summary: 'No GPU of this machine can be used, so nothing was installed.',
      details: [
        ...reasons,
        'Install the missing parts, or name a back end: `--backend cuda` or `--backend vulkan`.',
      ],
    })
  }
}

/** This release has no package hash of the back end for this kind of machine. */
export class GpuPackageUnknownError extends BaseError<'gpu-package-unknown'> {
  override readonly name = 'GpuPackageUnknownError'

  constructor({ gpu, machine }: { readonly gpu: string; readonly machine: string }) {
    super({
      code: 'gpu-package-unknown',
      retry: 'never',
      summary: 'This release has no package of the back end for this kind of machine.',
      details: [
        `Back end: ${gpu}. Machine: ${machine}.`,
        'Only packages with a hash in the source are installed. Use another inference server ' +
          'on this machine instead: engine `http`, docs/guides/providers.md.',
      ],
    })
  }
}

/** The package from the registry does not match the hash in the source code. */
export class GpuPackageHashMismatchError extends BaseError<'gpu-package-hash-mismatch'> {
  override readonly name = 'GpuPackageHashMismatchError'

  constructor({ packages }: { readonly packages: readonly string[] }) {
    super({
      code: 'gpu-package-hash-mismatch',
      retry: 'elsewhere',
      summary: 'The package from the registry does not match the hash of this release.',
      details: [
        `Packages: ${packages.join(', ')}.`,
        'Nothing was installed. Check the registry that npm uses: npm config get registry.',
      ],
    })
  }
}

/** npm could not install a package. */
export class GpuInstallFailedError extends BaseError<'gpu-install-failed'> {
  override readonly name = 'GpuInstallFailedError'

  constructor({ packages, reason }: GpuInstallFailedError.Options) {
    super({
      code: 'gpu-install-failed',
      retry: 'later',
      summary: 'The packages of the back end could not be installed.',
      details: [
        `Packages: ${packages.join(', ')}.`,
        `Reason: ${reason}.`,
        'Nothing was changed. Check the network, the disk space and the npm registry.',
      ],
    })
  }
}

export declare namespace GpuInstallFailedError {
  type Options = { readonly packages: readonly string[]; readonly reason: string }
}
