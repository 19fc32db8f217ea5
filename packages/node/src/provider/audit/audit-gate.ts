import type { AuditLedger } from '@ostrom/ledger'
import { Sampling } from '@ostrom/verification'
import { drawingBeacon } from '../../drawing-beacon.ts'
import type { AuditGate } from './audit-server.ts'

/** The gate that a chain with audits sets: its validators, and what its beacon drew. */
export function createAuditGate(audits: AuditLedger): AuditGate {
  return {
    async isValidator(account) {
      return (await audits.validators()).some((validator) => validator.account === account)
    },
    async isDrawn({ sessionId, receiptId }) {
      const anchored = await audits.anchoredSeconds(sessionId)
      if (anchored === undefined) return false
      const beacon = await drawingBeacon(audits, anchored)
      if (!beacon) return false
      const rateBps = await audits.auditRateBps(sessionId)
      if (rateBps === undefined) return false
      return Sampling.drawn({ beacon, receiptId, rateBps })
    },
  }
}
