// An any-to-any model on IPFS and Solana, from its files to its answers on the chain.
//
// A creator publishes ONNX files. The program's registry has their CID, and an IPFS peer has the
// files. A client asks with a transaction that contains the question and a fee of 100,000 lamports.
// A worker (`ostrom worker --once --onchain-request`) sees the request, fetches the model by its
// CID, runs it with Transformers.js, and posts the result: first a picture, then words about that
// picture. The model is tiny and its weights are random, because the example only shows the
// process. Then other parties continue the training of a text model, and its name in the program
// then refers to the CID of the result: janus-training.ts.
// Requirements: R000-2, R000-3, R000-4, R000-5

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { janusFiles } from '@ostrom/engine/onnx/tiny-janus'
import { type Ledger, type OnchainAnswer, readAllEvents } from '@ostrom/ledger'
import { accountOf, createLedgerSolana, type SolanaDeployment } from '@ostrom/ledger/solana'
import { deployMarketSolana, fundAccount, serveLocalChain } from '@ostrom/ledger/solana/local'
import { assert, type Hash, Hex, Inference, Price, Request } from '@ostrom/protocol'
import type { StorageWithPaths } from '@ostrom/storage'
import { createStorageFiles } from '@ostrom/storage/files'
import { createIpfs, type Ipfs } from '@ostrom/storage/ipfs'
import type { StandaloneExample } from './example.ts'
import { trainingLeg } from './janus-training.ts'

/** Fee of each answer, in lamports. */
const FEE = 100_000n
/** Lamports per coin. */
const SOL = 1_000_000_000n
/** Initial funds of each account. */
const FUNDS = 100n * SOL

/** Prices in lamports: per million tokens, and per picture. The fee must cover an answer's cost. */
const prices = { input: 100_000_000n, output: 1_000_000_000n, image: 50_000n }

const roles = ['creator', 'provider', 'client'] as const
type JanusRole = (typeof roles)[number]

/** The command line. */
const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

type JanusNetwork = {
  readonly folder: string
  readonly print: (text: string) => void
  readonly rpcUrl: string
  readonly deployment: SolanaDeployment
  readonly chain: Awaited<ReturnType<typeof serveLocalChain>>['chain']
  readonly ledgers: Readonly<Record<JanusRole, Ledger>>
  /** Functions to call at the end, in reverse order. */
  readonly closing: (() => Promise<unknown>)[]
}

const secretOf = (role: string): Uint8Array =>
  Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(`janus on Solana: ${role}`)))

/** Starts the program on a chain in this process, with three wallets. */
async function setUp(print: JanusNetwork['print']): Promise<JanusNetwork> {
  const closing: JanusNetwork['closing'] = []
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-janus-'))
  closing.push(() => rm(folder, { recursive: true, force: true }))
  const nowSeconds = () => BigInt(Math.floor(Date.now() / 1_000))
  const served = await serveLocalChain({ nowSeconds })
  closing.push(() => served.close())
  const { chain, rpcUrl } = served
  for (const role of roles) fundAccount(chain, accountOf(secretOf(role)), FUNDS)
  const [secretKey, programKey, bufferKey] = ['deployer', 'program', 'buffer'].map((name) =>
    Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(`janus on Solana: ${name}`))),
  ) as [Uint8Array, Uint8Array, Uint8Array]
  const feeSink = accountOf(secretKey)
  fundAccount(chain, feeSink, FUNDS)
  const keys = { secretKey, programKey, bufferKey }
  const deployment = await deployMarketSolana({ chain, ...keys, feeSink })
  const entries = roles.map(async (role) => {
    const ledger = await createLedgerSolana({ rpcUrl, deployment, secretKey: secretOf(role) })
    closing.push(() => ledger.close())
    return [role, ledger] as const
  })
  const ledgers = Object.fromEntries(await Promise.all(entries)) as JanusNetwork['ledgers']
  print(`Program ${deployment.program} at ${rpcUrl}\n`)
  return { folder, print, rpcUrl, deployment, chain, ledgers, closing }
}

/** Creates a home folder of `ostrom` with a role's wallet. */
async function homeOf(stage: JanusNetwork, role: string, config: object = {}): Promise<string> {
  const { folder, rpcUrl, deployment } = stage
  const path = join(folder, role)
  await mkdir(path, { recursive: true, mode: 0o700 })
  const chain = { rpcUrl, deployment }
  const whole = { chain, store: { path: join(path, 'store') }, ...config }
  await writeFile(join(path, 'config.json'), JSON.stringify(whole))
  await writeFile(join(path, 'wallet.key'), `${Hex.from(secretOf(role))}\n`, { mode: 0o600 })
  return path
}

/** Runs a command as a person does. Returns the JSON that it prints. */
async function ostrom<T>(home: string, ...words: readonly string[]): Promise<T> {
  const all = [main, ...words, '--json', '--data', home]
  const ran = await promisify(execFile)(process.execPath, all).catch((error) => {
    // The command's output contains the error.
    throw new Error(`ostrom ${words.join(' ')}: ${error.stdout}${error.stderr}`, { cause: error })
  })
  return JSON.parse(ran.stdout) as T
}

/**
 * Starts a worker, and kills it after it has locked the request, with a signal that no process can
 * handle.
 */
async function killWorker(home: string): Promise<void> {
  const all = [main, 'worker', '--once', '--onchain-request', '--json', '--data', home]
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'ignore', 'pipe'] })
  const gone = once(child, 'exit')
  let output = ''
  for await (const part of child.stderr) {
    output += part
    if (output.includes('"request-locked"')) child.kill('SIGKILL')
  }
  await gone
  assert(child.signalCode === 'SIGKILL', 'the worker was killed when it had the request')
}

/** Opens a store whose contents IPFS peers can fetch. */
async function share(
  stage: JanusNetwork,
  role: JanusRole,
): Promise<{ storage: StorageWithPaths; ipfs: Ipfs }> {
  const storage = await createStorageFiles({ path: join(stage.folder, role, 'store') })
  stage.closing.push(() => storage.close())
  const listen = ['/ip4/127.0.0.1/tcp/0']
  const ipfs = await createIpfs({ storage, listen, network: 'local', bootstrap: [] })
  stage.closing.push(() => ipfs.close())
  return { storage, ipfs }
}

/** 1. Publishes the model's files to an IPFS peer, and its CID to the program. */
async function publish(stage: JanusNetwork): Promise<{ version: Hash; cid: string; peer: string }> {
  const { folder, print, ledgers } = stage
  const files = join(folder, 'janus')
  for (const [name, content] of Object.entries(janusFiles())) {
    await mkdir(dirname(join(files, name)), { recursive: true })
    await writeFile(join(files, name), content)
  }
  const home = await homeOf(stage, 'creator')
  const options = ['--as', 'janus', '--license', 'Apache-2.0', '--parameters', '10000']
  const { version } = await ostrom<{ version: Hash }>(home, 'models', 'publish', files, ...options)
  const { ipfs } = await share(stage, 'creator')
  const peer = ipfs.addresses[0]
  const model = await ledgers.client.modelVersion(version)
  const artifact = model?.artifacts[0]
  assert(peer !== undefined && artifact?.format === 'onnx', 'the program names the ONNX files')
  const events = await readAllEvents(ledgers.client)
  const registered = events.find(({ kind }) => kind === 'model-registered')
  print('\n1. The model is published\n')
  print(`   CID in the program  ${artifact.cid}\n   version             ${version}\n`)
  print(`   signature           ${registered?.transaction}\n   IPFS peer           ${peer}\n`)
  return { version, cid: artifact.cid, peer }
}

/** 2. Sends a transaction with the question and the fee. */
async function ask(stage: JanusNetwork, version: Hash, question: string): Promise<Hash> {
  const { print, ledgers } = stage
  const { client } = ledgers
  const asset = client.nativeAsset
  const { stakeRatio } = await client.offerTerms(asset)
  const any = 2n ** 64n - 1n
  const terms: Request.RequestTerms = {
    client: client.account,
    signer: client.account,
    modelVersion: version,
    asset,
    pricesMax: { ...Price.zeroPrices, input: any, cachedInput: any, output: any, image: any },
    // The provider is paid for any answer that it posts, so its stake must be worth at least the
    // fee.
    filter: {
      ...Request.anyProvider,
      stakeMin: Request.onchainStakeMin({ costMax: FEE, stakeRatio }),
    },
    costMax: FEE,
    nonce: BigInt(Date.now()),
    deadlineSeconds: (await client.nowSeconds()) + 600n,
    held: false,
    answer: 'chain',
  }
  const input = new TextEncoder().encode(question)
  const { hash } = await client.openRequest({ terms, input })
  const id = Request.idOf(terms, client.domain)
  print(`   question            ${question}\n   fee                 ${FEE} lamports\n`)
  print(`   request             ${id}\n   signature           ${hash}\n`)
  await tellBalances(stage)
  return id
}

/**
 * Returns the amount that each account may withdraw from the market, now or after its stake is
 * unbonded, in lamports.
 */
async function balancesOf({ ledgers }: JanusNetwork): Promise<Readonly<Record<JanusRole, bigint>>> {
  const entries = roles.map(async (role) => {
    const { account, nativeAsset } = ledgers[role]
    const { amount, unbonding } = await ledgers[role].stake(account, 'requests')
    const available = await ledgers[role].balance(account, nativeAsset)
    return [role, available + amount + unbonding] as const
  })
  return Object.fromEntries(await Promise.all(entries)) as Record<JanusRole, bigint>
}

async function tellBalances(stage: JanusNetwork): Promise<void> {
  const balances = Object.entries(await balancesOf(stage))
  const all = balances.map(([role, amount]) => `${role} ${amount}`)
  stage.print(`   balances            ${all.join(', ')}\n`)
}

/** 3. A worker takes the request, fetches the model, answers, and posts the answer. */
async function work(
  stage: JanusNetwork,
  home: string,
  id: Hash,
  kills = 0,
): Promise<OnchainAnswer> {
  const { print, ledgers } = stage
  const before = await balancesOf(stage)
  for (let i = 0; i < kills; i++) await killWorker(home)
  const done = await ostrom<{ request: Hash | null; transaction: string | null }>(
    ...([home, 'worker', '--once', '--onchain-request', '--timeout-seconds', '120'] as const),
  )
  assert(done.request === id, 'the worker answered what was asked')
  const posted = await ledgers.client.onchainAnswers?.answer(id)
  const state = await ledgers.client.request(id)
  assert(posted !== undefined && posted.content.kind === 'bytes', 'the answer stands on the chain')
  assert(state?.status === 'claimed' && state.paid === FEE, 'the fee was paid, whole')
  const { bytes } = posted.content
  assert(posted.sha256 === Hex.sha256Hex(bytes), 'the bytes are those of the hash')
  const after = await balancesOf(stage)
  const { net } = Price.split({ previous: 0n, total: FEE, feeBps: 1_000, royaltyBps: [] })
  assert(after.client === before.client, 'the client paid what was set aside and nothing more')
  const earned = after.provider - before.provider
  assert(earned === net, 'the provider earned all but the fee of the network')
  const signature = done.transaction ?? 'of the worker that was killed'
  print(`   signature           ${signature}\n   SHA-256             ${posted.sha256}\n`)
  print(`   on the chain        ${bytes.length} bytes\n`)
  await tellBalances(stage)
  return posted
}

const bytesOf = ({ content }: OnchainAnswer): Uint8Array =>
  content.kind === 'bytes' ? content.bytes : new Uint8Array()

async function run(stage: JanusNetwork): Promise<void> {
  const { print, ledgers } = stage
  const { client, provider } = ledgers
  const { version, cid, peer } = await publish(stage)
  await client.deposit({ asset: client.nativeAsset, amount: SOL })
  await provider.deposit({ asset: provider.nativeAsset, amount: SOL })
  // The example adds the provider's stake; otherwise the worker would do so, with the same wallet.
  const { stakeMin } = await provider.parameters()
  await provider.addStake({ market: 'requests', amount: stakeMin })
  const { storage, ipfs } = await share(stage, 'client')
  const peers = [peer, ...ipfs.addresses.slice(0, 1)]
  const texts = { input: `${prices.input}`, output: `${prices.output}`, image: `${prices.image}` }
  const served = { model: 'janus', engine: { kind: 'onnx', threads: 1 }, prices: texts }
  const sources = [{ kind: 'ipfs', peers, network: 'local' }]
  const config = { storage: { sources }, provider: { models: [served] } }
  const home = await homeOf(stage, 'provider', config)

  print('\n2. Words in: a picture is asked for by a transaction\n')
  const first = await ask(stage, version, '{"image":"a red dot","seed":7}')
  print('\n3. A worker answers with Transformers.js and posts the result\n')
  const picture = bytesOf(await work(stage, home, first))
  assert(Inference.detectImageFormat(picture) === 'png', 'the result is a picture')
  print(`   data:image/png;base64,${Buffer.from(picture).toString('base64')}\n`)
  const worker = await createStorageFiles({ path: join(home, 'store') })
  assert(await worker.has(cid), 'the worker fetched the model by the CID of the program')
  await worker.close()

  print('\n4. Picture in: words about it, asked by CID\n')
  const image = await storage.add([picture])
  const messages = [{ role: 'user', content: 'What is this?', images: [image.cid] }]
  const question = JSON.stringify({ messages, maxTokens: 24, seed: 7 })
  const questionFile = await storage.add([new TextEncoder().encode(question)])
  const second = await ask(stage, version, `ipfs://${questionFile.cid}`)
  print('\n5. A worker is killed once it has the request; the next one goes on\n')
  const words = bytesOf(await work(stage, home, second, 1))
  assert(words.length > 0, 'the result has words')
  print(`   ${JSON.stringify(new TextDecoder().decode(words))}\n`)
  await free(stage, [first, second])
  await train(stage)
}

/** 7. and 8.: a model is trained further, and its name then refers to the new CID. */
async function train(stage: JanusNetwork): Promise<void> {
  const { folder, print, ledgers, chain, closing } = stage
  await trainingLeg({
    folder,
    print,
    ledger: ledgers.client,
    ostrom,
    closing,
    advance: (seconds) => chain.advance(BigInt(seconds)),
    async createHome(name, paths) {
      fundAccount(chain, accountOf(secretOf(name)), FUNDS)
      const sources = paths.map((path) => ({ kind: 'folder', path }))
      return await homeOf(stage, name, { storage: { sources, sinks: [] } })
    },
  })
}

/**
 * 6. The client closes the records of the answers that it has read. The worker gets the rent of the
 * records back.
 */
async function free({ print, ledgers }: JanusNetwork, ids: readonly Hash[]): Promise<void> {
  const { client, provider } = ledgers
  print('\n6. The client has read the answers: the rent returns to the worker\n')
  for (const id of ids) {
    const wallet = () => provider.walletBalance(provider.account, provider.nativeAsset)
    const before = await wallet()
    const { hash } = (await client.onchainAnswers?.closeAnswer(id)) ?? {}
    const back = (await wallet()) - before
    assert(back > 0n, 'the rent came back')
    print(`   ${back} lamports, signature ${hash}\n`)
  }
}

/** Publishes, asks, answers and reads. Throws if a result is wrong. */
export const janusOnSolana: StandaloneExample = async ({ print }) => {
  const stage = await setUp(print)
  try {
    await run(stage)
  } finally {
    for (const close of stage.closing.reverse()) await close()
  }
  print('\nAll of it was as it must be.\n')
}
