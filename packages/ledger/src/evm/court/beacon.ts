import { type AccountId, createAsyncCache, Hex } from '@ostrom/protocol'
import { encodeAbiParameters, hexToBigInt, keccak256, parseAbiParameters, zeroAddress } from 'viem'
import type {
  BeaconLedger,
  BeaconRound,
  CommitRevealBeacon,
  DrandBeacon,
} from '../../court/beacon.ts'
import { callsOf, transactionOf } from '../chain/calls.ts'
import type { EvmMarketContext } from '../chain/contracts.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractOptions } from '../contract-options.ts'

/** Number of the latest blocks whose hashes a transaction can read. */
const BLOCK_HASHES_MAX = 256n

const secretParameters = parseAbiParameters('uint256, address, bytes32')

/** Creates the functions of the beacon for a connection's account. */
export function createBeacon(options: ContractOptions): BeaconLedger {
  const { beacon } = options.market.contracts
  const { client, ask } = options.market.connection
  const epochSeconds = epochLength(options.market)
  return {
    epochSeconds,
    async beaconValue(epoch) {
      const args = [epoch] as const
      return ask('read a value of the beacon', async () => {
        const final = await client.readContract({ ...beacon, functionName: 'isFinal', args })
        if (!final) return undefined
        return client.readContract({ ...beacon, functionName: 'value', args })
      })
    },
    beacon:
      options.market.deployment.beacon === 'commit-reveal'
        ? commitRevealBeacon(options, epochSeconds)
        : drandBeacon(options),
  }
}

/** Returns a function that reads the seconds of an epoch from the chain, and caches them. */
function epochLength({ contracts, connection }: EvmMarketContext): () => Promise<bigint> {
  const functionName = 'EPOCH_SECONDS'
  const length = createAsyncCache<typeof functionName, bigint>({ entriesMax: 1 })
  const read = () => connection.client.readContract({ ...contracts.beacon, functionName })
  return () =>
    length.getOrMake(functionName, () => connection.ask('read the length of epochs', read))
}

function commitRevealBeacon(
  { market, sender, reader, allowances }: ContractOptions,
  epochSeconds: () => Promise<bigint>,
): CommitRevealBeacon {
  const { beacon } = market.contracts
  const { client, ask, facts } = market.connection
  const call = callsOf(sender, transactionOf)
  const bond = () =>
    ask('read the bond of the beacon', () =>
      client.readContract({ ...beacon, functionName: 'currentBond' }),
    )
  const bondBalance = (account: AccountId) =>
    ask('read a bond balance', () =>
      client.readContract({ ...beacon, functionName: 'bondBalanceOf', args: [account] }),
    )
  const spender = accountOf(beacon.address)
  const taking = (amount: bigint) => ({ spender, asset: zeroAddress, amount })
  return {
    kind: 'commit-reveal',
    async secretsMin() {
      const reading = { ...beacon, functionName: 'SECRETS_MIN' } as const
      const count = await ask('read the least number of secrets', () =>
        client.readContract(reading),
      )
      return Number(count)
    },
    bond,
    async round(epoch) {
      return ask('read a round of the beacon', async () => {
        const reading = { ...beacon, functionName: 'round', args: [epoch] } as const
        const [seen, seconds, now, latest, requestedAt] = await Promise.all([
          client.readContract(reading),
          epochSeconds(),
          reader.nowSeconds(),
          client.getBlockNumber({ cacheTime: 0 }),
          bond(),
        ])
        const { commits, reveals } = seen
        const times = { half: epoch * seconds + seconds / 2n, end: (epoch + 1n) * seconds }
        const stage = stageOf(seen, { ...times, now, next: latest + 1n })
        return { epoch, commits, reveals, bond: commits > 0 ? seen.bond : requestedAt, stage }
      })
    },
    async isSelected({ epoch, account }) {
      const reading = { ...beacon, functionName: 'isSelected', args: [epoch, account] } as const
      return ask('read whether an account is drawn', () => client.readContract(reading))
    },
    async committedHash({ epoch, account }) {
      const reading = { ...beacon, functionName: 'commitOf', args: [epoch, account] } as const
      const hash = await ask('read a commitment', () => client.readContract(reading))
      return hash === Hex.zeroHash ? undefined : hash
    },
    secretHash: ({ epoch, account, secret }) =>
      keccak256(encodeAbiParameters(secretParameters, [epoch, account, secret])),
    async commitSecret({ epoch, account, hash }) {
      const commit = () => call(beacon, 'commit', [epoch, account, hash])
      // An operator can commit only from the account's bond balance.
      if (account !== sender.account) return commit()
      const missing = (await bond()) - (await bondBalance(account))
      return missing > 0n ? allowances.spend(taking(missing), commit) : commit()
    },
    bondBalance,
    async fundBonds({ account, amount }) {
      return allowances.spend(taking(amount), () => call(beacon, 'fundBonds', [account, amount]))
    },
    withdrawBonds: (amount) => call(beacon, 'withdrawBonds', [amount]),
    async closeCommits(epoch) {
      const transaction = await call(beacon, 'seal', [epoch])
      if (facts.idle) {
        await sender.send({ doing: 'make the mix block', to: sender.account, data: '0x' })
      }
      return transaction
    },
    revealSecret: ({ epoch, account, secret }) => call(beacon, 'reveal', [epoch, account, secret]),
  }
}

type BeaconRoundStruct = {
  readonly mixBlock: bigint
  readonly mixHash: Hex.Hash
  readonly isGood: boolean
}

/** Returns the stage of a round for a transaction in block `next` at second `now`. */
function stageOf(
  { mixBlock, mixHash, isGood }: BeaconRoundStruct,
  timing: { readonly half: bigint; readonly end: bigint; readonly now: bigint; next: bigint },
): BeaconRound['stage'] {
  const { half, end, now, next } = timing
  if (isGood) return 'good'
  if (now >= end) return 'void'
  if (now < half) return 'committing'
  const near = next - mixBlock <= BLOCK_HASHES_MAX
  const captured = BigInt(mixHash) !== 0n || (mixBlock !== 0n && mixBlock < next && near)
  if (captured) return 'revealing'
  return next > mixBlock ? 'sealing' : 'mixing'
}

/** Bytes of one coordinate of a drand signature, which is a point with two coordinates. */
const COORDINATE_BYTES = 32

function drandBeacon({ market, sender }: ContractOptions): DrandBeacon {
  const { drand } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  return {
    kind: 'drand',
    publicKey: () =>
      ask('read the key of drand', () =>
        client.readContract({ ...drand, functionName: 'publicKey' }),
      ),
    async drandRound(epoch) {
      const reading = { ...drand, functionName: 'roundOf', args: [epoch] } as const
      return ask("read an epoch's round", () => client.readContract(reading))
    },
    submitRound({ epoch, signature }) {
      const bytes = Hex.toBytes(signature)
      const [x, y] = [bytes.subarray(0, COORDINATE_BYTES), bytes.subarray(COORDINATE_BYTES)]
      const point = [hexToBigInt(Hex.from(x)), hexToBigInt(Hex.from(y))] as const
      return call(drand, 'submit', [epoch, point])
    },
  }
}
