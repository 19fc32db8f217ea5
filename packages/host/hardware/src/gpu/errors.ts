import { errorClass } from '@ostrom/protocol'

/** The machine has no GPU that a back end can use. */
export class GpuNotFoundError extends errorClass('GpuNotFoundError', {
  code: 'gpu-not-found',
  retry: 'never',
  summary: 'No GPU of this machine can be used, so nothing was installed.',
  details: ({ reasons }: { readonly reasons: readonly string[] }) => [
    ...reasons,
    'Install the missing parts, or name cuda or vulkan as the `backend`.',
  ],
}) {}

/** This release has no package hash of the back end for this kind of machine. */
export class GpuPackageUnknownError extends errorClass('GpuPackageUnknownError', {
  code: 'gpu-package-unknown',
  retry: 'never',
  summary: 'This release has no package of the back end for this kind of machine.',
  details: ({ gpu, machine }: { readonly gpu: string; readonly machine: string }) => [
    `Back end: ${gpu}. Machine: ${machine}.`,
    'Only packages with a hash in the source are installed. Use another inference server ' +
      'on this machine instead: engine `http`, docs/guides/providers.md.',
  ],
}) {}

/** The package from the registry does not match the hash in the source code. */
export class GpuPackageHashMismatchError extends errorClass('GpuPackageHashMismatchError', {
  code: 'gpu-package-hash-mismatch',
  retry: 'elsewhere',
  summary: 'The package from the registry does not match the hash of this release.',
  details: ({ packages }: { readonly packages: readonly string[] }) => [
    `Packages: ${packages.join(', ')}.`,
    'Nothing was installed. Check the registry that npm uses: npm config get registry.',
  ],
}) {}

type GpuInstallFailedValues = {
  readonly packages: readonly string[]
  readonly reason: string
}

/** npm could not install a package. */
export class GpuInstallFailedError extends errorClass('GpuInstallFailedError', {
  code: 'gpu-install-failed',
  retry: 'later',
  summary: 'The packages of the back end could not be installed.',
  details: ({ packages, reason }: GpuInstallFailedValues) => [
    `Packages: ${packages.join(', ')}.`,
    `Reason: ${reason}.`,
    'Nothing was changed. Check the network, the disk space and the npm registry.',
  ],
}) {}
