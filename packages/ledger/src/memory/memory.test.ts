import { ledgerConformance, type SettableParameter, UNIT } from '../conformance/index.ts'
import { createChain } from './index.ts'

const secretOf = (n: number): Uint8Array => new Uint8Array(32).fill(n)

ledgerConformance('memory', async () => {
  const chain = createChain()
  const ledgers = [1, 2, 3, 4, 5, 6].map((n) => chain.connect(secretOf(n)))
  for (const { account } of ledgers) chain.fund(account, 100n * UNIT)
  return {
    ledgers,
    advance: async (seconds) => {
      chain.advance(seconds)
      chain.mine()
    },
    setParameter: async (name: SettableParameter, value) => chain.setParameter(name, value),
    setModelStatus: async (version, status) => chain.setModelStatus(version, status),
    audit: () => chain.audit(),
    close: async () => {},
  }
})
