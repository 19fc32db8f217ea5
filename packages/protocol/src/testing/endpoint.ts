import type { Endpoint, Statements } from '../offers/endpoint.ts'

/**
 * Returns a valid endpoint for tests, with the given fields. All other fields have a value that
 * differs from their empty one, except `artifacts`, which are absent; it is valid for 600 seconds.
 */
export function endpointFixture(fields: Partial<Endpoint> = {}): Endpoint {
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

/** The statements that are texts: chains take only some texts. */
type TextStatements = {
  readonly [name in keyof Statements as string extends Statements[name] ? name : never]: string
}

/** A text that no chain takes for each statement that is a text. */
export const malformedStatements: TextStatements = { region: 'Atlantis' }
