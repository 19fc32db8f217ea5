import { writeFileSync } from 'node:fs'
import { Findings, Hex } from '@ostrom/protocol'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/findings.json: `npm run gen`, or `node vectors/findings.ts`. Every implementation
// must give this root and accept these proofs; verdicts are numbered from 1.

const FINDINGS = 12

const hash = (text: string) => Hex.sha256Hex(new TextEncoder().encode(text))
const owner = { epoch: 42n, validator: Hex.from(new Uint8Array(20).fill(0x7a)) }
const findings = Array.from({ length: FINDINGS }, (_, index) => ({
  receiptId: hash(`receipt ${index}`),
  verdict: Findings.findingVerdicts[index % 3] as Findings.FindingVerdict,
  scoreHash: hash(`scores ${index}`),
}))
const tree = Findings.buildTree(owner, findings)
const proofs = findings.map((finding) => {
  const { siblingBitmap, siblings } = Findings.prove(tree, owner, finding.receiptId)
  const verdict = Findings.findingVerdicts.indexOf(finding.verdict) + 1
  return { ...finding, verdict, siblingBitmap: String(siblingBitmap), siblings }
})
const honeypot = {
  honeypotOwner: Hex.from(new Uint8Array(20).fill(0x11)),
  provider: Hex.from(new Uint8Array(20).fill(0x22)),
  salt: hash('salt'),
}
const { honeypotOwner, provider, salt } = honeypot
const { epoch } = owner
const secret = { honeypotOwner, epoch, provider, isFalsified: true, salt }
const honeypotHash = Findings.honeypotHash(secret)
const { root } = tree
const made = { ...owner, epoch: Number(epoch), root, proofs, honeypot, honeypotHash }

writeFileSync(new URL('findings.json', import.meta.url), jsonLines(made, 2))
