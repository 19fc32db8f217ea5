import type { AuditLedger, Ledger } from '@ostrom/ledger'
import { BaseError } from '@ostrom/protocol'

/** The chain of this configuration has no audits, so there is nothing to validate. */
export class AuditsUnsupportedError extends BaseError<'audits-unsupported'> {
  override readonly name = 'AuditsUnsupportedError'

  constructor({ chain }: { chain: string }) {
    super({
      code: 'audits-unsupported',
      retry: 'never',
      summary: 'This chain has no audits.',
      details: [`Chain: ${chain}.`, 'Deploy the contracts with audits, or use another chain.'],
    })
  }
}

/** The audits of a ledger. @throws {AuditsUnsupportedError} Its chain has none. */
export function requireAudits({ audits, id }: Ledger): AuditLedger {
  if (!audits) throw new AuditsUnsupportedError({ chain: id })
  return audits
}
