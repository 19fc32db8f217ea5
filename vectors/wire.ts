import { writeFileSync } from 'node:fs'
import { jsonLines } from '../tools/codegen/json-lines.ts'
import { solana, wholeEvm } from './wire/domains.ts'
import { FIRST_SAMPLES, formRow, forms, SAMPLES, structRow, structs } from './wire/rows.ts'

// Writes vectors/wire.json: `npm run gen`, or `node vectors/wire.ts`. A row for each encoded type
// has a hash over the encodings of values that its name and an index determine:
// docs/spec/signed-objects.md, section 6.

const rows = {
  samples: SAMPLES,
  firstSamples: FIRST_SAMPLES,
  domains: { eip712: wholeEvm, ed25519: solana },
  structs: Object.fromEntries(structs.map((struct) => [struct.name, structRow(struct)])),
  ...Object.fromEntries(
    Object.entries(forms).map(([group, all]) => [
      group,
      Object.fromEntries(all.map((form) => [form.type, formRow(form)])),
    ]),
  ),
}

writeFileSync(new URL('wire.json', import.meta.url), jsonLines(rows, 4))
