import { errorClass } from '@ostrom/protocol'
import type { AuditLedger, Ledger, OptionalLedgerMember } from '../index.ts'

/** The chain of this configuration has no audits, or not all parts of them. */
export class AuditsUnsupportedError extends errorClass('AuditsUnsupportedError', {
  code: 'audits-unsupported',
  retry: 'never',
  summary: 'This chain does not support the audits that are needed.',
  details: ({ chain, member }: { chain: string; member: string }) => [
    `Chain: ${chain}.`,
    `Missing: ${member}.`,
    'Deploy the contracts with audits, or use another chain.',
  ],
}) {}

/**
 * Returns an optional member of a ledger. @throws {AuditsUnsupportedError} Its chain lacks the
 * member.
 */
export function requireLedgerMember<Member extends OptionalLedgerMember>(
  ledger: Pick<Ledger, Member | 'id'>,
  member: Member,
): NonNullable<Ledger[Member]> {
  const found = ledger[member]
  if (!found) throw new AuditsUnsupportedError({ chain: ledger.id, member })
  return found
}

/** Returns the audits of a ledger. @throws {AuditsUnsupportedError} Its chain has none. */
export const requireAudits = (ledger: Pick<Ledger, 'audits' | 'id'>): AuditLedger =>
  requireLedgerMember(ledger, 'audits')
