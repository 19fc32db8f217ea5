// Measures the decoders of bytes that strangers send: processor time, and memory.
//
//   node --expose-gc tools/fuzz/decoders/main.ts                     all sizes, up to each limit
//   node --expose-gc tools/fuzz/decoders/main.ts --bytes-max 65536   up to 64 KiB
//   node --expose-gc tools/fuzz/decoders/main.ts --quick             small sizes, in half a minute
//   node --expose-gc tools/fuzz/decoders/main.ts --target cbor       the target `cbor` alone
//   node --expose-gc tools/fuzz/decoders/main.ts --canary            two that must be caught
//   node --expose-gc tools/fuzz/decoders/main.ts --seconds 60        then a search of a minute each
//
// `npm run fuzz -- decoders` gives Node the flags that it needs.

import { parseArgs } from 'node:util'
import { canaryTargets } from './canary.ts'
import { checkHeap, checkTime, type DecoderReport, HEAP_QUICK_BYTES, inputsOf } from './check.ts'
import type { Precision } from './measure.ts'
import { searchDearest } from './search.ts'
import type { DecoderTarget } from './target.ts'
import { decoderTargets } from './targets.ts'

const { values } = parseArgs({
  options: {
    target: { type: 'string', multiple: true },
    'bytes-max': { type: 'string', default: String(Number.MAX_SAFE_INTEGER) },
    seconds: { type: 'string', default: '0' },
    quick: { type: 'boolean', default: false },
    canary: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
})

const { quick } = values
const precision: Precision = quick ? { sampleMs: 2, samples: 3 } : { sampleMs: 50, samples: 5 }
const bytesMax = Number(values['bytes-max'])
const seconds = Number(values.seconds)
const seed = Number(process.env.OSTROM_SEED ?? '1')

const all = values.canary
  ? canaryTargets
  : await decoderTargets(quick ? HEAP_QUICK_BYTES : bytesMax)
const targets = all.filter(({ name }) => values.target?.includes(name) ?? true)
const unknown = values.target?.filter((name) => !all.some((target) => target.name === name)) ?? []
if (values.list) for (const { name } of all) console.log(name)
else if (unknown.length > 0) {
  console.error(`decoders: no target is called ${unknown.join(', ')}`)
  process.exitCode = 2
} else {
  let faults = 0
  for (const target of targets) faults += await measure(target)
  console.log(`${targets.length} decoders, ${faults} faults, seed ${seed}`)
  process.exitCode = faults === 0 ? 0 : 1
}

/** Measures one target and prints what it found. Returns the number of faults. */
async function measure(target: DecoderTarget): Promise<number> {
  const from = process.cpuUsage()
  const reports: (DecoderReport & { readonly unit: string })[] = []
  for (const [shape, make] of Object.entries(target.shapes)) {
    const sizes = { ...target, bytesMax: Math.min(bytesMax, target.bytesMax), quick }
    const { time: timed, heap: held } = inputsOf(make, sizes)
    const time = await checkTime(target, { inputs: timed, precision, quick })
    reports.push({ target: target.name, shape, unit: 'ns', ...time })
    const heap = await checkHeap(target, held)
    reports.push({ target: target.name, shape, unit: 'bytes', ...heap })
  }
  const dearest = ['ns', 'bytes'].map((unit) => {
    const most = reports
      .filter((one) => one.unit === unit)
      .reduce((a, b) => (b.perByte > a.perByte ? b : a))
    return `${most.perByte.toFixed(1)} ${unit} a byte (${most.shape})`
  })
  const spent = process.cpuUsage(from).user / 1e6
  console.log(`${target.name}: ${dearest.join(', ')}; ${spent.toFixed(1)} s`)
  const faults = reports.flatMap(({ shape, fault }) =>
    fault === undefined ? [] : [`${shape}: ${fault}`],
  )
  if (seconds > 0) {
    const found = await searchDearest(target, { seconds, seed })
    console.log(`  search with seed ${seed}: ${found.summary}`)
    if (found.fault !== undefined) faults.push(`found by search: ${found.fault}`)
  }
  for (const fault of faults) console.log(`Counterexample: ${target.name}: ${fault}`)
  return faults.length
}
