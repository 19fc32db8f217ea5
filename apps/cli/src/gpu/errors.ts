import { BaseError } from '@ostrom/protocol'

/** No GPU was found that a back end could use, or none is known for this kind of machine. */
export class GpuNotFoundError extends BaseError<'gpu-not-found'> {
  override readonly name = 'GpuNotFoundError'

  constructor({ reasons }: { readonly reasons: readonly string[] }) {
    super({
      code: 'gpu-not-found',
      retry: 'never',
      summary: 'No GPU of this machine can be used, so nothing was installed.',
      details: [
        ...reasons,
        'Put right what is missing, or name a back end: `--backend cuda` or `--backend vulkan`.',
      ],
    })
  }
}

/** There is no package of a back end for this kind of machine whose hash is known. */
export class GpuPackageUnknownError extends BaseError<'gpu-package-unknown'> {
  override readonly name = 'GpuPackageUnknownError'

  constructor({ gpu, machine }: { readonly gpu: string; readonly machine: string }) {
    super({
      code: 'gpu-package-unknown',
      retry: 'never',
      summary: 'This release knows no package of the back end for this kind of machine.',
      details: [
        `Back end: ${gpu}. Machine: ${machine}.`,
        'Only packages whose hash stands in the source are installed. Serve the model by another ' +
          'server on this machine instead: engine `http`, docs/guides/providers.md.',
      ],
    })
  }
}

/** What a registry gave is not the package whose hash stands in the source. */
export class GpuPackageHashMismatchError extends BaseError<'gpu-package-hash-mismatch'> {
  override readonly name = 'GpuPackageHashMismatchError'

  constructor({ packages }: { readonly packages: readonly string[] }) {
    super({
      code: 'gpu-package-hash-mismatch',
      retry: 'elsewhere',
      summary: 'The registry gave another package than the one that this release knows by hash.',
      details: [
        `Packages: ${packages.join(', ')}.`,
        'Nothing was installed. Look which registry npm is set to: npm config get registry.',
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
        'Nothing was changed. Check the network, the space on the disk and npm’s registry.',
      ],
    })
  }
}

export declare namespace GpuInstallFailedError {
  type Options = { readonly packages: readonly string[]; readonly reason: string }
}
