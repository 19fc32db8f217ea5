import { randomBytes } from 'node:crypto'
import type { StrangerAttack } from './attack.ts'

const headers = { 'content-type': 'application/json' }

/** Sign-ins with made-up signatures and nonces, and requests for challenges. */
export const signIns: StrangerAttack = {
  name: 'sign-ins',
  against: 'gateway',
  summary: 'sign-ins with made-up nonces and signatures, and challenges that stay unsigned',
  connections: 16,
  async prepare({ http }) {
    const hex = (bytes: number) => randomBytes(bytes).toString('hex')
    return async (_, turn) => {
      const account = `0x${hex(20)}`
      const isChallenge = turn % 2 === 0
      const signature = `0x${hex(turn % 4 === 1 ? 65 : 2_000)}`
      const answer = { account, nonce: hex(32), issuedAtMs: Date.now(), signature }
      const path = isChallenge ? '/api/sign-in/challenge' : '/api/sign-in/wallet'
      const body = JSON.stringify(isChallenge ? { account } : answer)
      const { status } = await http.send({ method: 'POST', path, headers, body })
      return `${path}: ${status}`
    }
  },
}
