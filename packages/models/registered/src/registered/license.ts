import { errorClass } from '@ostrom/protocol'

/** Whether a license permits something; for `conditions`, see the license's text. */
export type LicensePermission = 'yes' | 'no' | 'conditions'

/** The terms of a license in machine-readable form; only the license's text is binding. */
export type LicenseTerms = {
  readonly name: string
  /** URL of the license's text. */
  readonly url: string
  readonly commercialUse: LicensePermission
  readonly redistribution: LicensePermission
  readonly derivatives: LicensePermission
  readonly attribution: 'required' | 'none'
  /** Whether users of the model must first agree to the license. */
  readonly acceptance: 'required' | 'none'
  /** Location of the list of forbidden uses. */
  readonly acceptableUse?: string
  readonly notes: readonly string[]
}

/** Licenses that a gateway knows and accepts. */
export type LicensePolicy = {
  /** Returns the known terms of a license, by its SPDX id; undefined for an unknown license. */
  readonly terms: (spdx: string) => LicenseTerms | undefined
  /** Licenses that the gateway's operator has agreed to. */
  readonly accepted: readonly string[]
}

/** The gateway's operator has not agreed to the license of a model that requires agreement. */
export class LicenseNotAcceptedError extends errorClass('LicenseNotAcceptedError', {
  code: 'license-not-accepted',
  retry: 'never',
  summary: 'The operator of this gateway has not accepted the license of the model.',
  details: ({ model, license, url }: { model: string; license: string; url: string }) => [
    `Model: ${model.slice(0, 128)}.`,
    `License: ${license.slice(0, 128)}, ${url}.`,
    'Read the license; then the operator adds it to gateway.acceptedLicenses.',
  ],
}) {}

/** @throws {LicenseNotAcceptedError} */
export function requireLicenseAccepted(
  licenses: LicensePolicy | undefined,
  { model, license }: { readonly model: string; readonly license: string },
): void {
  const terms = licenses?.terms(license)
  if (terms?.acceptance !== 'required' || licenses?.accepted.includes(license)) return
  throw new LicenseNotAcceptedError({ model, license, url: terms.url })
}
