import type { Endpoint, Statements } from '../offers/endpoint.ts'

/**
 * Returns a valid endpoint for tests, with the given fields. All other fields have a value that
 * differs from their empty value, except `artifacts`, which are absent. The endpoint is valid for
 * 600 seconds.
 */
export function sampleEndpoint(fields: Partial<Endpoint> = {}): Endpoint {
  const { issuedAtSeconds = 1_700_000_000n } = fields
  return {
    provider: `0x${'a1'.repeat(20)}`,
    sealKey: `0x${'01'.repeat(32)}`,
    addresses: ['/dns/a/tcp/1'],
    region: 'de-hel1',
    profile: `0x${'0b'.repeat(32)}`,
    issuedAtSeconds,
    expiresAtSeconds: issuedAtSeconds + 600n,
    ...fields,
  }
}

/** The statements of an endpoint that are texts; chains accept only some texts. */
type TextStatements = {
  readonly [name in keyof Statements as string extends Statements[name] ? name : never]: string
}

/** For each statement that is a text, a text that no chain accepts. */
export const malformedStatements: TextStatements = { region: 'Atlantis' }
