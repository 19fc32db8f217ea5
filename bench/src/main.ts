// `npm run bench -- NAME` prints figures. Compared figures are measured in the same run.

import { writeFileSync } from 'node:fs'
import { type BenchFigure, report } from './measure/figures.ts'

type BenchEntry = {
  readonly what: string
  /**
   * Loads a bench. A bench returns its figures, or prints its results itself and returns none.
   */
  readonly load: () => Promise<{ readonly run: () => Promise<unknown> }>
}

const benches: Readonly<Record<string, BenchEntry>> = {
  settlement: {
    what: 'transactions and gas of 1,000 inferences in one session, beside one-request escrow',
    load: () => import('./payments/settlement.ts'),
  },
  overhead: {
    what: 'tokens/s and time to first token through the network, beside the engine alone',
    load: () => import('./network/overhead.ts'),
  },
  proxy: {
    what: 'time to first token through a proxy that is paid by tickets, beside direct answers',
    load: () => import('./network/proxy.ts'),
  },
  blind: {
    what: 'time of answers that a page seals by way of a blind gateway, beside plain ones',
    load: () => import('./network/blind.ts'),
  },
  resume: {
    what: 'answers of a real model that another provider goes on with, beside unbroken ones',
    load: () => import('./resume/run.ts'),
  },
  streams: {
    what: '1,000 streams at 10 tokens/s each through one gateway',
    load: () => import('./network/streams.ts'),
  },
  scaling: {
    what: 'tokens/s of the market with 1, 2 and 4 providers of limited speed',
    load: () => import('./network/scaling.ts'),
  },
  engine: {
    what: 'tokens/s of the llama engine with our sampler, beside its native sampler',
    load: () => import('./engine/engine.ts'),
  },
  sampler: {
    what: "what our sampler takes of a step, beside llama.cpp's own on the same logits",
    load: () => import('./engine/sampler.ts'),
  },
  serving: {
    what: 'tokens/s and time to first token of 1 to 32 streams, beside llama-server (built once)',
    load: () => import('./serving/serving.ts'),
  },
  'serving-vllm': {
    what: 'the same of vLLM through our own server, beside plain vLLM (installed once)',
    load: () => import('./serving/serving-vllm.ts'),
  },
  integer: {
    what: "the integer engine's WebAssembly core, beside its reference in TypeScript",
    load: () => import('./engine/integer.ts'),
  },
  seeds: {
    what: '1,000 answers of one seed beside other load: equal, or why not',
    load: () => import('./seeds/run.ts'),
  },
  disputes: {
    what: 'the referee of integer computations: equal to the engine, and its gas for one number',
    load: () => import('./disputes/run.ts'),
  },
  audit: {
    what: 'cost of scoring an answer to verify it, beside generating it',
    load: () => import('./engine/audit.ts'),
  },
  detection: {
    what: 'who serves something else than was paid for, and after how many audits it shows',
    load: () => import('./detection/run.ts'),
  },
  embeddings: {
    what: 'distances between embeddings of honest machines, and of cheats',
    load: () => import('./embeddings/run.ts'),
  },
  vllm: {
    what: 'answers of a vLLM server, honest ones and of cheats, before two kinds of validators',
    load: () => import('./vllm/run.ts'),
  },
  training: {
    what: 'gain and bytes of workers who train together, beside one machine; attacks and cheats',
    load: () => import('./training/run.ts'),
  },
  jam: {
    what: 'gas of the JAM service, and the largest batch and model of one work package',
    load: () => import('./jam.ts'),
  },
  court: {
    what: 'attacks on the court, played on its contracts, with their prices beside those stated',
    load: () => import('./court/run.ts'),
  },
  economics: {
    what: 'what honest and hostile agents gain by points, rewards and the treasury, over ten years',
    load: () => import('./economics/run.ts'),
  },
  workers: {
    what: 'price of reading tokenizers and schemas in processes of their own',
    load: () => import('./tokenizers/workers.ts'),
  },
  'loaded-schemas': {
    what: 'ten schemas beside eight busy processes for each core',
    load: () => import('./tokenizers/loaded-schemas.ts'),
  },
  padding: {
    what: 'topics that lengths and times of 1,000 answers give away, plain and padded',
    load: () => import('./padding/run.ts'),
  },
  tickets: {
    what: 'blind-signed tickets that an issuer signs and accepts per second and core',
    load: () => import('./payments/tickets.ts'),
  },
  vouchers: {
    what: 'vouchers verified per second and core',
    load: () => import('./payments/vouchers.ts'),
  },
  storage: {
    what: 'verified fetch of a large file, beside a copy with sha256',
    load: () => import('./storage/storage.ts'),
  },
  proof: {
    what: 'time, memory and gas of a proof of an answer, beside a contract that computes it',
    load: () => import('./proof/run.ts'),
  },
  compliance: {
    what: 'cases of llm-comply on three dialects of the API (installed once)',
    load: () => import('./compliance/run.ts'),
  },
  startup: {
    what: 'processor time and memory of `ostrom --help` and of commands that open no chain',
    load: () => import('./startup/startup.ts'),
  },
  'first-answer': {
    what: 'seconds of `npm start -- --once` to the first word, once installed',
    load: () => import('./startup/first-answer.ts'),
  },
  'fresh-clone': {
    what: "the same on a fresh clone, with npm's cache alone, to the end",
    load: async () => ({ run: (await import('./startup/fresh-clone.ts')).runFresh }),
  },
  agents: {
    what: 'coding agents and client libraries from npm, against an engine of scripted answers',
    load: () => import('./agents/run.ts'),
  },
  data: {
    what: 'raw data of reports: puts it back by hash, or checks it',
    load: () => import('./report/raw-data.ts'),
  },
  report: {
    what: 'all of these figures, or of those named behind it, into docs/reports/figures.md',
    load: () => import('./report/run.ts'),
  },
}

const name = process.argv[2]
const bench = name === undefined ? undefined : benches[name]
if (!bench) {
  const width = Math.max(...Object.keys(benches).map((key) => key.length))
  console.log('npm run bench -- NAME, where NAME is one of')
  for (const [key, { what }] of Object.entries(benches)) {
    console.log(`  ${key.padEnd(width)}  ${what}`)
  }
  process.exitCode = name === undefined ? 0 : 1
} else {
  const { run } = await bench.load()
  const found = await run()
  const figures = Array.isArray(found) ? (found as readonly BenchFigure[]) : undefined
  if (figures) report(figures)
  // The bench `report` runs each bench in a separate process, and reads its figures from this file.
  const file = process.env.OSTROM_BENCH_FIGURES
  if (figures && file) writeFileSync(file, JSON.stringify(figures))
}
process.exit()
