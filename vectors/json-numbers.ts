import { writeFileSync } from 'node:fs'
import { JsonNumber } from '@ostrom/protocol'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/json-numbers.json: `npm run gen`, or `node vectors/json-numbers.ts`. Every
// implementation must read these numbers as doubles, or keep them as exactly these texts.

const sources = [
  '0', '-0', '-0.0', '0e5', '1', '1.0', '100.0', '-1.5E3', '0.1', '4.35', '1e21', '5e-324', '1e22',
  '1e23', '123456789012345680000', '1.7976931348623157e308', '0.30000000000000004',
  '9007199254740991', '9007199254740992', '9007199254740993', '-9007199254740993',
  '2512292042121000001', '18446744073709551615', '18446744073709551616', '9223372036854775807',
  '12345678901234567890', '12345678901234567890.0', '1234567890123456789e1',
  '1234567890123456789.50', '0.12345678901234567890', '-0.000000000000000000012345678901234567',
  '1.00000000000000000001', '0.69999999999999995559', '1e308', '1e309', '-1e400', '1e401', '1e-400',
  '1e-401', '10e400', '0.1e402', '1e999999999', '1e-999999999', '1e9999999999', '2.50e400',
  '179769313486231580793728971405301e276', '4.9e-324', '2e-324',
] as const

const numbers = sources.map((source) => {
  const value = JsonNumber.parse(source)
  const kind = [
    JsonNumber.isExact(value) ? 'exact' : 'double',
    JsonNumber.isInteger(value) ? 'integer' : 'fraction',
  ]
  return [source, JSON.stringify(value), kind.join(' ')]
})

writeFileSync(new URL('json-numbers.json', import.meta.url), jsonLines({ numbers }, 2))
