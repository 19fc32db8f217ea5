/** Prints the seed of the run's properties once, so that any failure can be repeated. */
export default function printSeed() {
  const seed = process.env.OSTROM_SEED ?? 'unknown'
  process.stderr.write(`properties: seed ${seed} (OSTROM_SEED=${seed} repeats this run)\n`)
}
